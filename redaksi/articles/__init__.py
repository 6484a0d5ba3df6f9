"""The article: its fields, body blocks, bylines and the month it is kept in.

It never renders a page and never decides who may read it, beyond the gate published().
"""
