"""Editors put articles first for some words; and find at the desk by text and names, drafts too."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.urls import reverse

from redaksi.newsroom.roles import Role
from redaksi.search.models import Pin

LIST, ADD = "/desk/search-pins/", "/desk/search-pins/new/"
NEWS = "/desk/articles/"


@pytest.fixture
def pin(make_article):
    return Pin.objects.create(words="banjir bima", article=make_article())


def screens_of(pin):
    return [
        reverse("pins:index"), reverse("pins:add"), reverse("pins:edit", args=[pin.pk]),
        reverse("pins:delete", args=[pin.pk]),
    ]  # fmt: skip


def titles(answer):
    return {article.title for article in answer.context["object_list"]}


@pytest.mark.parametrize("role", [Role.EDITOR, Role.MANAGING_EDITOR])
def test_an_editor_puts_an_article_first_and_readers_see_it(client, as_role, make_article, role):
    article = make_article()
    desk = as_role(role)

    desk.post(ADD, {"words": "Banjir Bima", "article": article.pk, "position": 1})

    pin = Pin.objects.get()
    assert (pin.words, pin.article_id, pin.key) == ("Banjir Bima", article.pk, "banjir bima")
    assert "Banjir Bima" in desk.get(LIST).content.decode()
    (card,) = client.get("/cari/?q=bima+banjir").context["page"].pinned
    assert card.key == article.pk

    desk.post(screens_of(pin)[3])
    assert client.get("/cari/?q=bima+banjir").context["page"].pinned == ()


def test_the_same_article_stands_once_and_three_at_most(editor, make_article, pin):
    told = {"words": "BIMA Banjir", "article": pin.article_id, "position": 1}
    again = editor.post(ADD, told)
    for place in range(2, 5):
        editor.post(ADD, {**told, "article": make_article(f"Berita {place}").pk})

    assert again.status_code == 200
    assert Pin.objects.filter(key="banjir bima").count() == 3
    assert editor.post(ADD, {**told, "words": "-!"}).status_code == 200


@pytest.mark.parametrize("role", [Role.REPORTER, Role.PHOTO_EDITOR, Role.ADVERTISING])
def test_whoever_does_not_edit_gets_none_of_the_screens(as_role, pin, role):
    desk = as_role(role)
    for screen in screens_of(pin):
        assert desk.get(screen).status_code in (302, 403), screen
        desk.post(screen, {"words": "diselundupkan", "article": pin.article_id, "position": 1})

    assert list(Pin.objects.values_list("words", flat=True)) == ["banjir bima"]
    assert "search-pins" not in desk.get("/desk/").content.decode()


def test_nothing_is_taken_out_by_looking(editor, pin):
    editor.get(screens_of(pin)[3])

    assert Pin.objects.exists()


def test_who_is_not_logged_in_is_sent_to_the_log_in(client, pin):
    for screen in screens_of(pin):
        assert client.get(screen).headers["Location"].startswith("/desk/login/")


def test_the_list_costs_as_much_however_long_it_is(editor, make_article, pin):
    editor.get(LIST)
    with CaptureQueriesContext(connection) as few:
        editor.get(LIST)
    for number in range(10):
        Pin.objects.create(words=f"kata{number}", article=make_article())

    with CaptureQueriesContext(connection) as many:
        editor.get(LIST)

    assert len(many) <= len(few)


class TestFindingAtTheDesk:
    def test_text_and_names_of_what_is_out_and_titles_of_drafts(self, editor, make_article):
        make_article("Harga Cabai", body=[("paragraph", "<p>Petani mengeluh.</p>")])
        make_article("Petani Menunggu", live=False)

        assert titles(editor.get(f"{NEWS}?q=petani")) == {"Harga Cabai", "Petani Menunggu"}
        assert titles(editor.get(f"{NEWS}?q=wulandari+cabai")) == {"Harga Cabai"}
        assert titles(editor.get(f"{NEWS}?q=kuda")) == set()

    def test_the_wall_stands_between_what_is_found(self, as_role, make_article):
        make_article("Berita Cabai")
        make_article("Iklan Cabai", kind="advertorial", sponsor="PT Cabai")

        found = as_role(Role.ADVERTISING).get("/desk/adverts/?q=petani+cabai")

        assert titles(found) == {"Iklan Cabai"}
