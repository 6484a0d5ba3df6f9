"""The password by which a browser knows the desk's own scripts from anybody else's.

Wagtail writes some of its scripts into its pages (calendars, choosers, rows of a list). Its
templates for them are repeated in templates/wagtailadmin/ with the nonce, and the one that is
written in Python is completed here.

It stays the same as long as a log-in lasts, because pieces of pages are fetched later and have to
run in a page that came before. Nobody else can know it: it is made from the session and our key.
"""

import secrets
from collections.abc import Iterator
from contextlib import contextmanager
from contextvars import ContextVar
from typing import Any

from django.conf import settings
from django.http import HttpRequest
from django.utils.crypto import salted_hmac
from django.utils.safestring import SafeString, mark_safe
from wagtail.admin.widgets.chooser import BaseChooser

_now: ContextVar[str] = ContextVar("desk_nonce", default="")

choose_as_wagtail_does = BaseChooser.render


def nonce_for(request: HttpRequest) -> str:
    """Give the nonce of a log-in, or a new one for somebody at the door."""
    session = request.COOKIES.get(settings.SESSION_COOKIE_NAME)
    if not session:
        return secrets.token_hex(16)
    return salted_hmac("newsroom.nonce", session, algorithm="sha256").hexdigest()[:32]


@contextmanager
def in_answer_to(request: HttpRequest) -> Iterator[str]:
    """Hold the nonce while an answer is made."""
    nonce = nonce_for(request)
    token = _now.set(nonce)
    try:
        yield nonce
    finally:
        _now.reset(token)


def current() -> str:
    """Give the nonce of the answer that is being made; empty outside the desk."""
    return _now.get()


def choose(self: BaseChooser, *args: Any, **kwargs: Any) -> SafeString:
    """Draw a chooser as Wagtail does, its script with the nonce."""
    drawn = choose_as_wagtail_does(self, *args, **kwargs)
    field, mark, script = drawn.rpartition("<script>")
    return mark_safe(f'{field}<script nonce="{current()}">{script}' if mark else drawn)  # noqa: S308  # Wagtail escaped it


def teach_wagtail() -> None:
    """Let choosers carry the nonce."""
    BaseChooser.render = choose
