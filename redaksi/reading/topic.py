"""The page of a topic."""

from dataclasses import dataclass

from redaksi.articles.models import Article, topic_list
from redaksi.edge import keys
from redaksi.reading import cards
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.heads import list_head
from redaksi.reading.pages import Frame, Head, Paging
from redaksi.reading.paging import numbered
from redaksi.reading.rivers import count_of, cut
from redaksi.sections.models import Topic


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
    """Assemble one page of a topic's list. Costs seven queries beside the topic's own."""
    frame = edition.frame()
    name = topic_list(topic.pk)
    edition.shows(keys.topic(topic.pk), keys.listed(name))
    articles = Article.objects.published().placed(name)
    river = cut(articles, count=count_of(name), page=page, address=topic.address)
    return TopicPage(
        frame=frame,
        head=list_head(
            frame, title=topic.name, description=topic.description,
            address=numbered(topic.address, page),
        ),
        title=topic.name,
        description=topic.description,
        count=river.count,
        river=cards.assemble(river.articles, edition),
        paging=river.paging,
    )  # fmt: skip
