"""Answers readers in the paper's own printed sentences, each with its source, or declines.

It never writes a sentence of its own, never keeps who asked, and never passes the gate.
"""
