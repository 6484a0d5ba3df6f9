"""What WordPress wrote: its export file, its markup, its habits."""
