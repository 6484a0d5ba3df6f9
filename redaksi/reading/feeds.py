"""Feeds: RSS, Atom and JSON Feed of the paper, a section, a topic, a person, and comments (D79)."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TYPE_CHECKING, Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse
from django.utils.feedgenerator import Atom1Feed, Rss201rev2Feed
from django.views.decorators.http import require_safe

from redaksi.articles.models import Article, person_list, section_list, topic_list
from redaksi.corrections.models import Withdrawal
from redaksi.edge import keys
from redaksi.people.models import FormerSlug as FormerPersonSlug
from redaksi.people.models import Person
from redaksi.reading import talk, withdrawn
from redaksi.reading.answers import said_of
from redaksi.reading.channels import Channel, Entry, assemble
from redaksi.reading.comments import readable
from redaksi.reading.views import edition, lead_on
from redaksi.sections.models import FormerSlug, FormerTopicSlug, Section, Topic

if TYPE_CHECKING:
    from redaksi.articles.models.queries import ArticleQuerySet

Write = Callable[[Channel], HttpResponse]


@dataclass(frozen=True)
class FeedSource:
    """What a feed is made of; `nouns` are the keys of what it is a list of."""

    articles: "ArticleQuerySet"
    title: str
    address: str
    nouns: tuple[str, ...]


class RssFeed(Rss201rev2Feed):
    """RSS 2.0 with whole stories, authors and pictures."""

    content_type = "application/rss+xml; charset=utf-8"

    def root_attributes(self) -> dict[str, str]:
        return super().root_attributes() | {
            "xmlns:content": "http://purl.org/rss/1.0/modules/content/",
            "xmlns:dc": "http://purl.org/dc/elements/1.1/",
            "xmlns:media": "http://search.yahoo.com/mrss/",
        }

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        entry: Entry = item.pop("entry")
        super().add_item_elements(handler, item)
        for author in entry.authors:
            handler.addQuickElement("dc:creator", author)
        if entry.image:
            size = {"width": str(entry.image.width), "height": str(entry.image.height)}
            named = {"url": entry.image.url, "medium": "image", "type": "image/jpeg", **size}
            handler.addQuickElement("media:content", "", named)
        handler.addQuickElement("content:encoded", entry.html)


class AtomFeed(Atom1Feed):
    """Atom with whole stories and the true moment of the last change."""

    content_type = "application/atom+xml; charset=utf-8"

    def add_item_elements(self, handler: Any, item: dict[str, Any]) -> None:
        entry: Entry = item.pop("entry")
        super().add_item_elements(handler, item)
        for author in entry.authors:
            handler.startElement("author", {})
            handler.addQuickElement("name", author)
            handler.endElement("author")
        handler.addQuickElement("content", entry.html, {"type": "html"})


def _xml(channel: Channel, kind: type[RssFeed | AtomFeed]) -> HttpResponse:
    feed = kind(
        title=channel.title,
        link=channel.address,
        description=channel.description,
        feed_url=channel.feed_address,
        language=channel.language,
        feed_copyright=channel.copyright,
    )
    feed.latest_post_date = lambda: channel.updated  # type: ignore[method-assign]  # ours is known
    for entry in channel.entries:
        feed.add_item(
            title=entry.title,
            link=entry.address,
            description=entry.summary,
            unique_id=entry.key,
            unique_id_is_permalink=False,
            pubdate=entry.published,
            updateddate=entry.updated,
            categories=entry.labels,
            entry=entry,
        )
    return HttpResponse(feed.writeString("utf-8"), content_type=kind.content_type)


def rss(channel: Channel) -> HttpResponse:
    return _xml(channel, RssFeed)


def atom(channel: Channel) -> HttpResponse:
    return _xml(channel, AtomFeed)


def json_feed(channel: Channel) -> HttpResponse:
    """Write JSON Feed 1.1."""
    items = [_item(entry) for entry in channel.entries]
    data = {
        "version": "https://jsonfeed.org/version/1.1",
        "title": channel.title,
        "home_page_url": channel.address,
        "feed_url": channel.feed_address,
        "description": channel.description,
        "language": channel.language,
        "items": items,
    }
    return JsonResponse(
        data, content_type="application/feed+json", json_dumps_params={"ensure_ascii": False}
    )


def _item(entry: Entry) -> dict[str, Any]:
    item = {
        "id": entry.key,
        "url": entry.address,
        "title": entry.title,
        "summary": entry.summary,
        "content_html": entry.html,
        "date_published": entry.published.isoformat(),
        "date_modified": entry.updated.isoformat(),
        "authors": [{"name": author} for author in entry.authors],
        "tags": list(entry.labels),
        "language": entry.language,
        "image": entry.image.url if entry.image else None,
    }
    return {key: value for key, value in item.items() if value}


FORMS: dict[str, Write] = {"feed/": rss, "feed.atom": atom, "feed.json": json_feed}


@require_safe
def paper_feed(request: HttpRequest, form: str) -> HttpResponse:
    source = FeedSource(Article.objects.published().newest_first(), "", "/", (keys.ALL,))
    return _answer(request, source, form)


@require_safe
def section_feed(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    found = Section.objects.filter(slug=slug).first()
    if found is None:
        return lead_on(FormerSlug, slug, form)
    return _answer(request, _of(found, section_list(found.pk)), form)


@require_safe
def topic_feed(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    found = Topic.objects.filter(slug=slug).first()
    if found is None:
        return lead_on(FormerTopicSlug, slug, form)
    source = _of(found, topic_list(found.pk), keys.topic(found.pk))
    if not source.articles.exists():
        raise Http404
    return _answer(request, source, form)


@require_safe
def person_feed(request: HttpRequest, slug: str, form: str) -> HttpResponse:
    found = Person.objects.filter(slug=slug).first()
    if found is None:
        return lead_on(FormerPersonSlug, slug, form)
    return _answer(request, _of(found, person_list(found.pk), keys.person(found.pk)), form)


@require_safe
def withdrawal_feed(request: HttpRequest, form: str) -> HttpResponse:
    now = edition()
    channel = withdrawn.channel(Withdrawal.objects.in_force(), now, feed=form)
    return said_of(request, FORMS[form](channel), now)


@require_safe
def comments_feed(request: HttpRequest, form: str) -> HttpResponse:
    now = edition()
    return said_of(request, FORMS[form](talk.of_all(now, feed=form)), now)


@require_safe
def thread_feed(request: HttpRequest, pk: str, form: str) -> HttpResponse:
    now = edition()
    channel = talk.of_story(readable(int(pk)), now, feed=form)
    return said_of(request, FORMS[form](channel), now)


def _of(noun: Section | Topic | Person, name: str, *nouns: str) -> FeedSource:
    """Give what a noun's feed is made of: the list of its stories."""
    articles = Article.objects.published().placed(name)
    return FeedSource(articles, noun.name, noun.address, (keys.listed(name), *nouns))


def _answer(request: HttpRequest, source: FeedSource, form: str) -> HttpResponse:
    if form not in FORMS:
        raise Http404
    now = edition()
    now.shows(*source.nouns)
    channel = assemble(
        source.articles, now, title=source.title, address=source.address,
        feed_address=source.address + form,
    )  # fmt: skip
    return said_of(request, FORMS[form](channel), now)
