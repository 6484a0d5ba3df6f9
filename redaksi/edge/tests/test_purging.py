"""A change and its purge commit together, and nobody who missed the moment stays behind."""

from datetime import timedelta

import pytest
from django.db import transaction
from django.utils import timezone

from redaksi.edge.actions.purging import begin, catch_up, prune, touch
from redaksi.edge.models import Purge
from redaksi.edge.record import NEVER, Page
from redaksi.edge.store import Store, record

pytestmark = pytest.mark.django_db

ADDRESS = "/daerah/7/air/"


@pytest.fixture
def store(tmp_path, monkeypatch):
    """The store of this process, lying in a folder of its own."""
    opened = Store(tmp_path / "edge", size=1 << 24, readers=16)
    monkeypatch.setattr("redaksi.edge.actions.here.store", lambda: opened)
    yield opened
    opened.close()


def keep(store, *keys):
    page = record(ADDRESS, Page("200 OK", [], b"air"), number=store.number, until=NEVER, keys=keys)
    assert store.keep({"br": page})


def is_kept(store):
    return store.find(ADDRESS, "br", timezone.now().timestamp()) is not None


def test_page_is_purged_when_the_change_commits_and_not_before(
    store, django_capture_on_commit_callbacks
):
    keep(store, "article:7")
    with django_capture_on_commit_callbacks() as waiting:
        touch({"article:7"})
        assert is_kept(store)

    for purge in waiting:
        purge()

    assert not is_kept(store)


def test_change_of_another_noun_leaves_the_page(store, django_capture_on_commit_callbacks):
    keep(store, "article:7")
    with django_capture_on_commit_callbacks(execute=True):
        touch({"article:70", "list:section:3"})

    assert is_kept(store)


def test_change_that_is_undone_leaves_neither_row_nor_purge(
    store, django_capture_on_commit_callbacks
):
    keep(store, "article:7")
    with django_capture_on_commit_callbacks(execute=True), transaction.atomic():
        touch({"article:7"})
        transaction.set_rollback(True)

    assert is_kept(store)
    assert not Purge.objects.exists()


def test_killed_between_commit_and_purge_is_caught_up_with_once(store):
    keep(store, "article:7")
    touch({"article:7"})
    assert is_kept(store)

    assert catch_up(store) == 1

    assert not is_kept(store)
    keep(store, "article:7")
    assert catch_up(store) == 0
    assert is_kept(store)


def test_store_that_was_away_too_long_begins_empty(store):
    keep(store, "article:7")
    for key in ("article:1", "article:2", "article:3"):
        touch({key})
    catch_up(store)
    keep(store, "article:7")
    Purge.objects.create(pk=100, keys="article:9", made_at=timezone.now())
    Purge.objects.filter(pk__lt=100).delete()

    begin(store)

    assert not is_kept(store)


def test_rows_of_the_day_and_the_last_one_stay(store):
    now = timezone.now()
    for hours in (50, 30, 1):
        Purge.objects.create(keys="article:7", made_at=now - timedelta(hours=hours))
    assert prune(now) == 2

    Purge.objects.update(made_at=now - timedelta(hours=60))
    assert prune(now) == 0
    assert Purge.objects.count() == 1
