"""Whoever publishes, by whatever door: what follows commits with it, or nothing happened."""

from datetime import timedelta

import pytest
from django.core.management import call_command
from django.db import transaction
from django.urls import reverse
from django.utils import timezone
from wagtail.signals import page_published

from redaksi import wiring
from redaksi.articles.models import Article
from redaksi.edge.models import Purge
from redaksi.masthead.models import Home, StandingPage

pytestmark = pytest.mark.django_db


class TheRoofFell(Exception):
    pass


def by_the_desk(editor, draft, fill_in):
    editor.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), fill_in(publish=True))


def by_wagtails_command(editor, draft, fill_in):
    draft.go_live_at = timezone.now() - timedelta(minutes=1)
    draft.save_revision(approved_go_live_at=draft.go_live_at)
    call_command("publish_scheduled", verbosity=0)


def by_a_shell(editor, draft, fill_in):
    draft.save_revision().publish()


# The desk's API only reads (test_wall.py); the scheduler is a door of its own room.
DOORS = (by_the_desk, by_wagtails_command, by_a_shell)


@pytest.fixture
def heard():
    """Give, for each ring, whether it was inside a transaction other than the test's own."""
    rings, connection = [], transaction.get_connection()
    outside = len(connection.savepoint_ids)

    def ring(instance, **kwargs):
        if instance.live:
            rings.append(len(connection.savepoint_ids) > outside)

    page_published.connect(ring, sender=Article)
    yield rings
    page_published.disconnect(ring, sender=Article)


@pytest.mark.parametrize("door", DOORS)
def test_doorbell_rings_inside_the_transaction(door, editor, make_article, fill_in, heard):
    draft = make_article(live=False)

    door(editor, draft, fill_in)

    draft.refresh_from_db()
    assert draft.live
    assert draft.published_at
    assert heard == [True]


@pytest.mark.parametrize("door", DOORS)
def test_nothing_is_published_when_what_follows_fails(
    door, editor, make_article, fill_in, monkeypatch
):
    def fail(*args, **kwargs):
        raise TheRoofFell

    draft = make_article(live=False)
    monkeypatch.setattr(wiring, "note_publication", fail)
    before = Purge.objects.count()

    with pytest.raises(TheRoofFell):
        door(editor, draft, fill_in)

    draft.refresh_from_db()
    assert not draft.live
    assert draft.published_at is None
    assert Purge.objects.count() == before


def test_standing_page_is_published_whole(editor, monkeypatch):
    page = Home.objects.get().add_child(
        instance=StandingPage(title="Galeri", slug="galeri", live=False)
    )

    def fail(**kwargs):
        raise TheRoofFell

    page_published.connect(fail, sender=StandingPage)
    try:
        with pytest.raises(TheRoofFell):
            page.save_revision().publish()
    finally:
        page_published.disconnect(fail, sender=StandingPage)

    page.refresh_from_db()
    assert not page.live
