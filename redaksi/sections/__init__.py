"""Sections (rubrik) and topics: what a story is filed under.

It never knows the stories.
"""
