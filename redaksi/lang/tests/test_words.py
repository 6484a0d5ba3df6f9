import pytest

from redaksi.lang.words import count, minutes, plain, shorten, slug


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Air <b>habis</b>.</p><p>Warga\n antre.</p>", "Air habis. Warga antre."),
        ("baris satu<br/>baris dua", "baris satu baris dua"),
        ("<ul><li>satu</li><li>dua</li></ul>", "satu dua"),
        ("Suhu 2 < 3 dan 4 > 1", "Suhu 2 < 3 dan 4 > 1"),
        ("Fatimah &amp; Amin &ldquo;pulang&rdquo;", "Fatimah & Amin “pulang”"),
        ("<!-- wp:paragraph --><p>Air</p>", "Air"),
        ("", ""),
    ],
)
def test_visible_text_of_markup(markup, text):
    assert plain(markup) == text


def test_words_are_what_stands_between_spaces():
    assert count("Air embung  tinggal\nsepertiga, 57 negara") == 6


@pytest.mark.parametrize(("words", "time"), [(0, 1), (299, 1), (301, 2), (1000, 5)])
def test_reading_takes_a_minute_for_two_hundred_words(words, time):
    assert minutes("kata " * words) == time


@pytest.mark.parametrize(
    ("text", "limit", "cut"),
    [
        ("satu dua", 8, "satu dua"),
        ("satu dua tiga", 9, "satu dua…"),
        ("satu dua tiga", 8, "satu…"),
        ("satu, dua", 6, "satu…"),
        ("kesejahteraan", 8, "kesejah…"),
    ],
)
def test_text_is_cut_at_a_word_within_its_limit(text, limit, cut):
    assert shorten(text, limit) == cut
    assert len(cut) <= limit


@pytest.mark.parametrize(
    ("title", "word"),
    [
        ("Air Embung Tinggal Sepertiga", "air-embung-tinggal-sepertiga"),
        ("Al-Qur'an dan salat Jum’at", "al-quran-dan-salat-jumat"),
        ("Sri Mulyani: “Rp1,5 miliar”", "sri-mulyani-rp1-5-miliar"),
        ("Rencana 2024–2029", "rencana-2024-2029"),
        ("Pasar/Jalan & Café", "pasar-jalan-cafe"),
        ("Peta_jalan", "peta-jalan"),
        ("…", ""),
        ("新聞", ""),
    ],
)
def test_address_word_is_plain_ascii(title, word):
    assert slug(title) == word


def test_address_word_is_cut_at_a_word():
    assert slug("a" * 70 + " panjang sekali") == "a" * 70 + "-panjang"
    assert slug("a" * 78 + " panjang") == "a" * 78


def test_address_word_without_a_break_is_cut_at_its_limit():
    assert slug("a" * 100) == "a" * 80
