"""Withdrawals at the desk: asking, deciding, the list, and what stays sealed (D18)."""
