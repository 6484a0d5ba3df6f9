""" "Baca juga" stands between two paragraphs, three away from the next, where it fits (D46)."""

import pytest

from redaksi.related.placing import NoRoom, with_read_also


def text(*paragraphs, pk="a"):
    value = "".join(f"<p>{paragraph}</p>" for paragraph in paragraphs)
    return {"type": "paragraph", "id": pk, "value": value}


def line(pk="l"):
    return {"type": "read_also", "id": pk, "value": [{"type": "item", "id": "i", "value": 3}]}


def shape(blocks):
    """Give the paragraphs between the lines, other blocks by their names."""
    return [
        block["value"].count("<p>") if block["type"] == "paragraph" else block["type"]
        for block in blocks
    ]


def test_it_stands_behind_the_third_paragraph_at_the_earliest():
    blocks = with_read_also([text("satu", "dua", "tiga", "empat", "lima")], 7, about="lain")

    assert shape(blocks) == [3, "read_also", 2]
    assert [item["value"] for item in blocks[1]["value"]] == [7]
    assert blocks[0]["id"] == "a"
    assert blocks[2]["id"] != "a"


def test_it_stands_behind_the_paragraph_that_says_most_of_the_same():
    told = text("satu", "dua", "tiga", "air embung surut", "lima", "enam")

    assert shape(with_read_also([told], 7, about="Air embung")) == [4, "read_also", 2]


def test_nothing_of_the_text_is_lost_or_changed():
    told = [text("satu <b>dua</b>", "tiga"), {"type": "heading", "id": "h", "value": "Judul"},
            text("empat", "lima", "enam", pk="b")]  # fmt: skip

    blocks = with_read_also(told, 7, about="lain")

    assert shape(blocks) == [2, "heading", 1, "read_also", 2]
    kept = [block for block in blocks if block["type"] != "read_also"]
    assert "".join(block["value"] for block in kept) == "".join(block["value"] for block in told)


def test_it_keeps_three_paragraphs_from_another_on_both_sides():
    told = [text("1", "2", "3"), line(), text("4", "5", "6", "7", "8", "9", pk="b"), line("m"),
            text("10", "11", pk="c")]  # fmt: skip

    assert shape(with_read_also(told, 7, about="lain")) == [
        3, "read_also", 3, "read_also", 3, "read_also", 2,
    ]  # fmt: skip


def test_there_is_no_room_too_near_to_another():
    with pytest.raises(NoRoom):
        with_read_also([text("1", "2", "3", "4"), line()], 7, about="lain")


def test_below_a_short_text_it_stands_at_the_end():
    assert shape(with_read_also([text("satu", "dua")], 7, about="lain")) == [2, "read_also"]
    with pytest.raises(NoRoom):
        with_read_also([], 7, about="lain")


def test_pieces_that_are_no_paragraphs_part_it_from_none():
    photo = {"type": "photo", "id": "f", "value": {"photo": 1}}
    told = [text("1", "2", "3"), photo, text("4", "5", pk="b")]

    assert shape(with_read_also(told, 7, about="lain")) == [3, "photo", 1, "read_also", 1]
