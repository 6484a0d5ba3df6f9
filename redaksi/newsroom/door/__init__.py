"""The door of the desk: who comes in, from where, for how long, and who is invited."""
