"""What is no export, or breaks off, is said with its file, its line and its cause."""

import gzip
import zipfile

import pytest

from redaksi.importers.entries import Cause, OldPost, Unreadable
from redaksi.importers.tests.wxr_text import CHANNEL, FOOT, HEAD, item, wxr
from redaksi.importers.wordpress.wxr import WordPressExport

ROUND = "".join(f'<!ENTITY a{n} "{f"&a{n - 1};" * 10}">' for n in range(1, 10))
GROWING = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY a0 "air">{ROUND}]><rss>&a9;</rss>'


def broken(path):
    """Read a file to where it breaks; the posts before that place, and what was said."""
    posts: list[OldPost] = []
    with pytest.raises(Unreadable) as refused:
        read_into(posts, path)
    assert refused.value.file == str(path)
    return posts, refused.value


def read_into(posts, path):
    for entry in WordPressExport([path]).entries():
        if isinstance(entry, OldPost):
            posts.append(entry)


@pytest.fixture
def file(tmp_path):
    def write(text, name="ekspor.xml"):
        path = tmp_path / name
        path.write_bytes(text if isinstance(text, bytes) else text.encode())
        return path

    return write


@pytest.mark.parametrize(
    ("text", "detail"),
    [
        ("<!DOCTYPE html>\n<html><body>Galat</body></html>", "html"),
        ("<HTML><br></HTML>", "html"),
        ('<?xml version="1.0"?>\n<!DOCTYPE html PUBLIC "x" "y"><html/>', "html"),
        ("-- MySQL dump 10.13\nCREATE TABLE `wp_posts` (\n", "sql"),
        ("/*!40101 SET NAMES utf8 */;", "sql"),
        ('{"db": []}', "json"),
        ("Halo redaksi", "text"),
        ("<feed><entry/></feed>", "feed"),
        ("<rss><channel><item><title>Air</title></item></channel></rss>", "wxr_version"),
        (GROWING, "doctype"),
        (wxr(item(), channel=CHANNEL.replace(">1.2<", "><")), "wxr_version"),
        (wxr(item(), channel=CHANNEL.replace(">1.2<", ">abc<")), "wxr_version"),
        (HEAD.replace("UTF-8", "rot13") + FOOT, "encoding"),
    ],
)
def test_other_files_are_no_export(file, text, detail):
    posts, said = broken(file(text))

    assert (posts, said.cause, said.detail) == ([], Cause.NOT_AN_EXPORT, detail)


def test_version_is_missed_on_the_line_of_the_first_item(file):
    _, said = broken(file(wxr(item(), channel=CHANNEL.replace(">1.2<", "><"))))

    assert said.line == 14


@pytest.mark.parametrize("text", ["", " \n\n ", "\ufeff\n"])
def test_empty_file(file, text):
    _, said = broken(file(text))

    assert said.cause == Cause.EMPTY


def test_folder_and_missing_file(tmp_path):
    assert broken(tmp_path)[1].detail == "folder"
    assert broken(tmp_path / "tidak-ada.xml")[1].cause == Cause.MISSING
    with pytest.raises(Unreadable):
        list(WordPressExport([]).entries())


def test_second_file_is_missed_before_the_first_is_read(file, tmp_path):
    export = WordPressExport([file(wxr(item())), tmp_path / "tidak-ada.xml"])

    with pytest.raises(Unreadable):
        next(iter(export.entries()))


def test_packed_file_is_to_be_unpacked(tmp_path, file):
    with zipfile.ZipFile(tmp_path / "ekspor.zip", "w") as archive:
        archive.writestr("ekspor.xml", wxr())

    assert broken(tmp_path / "ekspor.zip")[1].cause == Cause.COMPRESSED
    assert broken(file(b"\x1f\x8b" + b"rusak" * 9, "rusak.xml.gz"))[1].cause == Cause.COMPRESSED


@pytest.mark.parametrize(
    "end",
    [
        "",
        "<item><title>Setengah",
        "<item><title><![CDATA[Setengah",
        "<item><tit",
        "<item><content:encoded><![CDATA[Air ]]></content:encoded>",
    ],
)
def test_file_that_is_cut_off_gives_what_came_before(file, end):
    posts, said = broken(file(wxr(item(key=1), item(key=2), foot=end)))

    assert [post.key for post in posts] == ["1", "2"]
    assert said.cause == Cause.CUT_OFF
    assert said.line == 26


def test_compressed_file_that_is_cut_off(file):
    packed = gzip.compress(wxr(*(item(f"<a>{n * 7919}</a>", key=n) for n in range(5000))).encode())

    posts, said = broken(file(packed[: len(packed) - 200], "ekspor.xml.gz"))

    assert said.cause == Cause.CUT_OFF
    assert 4000 < len(posts) < 5000


@pytest.mark.parametrize(
    ("inside", "line"),
    [
        ("</tidak-dibuka>", 26),
        ("<item><title>A\n\n</link></item>", 28),
        ("<item>\n<content:encoded><![CDATA[A <![CDATA[B]]> C]]></content:encoded></item>", 27),
        ("<item><title>1 < 2</title></item>", 26),
        ("</channel></rss>\n<rss/>", 27),
    ],
)
def test_place_that_is_not_well_formed_is_said(file, inside, line):
    posts, said = broken(file(wxr(item(key=1), item(key=2), inside)))

    assert [post.key for post in posts] == ["1", "2"]
    assert (said.cause, said.line) == (Cause.NOT_WELL_FORMED, line)
    assert "column" in said.detail


def test_lines_before_the_declaration_are_counted(file):
    _, said = broken(file("\n\n" + wxr("</a>")))

    assert said.line == 16


@pytest.mark.parametrize("inside", [f"<a>{'air ' * 2000}</a>", "<a/>" * 30, "<a>b</a>" * 30])
def test_an_item_has_an_end(file, monkeypatch, inside):
    monkeypatch.setattr("redaksi.importers.wordpress.wxr.MOST_LETTERS", 5000)

    posts, said = broken(file(wxr(item(), item(inside))))

    assert len(posts) == 1
    assert said.detail == "too_long"


def test_elements_without_end_are_refused(file):
    _, said = broken(file(wxr(f"<item>{'<a>' * 200_000}")))

    assert said.cause in (Cause.NOT_AN_EXPORT, Cause.NOT_WELL_FORMED)
