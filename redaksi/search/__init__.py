"""Finds articles by their words, in an archive of any size.

It never decides what readers may see: whatever it finds still goes through the gate.
"""
