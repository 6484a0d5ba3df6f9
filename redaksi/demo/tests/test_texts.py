"""The demo's own texts: whole, dated rightly, and fit to print."""

import re
from collections import Counter
from dataclasses import astuple
from datetime import date

import pytest

from conftest import NOW
from redaksi.demo.actions.commenting import WORDS
from redaksi.demo.newsroom import Newsroom
from redaksi.demo.paper import RUBRICS
from redaksi.demo.pieces import ReadAlso
from redaksi.demo.sheets import open_sheet
from redaksi.lang.dates import weekday
from redaksi.lang.words import count, plain

TOLD_DAY = re.compile(r"(?:(Senin|Selasa|Rabu|Kamis|Jumat|Sabtu|Minggu) )?\((\d+)/(\d+)/(\d{4})\)")
ENDS = (".", "!", "?", ".”", "?”", "!”", ".</i>", "</b>")


def strings(value: object) -> list[str]:
    """Give every string in a nested tuple."""
    if isinstance(value, str):
        return [value]
    return [text for item in value for text in strings(item)] if isinstance(value, tuple) else []


def words(newsroom: Newsroom) -> list[tuple[str, str]]:
    """Give slug and text of every string of every article."""
    return [(one.slug, text) for one in newsroom.manuscripts for text in strings(astuple(one))]


def test_paper_is_full(newsroom):
    published = [one for one in newsroom.manuscripts if one.is_published]
    by_section = Counter(slug for one in published for slug in {one.section, *one.sections})

    assert len(published) >= 34
    assert set(by_section) == {rubric.slug for rubric in RUBRICS}
    assert len(RUBRICS) == 10
    assert min(by_section.values()) >= 2
    assert len(newsroom.staff) >= 10
    assert (published[-1].moment - published[0].moment).days > 500


def test_newest_stories_make_a_front(newsroom):
    newest = [one for one in newsroom.manuscripts if one.is_published][-12:]
    importance = [one.importance for one in newest]

    assert importance.count(2) == 1
    assert importance.count(1) >= 2
    assert all(one.photo for one in newest if one.importance)


def test_every_placeholder_is_told_in_words(newsroom):
    assert [(slug, text) for slug, text in words(newsroom) if set("{}") & set(text)] == []


def test_weekdays_are_right(newsroom):
    told = [
        (slug, found)
        for slug, text in words(newsroom)
        for found in TOLD_DAY.finditer(text)
        if found[1]
    ]
    wrong = [
        (slug, found[0])
        for slug, found in told
        if weekday(date(int(found[4]), int(found[3]), int(found[2]))) != found[1]
    ]

    assert len(told) > 40
    assert wrong == []


def test_days_are_written_with_their_weekday(newsroom):
    bare = [(slug, found[0]) for slug, text in words(newsroom)
            for found in TOLD_DAY.finditer(text) if not found[1]]  # fmt: skip

    assert bare == []


def test_nothing_is_published_in_the_future(newsroom):
    late = [
        one.slug
        for one in newsroom.manuscripts
        if one.is_published and (one.updated or one.moment) >= NOW
    ]

    assert late == []


def test_quotation_marks_are_curly(newsroom):
    texts = [(slug, plain(re.sub(r"<a [^>]*>", "", text))) for slug, text in words(newsroom)]

    assert [(slug, text) for slug, text in texts if '"' in text or "'" in text] == []


def test_stories_have_their_length(newsroom):
    lengths = {
        one.slug: count(" ".join(plain(text) for text in strings(astuple(one)[-1])))
        for one in newsroom.manuscripts
        if one.is_published
    }

    assert {slug: words for slug, words in lengths.items() if not 230 <= words <= 520} == {}


def test_headlines_are_all_different(newsroom):
    assert len(newsroom.addresses) == len(newsroom.manuscripts)


def test_read_also_stands_after_three_paragraphs_or_at_the_end(newsroom):
    early = [
        one.slug
        for one in newsroom.manuscripts
        for place, piece in enumerate(one.body)
        if isinstance(piece, ReadAlso) and one.is_published and place < 3
    ]

    assert early == []


@pytest.mark.parametrize("kind", ["advertorial", "press_release", "editorial", "interview"])
def test_special_kinds_are_there(newsroom, kind):
    assert [one for one in newsroom.manuscripts if one.kind == kind]


def test_guests_and_half_the_staff_have_a_face(newsroom):
    guests = [credit for one in newsroom.manuscripts for credit in one.credits if credit.guest]
    people = [credit for credit in guests if credit.portrait]
    portraits = [member.portrait for member in newsroom.staff if member.portrait]
    shown = portraits + [credit.portrait for credit in people]

    assert len(people) == 3
    assert len(portraits) == 5
    assert len(set(shown)) == len(shown)


def test_every_picture_says_in_a_sentence_where_it_came_from(newsroom):
    sources = {drawing.source for drawing in newsroom.drawings}

    assert [source for source in sources if not re.fullmatch(r"[A-Z].+ .+\.", source)] == []


def test_readers_speak_below_stories_that_are_out(newsroom):
    published = {one.slug for one in newsroom.manuscripts if one.is_published}

    assert set(open_sheet(WORDS).values) <= published
