"""Keeps what published stories mean, as points, where the small model is installed.

It never needs the model to be there, and never says who asked or what was asked.
"""
