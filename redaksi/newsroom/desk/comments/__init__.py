"""The moderators' desk: queues, deciding about one or many, bans, and the record (PPMS 3d; D10)."""
