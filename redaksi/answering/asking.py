"""The door of the archive's help: a question is asked by a form, answered, and kept nowhere.

It comes by POST, so that it stands in no address: no log, no history, no other site reads it.
"""

from django.conf import settings
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.views.decorators.http import require_http_methods, require_POST

from redaksi.answering.exchange import AskPage, Exchange, exchanged, ways
from redaksi.answering.origin import from_here
from redaksi.answering.pages import head, told, unkept
from redaksi.answering.turns import (
    NOTES,
    QUESTIONS,
    AskedTooOften,
    NoQuestion,
    QuestionRefused,
    QuestionTooLong,
)
from redaksi.assistant.actions.asking import answer
from redaksi.assistant.actions.passing_on import NotAsked, pass_on, proof_of
from redaksi.assistant.answers import Answer
from redaksi.assistant.questions import LONGEST
from redaksi.comments.plain import cleaned, one_line
from redaksi.readers.actions import network_of
from redaksi.reading.frame import Edition

METHODS = ("GET", "HEAD", "POST")
FIELD, PROOF = "tanya", "bukti"
# Of a text that is much too long no more is given back.
GIVEN_BACK = 2_000


@from_here
@require_http_methods(METHODS)
def ask(request: HttpRequest) -> HttpResponse:
    """Show the form, and answer what it sends."""
    if request.method != "POST":
        return _shown(request)
    typed = request.POST.get(FIELD, "")
    try:
        question = _asked(typed)
        QUESTIONS.take(network_of(request.META.get("REMOTE_ADDR", "")))
        with QUESTIONS.place():
            found = answer(question)
    except QuestionRefused as refusal:
        return _refused(request, typed, refusal)
    return _shown(request, found=found)


@from_here
@require_POST
def tell_newsroom(request: HttpRequest) -> HttpResponse:
    """Let the newsroom know what the archive had no answer to."""
    try:
        NOTES.take(network_of(request.META.get("REMOTE_ADDR", "")))
        pass_on(request.POST.get(PROOF, ""), at=timezone.now())
    except AskedTooOften as refusal:
        return told(request, "passed_on_too_often", status=refusal.status)
    except NotAsked:
        return told(request, "not_passed_on", status=422)
    return unkept(HttpResponseRedirect("/tanya/tersampaikan/", status=303))


def _asked(typed: str) -> str:
    """Give the question as one line. Raises NoQuestion or QuestionTooLong."""
    question = one_line(typed)
    if not question:
        raise NoQuestion
    if len(question) > LONGEST:
        raise QuestionTooLong
    return question


def _refused(request: HttpRequest, typed: str, refusal: QuestionRefused) -> HttpResponse:
    answered = _shown(request, typed=cleaned(typed[:GIVEN_BACK]), wrong=str(refusal.sentence))
    answered.status_code = refusal.status
    if refusal.seconds:
        answered.headers["Retry-After"] = str(refusal.seconds)
    return answered


def _shown(
    request: HttpRequest, *, found: Answer | None = None, typed: str = "", wrong: str = ""
) -> HttpResponse:
    edition = Edition(timezone.now())
    page = AskPage(
        # The browser keeps the title of a page: it says nothing of the question.
        frame=edition.frame(), head=head(_("Ask the archive"), edition),
        exchange=_exchange(found, edition) if found else None, typed=typed, wrong=wrong,
        longest=LONGEST, ways=ways(edition), is_worded=bool(settings.WORDING),
    )  # fmt: skip
    return unkept(render(request, "answering/ask.html", {"page": page}))


def _exchange(found: Answer, edition: Edition) -> Exchange:
    # What is not looked for at all is no gap in the archive; and of victims nothing is kept.
    is_lacking = not found.is_answered and found.ground is None
    return exchanged(found, edition, proof=proof_of(found.question) if is_lacking else "")
