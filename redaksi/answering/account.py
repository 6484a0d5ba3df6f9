"""The reader's own page: what was said, agreed to and is kept, and what may be done about it (D37).

Nobody keeps it, and nobody but its reader gets it: who is not signed in is led there.
"""

import json
from collections.abc import Callable
from functools import wraps
from typing import Any

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import get_object_or_404
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from redaksi.answering.cookies import let_out, session_of
from redaksi.answering.origin import from_here
from redaksi.answering.pages import plain, told, unkept
from redaksi.articles.models import Article
from redaksi.comments.models import Comment
from redaksi.comments.models.queries import CommentQuerySet
from redaksi.comments.plain import cleaned, one_line
from redaksi.readers.models import Address, Consent, Reader, ReaderSession
from redaksi.reading.frame import Edition
from redaksi.rights.actions import asking
from redaksi.rights.actions.exporting import export
from redaksi.rights.models import MAX_WORDS, DataRequest, RequestRefused

SHOWN = 100
LONGEST_NAME = 80
ReaderView = Callable[..., HttpResponse]


def for_readers(view: ReaderView) -> Callable[..., HttpResponse]:
    """Close a door to whoever is not signed in; the view is given the session."""

    @wraps(view)
    def wrapped(request: HttpRequest, **kwargs: Any) -> HttpResponse:
        session = session_of(request, at=timezone.now())
        if session is None:
            return unkept(HttpResponseRedirect("/akun/masuk/", status=303))
        return unkept(view(request, session, **kwargs))

    return wrapped


@require_safe
@for_readers
def show(request: HttpRequest, session: ReaderSession) -> HttpResponse:
    """Show all of it. Costs eight queries beside the page's own."""
    return _shown(request, session)


@from_here
@require_POST
@for_readers
def rename(request: HttpRequest, session: ReaderSession) -> HttpResponse:
    """Go by another name."""
    name = one_line(request.POST.get("nama", ""))[:LONGEST_NAME]
    if not name:
        return _shown(request, session, lacks_name=True, status=422)
    asking.correct_name(session.reader, name, at=timezone.now())
    return _back()


@from_here
@require_POST
@for_readers
def take_away(request: HttpRequest, session: ReaderSession) -> HttpResponse:
    """Give all that is kept, as a file."""
    taken = export(session.reader, at=timezone.now())
    answer = HttpResponse(
        json.dumps(taken, ensure_ascii=False, indent=2), content_type="application/json"
    )
    answer.headers["Content-Disposition"] = 'attachment; filename="data-saya.json"'
    return answer


@from_here
@require_POST
@for_readers
def withdraw(request: HttpRequest, session: ReaderSession, pk: int) -> HttpResponse:
    """Take back a consent of one's own."""
    own = Consent.objects.standing().filter(reader=session.reader).select_related("reader")
    asking.withdraw_consent(get_object_or_404(own, pk=pk), at=timezone.now())
    return _back()


@from_here
@require_POST
@for_readers
def revoke(request: HttpRequest, session: ReaderSession, pk: int) -> HttpResponse:
    """End a session of one's own, on whatever device."""
    own = ReaderSession.objects.open(timezone.now()).filter(reader=session.reader)
    get_object_or_404(own, pk=pk).revoke(at=timezone.now())
    return _back()


@from_here
@require_POST
@for_readers
def ask(request: HttpRequest, session: ReaderSession) -> HttpResponse:
    """Ask the newsroom for what the page does not do by itself."""
    words = cleaned(request.POST.get("isi", ""))[:MAX_WORDS]
    try:
        asking.ask(session.reader, words, at=timezone.now())
    except RequestRefused as refusal:
        return _shown(request, session, wrong=str(refusal.sentence), status=422)
    return _back()


@from_here
@require_POST
@for_readers
def delete(request: HttpRequest, session: ReaderSession) -> HttpResponse:
    """Delete the account; without a choice about the words, and a tick, nothing is deleted."""
    choice = request.POST.get("tanggapan", "")
    if choice not in ("tetap", "hapus") or not request.POST.get("yakin"):
        return _shown(request, session, lacks_choice=True, status=422)
    asking.delete_account(session.reader, keeps_words=choice == "tetap", at=timezone.now())
    return let_out(told(request, "account_ended"))


def _back() -> HttpResponse:
    return HttpResponseRedirect("/akun/", status=303)


def _shown(
    request: HttpRequest, session: ReaderSession, *, status: int = 200, **wrong: Any
) -> HttpResponse:
    now, reader = Edition(timezone.now()), session.reader
    said = list(_said(reader))
    stories = _stories(said)
    words = {
        "reader": reader,
        "mail": Address.objects.filter(reader=reader).first(),
        "said": [(one, now.stamp(one.said_at), stories.get(one.article_id)) for one in said],
        "consents": [
            (one, now.stamp(one.given_at))
            for one in reader.consents.select_related("terms").order_by("-given_at", "-pk")
        ],
        "sessions": [
            (one, now.stamp(one.seen_at), one.pk == session.pk)
            for one in reader.sessions.open(now.now).newest_first()
        ],
        "requests": [
            (one, now.stamp(one.asked_at), now.stamp(one.deadline))
            for one in DataRequest.objects.of(reader)[:SHOWN]
        ],
        **wrong,
    }
    return plain(request, "answering/account.html", words, at=now.now, status=status)


def _said(reader: Reader) -> CommentQuerySet:
    said = Comment.objects.by(reader).filter(erased_at__isnull=True)
    return said.newest_first()[:SHOWN]


def _stories(said: list[Comment]) -> dict[int, Article]:
    """Give the stories below which something was said, as far as readers may see them."""
    numbers = {comment.article_id for comment in said}
    found = Article.objects.published().filter(pk__in=numbers).select_related("section")
    return {story.pk: story for story in found.as_cards()}
