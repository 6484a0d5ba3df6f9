"""Lets a newsroom leave: the whole site as a WordPress export, and as pages that need no program.

It never keeps anything back that the newsroom wrote, and never gives out log-ins or secrets.
"""
