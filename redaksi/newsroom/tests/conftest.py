"""Somebody of every role, and a browser-like client logged in as each."""

from collections.abc import Callable
from typing import Any

import pytest
from django.test import Client

from redaksi.articles.tests.conftest import fill_in, make_photo
from redaksi.comments.models import Comment
from redaksi.comments.policy import Why
from redaksi.comments.tests.conftest import Say, make_reader, reader, say, story, terms
from redaksi.masthead.models import Publication
from redaksi.newsroom.roles import Role, establish_roles, give_role
from redaksi.people.models import User
from tests.memory import recall

__all__ = ["fill_in", "make_photo", "make_reader", "reader", "say", "story", "terms"]

MakeUser = Callable[..., User]


@pytest.fixture
def roles(paper: Publication) -> None:
    """The paper with its roles, rights and workflow."""
    recall("roles", establish_roles)


@pytest.fixture
def make_user(roles: None) -> MakeUser:
    """Give a function that makes a user of a role, or a superuser when the role is None."""

    def make(role: Role | None, *, name: str = "", **fields: Any) -> User:
        name = name or (role.value if role else "superuser")
        # No usable password: hashing costs time, and force_login needs none.
        user = User(username=name, email=f"{name}@suar.example", first_name=name.title(), **fields)
        user.is_superuser = role is None
        user.set_unusable_password()
        user.save()
        if role:
            give_role(user, role)
        return user

    return make


@pytest.fixture
def client_of(make_user: MakeUser) -> Callable[[User], Client]:
    """Give a function that opens a client for a user."""

    def open_client(user: User) -> Client:
        client = Client()
        client.force_login(user, backend="django.contrib.auth.backends.ModelBackend")
        client.user = user  # type: ignore[attr-defined]  # so that a test may name its author
        return client

    return open_client


@pytest.fixture
def as_role(
    make_user: MakeUser, client_of: Callable[[User], Client]
) -> Callable[[Role | None], Client]:
    """Give a function that opens one client per role."""
    opened: dict[Role | None, Client] = {}

    def client(role: Role | None) -> Client:
        if role not in opened:
            opened[role] = client_of(make_user(role))
        return opened[role]

    return client


@pytest.fixture
def reporter(as_role: Callable[[Role | None], Client]) -> Client:
    return as_role(Role.REPORTER)


@pytest.fixture
def editor(as_role: Callable[[Role | None], Client]) -> Client:
    return as_role(Role.EDITOR)


@pytest.fixture
def managing_editor(as_role: Callable[[Role | None], Client]) -> Client:
    return as_role(Role.MANAGING_EDITOR)


@pytest.fixture
def photo_editor(as_role: Callable[[Role | None], Client]) -> Client:
    return as_role(Role.PHOTO_EDITOR)


@pytest.fixture
def advertising(as_role: Callable[[Role | None], Client]) -> Client:
    return as_role(Role.ADVERTISING)


@pytest.fixture
def technician(as_role: Callable[[Role | None], Client]) -> Client:
    return as_role(Role.TECHNICIAN)


@pytest.fixture
def superuser(as_role: Callable[[Role | None], Client]) -> Client:
    return as_role(None)


@pytest.fixture
def wait(say: Say, roles: None) -> Say:  # pytest's way
    """Give a function by which a reader says what then waits for a moderator."""

    def do(text: str = "Petani menunggu.", *, why: Why = Why.NEWCOMER, **told: Any) -> Comment:
        comment = say(text, **told)
        Comment.objects.filter(pk=comment.pk).update(
            state="waiting", held_for=why.value, published_at=None
        )
        comment.refresh_from_db()
        return comment

    return do
