"""The page of a section."""

from dataclasses import dataclass

from django.db.models import Count

from redaksi.articles.models import Article, paid_list, section_list
from redaksi.edge import keys
from redaksi.reading import cards
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.heads import list_head
from redaksi.reading.pages import Frame, Head, Link, Paging
from redaksi.reading.paging import numbered
from redaksi.reading.rivers import counts_of, cut
from redaksi.sections.models import Section, Topic

SECONDS = 4
TOPICS = 8


@dataclass(frozen=True)
class SectionPage:
    frame: Frame
    head: Head
    title: str
    description: str
    hue: str
    is_opinion: bool
    lead: Card | None
    seconds: tuple[Card, ...]
    river: tuple[Card, ...]
    advert: Card | None
    paging: Paging
    topics: tuple[Link, ...]


def assemble(section: Section, edition: Edition, *, page: int) -> SectionPage:
    """Assemble one page of a section's list; only the first has a lead. Costs ten queries."""
    address = section.address
    published = Article.objects.published()
    everything, paid = section_list(section.pk), paid_list(section.pk)
    edition.shows(keys.listed(everything), keys.listed(paid))
    count, paid_count = counts_of(everything, paid)
    river = cut(
        published.placed(everything).editorial(),
        count=count - paid_count,
        page=page,
        address=address,
    )
    frame = edition.frame(current=address)
    adverts = published.placed(paid)[:1].lines()
    made = cards.assemble([*river.lines, *adverts], edition)
    stories = [card for card in made if card.genre != "advert"]
    advert = next((card for card in made if card.genre == "advert"), None)
    first = stories[: 1 + SECONDS] if page == 1 else []
    lead = max(first, key=lambda card: (card.importance, card.wide is not None), default=None)
    return SectionPage(
        frame=frame,
        head=list_head(
            frame, title=section.name, description=section.description,
            address=numbered(address, page),
        ),
        title=section.name,
        description=section.description,
        hue=section.hue,
        is_opinion=section.is_opinion,
        lead=lead,
        seconds=tuple(card for card in first if card is not lead),
        river=tuple(stories[len(first) :]),
        advert=advert,
        paging=river.paging,
        topics=_topics([line.pk for line in river.lines], edition),
    )  # fmt: skip


def _topics(articles: list[int], edition: Edition) -> tuple[Link, ...]:
    """Give the topics of the stories shown, the most used first."""
    used = Topic.objects.filter(articles__in=articles).annotate(uses=Count("articles"))
    # All of them, since another name may change who is among the first.
    ranked = list(used.order_by("-uses", "name", "pk"))
    edition.shows(*(keys.topic(topic.pk) for topic in ranked))
    return tuple(Link(topic.name, topic.address) for topic in ranked[:TOPICS])
