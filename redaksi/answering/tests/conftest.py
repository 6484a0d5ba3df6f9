"""A reader's browser that sends forms from our own pages, and the letters that went out."""

import re
from collections.abc import Callable, Iterator
from typing import Any

import pytest
import time_machine
from django.core import mail
from django.http import HttpResponse
from django.test import Client

from redaksi.articles.models import Article
from redaksi.comments.tests.conftest import (  # noqa: F401  # fixtures
    SAID,
    TEXT,
    make_link,
    make_reader,
    moderator,
    reader,
    say,
    story,
    terms,
)
from redaksi.outbox.actions import do_next
from redaksi.pressroom.actions.registry import STEPS
from redaksi.readers.models import CommentTerms, Reader, ReaderSession

LINK = re.compile(r"http://127\.0\.0\.1:8000(/tanggapan/tautan/[\w-]+/)")

Send = Callable[..., HttpResponse]


@pytest.fixture(autouse=True)
def clock() -> Iterator[time_machine.Traveller]:
    with time_machine.travel(SAID, tick=False) as clock:
        yield clock


@pytest.fixture(autouse=True)
def _letters_are_kept(settings: Any) -> None:
    settings.MAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"


@pytest.fixture
def browser() -> Client:
    """A browser that says where a form came from; the desk's protection is on."""
    return Client(enforce_csrf_checks=True, HTTP_SEC_FETCH_SITE="same-origin")


@pytest.fixture
def send(browser: Client, story: Article, terms: CommentTerms) -> Send:  # noqa: F811  # pytest's way
    """Give a function that sends the form below the story, filled in unless told otherwise."""

    def do(client: Client = browser, **fields: Any) -> Any:
        told: dict[str, Any] = {
            "nama": "Budi",
            "email": "budi@pembaca.example",
            "isi": TEXT,
            "setuju": "1",
        }
        told |= {"berita": story.pk} | fields
        kept = {name: value for name, value in told.items() if value is not None}
        return client.post("/tanggapan/kirim/", kept)

    return do


@pytest.fixture
def letters() -> Callable[[], list[Any]]:
    """Give a function that lets the worker send what waits, and gives what was sent."""

    def work() -> list[Any]:
        while do_next({"letter": STEPS["letter"]}, SAID):
            pass
        return mail.outbox

    return work


@pytest.fixture
def link_in(letters: Callable[[], list[Any]]) -> Callable[[], str]:
    """Give a function that finds the link in the last letter."""

    def find() -> str:
        found = LINK.search(letters()[-1].body)
        assert found
        return found[1]

    return find


@pytest.fixture
def signed_in(browser: Client, reader: Reader) -> Client:  # noqa: F811  # pytest's way
    _session, token = ReaderSession.objects.begin(reader, at=SAID)
    browser.cookies["redaksi_pembaca"] = token
    return browser
