"""Leads from a story to others that belong to it: by hand at the desk, the rest by machine.

It never decides what readers may see: whatever it keeps still goes through the gate.
"""
