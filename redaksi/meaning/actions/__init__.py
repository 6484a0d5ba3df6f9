"""Journeys of the machine: stories become points, and what is alike is found among them."""
