"""Answers readers with a page, and says of it what it shows and until when it is true."""

from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render

from redaksi.edge.sharing import is_at_hand, leave
from redaksi.edge.shown import note
from redaksi.reading.frame import Edition


def show(
    request: HttpRequest, template: str, told: dict[str, Any], now: Edition,
    *, status: int = 200, content_type: str | None = None,
) -> HttpResponse:  # fmt: skip
    """Render a page that is the same for every reader."""
    answer = render(request, template, told, status=status, content_type=content_type)
    return said_of(request, answer, now)


def said_of(request: HttpRequest, answer: HttpResponse, now: Edition) -> HttpResponse:
    """Give an answer on, having said which nouns it shows."""
    note(request.META, now.shown, now.until)
    return answer


def left(request: HttpRequest, address: str, *, status: int) -> HttpResponse | None:
    """Leave the page to its own address, when whoever asks has it; None: it is to be made here."""
    if not is_at_hand(request.META) or request.path == address:
        return None
    leave(request.META, address)
    return HttpResponse(status=status)
