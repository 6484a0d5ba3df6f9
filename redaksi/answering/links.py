"""The links from letters: a page with a button, and the button, which uses the link up."""

from django.db import transaction
from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods

from redaksi.answering.cookies import let_in
from redaksi.answering.origin import from_here
from redaksi.answering.pages import plain, told, unkept
from redaksi.comments import actions
from redaksi.comments.models import Comment
from redaksi.comments.plain import paragraphs
from redaksi.readers.actions import register
from redaksi.readers.models import LinkExpired, LinkUsed, MagicLink, NoSuchLink
from redaksi.reading.frame import Edition
from redaksi.reading.terms import lines_of

# What a mail program asks for by itself changes nothing; only the button does.
METHODS = ("GET", "HEAD", "POST")


@from_here
@require_http_methods(METHODS)
def link(request: HttpRequest, token: str) -> HttpResponse:
    """Show what a link is for, and do it when the button is pressed."""
    now = timezone.now()
    try:
        found = MagicLink.objects.behind(token, at=now)
        if request.method == "POST":
            return _used(found)
    except NoSuchLink:
        return told(request, "no_link", status=404)
    except LinkUsed:
        return told(request, "used", status=410)
    except LinkExpired:
        return told(request, "expired", status=410)
    return _asked(request, found)


def _asked(request: HttpRequest, found: MagicLink) -> HttpResponse:
    now = timezone.now()
    comment = Comment.objects.filter(link=found.pk).first()
    words = {
        "name": found.name,
        "said": paragraphs(comment.text) if comment else (),
        "terms": lines_of(found.terms.text) if found.terms else (),
        "version": found.terms,
        "registered": Edition(now).stamp(now),
    }
    return plain(request, "answering/link.html", words, at=now)


def _used(found: MagicLink) -> HttpResponse:
    """Register, sign in, and lead to what was said or to the reader's own page."""
    now = timezone.now()
    with transaction.atomic():
        if found.purpose == MagicLink.Purpose.SIGN_IN:
            reader, where = register(found, at=now), "/akun/masuk/"
        else:
            comment = actions.confirm(found, at=now)
            where = comment.address if comment.is_public else "/tanggapan/menunggu/"
            reader = comment.reader  # type: ignore[assignment]  # confirm gives it one
        return unkept(let_in(HttpResponseRedirect(where, status=303), reader, at=now))
