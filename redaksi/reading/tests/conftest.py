"""Two people who withdraw a story, and one who comments on it, borrowed from their rooms."""

from redaksi.comments.tests.conftest import make_reader, moderator, reader, say, terms
from redaksi.corrections.tests.conftest import (
    editor_of_news,
    make_withdrawal,
    responsible,
    withdraw,
)

__all__ = [
    "editor_of_news", "make_reader", "make_withdrawal", "moderator", "reader", "responsible",
    "say", "terms", "withdraw",
]  # fmt: skip
