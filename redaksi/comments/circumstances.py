"""What is known of a comment beside its text: its links, its writer, its form, and what it adds.

Every fact may be unknown (None), and then says nothing.
"""

from dataclasses import dataclass

from redaksi.comments.grounds import Ground, Reason

# Added to the odds that the text has by itself, in natural logarithms: 1 is nearly three times.
TRAP_FILLED, TOO_FAST, A_LINK, A_REPEAT = 4.0, 1.5, 0.8, 1.2
MOST_OF_LINKS, MOST_OF_REPEATS = 2.4, 3.6
NEW_ACCOUNT, A_PUBLISHED_ONE, MOST_OF_PUBLISHED = 0.4, -0.3, -2.4
# Nobody reads a form, writes a sentence and sends it within this time.
FASTEST_SECONDS = 3.0
NEW_DAYS = 1.0


@dataclass(frozen=True, slots=True)
class Circumstances:
    """What the door knows of a comment."""

    links: int | None = None
    account_days: float | None = None
    published_before: int | None = None
    repeats: int | None = None
    """How often the same was said elsewhere lately."""
    seconds_on_form: float | None = None
    """Only where a fresh form was served: a stored page has none."""
    trap: str = ""
    """What stands in the field that no person sees."""


UNKNOWN = Circumstances()


def weighed(seen: Circumstances) -> list[Reason]:
    """Give what the circumstances say, each with its weight; those of no weight are left out."""
    newcomer = seen.account_days is not None and seen.account_days < NEW_DAYS
    fast = seen.seconds_on_form is not None and seen.seconds_on_form < FASTEST_SECONDS
    said = (
        (Ground.TRAP, TRAP_FILLED if seen.trap.strip() else 0.0),
        (Ground.TOO_FAST, TOO_FAST if fast else 0.0),
        (Ground.LINKS, min(MOST_OF_LINKS, A_LINK * (seen.links or 0))),
        (Ground.REPEATED, min(MOST_OF_REPEATS, A_REPEAT * (seen.repeats or 0))),
        (Ground.NEW_ACCOUNT, NEW_ACCOUNT if newcomer else 0.0),
        (
            Ground.PUBLISHED_BEFORE,
            max(MOST_OF_PUBLISHED, A_PUBLISHED_ONE * (seen.published_before or 0)),
        ),
    )
    return [Reason(ground, weight) for ground, weight in said if weight]
