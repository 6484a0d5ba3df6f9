"""A comment that stands, and complaints about it; other rooms' tests borrow these."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from redaksi.comments.models import Comment
from redaksi.comments.tests.conftest import (  # noqa: F401  # fixtures
    make_link,
    make_reader,
    moderator,
    reader,
    say,
    story,
    terms,
)
from redaksi.complaints.actions.receiving import Reported, receive
from redaksi.complaints.models import Complaint

# Friday, 23.30 WITA (V6).
FRIDAY = datetime(2026, 5, 15, 15, 30, tzinfo=UTC)

Report = Callable[..., Complaint]


@pytest.fixture
def comment(say: Callable[..., Comment]) -> Comment:  # noqa: F811  # pytest's way
    return say()


@pytest.fixture
def report(comment: Comment) -> Report:
    """Give a function by which somebody complains about the comment on Friday night."""

    def do(at: datetime = FRIDAY, **told: Any) -> Complaint:
        about = told.pop("about", comment)
        told.setdefault("ground", Complaint.Ground.LIE)
        return receive(about, Reported(**told), at=at)

    return do
