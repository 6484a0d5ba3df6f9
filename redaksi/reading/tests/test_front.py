"""How the automatic front chooses: pure functions on plain cards."""

from dataclasses import replace

import pytest

from redaksi.media.pictures import Picture
from redaksi.reading.cards import Card
from redaksi.reading.front import bands, top
from redaksi.reading.pages import Stamp
from redaksi.sections.models import Section

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


def test_a_lone_story_makes_no_band():
    assert bands([card(1)], [section(1)], None) == ()


@pytest.mark.parametrize(("stories", "places"), [(2, 0), (4, 1), (6, 1)])
def test_an_advertorial_stands_only_where_there_is_room(stories, places):
    advert = replace(card(99), genre="advert")
    rest = [card(key) for key in range(stories)]
    made = bands(rest, [section(1)], advert)
    assert sum(band.advert is not None for band in made) == places
