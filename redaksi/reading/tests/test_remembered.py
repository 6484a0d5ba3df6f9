"""What pages are put together from is remembered by its values, and so is never old."""

import pytest
from django.template import engines
from django.utils.translation import override

from redaksi.reading.pages import NavItem
from redaksi.reading.templatetags import remembered

NAV = (NavItem("Daerah", "/daerah/", hue="wilayah"), NavItem("Opini", "/opini/"))


@pytest.fixture(autouse=True)
def _nothing_remembered():
    remembered._made.cache_clear()
    yield
    remembered._made.cache_clear()


def show(text, **told):
    return engines["django"].from_string("{% load remembered %}" + text).render(told)


def nav(items):
    return show('{% remembered "reading/nav.html" items=items %}', items=items)


def test_piece_is_what_the_template_makes_of_the_values():
    included = show('{% include "reading/nav.html" with items=items only %}', items=NAV)
    assert nav(NAV) == included
    assert nav(NAV) == included, "remembered"
    assert remembered._made.cache_info().hits == 1


def test_equal_values_are_one_piece_and_others_another():
    assert nav(NAV) == nav(tuple(NavItem(**vars(item)) for item in NAV))
    assert remembered._made.cache_info().misses == 1

    assert "Nasional" in nav((NavItem("Nasional", "/nasional/"), *NAV))
    assert remembered._made.cache_info().misses == 2


def test_each_language_has_its_own_piece():
    with override("id"):
        indonesian = nav(NAV)
    with override("en"):
        english = nav(NAV)
    assert indonesian != english


def test_piece_sees_nothing_of_the_page_around_it():
    text = show('{% remembered "reading/running_head.html" name=name %}', name="Suar", frame="X")
    assert "Suar" in text
    assert "X" not in text


def test_value_that_may_change_is_refused():
    with pytest.raises(TypeError):
        nav(list(NAV))


def test_what_was_searched_for_is_not_remembered(client, make_article):
    """There is no end of questions, and a card with marks equals one whose headline reads so."""
    make_article("Embung Surut")
    client.get("/cari/")
    before = remembered._made.cache_info().misses
    for word in ("embung", "surut", "air"):
        client.get(f"/cari/?q={word}")
    assert remembered._made.cache_info().misses == before


def test_headline_that_looks_like_a_mark_is_no_markup(client, make_article):
    make_article("Embung Surut")
    client.get("/cari/?q=embung")
    make_article("<mark>Embung</mark> Surut")
    text = client.get("/daerah/").content.decode()
    assert "&lt;mark&gt;Embung" in text
    assert "<mark>" not in text


def test_changed_card_is_shown_at_once(client, make_article):
    article = make_article("Embung Surut")
    assert "Embung Surut" in client.get("/daerah/").content.decode()

    article.title = "Embung Naik"
    article.save()

    text = client.get("/daerah/").content.decode()
    assert "Embung Naik" in text
    assert "Embung Surut" not in text
