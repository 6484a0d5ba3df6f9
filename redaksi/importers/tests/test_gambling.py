"""Pages that gambling spammers planted are recognised; reports about gambling are not held."""

import tomllib
from importlib.resources import files

import pytest

from redaksi.importers.disguises import joined, unmasked, with_letters_for_digits
from redaksi.importers.gambling import is_planted, signs
from redaksi.importers.tests.planted import PLANTED, REPORTS

SITE = "https://suar.example"


@pytest.mark.parametrize("name", PLANTED)
def test_planted_page_shows_two_signs(name):
    title, html = PLANTED[name]

    assert is_planted(signs(title, html, site=SITE))


@pytest.mark.parametrize("name", REPORTS)
def test_report_is_not_held(name):
    title, html = REPORTS[name]

    assert not is_planted(signs(title, html, site=SITE))


def test_no_story_of_the_demo_shows_any_sign():
    folder = files("redaksi.demo") / "articles"
    stories = [
        (path, tomllib.loads(path.read_text(encoding="utf-8")))
        for path in folder.iterdir()
        if path.name.endswith(".toml")
    ]

    alarms = [
        path.name for path, told in stories if signs(told["title"], str(told["body"]), site=SITE)
    ]

    assert len(stories) > 30
    assert alarms == []


def test_links_of_the_site_itself_are_no_farm():
    links = "".join(f'<p><a href="{SITE}/{number}/">Liga judi bola</a></p>' for number in range(20))

    assert "link_farm" not in signs("Indeks", links, site=SITE)


@pytest.mark.parametrize(
    ("written", "meant"),
    [
        ("ＳＬＯＴ", "slot"),
        ("𝐒𝐋𝐎𝐓", "slot"),
        ("ⓢⓛⓞⓣ", "slot"),
        ("🅢🅛🅞🅣", "slot"),
        ("ѕlоt", "slot"),
        ("s̾l̾o̾t̾", "slot"),
        ("『s』『l』『o』『t』", "slot"),
        ("sl0t", "slot"),
        ("g4c0r", "gacor"),
        ("s l o t", "slot"),
        ("s.l.o.t", "slot"),
        ("émbung", "émbung"),
        ("rp50.000 pada 2024", "rp50.000 pada 2024"),
        ("di a b", "di a b"),
    ],
)
def test_disguised_letters_are_read(written, meant):
    assert joined(with_letters_for_digits(unmasked(written).lower())) == meant
