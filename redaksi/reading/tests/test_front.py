"""How the automatic front chooses: pure functions on plain cards."""

from dataclasses import replace
from datetime import timedelta

import pytest

from conftest import NOW
from redaksi.media.pictures import Picture
from redaksi.reading.cards import Card
from redaksi.reading.front import A_BAND, Band, bands, rows, top
from redaksi.reading.pages import Stamp
from redaksi.sections.models import Section

HOUR = timedelta(hours=1)
PICTURE = Picture("a.webp", 720, 480, (), 30, "a.webp", "", "", "")


def card(key: int, *, section: int = 1, importance: int = 0, picture: bool = False) -> Card:
    return Card(
        key=key, address=f"/a/{key}/b/", title=f"Berita {key}", summary="", section="Daerah",
        hue="wilayah", genre="news", kind="news", label="", writer="", note="", sponsor="",
        published=Stamp("", ""), when="", importance=importance, section_id=section,
        wide=PICTURE if picture else None,
    )  # fmt: skip


def section(pk: int, *, is_opinion: bool = False) -> Section:
    return Section(pk=pk, name=f"Rubrik {pk}", slug=f"rubrik-{pk}", is_opinion=is_opinion)


def test_the_weightiest_story_with_a_picture_leads():
    newest = [card(1), card(2, importance=2, picture=True), card(3, importance=1)]
    lead, seconds, latest = top(newest)
    assert lead is not None
    assert lead.key == 2
    assert [one.key for one in seconds] == [3, 1]
    assert latest == ()


def test_no_story_stands_twice():
    newest = [card(key, picture=key % 3 == 0, importance=key % 2) for key in range(1, 20)]
    lead, seconds, latest = top(newest)
    keys = [one.key for one in (lead, *seconds, *latest) if one]
    assert len(keys) == len(set(keys))


def test_an_empty_paper_has_an_empty_front():
    assert top([]) == (None, (), ())
    assert bands([], [section(1)], None) == ()


def test_the_fullest_section_gets_the_large_layout_and_the_others_follow_by_freshness():
    rest = [
        card(1, section=2), card(2, section=3), card(3, section=2), card(4, section=3),
        *(card(key, section=1, picture=key == 7) for key in range(5, 11)),
    ]  # fmt: skip
    made = bands(rest, [section(1), section(3), section(2)], None)
    assert [band.title for band in made] == ["Rubrik 1", "Rubrik 2", "Rubrik 3"]
    assert made[0].feature is not None
    assert made[0].feature.key == 7
    assert len(made[0].before) + len(made[0].after) == 5


def test_opinions_are_left_to_their_band_and_out_of_the_latest():
    voices = [replace(card(key), genre="opinion") for key in (1, 4)]
    newest = [voices[0], card(2), card(3), voices[1], *(card(key) for key in range(5, 9))]
    lead, seconds, latest = top(newest)
    shown = [one.key for one in (lead, *seconds, *latest) if one]
    assert shown == [2, 3, 5, 6, 7, 8]


def test_an_opinion_with_weight_may_lead_and_one_too_lonely_for_a_band_is_latest():
    weighty = replace(card(1, importance=2), genre="opinion")
    lonely = replace(card(7), genre="opinion")
    lead, seconds, latest = top([lonely, weighty, *(card(key) for key in range(2, 7))])
    assert lead == weighty
    assert lonely in (*seconds, *latest)


def test_well_filled_sections_are_large_but_never_two_in_a_row():
    rest = [card(9 * pk + number, section=pk) for pk in range(1, 5) for number in range(9)]
    made = bands(rest, [section(pk) for pk in range(1, 5)], None)
    assert [band.layout for band in made] == ["middle", "columns", "middle", "columns"]


def test_opinions_stand_in_a_band_of_their_own_kind_that_no_advertorial_shortens():
    rest = [replace(card(key, section=2), genre="opinion") for key in range(6)]
    (made,) = bands(rest, [section(2, is_opinion=True)], card(99))
    assert (made.layout, len(made.cards), made.advert) == ("opinion", 4, None)


def small(name: str) -> Band:
    return Band(name, f"/{name}/", "wilayah", "columns", (card(1), card(2)))


def wide(name: str) -> Band:
    return replace(small(name), cards=tuple(card(key) for key in range(4)))


def test_two_small_bands_share_a_row_and_the_later_moves_up():
    made = rows([wide("a"), small("b"), wide("c"), small("d"), small("e")])
    assert [[band.title for band in row] for row in made] == [["a"], ["b", "d"], ["c"], ["e"]]


def test_a_band_with_an_advertorial_takes_a_row_of_its_own():
    paid = replace(small("a"), advert=card(99))
    assert [len(row) for row in rows([paid, small("b"), small("c")])] == [1, 2]


@pytest.mark.django_db
def test_what_stands_on_top_takes_no_story_from_the_bands(client, make_article):
    """A section whose newest stories fill the top still has a full band below."""
    for number in range(13 + A_BAND):
        make_article(f"Berita {number}", published_at=NOW - number * HOUR)
    page = client.get("/").context["page"]
    ((band,),) = page.rows
    top_of_page = {card.key for card in (page.lead, *page.seconds, *page.latest)}
    shown = {card.key for card in (band.feature, *band.before, *band.after)}
    assert (len(top_of_page), len(shown)) == (13, A_BAND)
    assert not top_of_page & shown


def test_a_lone_story_makes_no_band():
    assert bands([card(1)], [section(1)], None) == ()


@pytest.mark.parametrize(("stories", "places"), [(2, 0), (4, 1), (6, 1)])
def test_an_advertorial_stands_only_where_there_is_room(stories, places):
    advert = replace(card(99), genre="advert")
    rest = [card(key) for key in range(stories)]
    made = bands(rest, [section(1)], advert)
    assert sum(band.advert is not None for band in made) == places
