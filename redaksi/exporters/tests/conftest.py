"""Two people who withdraw a story, borrowed from the room that knows how."""

from redaksi.corrections.tests.conftest import (
    editor_of_news,
    make_withdrawal,
    responsible,
    withdraw,
)

__all__ = ["editor_of_news", "make_withdrawal", "responsible", "withdraw"]
