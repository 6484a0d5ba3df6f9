"""The paper that measurements use is one that WordPress could have exported."""

import json
import re
import subprocess
import sys
from pathlib import Path

import pytest

from redaksi.importers.entries import OldPost
from redaksi.importers.inventory import take
from redaksi.importers.wordpress.php import unserialised
from redaksi.importers.wordpress.wxr import WordPressExport

SCRIPT = Path(__file__).resolve().parents[3] / "bench/generate.py"
POSTS = 300


def generate(folder, *more):
    done = subprocess.run(
        [sys.executable, str(SCRIPT), "--posts", str(POSTS), "--to", str(folder / "a.xml"), *more],
        check=True, capture_output=True, text=True, cwd=folder,
    )  # fmt: skip
    return json.loads(done.stdout.splitlines()[-1])


@pytest.fixture(scope="module")
def paper(tmp_path_factory):
    folder = tmp_path_factory.mktemp("paper")
    return generate(folder), WordPressExport([folder / "a.xml"])


def posts_of(export):
    return [one for one in export.entries() if isinstance(one, OldPost) and one.type == "post"]


def test_counts_are_those_it_tells(paper):
    figures, export = paper

    inventory = take(export, tell=lambda _: None)

    assert inventory.counts["post"] == figures["posts"] == POSTS
    assert len(inventory.files) == figures["attachments"] > POSTS / 3
    assert inventory.counts["comment"] == figures["comments"]
    assert len(inventory.authors) == 25
    assert 10 <= sum(taxonomy == "category" for taxonomy, _ in inventory.terms) <= 14
    assert (inventory.hours_east, inventory.repairs) == (8.0, {})


def test_same_seed_gives_the_same_file_and_another_one_another(paper, tmp_path):
    _, export = paper

    generate(tmp_path)
    same = (tmp_path / "a.xml").read_bytes()
    generate(tmp_path, "--seed", "2")

    assert same == export.paths[0].read_bytes()
    assert same != (tmp_path / "a.xml").read_bytes()


def test_stories_have_the_shape_of_indonesian_news(paper):
    posts = posts_of(paper[1])

    words = sorted(len(re.sub(r"<[^>]*>", " ", post.content).split()) for post in posts)
    headlines = sorted(len(post.title.split()) for post in posts)

    assert 150 < words[POSTS // 10] < 250
    assert 270 < words[POSTS // 2] < 400
    assert 480 < words[POSTS * 9 // 10] < 750
    assert 10 <= headlines[POSTS // 2] <= 12


def test_older_stories_are_classic_and_every_reference_has_its_target(paper):
    posts = posts_of(paper[1])
    files = take(paper[1], tell=lambda _: None).files

    in_blocks = ["<!-- wp:paragraph -->" in post.content for post in posts]
    leads = {lead for post in posts if (lead := post.told("_thumbnail_id"))}

    assert in_blocks == sorted(in_blocks)
    assert sum(in_blocks) / POSTS == pytest.approx(0.6, abs=0.02)
    assert leads <= set(files)
    assert len({post.address for post in posts}) == len({post.key for post in posts}) == POSTS
    assert all("%" not in post.address and "{" not in post.content[:80] for post in posts)


def test_metadata_is_as_php_writes_it(paper):
    values = re.findall(r"<!\[CDATA\[(a:5:.*?)\]\]>", paper[1].paths[0].read_text("utf-8"))

    assert values
    for value in values:
        told = unserialised(value)
        assert isinstance(told, dict)
        assert told["sizes"]["large"]["width"] == 1024


def test_pictures_are_drawn_when_they_are_wanted(tmp_path):
    figures = generate(tmp_path, "--media", str(tmp_path / "uploads"))

    drawn = list((tmp_path / "uploads").rglob("*.jpg"))
    assert len(drawn) == figures["attachments"]
    assert max(path.stat().st_size for path in drawn) < 20_000
