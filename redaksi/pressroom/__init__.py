"""The machine hall: install, run, back up, restore and upgrade an installation.

It never touches a word of the news.
"""
