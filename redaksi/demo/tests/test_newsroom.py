from pathlib import Path

import pytest

from conftest import NOW
from redaksi.demo.newsroom import read_newsroom
from redaksi.demo.sheets import BadSheet

PEOPLE = """
[[people]]
slug = "reni-wulandari"
name = "Reni Wulandari"
initials = "rwu"
position = "Reporter"
duty = "reporter"
bio = "Meliput air."
portrait = "p4"
"""
PICTURE = """
[[pictures]]
name = "{name}"
title = "T"
caption = "Ilustrasi: C."
alt = "A"
credit = "Ilustrasi: Suar Mataram"
source = "own"
licence = "own"
focal = [0.5, 0.6]
"""
STORY = """
title = "{title}"
summary = "Ringkas."
kind = "news"
section = "daerah"
topics = ["Air"]
days_ago = 1
at = "18.40"
photo = "embung"
bylines = [ {person = "reni-wulandari", role = "writer"} ]
[[body]]
paragraph = "Air surut."
"""


@pytest.fixture
def files(tmp_path: Path) -> Path:
    """A small newsroom whose files fit together."""
    (tmp_path / "articles").mkdir()
    (tmp_path / "desk").mkdir()
    (tmp_path / "people.toml").write_text(PEOPLE)
    names = ("embung", "p4", "unseen")
    (tmp_path / "pictures.toml").write_text("".join(PICTURE.format(name=n) for n in names))
    for number, title in enumerate(("Satu", "Dua"), 1):
        story = STORY.replace("{title}", title)
        (tmp_path / "articles" / f"0{number}-air.toml").write_text(story)
    return tmp_path


def test_only_pictures_that_are_shown_are_wanted(files):
    newsroom = read_newsroom(NOW, files=files)

    assert [drawing.name for drawing in newsroom.wanted] == ["embung", "p4"]


def test_pictures_of_advertising_alone_are_told_apart(files):
    advert = STORY.replace("{title}", "Iklan").replace('"news"', '"advertorial"')
    (files / "articles" / "03-iklan.toml").write_text(
        advert + '[[body]]\nphoto = {name = "unseen"}\n'
    )

    assert read_newsroom(NOW, files=files).advert_pictures == {"unseen"}


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('section = "daerah"', 'section = "sulap"', "section: there is no 'sulap'"),
        ('"reni-wulandari"', '"budi"', "bylines: there is no 'budi'"),
        ('photo = "embung"', 'photo = "naga"', "photo: there is no 'naga'"),
        ('topics = ["Air"]', 'topics = ["air"]', "one topic is written in two ways"),
        ("Air surut.", "<a href='article:09-x'>Air</a>.", "article: there is no '09-x'"),
        ("Air surut.", "<a href='article:01-air'>Air</a>.", "article: there is no '01-air'"),
    ],
)
def test_name_that_leads_nowhere_is_refused(files, right, wrong, said):
    path = files / "articles" / "01-air.toml"
    path.write_text(path.read_text().replace(right, wrong))

    with pytest.raises(BadSheet, match=said):
        read_newsroom(NOW, files=files)


def test_portrait_that_nobody_drew_is_refused(files):
    (files / "people.toml").write_text(PEOPLE.replace('"p4"', '"p9"'))

    with pytest.raises(BadSheet, match=r"people\.toml: portrait: there is no 'p9'"):
        read_newsroom(NOW, files=files)


def test_focal_point_outside_the_picture_is_refused(files):
    path = files / "pictures.toml"
    path.write_text(path.read_text().replace("[0.5, 0.6]", "[0.5, 6]", 1))

    with pytest.raises(BadSheet, match="pictures 1: focal: two fractions"):
        read_newsroom(NOW, files=files)
