"""Redaksi: a news-publishing system for regional newsrooms.

The rooms and their floors are drawn in docs/house.md.
"""

__version__ = "0.1.0"
