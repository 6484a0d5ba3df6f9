"""A rendering is stopped at each of its questions to the database, while somebody publishes.

The change commits in a thread with a connection of its own, as another process does it.
"""

from collections.abc import Callable
from threading import Thread
from typing import Any

import pytest
from django.conf import settings
from django.db import connection
from wagtail.models import Collection, Locale, Page
from wagtail.signal_handlers import disable_reference_index_auto_update

from redaksi.articles.models import Article
from redaksi.edge.asking import Application
from redaksi.edge.sharing import MISSING
from redaksi.edge.tests import archive
from redaksi.edge.tests.newsroom import opened
from redaksi.edge.tests.reader import ask
from redaksi.masthead.models import Publication
from redaksi.people.models import Person
from redaksi.sections.models import Section, Topic


def story() -> None:
    """Publish another headline."""
    article = Article.objects.get(slug="air-embung").get_latest_revision_as_object()
    article.title = f"{article.title[:10]} {article.latest_revision_id}"
    article.save_revision().publish()


def noun(of: Any, slug: str) -> Callable[[], None]:
    def rename() -> None:
        found = of.objects.get(slug=slug)
        found.name = f"{found.name}+"
        found.save()

    return rename


def paper() -> None:
    masthead = Publication.load()
    masthead.name = f"{masthead.name}+"
    masthead.save()


# What changes while a page is being made.
CASES: list[tuple[str, Callable[[], None]]] = [
    ("/", story), ("/daerah/", story), ("STORY", story), ("/feed/", story), (MISSING, story),
    ("/sitemap-news.xml", story), ("STORY", noun(Topic, "pilkada")),
    ("/redaksi/", noun(Person, "ibnu")), ("/opini/", noun(Section, "opini")), ("/feed.json", paper),
]  # fmt: skip


@pytest.fixture
def small_paper(transactional_db: None, time_machine: Any) -> None:
    """The small paper, in a database that other connections see."""
    time_machine.move_to(archive.NOW, tick=False)
    # Other tests that commit leave nothing behind, not even what migrations made.
    Locale.objects.get_or_create(language_code=settings.LANGUAGE_CODE)
    if not Page.objects.exists():
        Page.add_root(title="Root", slug="root")
    if not Collection.objects.exists():
        Collection.add_root(name="Root")
    archive.found()


def beside(does: Callable[[], None]) -> None:
    """Do something on another connection, and wait for its end."""
    raised: list[Exception] = []

    def run() -> None:
        try:
            with disable_reference_index_auto_update():
                does()
        except Exception as error:  # noqa: BLE001  # raised below
            raised.append(error)
        finally:
            connection.close()

    thread = Thread(target=run)
    thread.start()
    thread.join()
    if raised:
        raise raised[0]


class Program:
    """The program, which does something before one of its questions, or after the last."""

    def __init__(self, program: Application, place: int, does: Callable[[], None]) -> None:
        self.program, self.place, self.does = program, place, does
        self.asked, self.is_done = 0, False

    def __call__(self, environ: Any, start_response: Any) -> list[bytes]:
        with connection.execute_wrapper(self.before):
            answer = list(self.program(environ, start_response))
        if not self.is_done:
            self.stop()
        return answer

    def before(self, execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
        if self.asked == self.place:
            self.stop()
        self.asked += 1
        return execute(sql, params, many, context)

    def stop(self) -> None:
        self.is_done = True
        beside(self.does)


def test_no_old_page_is_kept_whenever_somebody_publishes(site, small_paper):
    store, program, stops = opened(site), site.application, 0
    address_of_story = Article.objects.get(slug="air-embung").address
    for told, change in CASES:
        address, place = (address_of_story if told == "STORY" else told), 0
        while True:
            store.empty()
            site.application = stopped = Program(program, place, change)
            ask(site, address)
            site.application = program
            kept, fresh = ask(site, address), ask(program, address)
            assert (kept.status, kept.text) == (fresh.status, fresh.text), (address, place)
            stops += 1
            # That was the stop after the last question.
            if stopped.asked <= place:
                break
            place += 1

    assert stops > 60
