"""A draft behind a preview link: read without a log-in, found by no machine, kept by no cache."""

from collections.abc import Callable
from dataclasses import dataclass, fields, replace

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils.safestring import SafeString
from django.views.decorators.http import require_safe

from redaksi.articles.models import Article, PreviewLink
from redaksi.articles.models.preview_link import NoSuchPreview, PreviewOver
from redaksi.reading import article as story
from redaksi.reading.article import ArticlePage
from redaksi.reading.frame import Edition
from redaksi.reading.pages import Stamp
from redaksi.reading.views import edition, taken_back

HIDDEN = "noindex, nofollow"
# Whoever follows a link out of the draft must not carry its address along.
HEADERS = {
    "Cache-Control": "no-store", "X-Robots-Tag": HIDDEN, "Referrer-Policy": "no-referrer",
}  # fmt: skip


@dataclass(frozen=True)
class SharedPage(ArticlePage):
    """An article that is not out yet, for whoever was given the link."""

    until: Stamp


def assemble(draft: Article, edition: Edition, *, until: Stamp) -> SharedPage:
    """Assemble the page of a draft; machines are told its headline and nothing else."""
    page = story.assemble(draft, edition)
    told = {one.name: getattr(page, one.name) for one in fields(page)}
    head = replace(page.head, canonical="", feeds=(), json_ld=SafeString(""), robots=HIDDEN)
    return SharedPage(**{**told, "head": head}, until=until)


def _apart(view: Callable[..., HttpResponse]) -> Callable[..., HttpResponse]:
    """Put on every answer but "nothing is here" the headers that keep it to whoever asked."""

    def wrapped(request: HttpRequest, token: str) -> HttpResponse:
        answer = view(request, token)
        for name, value in HEADERS.items():
            answer.headers[name] = value
        return answer

    return wrapped


@require_safe
@_apart
def preview(request: HttpRequest, token: str) -> HttpResponse:
    """Show the newest version of a draft; once it is published, lead on to its address."""
    now = edition()
    try:
        link = PreviewLink.objects.behind(token, at=now.now)
    except NoSuchPreview as error:
        raise Http404 from error
    except PreviewOver:
        return taken_back(request)
    if link.article.live:
        return HttpResponseRedirect(link.article.address)
    # The only thing a reader writes: that somebody opened the link, nothing about who.
    if request.method == "GET":
        link.note_opening(at=now.now)
    draft = link.article.get_latest_revision_as_object()
    page = assemble(draft, now, until=now.stamp(link.expires_at))
    return render(request, "reading/preview_link.html", {"page": page})
