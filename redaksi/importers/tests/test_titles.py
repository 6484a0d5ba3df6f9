"""Headlines and summaries come out plain, whole and short enough."""

import pytest

from redaksi.importers.titles import excerpt, line, sentences, title_of


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Air &amp; Sawah", "Air & Sawah"),
        ("Air &amp;amp; Sawah", "Air & Sawah"),
        ("Harga &#8211; <i>Naik</i>", "Harga – Naik"),
        ("2 < 3", "2 < 3"),
        ("&lt;b&gt; itu apa?", "<b> itu apa?"),
        ("<script>alert(1)</script>Embung", "Embung"),
        ("<script>alert(1)", ""),
        ("  dua \n spasi ", "dua spasi"),
    ],
)
def test_line_is_plain(markup, text):
    assert line(markup) == text


def test_post_without_a_title_is_called_by_its_first_words():
    assert title_of("", text="Tiga desa sepakat.", slug="tiga") == "Tiga desa sepakat."
    assert title_of("<b></b>", text="", slug="tiga-desa") == "Tiga desa"


def test_title_fits_its_field():
    assert len(title_of("kata " * 100, text="", slug="")) <= 255


def test_mark_of_a_cut_excerpt_goes():
    assert excerpt("<p>Tiga desa [&hellip;]</p>") == "Tiga desa"


@pytest.mark.parametrize(
    ("text", "limit", "summary"),
    [
        ("Satu dua. Tiga empat. Lima.", 22, "Satu dua. Tiga empat."),
        ("Satu dua tiga empat lima.", 15, "Satu dua tiga…"),
        ("“Cukup.” Ia pergi. Lalu pulang lagi.", 20, "“Cukup.” Ia pergi."),
        ("Rumah dr. H. Sahnun di Jl. Anggrek roboh. Dua luka.", 44,
         "Rumah dr. H. Sahnun di Jl. Anggrek roboh."),
        ("Harga Rp1.500 per kilo. Naik lagi besok pagi.", 30, "Harga Rp1.500 per kilo."),
        ("Pendek.", 300, "Pendek."),
    ],
)  # fmt: skip
def test_summary_ends_with_a_sentence_or_a_word(text, limit, summary):
    assert sentences(text, limit) == summary
