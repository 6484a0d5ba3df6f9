"""Complaints about comments: tickets, the clock of 48 hours, and what was decided (PPMS 3e, 3f).

It never tells anybody who complained, nor forgets a complaint before somebody has decided it.
"""
