"""What needs a person is written down once, however often an export is brought in."""

from datetime import UTC, datetime

import pytest

from redaksi.importers.actions.finding import PICTURED, PLANNED, Doubted, note_down
from redaksi.importers.manuscript import Doubt, Note
from redaksi.importers.models import Finding, OldSite, Origin
from redaksi.people.models import User

pytestmark = pytest.mark.django_db

AT = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
NO_SECTION = Note(Doubt.NO_SECTION)
SHORTCODE = Note(Doubt.UNKNOWN_SHORTCODE, "vc_row")


@pytest.fixture
def site():
    return OldSite.objects.create(address="https://lama.example", program="wordpress")


@pytest.fixture
def origin(site):
    return Origin.objects.create(site=site, kind="article", key="12")


def told(origin, *notes, title="Judul Lama"):
    return Doubted(origin.pk, title, "https://lama.example/judul/", notes)


def doubts():
    return sorted(Finding.objects.values_list("doubt", "detail"))


def mend(doubt):
    finding = Finding.objects.get(doubt=doubt)
    finding.mend(by=User.objects.create(username="lalu"), at=AT)
    return finding


def test_a_finding_says_which_post_and_what(site, origin):
    note_down(site, [told(origin, SHORTCODE)])

    finding = Finding.objects.get()
    assert (finding.origin, finding.site, finding.title) == (origin, site, "Judul Lama")
    assert (finding.doubt, finding.detail) == ("unknown_shortcode", "vc_row")
    assert finding.address == "https://lama.example/judul/"


def test_the_same_again_makes_no_second(site, origin):
    for _ in range(3):
        note_down(site, [told(origin, NO_SECTION, SHORTCODE, SHORTCODE)])

    assert doubts() == [("no_section", ""), ("unknown_shortcode", "vc_row")]


def test_what_no_longer_holds_is_removed(site, origin):
    note_down(site, [told(origin, NO_SECTION, SHORTCODE)])

    note_down(site, [told(origin, SHORTCODE)])
    assert doubts() == [("unknown_shortcode", "vc_row")]

    note_down(site, [told(origin)])
    assert doubts() == []


def test_what_a_person_has_mended_stays_mended(site, origin):
    note_down(site, [told(origin, NO_SECTION)])
    mend("no_section")

    note_down(site, [told(origin, NO_SECTION)])
    note_down(site, [told(origin)])

    finding = Finding.objects.get()
    assert finding.mended_at == AT
    assert finding.mended_by == User.objects.get(username="lalu")


def test_other_posts_are_left_alone(site, origin):
    other = Origin.objects.create(site=site, kind="article", key="13")
    note_down(site, [told(origin, NO_SECTION), told(other, SHORTCODE)])

    note_down(site, [told(origin)])

    assert doubts() == [("unknown_shortcode", "vc_row")]


def test_pictures_and_texts_take_nothing_from_each_other(site, origin):
    missing = Note(Doubt.PICTURE_MISSING, "/wp-content/uploads/embung.jpg")
    note_down(site, [told(origin, NO_SECTION)])

    note_down(site, [told(origin, missing)], about=PICTURED)
    note_down(site, [told(origin, NO_SECTION)])
    assert [doubt for doubt, _ in doubts()] == ["no_section", "picture_missing"]

    note_down(site, [told(origin)], about=PICTURED)
    assert [doubt for doubt, _ in doubts()] == ["no_section"]


def test_every_doubt_is_of_one_kind():
    assert set(Doubt) == PICTURED | PLANNED
    assert not PICTURED & PLANNED


def test_a_changed_title_is_taken_over(site, origin):
    note_down(site, [told(origin, NO_SECTION)])

    note_down(site, [told(origin, NO_SECTION, title="Judul Baru")])

    assert Finding.objects.get().title == "Judul Baru"


def test_what_is_too_long_or_broken_fits(site, origin):
    """PostgreSQL takes no NUL, and neither takes half of a surrogate pair."""
    long = Note(Doubt.UNKNOWN_META, "x" * 600)
    broken = Note(Doubt.UNKNOWN_META, "a\0b\ud800")

    for _ in range(2):
        note_down(site, [told(origin, long, broken, title="J" * 300)])

    assert sorted(len(detail) for _, detail in doubts()) == [3, 500]
    assert {len(title) for title in Finding.objects.values_list("title", flat=True)} == {255}


def test_a_batch_costs_four_queries_at_most(site, django_assert_max_num_queries):
    origins = [Origin.objects.create(site=site, kind="article", key=str(key)) for key in range(60)]
    note_down(site, [told(origin, NO_SECTION, SHORTCODE) for origin in origins])

    with django_assert_max_num_queries(4):
        note_down(
            site, [told(one, SHORTCODE, Note(Doubt.NO_DATE), title="Lain") for one in origins]
        )

    assert Finding.objects.count() == 120


def test_nothing_new_costs_one_query(site, origin, django_assert_num_queries):
    note_down(site, [told(origin, NO_SECTION)])

    with django_assert_num_queries(1):
        note_down(site, [told(origin, NO_SECTION)])
