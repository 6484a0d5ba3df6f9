"""Public pages: find through the gate, assemble, render. Nothing here writes."""

from collections.abc import Callable
from datetime import date
from pathlib import Path
from typing import TypeVar

from django.contrib.staticfiles.finders import find
from django.http import (
    Http404,
    HttpRequest,
    HttpResponse,
    HttpResponsePermanentRedirect,
)
from django.shortcuts import get_object_or_404, render
from django.urls import Resolver404
from django.utils import timezone
from django.utils.translation import override
from django.views.decorators.http import require_safe

from redaksi.articles.models import Article, address_of
from redaksi.corrections.models import Withdrawal
from redaksi.edge.sharing import GONE, MISSING
from redaksi.masthead.models import StandingPage
from redaksi.people.models import FormerSlug as FormerPersonSlug
from redaksi.people.models import Person
from redaksi.reading import article as story
from redaksi.reading import day as index
from redaksi.reading import front as front_page
from redaksi.reading import latest as newest
from redaksi.reading import missing, narrowing, withdrawn
from redaksi.reading import person as person_page
from redaksi.reading import search as searching
from redaksi.reading import section as section_page
from redaksi.reading import standing as standing_page
from redaksi.reading import topic as topic_page
from redaksi.reading.answers import left, show
from redaksi.reading.beside import of_published
from redaksi.reading.frame import Edition
from redaksi.reading.paging import PARAMETER
from redaksi.reading.rivers import NoSuchPage
from redaksi.reading.theme import version
from redaksi.sections.models import FormerSlug, FormerTopicSlug, Topic

Page = TypeVar("Page")
READING = frozenset({"GET", "HEAD"})
# The slugs that a noun once had; each gives the address it leads on to.
Former = type[FormerSlug | FormerTopicSlug | FormerPersonSlug]


def edition() -> Edition:
    return Edition(timezone.now())


def lead_on(former: Former, slug: str, tail: str = "") -> HttpResponse:
    """Lead from a slug that somebody or something once had to its address now."""
    found = former.objects.filter(slug=slug).first()
    if found is None:
        raise Http404
    return HttpResponsePermanentRedirect(found.address + tail)


def page_number(request: HttpRequest) -> int:
    """Read the number of the page asked for; what is no number is not there."""
    asked = request.GET.get(PARAMETER, "1")
    if not asked.isascii() or not asked.isdigit() or len(asked) > 6 or int(asked) < 1:
        raise Http404
    return int(asked)


@require_safe
def front(request: HttpRequest) -> HttpResponse:
    now = edition()
    return show(request, "reading/front.html", {"page": front_page.assemble(now)}, now)


@require_safe
def latest(request: HttpRequest) -> HttpResponse:
    """Show the newest headlines alone: what stands beside a story is fetched from here."""
    now = edition()
    answer = show(request, "reading/latest.html", {"cards": newest.assemble(now)}, now)
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


@require_safe
def article(request: HttpRequest, section: str, pk: int, slug: str) -> HttpResponse:
    """Show an article; a changed slug or section leads on, a spiked story says so."""
    now = edition()
    if not _is_known(section, now):
        raise Http404
    try:
        found = Article.objects.published().select_related("comment_rule").get(pk=pk)
    except Article.DoesNotExist:
        return _gone_or_missing(request, pk)
    found.section = now.sections[found.section_id]
    if request.path != found.address:
        return HttpResponsePermanentRedirect(found.address)
    page = story.assemble(found, now, beside=of_published([found.pk])[found.pk])
    return show(request, "reading/article.html", {"page": page}, now)


@require_safe
def section(request: HttpRequest, slug: str) -> HttpResponse:
    """Show a section or a standing page: they share the first word of an address."""
    now = edition()
    found = now.section(slug)
    if found:
        page = _listed(section_page.assemble, found, request, now)
        return show(request, "reading/section.html", {"page": page}, now)
    former = FormerSlug.objects.filter(slug=slug).first()
    if former:
        return HttpResponsePermanentRedirect(former.address)
    stands = get_object_or_404(StandingPage.objects.live().public(), slug=slug)
    view = standing_page.assemble(stands, now)
    return show(request, "reading/standing.html", {"page": view}, now)


@require_safe
def topic(request: HttpRequest, slug: str) -> HttpResponse:
    found = Topic.objects.filter(slug=slug).first()
    if found is None:
        return lead_on(FormerTopicSlug, slug)
    now = edition()
    page = _listed(topic_page.assemble, found, request, now)
    return show(request, "reading/topic.html", {"page": page}, now)


@require_safe
def person(request: HttpRequest, slug: str) -> HttpResponse:
    found = Person.objects.filter(slug=slug).first()
    if found is None:
        return lead_on(FormerPersonSlug, slug)
    now = edition()
    page = _listed(person_page.assemble, found, request, now)
    return show(request, "reading/person.html", {"page": page}, now)


@require_safe
def day(request: HttpRequest) -> HttpResponse:
    """Show the index of a day; a date that is none is not there."""
    asked = request.GET.get("tanggal", "")
    try:
        chosen = date.fromisoformat(asked) if asked else None
    except ValueError as error:
        raise Http404 from error
    now = edition()
    page = index.assemble(chosen, now)
    is_to_come = chosen is not None and chosen > now.today
    if is_to_come or (not page.river and page.later):
        # There is no end of days to come, or on which nothing came out: nobody keeps them.
        return render(request, "reading/day.html", {"page": page})
    return show(request, "reading/day.html", {"page": page}, now)


@require_safe
def search(request: HttpRequest) -> HttpResponse:
    """Show what was found; there is no end of questions, so nobody keeps the answers."""
    now = edition()
    page = _listed(searching.assemble, narrowing.read(request.GET, now), request, now)
    return render(request, "reading/search.html", {"page": page})


@require_safe
def suggestions(request: HttpRequest) -> HttpResponse:
    """Give the names that what is being typed may become; kept by nobody, as its answers."""
    names = searching.suggest(request.GET.get("q", "")[: narrowing.LONGEST])
    answer = render(request, "reading/suggestions.html", {"names": names})
    answer.headers["X-Robots-Tag"] = "noindex"
    return answer


@require_safe
def withdrawals(request: HttpRequest) -> HttpResponse:
    now = edition()
    page = _listed(withdrawn.assemble, Withdrawal.objects.in_force(), request, now)
    return show(request, "reading/withdrawals.html", {"page": page}, now)


@require_safe
def offline(request: HttpRequest) -> HttpResponse:
    now = edition()
    return show(request, "reading/offline.html", {"page": missing.offline(now)}, now)


@require_safe
def service_worker(request: HttpRequest) -> HttpResponse:
    """Serve the worker from the root: it may only look after what lies below its own address.

    It carries the version of the look: after an upgrade browsers find another worker, which
    fetches page and style anew.
    """
    script = Path(str(find("reading/sw.js"))).read_text(encoding="utf-8")
    text = f'const VERSION = "{version()}";\n{script}'
    return HttpResponse(text, content_type="text/javascript")


@require_safe
def nowhere(request: HttpRequest) -> HttpResponse:
    """Answer for an address that no line of ours knows, without asking the database."""
    raise Http404


def not_found(request: HttpRequest, exception: Exception | None = None) -> HttpResponse:
    """Answer 404 with a way on; who sends something to where no door is gets no page."""
    if request.method not in READING and isinstance(exception, Resolver404):
        return HttpResponse(status=404)
    if answer := left(request, MISSING, status=404):
        return answer
    now = edition()
    page = missing.assemble(now)
    return show(request, "reading/missing.html", {"page": page}, now, status=404)


def gone(
    request: HttpRequest, exception: Exception | None = None, *, article: int | None = None
) -> HttpResponse:
    """Answer 410: what stood here was taken back; a withdrawal is announced in its place (D18)."""
    announced = Withdrawal.objects.in_force().as_announced().filter(article=article).first()
    if article and announced:
        return _announce(request, announced)
    return left(request, GONE, status=410) or taken_back(request)


def taken_back(request: HttpRequest) -> HttpResponse:
    """Show that something stood here; the same wherever something did."""
    now = edition()
    page = missing.assemble(now, is_gone=True)
    return show(request, "reading/missing.html", {"page": page}, now, status=410)


def _announce(request: HttpRequest, withdrawal: Withdrawal) -> HttpResponse:
    """Show the announcement; it is kept at the address that the story had, whatever was asked."""
    stood = Article.objects.once_published().filter(pk=withdrawal.article_id)
    word, slug = stood.values_list("section__slug", "slug").get()
    address = address_of(word or "berita", withdrawal.article_id, slug)
    if answer := left(request, address, status=410):
        return answer
    now = edition()
    page = withdrawn.announce(withdrawal, now)
    return show(request, "reading/withdrawn.html", {"page": page}, now, status=410)


def busy(request: HttpRequest) -> HttpResponse:
    """Answer 503 when too much is asked for at once; asks the database nothing."""
    with override(None):
        answer = render(request, "reading/busy.html", status=503)
    answer.headers["Retry-After"] = "2"
    return answer


def broken(request: HttpRequest) -> HttpResponse:
    """Answer 500 without asking the database anything: it may be what broke."""
    with override(None):
        return render(request, "reading/error.html", status=500)


def _is_known(slug: str, now: Edition) -> bool:
    """Tell whether a word is, or once was, a section's: `/2019/12/judul/` is no article 12."""
    return bool(now.section(slug)) or FormerSlug.objects.filter(slug=slug).exists()


def _gone_or_missing(request: HttpRequest, pk: int) -> HttpResponse:
    if not Article.objects.once_published().filter(pk=pk).exists():
        raise Http404
    return gone(request, article=pk)


def _listed(
    assemble: Callable[..., Page], noun: object, request: HttpRequest, now: Edition
) -> Page:
    """Assemble the page of a list that was asked for; beyond its end nothing is there."""
    try:
        return assemble(noun, now, page=page_number(request))
    except NoSuchPage as error:
        raise Http404 from error
