"""Public pages, feeds, sitemaps: found through the gate, assembled, rendered.

It never writes anything.
"""
