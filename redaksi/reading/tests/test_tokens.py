"""The tokens: the only place for colours, sizes and typefaces, and legible by day and by night."""

import re

import pytest

from redaksi.reading import theme
from redaksi.sections.models import Section

TOKENS = theme.GROUND / "tokens.css"
STATIC = theme.GROUND.parents[2] / "static" / "reading"
OTHERS = [path for path in theme.sources("css") if path != TOKENS] + sorted(STATIC.glob("*.css"))

# Text against what it stands on needs 4.5, the parts of a control need 3 (WCAG 1.4.3, 1.4.11).
TEXT_PAIRS = [
    ("ink", "paper"), ("ink", "paper-2"), ("ink", "paper-3"), ("ink", "advert-paper"),
    ("ink", "fact-paper"), ("ink", "notice-paper"), ("ink-2", "paper"), ("ink-2", "paper-2"),
    ("ink-2", "fact-paper"), ("ink-2", "advert-paper"), ("paper", "ink"), ("paper", "ink-2"),
    ("brand", "paper"), ("link", "paper"), ("link", "fact-paper"), ("link", "notice-paper"),
    ("notice", "notice-paper"), ("fact", "paper"), ("fact", "fact-paper"),
]  # fmt: skip
PART_PAIRS = [
    ("line-strong", "paper"),
    ("focus", "paper"),
    ("focus", "paper-2"),
    ("brand", "paper-2"),
]


def without_comments(text: str) -> str:
    return re.sub(r"/\*.*?\*/", "", text, flags=re.DOTALL)


def block(start: str) -> dict[str, str]:
    """Read the custom properties of the rule that begins with `start`."""
    text = without_comments(TOKENS.read_text())
    body = text[text.index(start) + len(start) :].split("}")[0]
    return dict(re.findall(r"--([\w-]+):\s*([^;]+);", body))


DAY = block(":root {")
NIGHT = block(':root:where([data-scheme="dark"]) {')


def luminance(colour: str) -> float:
    shares = (int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5))
    linear = [
        share / 12.92 if share <= 0.04045 else ((share + 0.055) / 1.055) ** 2.4 for share in shares
    ]
    return 0.2126 * linear[0] + 0.7152 * linear[1] + 0.0722 * linear[2]


def contrast(one: str, other: str) -> float:
    dark, light = sorted((luminance(one), luminance(other)))
    return (light + 0.05) / (dark + 0.05)


def test_contrast_is_calculated_as_the_standard_says():
    assert contrast("#000000", "#ffffff") == pytest.approx(21)
    assert contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("edition", [DAY, {**DAY, **NIGHT}], ids=["day", "night"])
@pytest.mark.parametrize("pair", TEXT_PAIRS, ids="-on-".join)
def test_text_can_be_read(edition, pair):
    assert contrast(edition[pair[0]], edition[pair[1]]) >= 4.5


@pytest.mark.parametrize("edition", [DAY, {**DAY, **NIGHT}], ids=["day", "night"])
@pytest.mark.parametrize("pair", PART_PAIRS, ids="-on-".join)
def test_parts_of_controls_can_be_seen(edition, pair):
    assert contrast(edition[pair[0]], edition[pair[1]]) >= 3


@pytest.mark.parametrize("edition", [DAY, {**DAY, **NIGHT}], ids=["day", "night"])
@pytest.mark.parametrize("hue", Section.Hue.values)
def test_every_hue_of_a_section_is_an_ink_that_can_be_read(edition, hue):
    assert contrast(edition[f"section-{hue}"], edition["paper"]) >= 4.5
    assert f'[data-hue="{hue}"] {{ --section: var(--section-{hue}); }}' in TOKENS.read_text()


def test_night_is_the_same_by_the_readers_choice_and_by_the_device():
    assert block(':root:where(:not([data-scheme="light"])) {') == NIGHT


def test_night_forgets_no_colour():
    assert {name for name, value in DAY.items() if value.startswith("#")} <= set(NIGHT)


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_only_the_tokens_name_colours_and_typefaces(path):
    text = without_comments(path.read_text())

    assert not re.search(r":[^;{}]*#[0-9a-fA-F]{3,8}\b[^;{}]*;", text)
    assert not re.search(r"\b(rgba?|hsla?|oklch|lab|color)\(", text)
    assert not re.search(
        r":[^;{]*\b(black|white|red|green|blue|gr[ae]y|orange|yellow|brown)\b[^;]*;", text
    )
    faces = re.findall(r"font-family:\s*([^;]+);", text)
    assert [face for face in faces if face not in ("var(--serif)", "var(--sans)")] == []


@pytest.mark.parametrize("path", OTHERS, ids=lambda path: path.name)
def test_only_the_tokens_name_sizes_of_type(path):
    """Relative sizes (em) are a share of their surroundings, not a size; 1rem is the device's."""
    text = without_comments(path.read_text())
    sizes = re.findall(r"font-size:\s*([^;]+);", text)

    assert [
        size
        for size in sizes
        if not re.fullmatch(r"var\(--size-[\w-]+\)|[\d.]+em|1rem|inherit", size)
    ] == []
    assert not re.search(r"[\s{;]font:", text)


def test_every_token_is_used_and_every_name_used_is_a_token():
    sources = "\n".join(without_comments(path.read_text()) for path in (TOKENS, *OTHERS))
    given = set(re.findall(r"(--[\w-]+):", sources))
    used = set(re.findall(r"var\((--[\w-]+)", sources))

    assert used - given == set()
    assert given - used == set()
