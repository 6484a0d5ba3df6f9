"""The bell: wakes whoever works in the background, and says how long what failed rests.

It never carries a word: what is to be done is a row.
"""
