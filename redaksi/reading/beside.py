"""What belongs to stories beside their own rows: who made them, topics, further sections."""

from collections.abc import Collection
from typing import Any, NamedTuple

from django.db import connection

from redaksi.articles.models import Article, Byline

# Written by hand: the page of an article is the one most asked for, and Django takes ten times as
# long to write these as the database to answer them.
CREDITS = """
    SELECT article_id, role, note, guest, person.id, person.name, person.slug, person.initials
    FROM articles_byline AS byline LEFT JOIN people_person AS person ON person.id = person_id
    WHERE article_id IN ({articles}) ORDER BY sort_order, byline.id
"""
# One question for both: what only one of them has is empty in the other's rows.
TOPICS_AND_SECTIONS = """
    SELECT article_id, topic.id, name, slug, 0, label.id
    FROM articles_article_topics AS label JOIN sections_topic AS topic ON topic.id = topic_id
    WHERE article_id IN ({articles})
    UNION ALL
    SELECT article_id, section_id, '', '', 1, id FROM articles_article_other_sections
    WHERE article_id IN ({articles}) ORDER BY 5, 6
"""


class Credited(NamedTuple):
    """A credit; without a person it is a guest's."""

    role: str
    note: str
    guest: str
    person: int | None = None
    name: str | None = None
    slug: str | None = None
    initials: str | None = None

    @property
    def printed(self) -> str:
        """Give the printed name."""
        return self.name or self.guest


class Labelled(NamedTuple):
    """A topic."""

    pk: int
    name: str
    slug: str


class Beside(NamedTuple):
    """What belongs to a story; `sections` are the numbers of its further ones."""

    credits: list[Credited]
    topics: list[Labelled]
    sections: list[int]

    @property
    def writers(self) -> list[Credited]:
        """Give the credits of those who wrote it."""
        return [one for one in self.credits if one.role == Byline.Role.WRITER]


def of_published(articles: Collection[int]) -> dict[int, Beside]:
    """Read what belongs to published stories. Costs two queries, however many they are."""
    found = {pk: Beside([], [], []) for pk in articles}
    for pk, *credit in _rows(CREDITS, articles):
        found[pk].credits.append(Credited(*credit))
    for pk, number, name, slug, is_section, _place in _rows(TOPICS_AND_SECTIONS, articles):
        if is_section:
            found[pk].sections.append(number)
        else:
            found[pk].topics.append(Labelled(number, name, slug))
    return found


def of_version(draft: Article) -> Beside:
    """Give what a version at the desk says of itself, published or not."""
    return Beside(
        credits=[_credited(byline) for byline in draft.bylines.all()],
        topics=[Labelled(topic.pk, topic.name, topic.slug) for topic in draft.topics.all()],
        sections=[section.pk for section in draft.other_sections.all()],
    )


def _credited(byline: Byline) -> Credited:
    credit, person = Credited(byline.role, byline.note, byline.guest), byline.person
    if person is None:
        return credit
    return credit._replace(
        person=person.pk, name=person.name, slug=person.slug, initials=person.initials
    )


def _rows(question: str, articles: Collection[int]) -> list[tuple[Any, ...]]:
    if not articles:
        return []
    places = ", ".join(["%s"] * len(articles))
    with connection.cursor() as database:
        told = [*articles] * question.count("{articles}")
        database.execute(question.format(articles=places), told)
        return database.fetchall()
