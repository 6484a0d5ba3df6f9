"""Brings an old site in: reads it twice, plans, and files in batches."""
