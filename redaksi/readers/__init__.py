"""Reader accounts without a password: links by mail, sessions, and what a reader consented to.

It never knows what a reader says, and never shows an address to anybody but its owner.
"""
