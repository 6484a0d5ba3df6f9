"""The theme: joined whole, in order, light, and free of anything the security policy forbids."""

import gzip
import re
from base64 import b64encode
from hashlib import sha256
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders
from django.template.loader import render_to_string
from django.utils.safestring import mark_safe

from redaksi.reading import theme
from redaksi.reading.body import Ask

READING = Path(theme.__file__).parent
TEMPLATES = sorted(
    path
    for folder in (READING.parent).iterdir()
    if (folder / "templates").is_dir() and folder.name != "newsroom"
    for path in (folder / "templates").rglob("*.html")
    # Mail programs read no other styles than those of the letter itself.
    if path.parent.name != "letters"
)
LAYER = re.compile(r"@layer (\w+) \{")
BUDGET = 8000  # bytes of the joined styles under gzip, so that a story fits its first round trip
SCRIPT_BUDGET = 2500


def ids(path: Path) -> str:
    return path.name


@pytest.mark.parametrize("path", theme.sources("css"), ids=ids)
def test_every_file_of_styles_lies_in_one_layer(path):
    text = re.sub(r"/\*.*?\*/", "", path.read_text(), flags=re.DOTALL).strip()

    layers = LAYER.findall(text)

    assert len(layers) == 1
    assert layers[0] in theme.LAYERS
    assert text.startswith(f"@layer {layers[0]} {{")
    if path.stem in theme.LAYERS:
        assert layers[0] == path.stem


def test_joined_styles_name_the_order_of_the_layers_first_and_hold_every_component():
    joined = theme.styles()

    assert joined.startswith("@layer tokens,base,layout,components,states,print;")
    assert joined.count("@layer ") == 1 + len(theme.sources("css"))
    for selector in (".card", ".oxford", ".quote p", "picture-frame", ".nav [aria-current]"):
        assert selector in joined


def test_minifying_keeps_a_pseudo_class_apart_from_its_ancestor():
    """`.card :is(h2)` must not become `.card:is(h2)`, which selects something else."""
    sources = "\n".join(path.read_text() for path in theme.sources("css"))
    apart = len(re.findall(r"[\w\])]\s+:(?:is|not|has|where)\(", sources))

    joined = theme.styles()

    assert apart > 5
    assert len(re.findall(r" \*:(?:is|not|has|where)\(", joined)) == apart


def test_theme_is_light():
    assert len(gzip.compress(theme.styles().encode(), 9)) <= BUDGET
    assert len(gzip.compress(theme.scripts().encode(), 9)) <= SCRIPT_BUDGET


def test_joined_scripts_define_every_element_the_templates_use():
    used = {
        name
        for path in TEMPLATES
        for name in re.findall(r"<([a-z]+-[a-z]+)[\s>]", path.read_text())
    }

    defined = set(re.findall(r'customElements\.define\("([a-z-]+)"', theme.scripts()))

    assert used == defined


@pytest.mark.parametrize("path", theme.sources("js"), ids=ids)
def test_scripts_leave_no_name_behind(path):
    """All are joined into one module: a name at the top of one would be seen by the others."""
    text = path.read_text()

    assert not re.search(r"^(const|let|var|function|class|import|export) ", text, re.MULTILINE)
    # Comments are left out by line, so none may stand behind code or over several lines.
    assert not re.search(r"/\*|\S.*\s//", text)


def test_finder_knows_the_joined_files_and_nothing_else():
    found = Path(str(finders.find(theme.STYLES)))

    assert found.read_text() == theme.styles()
    assert Path(str(finders.find(theme.SCRIPTS))).read_text() == theme.scripts()
    assert theme.ThemeFinder().find("reading/nothing.css") == []
    assert theme.ThemeFinder().find(theme.STYLES, find_all=True) == [str(found)]


def test_collecting_finds_each_file_once():
    listed = [
        (path, storage)
        for finder in finders.get_finders()
        for path, storage in finder.list([])
        if path.startswith("reading/")
    ]
    paths = [path for path, _ in listed]

    assert sorted(paths) == sorted(set(paths))
    assert {theme.STYLES, theme.SCRIPTS, "reading/sw.js", "reading/icon.svg"} <= set(paths)
    joined = dict(listed)[theme.STYLES].open(theme.STYLES).read().decode()
    assert joined == theme.styles()


def test_the_script_in_the_page_is_the_one_the_policy_names(client, paper):
    answer = client.get("/luring/")
    script = re.search(r"<script>(.*?)</script>", answer.content.decode(), re.DOTALL)

    assert script
    mark = b64encode(sha256(script[1].encode()).digest()).decode()
    assert f"'sha256-{mark}'" in answer["Content-Security-Policy"]


@pytest.mark.django_db
def test_the_worker_carries_the_version_of_the_look(client):
    answer = client.get("/sw.js")

    assert answer["Content-Type"] == "text/javascript"
    text = answer.content.decode()
    assert text.startswith(f'const VERSION = "{theme.version()}";\n')
    assert text.count("VERSION") == 3  # said, explained, and used for the name of what is kept


@pytest.mark.parametrize(
    ("part", "changed"),
    [
        ("styles", lambda: "body { margin: 0 }"),
        ("scripts", lambda: ""),
        ("sources", lambda ending: TEMPLATES[:1]),
    ],
)
def test_another_look_has_another_version(monkeypatch, part, changed):
    make = theme.version.__wrapped__
    before = make()

    monkeypatch.setattr(theme, part, changed)

    assert make() != before


@pytest.mark.parametrize("path", TEMPLATES, ids=ids)
def test_templates_hold_nothing_that_the_security_policy_forbids(path):
    text = path.read_text()

    assert not re.search(r"\sstyle=|<style", text)
    assert not re.search(r"\son[a-z]+=", text)
    assert not re.search(r"javascript:", text, re.IGNORECASE)
    scripts = re.findall(r"<script[^>]*>", text)
    allowed = ("<script>", '<script type="application/ld+json">', '<script type="module" src=')
    assert [tag for tag in scripts if not tag.startswith(allowed)] == []
    # The one plain script is the reader's settings, whose mark the policy names.
    assert text.count("<script>") == text.count("<script>{% preferences %}</script>")


@pytest.mark.parametrize("path", TEMPLATES, ids=ids)
def test_templates_ask_nobody_outside(path):
    loaded = re.findall(r'(?:src|srcset|href)="(https?:[^"]*)"', path.read_text())

    assert loaded == []


def test_every_icon_used_is_drawn():
    used = {
        name
        for path in TEMPLATES
        for name in re.findall(r'icon\.html" name="([\w-]+)"', path.read_text())
    }

    assert used
    for name in used:
        drawn = render_to_string("reading/icon.html", {"name": name})
        assert re.search(r"<path|<circle", drawn), name
        assert 'aria-hidden="true"' in drawn


def test_the_page_of_a_failure_needs_neither_context_nor_database():
    shown = render_to_string("reading/error.html")

    assert 'lang="id"' in shown
    assert 'lang="en"' in shown
    assert "theme" in shown


@pytest.mark.parametrize(("kind", "is_folded"), [("interview", False), ("news", True)])
def test_an_interview_folds_no_answer_away(kind, is_folded):
    piece = Ask("Bagaimana memilih kayu?", mark_safe("<p>Diketuk dahulu.</p>"))

    shown = render_to_string(piece.template, {"piece": piece, "kind": kind})

    assert "Bagaimana memilih kayu?" in shown
    assert "<p>Diketuk dahulu.</p>" in shown
    assert ("<details" in shown) is is_folded
