"""Every change at the desk happens whole or not at all."""

from collections.abc import Callable
from typing import Any

from django.db import transaction
from django.http import HttpRequest, HttpResponse
from django.urls import URLPattern, URLResolver
from wagtail.utils.urlpatterns import decorate_urlpatterns

View = Callable[..., HttpResponse]
# On SQLite a transaction takes the write lock; reading must not wait for it.
SAFE = frozenset({"GET", "HEAD", "OPTIONS", "TRACE"})


def in_one_transaction(view: View) -> View:
    """Wrap a view so that what an unsafe request changes commits together.

    Around the view and not a middleware: an exception has to pass through here to roll back,
    and Django turns it into an answer before any middleware sees it. Wagtail answers "no
    permission" in the same way, further in; it asks before it writes, so nothing is left over.
    """

    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if request.method in SAFE:
            return view(request, *args, **kwargs)
        with transaction.atomic():
            return view(request, *args, **kwargs)

    return wrapped


def all_in_one_transaction(
    patterns: list[URLPattern | URLResolver],
) -> list[URLPattern | URLResolver]:
    """Wrap every view below a list of addresses."""
    decorated: list[URLPattern | URLResolver] = decorate_urlpatterns(patterns, in_one_transaction)
    return decorated
