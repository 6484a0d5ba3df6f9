"""Whoever publishes is told from which second it holds, and what is still under way."""

from datetime import timedelta

import pytest
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.urls import reverse
from django.utils import timezone

from redaksi.newsroom.models import Receipt
from redaksi.outbox.actions import do_next
from redaksi.outbox.models import Task
from redaksi.pressroom.actions import warming
from redaksi.pressroom.actions.registry import STEPS

pytestmark = pytest.mark.django_db


def work():
    """Make pages ready as the worker does; the end of a request would close the test's connection.

    The test's browser hangs that up anew after each of its own requests.
    """
    ends = (request_started, request_finished)
    for end in ends:
        end.disconnect(close_old_connections)
    try:
        return do_next({warming.WARM: STEPS[warming.WARM]}, timezone.now() + timedelta(seconds=1))
    finally:
        for end in ends:
            end.connect(close_old_connections)


@pytest.fixture
def published(editor, make_article, fill_in, topic):
    """A draft that an editor publishes at the desk, and what the desk answers."""
    draft = make_article(live=False, topics=(topic,))
    form = fill_in(publish=True)
    answer = editor.post(reverse("wagtailadmin_pages:edit", args=[draft.pk]), form, follow=True)
    draft.refresh_from_db()
    return draft, answer.content.decode()


def screen(client, article):
    return client.get(reverse("newsroom_receipts", args=[article.pk]))


def test_editor_is_told_when_it_went_live_to_the_second(published):
    article, told = published
    receipt = Receipt.objects.get(article=article)

    local = timezone.localtime(receipt.went_live_at)
    assert f"{local:%H.%M.%S} WITA" in told
    assert reverse("newsroom_receipts", args=[article.pk]) in told


def test_receipt_is_open_until_the_pages_are_ready(published, editor):
    article, _ = published
    assert "sedang disiapkan" in screen(editor, article).content.decode()

    assert work()

    receipt = Receipt.objects.get(article=article)
    assert receipt.refreshed_at
    assert {page["status"] for page in receipt.pages} == {200}
    assert article.address in {page["address"] for page in receipt.pages}
    text = screen(editor, article).content.decode()
    assert "Rubrik: Daerah" in text
    assert 'href="/daerah/"' in text
    assert "sedang disiapkan" not in text


def test_next_publication_signs_for_the_one_before(published, editor):
    article, _ = published
    article.save_revision().publish()
    assert Task.objects.filter(what="warm").count() == 1

    work()

    assert not Receipt.objects.filter(refreshed_at=None).exists()
    assert Receipt.objects.filter(article=article).count() == 2


def test_what_is_published_while_pages_are_made_ready_is_not_signed_for(published, monkeypatch):
    article, _ = published
    first = Receipt.objects.get(article=article)
    real = warming.warm

    def publish_meanwhile(address):
        monkeypatch.setattr(warming, "warm", real)
        article.save_revision().publish()
        return real(address)

    monkeypatch.setattr(warming, "warm", publish_meanwhile)
    work()

    still_open = Receipt.objects.get(article=article, refreshed_at=None)
    assert still_open.pk != first.pk


def test_receipts_are_hidden_behind_the_wall(published, advertising):
    article, _ = published
    assert screen(advertising, article).status_code == 404


def test_receipts_are_only_read(published, editor, client):
    article, _ = published
    address = reverse("newsroom_receipts", args=[article.pk])
    assert editor.post(address).status_code == 405
    assert client.get(address).status_code == 302
