"""A reader who has said things, complained and agreed."""

import pytest

from redaksi.comments.models import Comment
from redaksi.comments.tests.conftest import (  # noqa: F401  # fixtures
    Say,
    make_link,
    make_reader,
    moderator,
    reader,
    say,
    story,
    terms,
)


@pytest.fixture
def said(say: Say) -> Comment:  # noqa: F811  # pytest's way
    return say()
