"""Indonesian (and English) dates, words, quotation marks and slugs, on plain values.

It never imports Django and never asks a database.
"""
