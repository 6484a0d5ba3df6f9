"""The page of a topic."""

from dataclasses import dataclass
from typing import TYPE_CHECKING

from django.db.models import Exists, OuterRef

from redaksi.articles.models import Article, topic_list
from redaksi.edge import keys
from redaksi.reading import cards
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.heads import list_head
from redaksi.reading.pages import Frame, Head, Paging
from redaksi.reading.paging import numbered
from redaksi.reading.rivers import NoSuchPage, counts_of, cut
from redaksi.sections.models import Topic

if TYPE_CHECKING:
    from django.db.models import QuerySet


@dataclass(frozen=True)
class TopicPage:
    frame: Frame
    head: Head
    title: str
    description: str
    count: int
    river: tuple[Card, ...]
    paging: Paging


def assemble(topic: Topic, edition: Edition, *, page: int) -> TopicPage:
    """Assemble one page of a topic's list. Costs seven queries beside the topic's own.

    Raises NoSuchPage for a topic on which nothing is published: its name may tell of what is not.
    """
    name = topic_list(topic.pk)
    (count,) = counts_of(name)
    if not count:
        raise NoSuchPage
    edition.shows(keys.topic(topic.pk), keys.listed(name))
    articles = Article.objects.published().placed(name)
    river = cut(articles, count=count, page=page, address=topic.address)
    frame = edition.frame()
    return TopicPage(
        frame=frame,
        head=list_head(
            frame, title=topic.name, description=topic.description,
            address=numbered(topic.address, page),
        ),
        title=topic.name,
        description=topic.description,
        count=river.count,
        river=cards.assemble(river.lines, edition),
        paging=river.paging,
    )  # fmt: skip


def in_print() -> "QuerySet[Topic]":
    """Keep the topics on which something is published: readers are shown no other's name (D26)."""
    carried = Article.objects.published().filter(topics=OuterRef("pk"))
    return Topic.objects.filter(Exists(carried))
