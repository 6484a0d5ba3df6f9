"""The launch check compares the clock of the readers with that of the desk."""

import pytest

from redaksi.masthead.models import Publication
from redaksi.newsroom.checks import paper as law
from redaksi.newsroom.checks.finding import Level

pytestmark = pytest.mark.once


def levels(check) -> list[Level]:
    return [finding.level for finding in check()]


def test_machine_and_paper_go_by_one_clock(paper, settings):
    assert levels(law.zone) == [Level.OK]

    settings.TIME_ZONE = "Asia/Jayapura"
    (finding,) = law.zone()

    assert finding.level is Level.FAILURE
    assert finding.what == (
        "Pembaca mendapat waktu WITA (Asia/Makassar), tetapi meja redaksi memakai "
        "WIT (Asia/Jayapura)."
    )
    assert "REDAKSI_ZONE=Asia/Makassar" in finding.remedy


@pytest.mark.parametrize(
    ("zone", "level"),
    [("Asia/Jakarta", Level.OK), ("Asia/Makassar", Level.FAILURE), ("UTC", Level.FAILURE)],
)
def test_two_places_of_one_clock_agree(paper, settings, zone, level):
    Publication.objects.update(zone="Asia/Pontianak")
    settings.TIME_ZONE = zone

    assert levels(law.zone) == [level]
