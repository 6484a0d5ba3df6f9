"""The sample texts of the standing pages are skeletons a newsroom can build on (D1)."""

import re
from html.parser import HTMLParser

import pytest

from redaksi.masthead.actions import SAMPLES
from redaksi.masthead.models import StandingPage

DUTIES = [duty.value for duty in StandingPage.Duty if duty.value]
# What the editing screen of a standing page can hold; anything else would be lost on saving.
TAGS = {"p", "h2", "h3", "b", "i", "a", "ul", "ol", "li", "hr"}
# What each page must speak about: the paraphrased duties of the law and the Press Council.
MUST_SAY = {
    "redaksi": ["pasal 12", "penanggung jawab", "disusun dari catatan redaksi"],
    "pedoman-media-siber": ["teks resmi", "tempat dan tanggal"],
    "kode-etik": ["verifikasi", "narasumber", "18 tahun", "kecerdasan buatan", "nama penulis"],
    "syarat-ketentuan": [
        "kebohongan, fitnah, kekejaman, atau kecabulan",
        "suku, agama, ras, dan antargolongan",
        "merendahkan orang yang lemah, miskin, sakit",
        "2 x 24 jam",
        "versi",
    ],
    "privasi": ["undang-undang nomor 27 tahun 2022", "3 x 24 jam", "anak", "30 hari"],
    "kontak": ["2 x 24 jam", "dewan pers", "iklan"],
    "koreksi-hak-jawab": [
        "tidak menetapkan batas 2 x 24 jam",
        "ralat",
        "hak koreksi",
        "pencabutan",
    ],
    "tentang": ["pemilik", "pendapatan", "keberagaman", "utamakan"],
}


class Reader(HTMLParser):
    """Collects the tags, attributes and words of a text."""

    def __init__(self, html: str) -> None:
        super().__init__()
        self.tags: set[str] = set()
        self.attributes: set[str] = set()
        self.words: list[str] = []
        self.feed(html)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.tags.add(tag)
        self.attributes |= {name for name, _ in attrs}

    def handle_data(self, data: str) -> None:
        self.words += data.split()


def sample(duty: str) -> str:
    return (SAMPLES / f"{duty}.html").read_text(encoding="utf-8")


@pytest.mark.parametrize("duty", DUTIES)
def test_sample_says_in_its_first_sentence_that_it_is_one(duty: str) -> None:
    first_sentence = re.split(r"[:.]", sample(duty))[0]

    assert "contoh" in first_sentence


@pytest.mark.parametrize("duty", DUTIES)
def test_sample_holds_only_what_the_editing_screen_can_hold(duty: str) -> None:
    reader = Reader(sample(duty))

    assert reader.tags <= TAGS
    assert reader.attributes <= {"href"}


@pytest.mark.parametrize("duty", DUTIES)
def test_sample_is_long_enough_to_help_and_short_enough_to_be_read(duty: str) -> None:
    assert 200 <= len(Reader(sample(duty)).words) <= 500


@pytest.mark.parametrize("duty", DUTIES)
def test_sample_speaks_about_the_duties_of_its_page(duty: str) -> None:
    text = " ".join(Reader(sample(duty)).words).lower()

    assert [phrase for phrase in MUST_SAY[duty] if phrase not in text] == []


@pytest.mark.parametrize("duty", DUTIES)
def test_sample_links_only_to_standing_pages_and_the_press_council(duty: str) -> None:
    links = re.findall(r'href="([^"]+)"', sample(duty))

    known = {f"/{other}/" for other in DUTIES} | {"https://dewanpers.or.id"}
    assert set(links) <= known
