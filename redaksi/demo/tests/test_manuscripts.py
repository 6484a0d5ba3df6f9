from pathlib import Path

import pytest

from conftest import NOW
from redaksi.demo.manuscripts import Manuscript, read_manuscripts
from redaksi.demo.paper import read_people
from redaksi.demo.pieces import Items, Paragraph, Quote, Table
from redaksi.demo.sheets import BadSheet

STORY = """
title = "Air Embung Surut"
summary = "Tiga desa berbagi giliran."
kind = "news"
section = "daerah"
days_ago = 1
at = "18.40"
bylines = [ {person = "reni-wulandari", role = "writer"} ]
[[body]]
paragraph = "Sejak {d-1} air surut. <a href='article:02-feri'>Kapal</a> pun <i>berhenti</i>."
"""


def read(folder: Path, story: str) -> Manuscript:
    (folder / "01-embung.toml").write_text(story, encoding="utf-8")
    (manuscript,) = read_manuscripts([folder], now=NOW)
    return manuscript


def test_story_is_read_with_its_days_told_in_words(tmp_path):
    manuscript = read(tmp_path, STORY)

    assert manuscript.title == "Air Embung Surut"
    assert f"{manuscript.moment:%d/%m %H.%M %z}" == "11/05 18.40 +0800"
    assert manuscript.body == (
        Paragraph(
            "Sejak Minggu (10/5/2026) air surut."
            " <a href='article:02-feri'>Kapal</a> pun <i>berhenti</i>."
        ),
    )
    assert manuscript.links == {"02-feri"}


def test_update_comes_so_many_minutes_later(tmp_path):
    manuscript = read(tmp_path, "updated_minutes_later = 85\n" + STORY)

    assert manuscript.updated is not None
    assert (manuscript.updated - manuscript.moment).total_seconds() == 85 * 60


def test_blocks_are_read_as_what_they_are(tmp_path):
    blocks = """
[[body]]
quote = {text = "Sebelas orang menunggu.", speaker = "Hj. Maesarah"}
[[body]]
list = {ordered = true, items = ["Satu", "Dua"]}
[[body]]
table = {caption = "Harga", head = ["Pasar", "Kini"], rows = [["Bale", "Rp47.000"]]}
"""

    assert read(tmp_path, STORY + blocks).body[1:] == (
        Quote("Sebelas orang menunggu.", "Hj. Maesarah", ""),
        Items(ordered=True, items=("Satu", "Dua")),
        Table("Harga", ("Pasar", "Kini"), (("Bale", "Rp47.000"),)),
    )


@pytest.mark.parametrize(
    ("right", "wrong", "said"),
    [
        ('title = "Air Embung Surut"', "", "title: a text is needed"),
        ('title = "Air Embung Surut"', f'title = "{"A" * 91}"', "title: 91 characters"),
        ('kind = "news"', 'kind = "gossip"', "kind: 'gossip' is none of"),
        ("days_ago = 1", 'days_ago = "1"', "days_ago: a whole number"),
        ("days_ago = 1", 'date = "28-11-2024"', "date: a day such as"),
        ('at = "18.40"', 'at = "18:40"', "at: a time such as"),
        ("{d-1}", "{kemarin}", "{kemarin} is no placeholder"),
        ("<i>", "<script>", "paragraph: only <b>"),
        ('role = "writer"', 'role = "boss"', "bylines 1: role: 'boss'"),
        ('person = "reni', 'guest = "X", person = "reni', "bylines 1: person: a person or"),
        ("[[body]]", "[[body]]\nfact = 1\n[[body]]", "body 1: fact: unknown kind"),
        ('kind = "news"', 'kind = "news"\nkickr = "X"', "kickr: unknown key"),
        ('kind = "news"', "kind = news", "Invalid value"),
    ],
)
def test_mistake_is_told_with_file_and_key(tmp_path, right, wrong, said):
    assert right in STORY

    with pytest.raises(BadSheet) as refusal:
        read(tmp_path, STORY.replace(right, wrong))

    assert "01-embung.toml" in str(refusal.value)
    assert said in str(refusal.value)


@pytest.mark.parametrize(
    ("block", "said"),
    [
        ('quote = {text = "“Air”", speaker = "X"}', "adds the quotation marks"),
        ('facts = {title = "X", rows = [["a", "b", "c"]]}', "a label and what it is"),
        ('facts = {title = "X", rows = [["a", "b"], ["c"]]}', "the same length"),
        ('table = {caption = "X", head = ["a"], rows = [["a", "b"]]}', "as many columns"),
        ('list = {items = ["<b>a</b>"]}', "without markup"),
        ('list = {items = ["a"], ordered = 1}', "true or false"),
        ('read_also = ["a", "b", "c", "d"]', "one to three"),
        ('gallery = ["a"]', "two pictures or more"),
        ('photo = "embung"', "a table is needed"),
        ('heading = "<b>X</b>"', "no markup"),
        ('heading = "X"\nparagraph = "Y"', "exactly one key"),
    ],
)
def test_block_that_cannot_be_set_is_refused(tmp_path, block, said):
    with pytest.raises(BadSheet, match=said):
        read(tmp_path, f"{STORY}[[body]]\n{block}\n")


def test_person_with_an_unknown_login_is_refused(tmp_path):
    (tmp_path / "people.toml").write_text(
        '[[people]]\nslug = "x"\nname = "X"\ninitials = "x"\nposition = "P"\nduty = "editor"\n'
        'bio = "B"\nlogin = "everything"\n'
    )

    with pytest.raises(BadSheet, match=r"people\.toml: people 1: login: 'everything'"):
        read_people(tmp_path / "people.toml")
