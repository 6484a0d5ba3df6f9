"""How long what failed rests before it is tried again."""

from datetime import timedelta

FIRST_SECONDS, LONGEST_SECONDS = 5, 600


def rest(failures: int) -> timedelta:
    """Give the pause after so many failures: 5 s, 10 s, 20 s … and at most ten minutes."""
    return timedelta(seconds=min(LONGEST_SECONDS, FIRST_SECONDS * 2 ** min(failures - 1, 10)))
