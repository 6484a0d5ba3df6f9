"""Complaints at the desk: the queue by deadline, deciding, and the figures of each month (D12)."""
