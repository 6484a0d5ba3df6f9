"""A story, somebody who reads it, and a moderator; other rooms' tests borrow these."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission

from conftest import NOW
from redaksi.articles.models import Article
from redaksi.comments import actions
from redaksi.comments.actions import Said
from redaksi.comments.models import Comment
from redaksi.people.models import User
from redaksi.readers.models import CommentTerms, Reader
from redaksi.readers.tests.conftest import (  # noqa: F401  # fixtures
    MakeReader,
    make_link,
    make_reader,
    terms,
)

# An hour after most stories of the tests were published.
SAID = NOW + timedelta(hours=1)
DECIDED = NOW + timedelta(hours=2)
TEXT = "Giliran air di desa kami juga tiga hari sekali."

Say = Callable[..., Comment]


@pytest.fixture
def story(make_article: Callable[..., Article]) -> Article:
    return make_article()


@pytest.fixture
def reader(make_reader: MakeReader) -> Reader:  # noqa: F811  # pytest's way
    return make_reader()


@pytest.fixture
def moderator(db: None) -> User:
    user = User.objects.create(username="ibnu", first_name="Ibnu")
    user.user_permissions.set(Permission.objects.filter(codename="moderate"))
    return User.objects.get(pk=user.pk)


@pytest.fixture
def say(story: Article, reader: Reader, terms: CommentTerms) -> Say:  # noqa: F811  # pytest's way
    """Give a function by which a reader who is signed in says something at SAID."""

    def do(text: str = TEXT, *, by: Reader | None = None, at: Any = SAID, **told: Any) -> Comment:
        article = told.pop("article", story)
        said = Said(text, **told)
        return actions.say(article, by or reader, said, terms, at=at)

    return do
