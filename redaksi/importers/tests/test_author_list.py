"""The list of authors: login and printed name, line by line."""

import pytest

from redaksi.importers.author_list import BadList, read_authors


@pytest.mark.parametrize(
    "text",
    [
        "reni,Reni Wulandari\nadmin,Baiq Nurhayati\n",
        "login,nama\nreni,Reni Wulandari\n\nadmin,Baiq Nurhayati",
        "login;nama\r\nreni;Reni Wulandari\r\nadmin;Baiq Nurhayati\r\n",
        "\ufeffreni, Reni Wulandari\nadmin,Baiq Nurhayati",
    ],
)
def test_names_are_read_as_spreadsheets_write_them(tmp_path, text):
    path = tmp_path / "penulis.csv"
    path.write_text(text, encoding="utf-8")

    assert read_authors(path) == {"reni": "Reni Wulandari", "admin": "Baiq Nurhayati"}


@pytest.mark.parametrize(
    ("data", "cause", "line"),
    [
        (b"reni,Reni Wulandari\nadmin\n", "columns", 2),
        (b"reni,Reni,Wulandari\n", "columns", 1),
        (b"reni,\n", "columns", 1),
        (b"reni,Reni\nbudi,Budi\nreni,Reni Lain\n", "twice", 3),
        (b"reni,Reni\nbudi,B\xe9di\n", "encoding", 2),
        (b"\n\n", "empty", 0),
        (b"reni," + b"R" * 121, "too_long", 1),
    ],
)
def test_wrong_line_is_named(tmp_path, data, cause, line):
    path = tmp_path / "penulis.csv"
    path.write_bytes(data)

    with pytest.raises(BadList) as refused:
        read_authors(path)

    assert (refused.value.cause, refused.value.line) == (cause, line)


def test_list_that_is_not_there_is_said(tmp_path):
    with pytest.raises(BadList) as refused:
        read_authors(tmp_path / "tidak-ada.csv")

    assert refused.value.cause == "missing"
