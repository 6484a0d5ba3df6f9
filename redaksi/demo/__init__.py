"""An invented newsroom full of invented news, loaded by one command.

It never runs unless it is asked to, and never touches a newsroom that has news.
"""
