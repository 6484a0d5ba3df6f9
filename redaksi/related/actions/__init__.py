"""Journeys of the machine: what a story leads on to is found, kept, and made up for."""
