"""Finished pages, kept ready to send, and which of them a change makes untrue.

It never renders a page, and never serves one whose nouns have changed since.
"""
