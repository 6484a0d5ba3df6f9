"""What search engines are told exists: an index by month, the news of two days, robots.txt.

Rules: D73 (news: at most two days and 1,000 stories a file), D74 (index by month, true lastmod).
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import TYPE_CHECKING
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.paginator import Paginator
from django.db.models import Max
from django.db.models.functions import Coalesce, Greatest, TruncMonth
from django.http import Http404, HttpRequest, HttpResponse
from django.views.decorators.http import require_safe

from redaksi.articles.models import Article
from redaksi.edge import keys
from redaksi.media.models import albums_for
from redaksi.people.models import Person
from redaksi.reading import withdrawn
from redaksi.reading.answers import show
from redaksi.reading.cards import placed
from redaksi.reading.frame import Edition
from redaksi.reading.topic import in_print
from redaksi.reading.views import edition, page_number

if TYPE_CHECKING:
    from redaksi.articles.models.queries import ArticleQuerySet

NEWS_DAYS = 2
NEWS_A_FILE = 1000
XML = "application/xml; charset=utf-8"


@dataclass(frozen=True)
class Place:
    """One address in a sitemap."""

    address: str
    changed: str = ""
    image: str = ""
    title: str = ""
    published: str = ""
    language: str = ""


@require_safe
def index(request: HttpRequest) -> HttpResponse:
    """List the sitemaps: one a month, the pages that stay, the news."""
    now = edition()
    now.shows(keys.MONTHS, keys.ALL)
    places = [
        Place(f"{settings.ADDRESS}/sitemap-{month:%Y-%m}.xml", now.iso(changed))
        for month, changed in _months(now)
    ]
    places += [Place(f"{settings.ADDRESS}/sitemap-pages.xml")]
    places += [
        Place(f"{settings.ADDRESS}/sitemap-news.xml" + (f"?halaman={page}" if page > 1 else ""))
        for page in _news_pages(now).page_range
    ]
    return _xml(request, "reading/sitemap_index.xml", places, now)


@require_safe
def month(request: HttpRequest, year: str, number: str) -> HttpResponse:
    """List the stories of one month of the paper's calendar."""
    now = edition()
    try:
        start = datetime(int(year), int(number), 1, tzinfo=ZoneInfo(now.zone))
    except ValueError as error:
        raise Http404 from error
    end = (start + timedelta(days=32)).replace(day=1)
    found = list(_listed().filter(published_at__gte=start, published_at__lt=end).as_cards())
    if not found:
        raise Http404
    # Their pictures too: a photograph that changes says so of the months it stands in.
    now.shows(keys.month(start))
    return _xml(request, "reading/sitemap.xml", _stories(found, now), now)


@require_safe
def pages(request: HttpRequest) -> HttpResponse:
    """List what is no story: the front, withdrawals, sections, standing pages, topics, people."""
    now = edition()
    # All: a topic comes in with the first story published on it.
    now.shows(keys.PAPER, keys.TOPICS, keys.PEOPLE, keys.ALL)
    addresses = [
        "/",
        withdrawn.ADDRESS,
        *(section.address for section in now.sections.values()),
        *(f"/{page.slug}/" for page in now.standing_pages),
        *(topic.address for topic in in_print().order_by("pk")),
        *(person.address for person in Person.objects.order_by("pk")),
    ]
    places = [Place(settings.ADDRESS + address) for address in addresses]
    return _xml(request, "reading/sitemap.xml", places, now)


@require_safe
def news(request: HttpRequest) -> HttpResponse:
    """List the news of the last two days; may be empty."""
    now = edition()
    pages_ = _news_pages(now)
    number = page_number(request)
    if number > pages_.num_pages:
        raise Http404
    found = list(pages_.page(number).object_list)
    now.shows(keys.ALL, *(keys.article(article.pk) for article in found))
    now.shows(*(keys.photo(article.lead_photo_id or 0) for article in found))
    return _xml(request, "reading/sitemap_news.xml", _stories(found, now), now)


@require_safe
def robots(request: HttpRequest) -> HttpResponse:
    """Tell robots what is nothing for them, and where the sitemaps are."""
    told, kind = {"address": settings.ADDRESS}, "text/plain; charset=utf-8"
    return show(request, "reading/robots.txt", told, edition(), content_type=kind)


def _listed() -> "ArticleQuerySet":
    return Article.objects.published().filter(is_hidden_from_search=False).newest_first()


def _news_pages(now: Edition) -> Paginator[Article]:
    since = now.now - timedelta(days=NEWS_DAYS)
    recent = _listed().editorial().since(since)
    # A story that was hidden from search engines may be hidden no longer.
    days = (since.astimezone(ZoneInfo(now.zone)).date() + timedelta(days) for days in range(3))
    now.shows(*(keys.day(day) for day in days))
    oldest = recent.order_by("published_at").values_list("published_at", flat=True).first()
    if oldest:
        now.is_true_until(oldest + timedelta(days=NEWS_DAYS))
    return Paginator(recent.as_cards(), NEWS_A_FILE)


def _months(now: Edition) -> Iterable[tuple[date, datetime]]:
    """Give each month with stories, and when one of them last changed."""
    changed = Greatest("published_at", Coalesce("updated_at", "published_at"))
    month_of = TruncMonth("published_at", tzinfo=ZoneInfo(now.zone))
    counted = _listed().order_by().annotate(month=month_of).values("month")
    return counted.annotate(changed=Max(changed)).order_by("-month").values_list("month", "changed")


def _stories(found: list[Article], now: Edition) -> list[Place]:
    albums = albums_for({article.lead_photo_id for article in found if article.lead_photo_id})
    places = []
    for article in found:
        article.section, published_at = placed(article, now)
        album = albums.get(article.lead_photo_id or 0)
        jpeg = album.jpeg("share") if album else None
        places.append(
            Place(
                settings.ADDRESS + article.address,
                changed=now.iso(article.updated_at or published_at),
                image=settings.ADDRESS + jpeg.url if jpeg else "",
                title=article.title,
                published=now.iso(published_at),
                language=article.language,
            )
        )
    return places


def _xml(request: HttpRequest, template: str, places: list[Place], now: Edition) -> HttpResponse:
    told = {"places": places, "paper": now.publication.name}
    return show(request, template, told, now, content_type=XML)
