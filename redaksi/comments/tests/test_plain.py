import pytest

from redaksi.comments.plain import Words, cleaned, links_in, one_line, paragraphs


def test_what_cannot_be_seen_is_taken_out():
    assert cleaned("  a\u202eb\u200bc\x00d\r\n\r\n\r\n\r\ne\ud800 ") == "abcd\n\ne"


def test_a_tower_of_marks_is_cut_and_letters_keep_theirs():
    assert cleaned("Z" + "\u0335" * 40) == "Z" + "\u0335" * 4
    assert cleaned("cafe\u0301") == "café"


def test_families_and_flags_stay_whole():
    family = "👨‍👩‍👧"

    assert cleaned(family) == family


def test_a_name_is_one_line():
    assert one_line(" Ayu \n  Lestari\t") == "Ayu Lestari"


@pytest.mark.parametrize(
    ("text", "count"),
    [
        ("Lihat https://a.example/b dan HTTP://c.example", 2),
        ("Buka kilatbet77.com sekarang", 1),
        ("www.kilatbet77 saja", 1),
        ("Pukul 10.00 di Mataram, Rp7.500.", 0),
        ("javascript:alert(1)", 0),
    ],
)
def test_links_are_counted_with_and_without_a_scheme(text, count):
    assert len(links_in(text)) == count


def test_only_web_addresses_become_links_and_the_full_stop_stays_out():
    ((line,),) = paragraphs("Lihat (https://a.example/b). javascript:alert(1)")

    assert line == (
        Words("Lihat ("), Words("https://a.example/b", "https://a.example/b"),
        Words("). javascript:alert(1)"),
    )  # fmt: skip


def test_blank_lines_part_paragraphs_and_single_ones_lines():
    found = paragraphs("a\nb\n\nc")

    assert [[line[0].text for line in part] for part in found] == [["a", "b"], ["c"]]
