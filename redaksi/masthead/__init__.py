"""The publication itself: its name, legal entity, responsible persons and standing pages.

It never knows a single story.
"""
