"""Where that which had an old address stands now; readers' things through the one gate."""

from collections.abc import Callable, Mapping
from datetime import date, datetime, time, timedelta
from typing import Any
from zoneinfo import ZoneInfo

from django.http import Http404
from django.urls import Resolver404, resolve

from redaksi.articles.models import Article
from redaksi.importers.asked import Span
from redaksi.importers.models import OldAddress
from redaksi.masthead.models import Publication, StandingPage
from redaksi.media.models import albums_for
from redaksi.people.models import Person
from redaksi.sections.models import Section, Topic


class Gone(Exception):
    """It stood there once, readers could see it, and it was taken back."""

    def __init__(self, article: int | None = None) -> None:
        super().__init__()
        self.article = article


def address_of(row: OldAddress, *, feed: str = "") -> str:
    """Give the present address of what a row leads to; `feed` is the word for the feed of a list.

    Raises Gone for what was taken back, Http404 for what readers never could see or cannot see yet.
    Costs one query, two when it raises.
    """
    if row.article_id:
        return _article(row.article_id)
    if row.standing_id:
        return _standing(row.standing_id)
    if row.photo_id:
        return _photo(row.photo_id)
    if row.attachment:
        return str(row.attachment.file.url)
    if row.topic_id and not Article.objects.published().filter(topics=row.topic_id).exists():
        # Readers are shown no topic on which nothing is published.
        raise Gone
    noun = row.section or row.topic or row.person
    if noun:
        return noun.address + feed
    if row.leads_to.startswith("/"):
        return row.leads_to
    raise Gone


def _article(pk: int) -> str:
    published = Article.objects.published().as_cards().select_related("section")
    found = published.filter(pk=pk).first()
    if found:
        return found.address
    if Article.objects.once_published().filter(pk=pk).exists():
        raise Gone(article=pk)
    raise Http404


def _standing(pk: int) -> str:
    page = StandingPage.objects.filter(pk=pk).first()
    if page and page.live:
        return f"/{page.slug}/"
    if page and page.first_published_at:
        raise Gone
    raise Http404


def _photo(pk: int) -> str:
    """Give the address of the largest whole picture that readers are served; originals never."""
    album = albums_for([pk]).get(pk)
    picture = album.picture("whole") if album else None
    if picture is None:
        raise Http404
    return picture.largest


def day_in(days: Span) -> date:
    """Choose the day whose index answers for an archive: the last on which something came out.

    An archive of a month or a year began with its newest story. Costs two queries, none for a day.
    """
    if days.first == days.last:
        return days.first
    zone = ZoneInfo(Publication.load().zone)
    begin, end = (
        datetime.combine(day, time.min, zone) for day in (days.first, days.last + timedelta(days=1))
    )
    within = Article.objects.published().since(begin).filter(published_at__lt=end)
    newest = within.newest_first().values_list("published_at", flat=True).first()
    return newest.astimezone(zone).date() if newest else days.last


def lives_here(path: str) -> bool:
    """Tell whether a page of ours has this very address now. Costs a query or two."""
    try:
        match = resolve(path)
    except Resolver404:
        return False
    ask = _LIVING.get(match.url_name or "")
    return bool(ask and ask(match.kwargs, path))


def _is_section_or_page(told: Mapping[str, Any], path: str) -> bool:
    slug = told["slug"]
    sections = Section.objects.filter(slug=slug)
    return sections.exists() or StandingPage.objects.live().public().filter(slug=slug).exists()


def _is_article(told: Mapping[str, Any], path: str) -> bool:
    try:
        return _article(int(told["pk"])) == path
    except (Gone, Http404):
        return False


def _has_slug(noun: type[Section | Topic | Person]) -> Callable[[Mapping[str, Any], str], bool]:
    return lambda told, path: noun._default_manager.filter(slug=told["slug"]).exists()


# By the names of the public addresses.
_LIVING: dict[str, Callable[[Mapping[str, Any], str], bool]] = {
    "section": _is_section_or_page, "section_feed": _has_slug(Section),
    "topic": _has_slug(Topic), "topic_feed": _has_slug(Topic),
    "person": _has_slug(Person), "person_feed": _has_slug(Person),
    "article": _is_article,
}  # fmt: skip
