"""The agenda: what becomes due when, in a small table of its own, kept true by the doorbell.

It never decides whether something may go out: whatever is published is asked that.
"""
