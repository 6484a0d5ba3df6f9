"""Photographs: who made them, what they show, and the sizes that readers are served.

It never renders a size while a page is being read.
"""
