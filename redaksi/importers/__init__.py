"""Brings an old site along: its articles, addresses and pictures, with a report that proves it.

It never publishes what was not public there, and never runs what it reads.
"""
