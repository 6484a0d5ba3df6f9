"""The people of the paper: those who are credited and those who work at the desk.

It never knows which articles they wrote.
"""
