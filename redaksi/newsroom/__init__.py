"""The desk: menu, roles, workflow, dashboard and the launch check, in Wagtail.

It never serves a reader.
"""
