"""Fixtures every room may ask for: a paper, its sections, its people, and articles."""

import gc
from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest
from django.db import connection
from xdist.scheduler import LoadScopeScheduling

from redaksi.articles.actions import month_for, open_archives
from redaksi.articles.models import Article, Byline
from redaksi.masthead.actions import found_paper
from redaksi.masthead.models import Publication
from redaksi.meaning import embeddings
from redaksi.meaning.actions import understanding
from redaksi.meaning.shelf import Shelf
from redaksi.people.models import Person
from redaksi.sections.models import Section, Topic
from tests.memory import recall

# A Tuesday in Mataram, 18.40 WITA: the moment most tests are set in.
NOW = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)

# A demo, a paper that runs, an import: made once for all tests of a file or a folder.
SHARE_SOMETHING_SLOW = (
    "redaksi/demo/tests/loaded/",
    "redaksi/edge/tests/test_varnish_itself.py",
    "redaksi/importers/tests/test_killed.py",
    "redaksi/importers/tests/test_old_paper_of_any_size.py",
    "redaksi/newsroom/tests/test_indonesian.py",
    "redaksi/pressroom/tests/test_running.py",
)

DATABASE_FIXTURES = {"db", "transactional_db"}

MakeArticle = Callable[..., Article]


def pytest_collection_modifyitems(config: pytest.Config, items: list[pytest.Item]) -> None:
    """On PostgreSQL run what may come out otherwise there; all the rest is run on SQLite alone."""
    # A running paper is given a copy of the tables, before any test has emptied them.
    items.sort(key=lambda item: "tables" not in getattr(item, "fixturenames", ()))
    if connection.vendor == "postgresql":
        asking = [
            item for item in items
            if _asks_a_database(item) and not item.get_closest_marker("once")
        ]  # fmt: skip
        kept = set(asking)
        config.hook.pytest_deselected(items=[item for item in items if item not in kept])
        items[:] = asking


class Sharing(LoadScopeScheduling):
    """Gives each process the next test, but all tests that share something slow to the same."""

    def _split_scope(self, nodeid: str) -> str:
        return next((place for place in SHARE_SOMETHING_SLOW if nodeid.startswith(place)), nodeid)


def pytest_xdist_make_scheduler(config: pytest.Config, log: Any) -> LoadScopeScheduling | None:
    """Take charge of how the room tests are shared out; journeys stay by their files."""
    return Sharing(config, log) if config.getoption("dist") == "loadscope" else None


def pytest_collection_finish() -> None:
    """Let the collector pass over what is loaded and stays: it takes a twentieth of the time."""
    gc.collect()
    gc.freeze()
    gc.set_threshold(100_000, 20, 20)


def _asks_a_database(item: pytest.Item) -> bool:
    fixtures = set(getattr(item, "fixturenames", ()))
    return bool(item.get_closest_marker("django_db") or DATABASE_FIXTURES & fixtures)


@pytest.fixture
def paper(db: None) -> Publication:
    """A founded paper with its archives, and nothing in them."""
    recall("paper", lambda: open_archives(found_paper("Suar Mataram")))
    return Publication.load()


@pytest.fixture
def sections(paper: Publication) -> dict[str, Section]:
    recall("sections", _found_sections)
    return {section.slug: section for section in Section.objects.order_by("position")}


def _found_sections() -> None:
    names = ["Nasional", "Pileg 2024", "Pilpres 2024", "Politik", "Daerah", "Opini"]
    for place, name in enumerate(names):
        Section.objects.create(
            name=name, slug=name.lower().replace(" ", "-"), position=place,
            is_opinion=name == "Opini",
        )  # fmt: skip


@pytest.fixture
def topic(paper: Publication) -> Topic:
    return Topic.objects.create(name="Kemarau 2026", slug="kemarau-2026")


@pytest.fixture
def writer(paper: Publication) -> Person:
    return Person.objects.create(
        name="Reni Wulandari", slug="reni-wulandari", initials="rwu", duty=Person.Duty.REPORTER
    )


@pytest.fixture
def make_article(sections: dict[str, Section], writer: Person) -> MakeArticle:
    """Give a function that makes an article, published at NOW unless told otherwise."""

    def make(
        title: str = "Air Embung Tinggal Sepertiga", *, live: bool = True,
        published_at: datetime | None = NOW, section: str = "daerah",
        other_sections: tuple[str, ...] = (), topics: tuple[Topic, ...] = (), **fields: Any,
    ) -> Article:  # fmt: skip
        fields.setdefault("summary", "Petani mendapat giliran setiap tiga hari.")
        fields.setdefault("body", [("paragraph", "<p>Tiga desa sepakat berbagi air.</p>")])
        fields.setdefault("dateline", "Mataram")
        article = Article(title=title, live=live, section=sections[section], **fields)
        article.bylines.add(Byline(person=writer))
        article.other_sections = [sections[slug] for slug in other_sections]
        article.topics = list(topics)
        if live:
            article.published_at = article.first_published_at = published_at
        day = (published_at or NOW).date()
        adverts = fields.get("kind") == "advertorial"
        month_for(day, adverts=adverts).add_child(instance=article)
        return article

    return make


@pytest.fixture
def water_model(monkeypatch: pytest.MonkeyPatch) -> None:
    """Have a model by which what speaks of water is alike, and nothing else; a number a point."""

    def likeness(packed: bytes, _point: object) -> list[float]:
        return [float(number) for number in packed]

    def kinship(middles: bytes, own: bytes) -> list[float]:
        return [float(number & own[0]) for number in middles]

    monkeypatch.setattr(embeddings, "is_installed", lambda: True)
    monkeypatch.setattr(embeddings, "points", lambda told: bytes("air" in text for text in told))
    monkeypatch.setattr(embeddings, "point", lambda _question: None)
    monkeypatch.setattr("redaksi.meaning.shelf.SIZE", 1)
    monkeypatch.setattr("redaksi.meaning.shelf.FEWEST", 2)
    monkeypatch.setattr("redaksi.meaning.shelf.middle", lambda packed: bytes([max(packed)]))
    monkeypatch.setattr("redaksi.meaning.shelf.kinship", kinship)
    monkeypatch.setattr("redaksi.meaning.shelf.likeness", likeness)
    monkeypatch.setattr(understanding, "_shelf", Shelf(most=10))
