"""Exports as they really are: letters of other kinds, signs that XML forbids, bare ampersands."""

import gzip
from collections import Counter

import pytest

from redaksi.importers.entries import OldPost
from redaksi.importers.tests.wxr_text import HEAD, item, wxr
from redaksi.importers.wordpress.mending import Mender
from redaksi.importers.wordpress.wxr import WordPressExport

CONTENT = "<content:encoded><![CDATA[“Air” naik – é 🌊]]></content:encoded>"


def mended(text, size):
    repairs: Counter[str] = Counter()
    pieces = [text[place : place + size] for place in range(0, len(text), size)]
    return "".join(Mender(repairs).mended(pieces)), repairs


@pytest.mark.parametrize("size", [1, 2, 3, 7, 11, 64, 10_000])
@pytest.mark.parametrize(
    ("text", "expected", "repairs"),
    [
        ("<a>A & B &amp; C</a>", "<a>A &amp; B &amp; C</a>", {"ampersand": 1}),
        ("<a>x?a=1&b=2&copy=3</a>", "<a>x?a=1&amp;b=2&amp;copy=3</a>", {"ampersand": 2}),
        ("<a>&nbsp;&hellip;</a>", "<a>\xa0…</a>", {"entity": 2}),
        ("<a>&takada;</a>", "<a>&amp;takada;</a>", {"entity": 1}),
        ("<a>&#8217;&#x2019;&#X41;</a>", "<a>&#8217;&#8217;&#65;</a>", {}),
        ("<a>&#0;&#x1F;&#9999999;A</a>", "<a>A</a>", {"control_character": 3}),
        ("<a>A\x0bB\x00</a>", "<a>AB</a>", {"control_character": 2}),
        ("<a><![CDATA[A & B ]] > &x; ]]>&</a>", "<a><![CDATA[A & B ]] > &x; ]]>&amp;</a>",
         {"ampersand": 1}),
        ("<![CDATA[a <!-- & ]]>&<!-- & <![CDATA[ & -->&", "<![CDATA[a <!-- & ]]>&amp;"
         "<!-- & <![CDATA[ & -->&amp;", {"ampersand": 2}),
        ("<a>&</a>", "<a>&amp;</a>", {"ampersand": 1}),
        ("&", "&amp;", {"ampersand": 1}),
    ],
)  # fmt: skip
def test_mended_in_pieces_of_any_size(text, expected, repairs, size):
    assert mended(text, size) == (expected, repairs)


@pytest.fixture
def read(tmp_path):
    def content(source, name="ekspor.xml"):
        path = tmp_path / name
        path.write_bytes(source)
        export = WordPressExport([path])
        *_, post = export.entries()
        assert isinstance(post, OldPost)
        return post.content, export.repairs

    return content


@pytest.mark.parametrize(
    ("declared", "codec"),
    [
        ("UTF-8", "utf-8"),
        ("utf-8", "utf-8-sig"),
        ("UTF-16", "utf-16"),
        ("UTF-16", "utf-16-le"),
        ("UTF-16", "utf-16-be"),
        ("GB18030", "gb18030"),
    ],
)
def test_letters_of_every_encoding(read, declared, codec):
    text = wxr(item(CONTENT)).replace("UTF-8", declared, 1)

    assert read(text.encode(codec)) == ("“Air” naik – é 🌊", {})


@pytest.mark.parametrize("declared", ["ISO-8859-1", "windows-1252"])
def test_letters_of_one_byte(read, declared):
    text = wxr(item(CONTENT.replace("🌊", ""))).replace("UTF-8", declared, 1)

    assert read(text.encode("cp1252"))[0] == "“Air” naik – é "


def test_bytes_that_are_no_utf_8_are_read_as_windows_has_them(read):
    source = wxr(item(CONTENT.replace("– é", "ZZ"))).encode().replace(b"ZZ", b"\x96 \xe9")

    assert read(source) == ("“Air” naik – é 🌊", {"stray_byte": 2})


def test_control_characters_are_dropped_and_counted(read):
    source = wxr(item(CONTENT.replace("Air", "A\x08i\x0cr\uffff"))).encode()

    assert read(source) == ("“Air” naik – é 🌊", {"control_character": 3})


@pytest.mark.parametrize("start", [b"\n\n  ", b"\xef\xbb\xbf\n", b"\r\n\t"])
def test_blank_lines_before_the_declaration_do_no_harm(read, start):
    assert read(start + wxr(item(CONTENT)).encode())[0] == "“Air” naik – é 🌊"


def test_compressed_file_is_read_as_it_is(read):
    source = gzip.compress(wxr(item(CONTENT)).encode())

    assert read(source, "ekspor.xml.gz")[0] == "“Air” naik – é 🌊"


@pytest.mark.parametrize("size", [1, 5, 1000])
def test_pieces_may_end_anywhere(read, monkeypatch, size):
    monkeypatch.setattr("redaksi.importers.files.PIECE_BYTES", size)

    assert read(wxr(item(CONTENT)).encode())[0] == "“Air” naik – é 🌊"


def test_second_reading_counts_anew(tmp_path):
    path = tmp_path / "ekspor.xml"
    path.write_text(wxr(item("<a>&</a>")), encoding="utf-8")
    export = WordPressExport([path])

    for _ in range(2):
        list(export.entries())

    assert export.repairs == {"ampersand": 1}


def test_declaration_in_single_quotes(read):
    text = wxr(item(CONTENT), head=HEAD.replace('"UTF-8"', "'UTF-8'"))

    assert read(text.encode())[0] == "“Air” naik – é 🌊"
