"""Pages for one reader: what came back, what was sent, who one is. Kept by nobody."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_safe

from redaksi.reading.frame import Edition
from redaksi.reading.missing import HIDDEN
from redaksi.reading.pages import Frame, Head

# Headline and sentence of the pages that say one thing.
WORDS = {
    "sent": (
        gettext_lazy("Check your e-mail"),
        gettext_lazy(
            "We have sent a link to the address you gave. Your comment can be published once you "
            "have opened the link and pressed the button there, within 24 hours."
        ),
    ),
    "waiting": (
        gettext_lazy("Your comment waits for a moderator"),
        gettext_lazy("It is published as soon as somebody in the newsroom has looked at it."),
    ),
    "link_sent": (
        gettext_lazy("Check your e-mail"),
        gettext_lazy(
            "If the address is right, a link to sign in is on its way. It opens once, within "
            "24 hours."
        ),
    ),
    "account_ended": (
        gettext_lazy("Your account is deleted"),
        gettext_lazy(
            "Name, address and sessions are erased. That you had agreed to the terms stays known "
            "until the law’s time is over."
        ),
    ),
    "passed_on": (
        gettext_lazy("The newsroom knows"),
        gettext_lazy(
            "Your question stands on the newsroom’s list, without your name and without long "
            "numbers. It is not answered one by one: it helps us to see what to write about."
        ),
    ),
    "not_passed_on": (
        gettext_lazy("This was not passed on"),
        gettext_lazy("Ask the archive once more, and press the button within an hour."),
    ),
    "passed_on_too_often": (
        gettext_lazy("This was not passed on"),
        gettext_lazy(
            "Much was passed on from your network within a minute. Wait a minute, go back and "
            "press the button once more."
        ),
    ),
    "elsewhere": (
        gettext_lazy("This form was sent from another site"),
        gettext_lazy("Open the story here, and send it once more. Nothing has been stored."),
    ),
    "no_link": (
        gettext_lazy("This link does not work"),
        gettext_lazy("It may be incomplete. Copy the whole link from the letter."),
    ),
    "used": (
        gettext_lazy("This link has been used already"),
        gettext_lazy("A link opens once. To sign in again, ask for a new one."),
    ),
    "expired": (
        gettext_lazy("This link is too old"),
        gettext_lazy("A link opens for 24 hours. Send your comment once more, or ask to sign in."),
    ),
}


@dataclass(frozen=True)
class ToldPage:
    """A page that says one thing."""

    frame: Frame
    head: Head
    title: str
    sentence: str


def told(request: HttpRequest, what: str, *, status: int = 200) -> HttpResponse:
    """Answer with a page that says one thing."""
    title, sentence = WORDS[what]
    edition = Edition(timezone.now())
    page = ToldPage(edition.frame(), head(str(title), edition), str(title), str(sentence))
    return unkept(render(request, "answering/told.html", {"page": page}, status=status))


@require_safe
def say_only(request: HttpRequest, what: str) -> HttpResponse:
    """Show a page that says one thing, at an address of its own: asking again sends nothing."""
    return told(request, what)


def plain(
    request: HttpRequest, template: str, words: dict[str, Any], *, at: datetime, status: int = 200
) -> HttpResponse:
    """Answer with a page of the paper's that is for this reader alone."""
    edition = Edition(at)
    page = {"frame": edition.frame(), "head": head(_("Comments"), edition)}
    return unkept(render(request, template, {"page": page, **words}, status=status))


def head(title: str, edition: Edition) -> Head:
    return Head(f"{title} - {edition.publication.name}", title, "", robots=HIDDEN)


def unkept(answer: HttpResponse) -> HttpResponse:
    """Say of an answer that nobody may keep it, and no other site is told where it was."""
    answer.headers["Cache-Control"] = "no-store"
    answer.headers["Referrer-Policy"] = "same-origin"
    return answer
