"""A standing page is read as a person would read it."""

import pytest

from redaksi.newsroom.checks.wording import (
    GUIDELINE_HEADINGS,
    is_same_text,
    is_signed,
    lines,
    missing_headings,
    to_fill_in,
)

pytestmark = pytest.mark.once


def guidelines(*headings: str) -> str:
    return "".join(f"<h2>{heading}</h2><p>Isi.</p>" for heading in headings)


def test_lines_are_what_a_reader_sees():
    assert lines("<p>Satu &amp; <b>dua</b></p><ul><li> tiga </li></ul><p> </p>empat<br/>lima") == [
        "Satu & dua", "tiga", "empat", "lima",
    ]  # fmt: skip


@pytest.mark.parametrize(
    "text",
    [
        guidelines(*GUIDELINE_HEADINGS),
        guidelines(*(f"{number}. {one}" for number, one in enumerate(GUIDELINE_HEADINGS, 1))),
        guidelines(*(one.upper() for one in GUIDELINE_HEADINGS)),
        # As it is often pasted: paragraphs in bold, with a word in brackets.
        "".join(f"<p><b>IV) {one} (lihat catatan)</b></p>" for one in GUIDELINE_HEADINGS),
        "<br/>".join(f"{number}. {one}" for number, one in enumerate(GUIDELINE_HEADINGS, 1)),
    ],
)
def test_the_nine_headings_are_found_however_they_are_pasted(text):
    assert missing_headings(text) == []


def test_a_word_inside_a_sentence_is_no_heading():
    text = guidelines(*(one for one in GUIDELINE_HEADINGS if one not in ("Iklan", "Sengketa")))
    text += "<p>Iklan wajib diberi keterangan yang jelas agar pembaca dapat membedakannya.</p>"

    assert missing_headings(text) == ["Iklan", "Sengketa"]


def test_an_empty_text_has_no_headings():
    assert missing_headings("") == list(GUIDELINE_HEADINGS)


@pytest.mark.parametrize(
    ("line", "signed"),
    [
        ("Jakarta, 3 Februari 2012", True),
        ("(Jakarta, 3 Februari 2012)", True),
        ("Jakarta, 3 Februari 2012 ditandatangani Dewan Pers", True),
        ("Ditetapkan di Jakarta", False),
        ("Jakarta, Februari 2012", False),
        ("3 Februari 2012", False),
    ],
)
def test_the_closing_line_names_place_and_day(line, signed):
    assert is_signed(f"<p>Isi.</p><p>{line}</p>") is signed


def test_places_to_fill_in_are_counted():
    assert to_fill_in("<p>[Nama media] terbit di [kota] sejak 2019.</p>") == 2


def test_the_editors_markup_does_not_make_another_text():
    assert is_same_text('<p data-block-key="a1">Satu  dua</p>', "<p>Satu dua</p>\n")
    assert not is_same_text("<p>Satu dua</p>", "<p>Satu tiga</p>")
