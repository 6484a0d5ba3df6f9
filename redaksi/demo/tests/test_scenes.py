"""Draw the demo's pictures: each has its size, its papers and a face of its own."""

import tomllib
from itertools import combinations
from pathlib import Path

import pytest
from PIL import Image, ImageChops, ImageStat

from redaksi.demo import scenes

PAPERS = Path(__file__).parents[1] / "pictures.toml"
LANDSCAPE, PORTRAIT = (1440, 960), (960, 1200)
# Mean difference of two thumbnails, of 255; the two most alike lie at twice this.
UNLIKE = 8.0


def papers() -> list[dict[str, object]]:
    with PAPERS.open("rb") as file:
        return list(tomllib.load(file)["pictures"])


def is_portrait(name: str) -> bool:
    return len(name) == 2 and name[0] == "p"


def difference(first: Image.Image, second: Image.Image) -> float:
    means = ImageStat.Stat(ImageChops.difference(first, second)).mean
    return sum(means) / len(means)


def test_every_picture_has_its_size_and_no_two_are_alike():
    """One test, so that the pictures are drawn once however many processes test."""
    thumbnails = {}
    for name in (*scenes.NAMES, *scenes.OLD_NAMES):
        picture = scenes.draw(name)
        assert picture.mode == "RGB", name
        assert picture.size == (PORTRAIT if is_portrait(name) else LANDSCAPE), name
        thumbnails[name] = picture.resize((24, 24), Image.Resampling.BOX, reducing_gap=2.0)

    alike = [
        (a, b)
        for a, b in combinations(thumbnails, 2)
        if difference(thumbnails[a], thumbnails[b]) < UNLIKE
    ]

    assert alike == []


@pytest.mark.parametrize("name", ["listrik", "p3"])
def test_picture_is_the_same_every_time(name):
    assert scenes.draw(name).tobytes() == scenes.draw(name).tobytes()


def test_names_are_known_once():
    assert len(set(scenes.NAMES)) == len(scenes.NAMES) == 46
    assert len({*scenes.NAMES, *scenes.OLD_NAMES}) == 46 + len(scenes.OLD_NAMES) == 56


def test_unknown_name_is_refused():
    with pytest.raises(KeyError):
        scenes.draw("gunung-es")


def test_every_picture_has_its_papers():
    assert [sheet["name"] for sheet in papers()] == list(scenes.NAMES)


@pytest.mark.parametrize("sheet", papers(), ids=lambda sheet: str(sheet["name"]))
def test_papers_are_complete_and_honest(sheet):
    for key in ("title", "caption", "alt", "credit"):
        assert str(sheet[key]).strip(), key
    assert str(sheet["caption"]).startswith("Ilustrasi: ")
    assert str(sheet["credit"]).startswith("Ilustrasi: ")
    assert all(0 < share < 1 for share in sheet["focal"])
