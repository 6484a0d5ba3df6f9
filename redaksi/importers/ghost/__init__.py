"""What Ghost wrote: its export file and its cards."""
