"""Journeys of the machine: a question becomes quotes, or a reason why there are none."""
