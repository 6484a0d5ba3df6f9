"""Stories as WordPress' two editors store them: blocks since 2018, shortcodes before."""

from collections.abc import Sequence
from dataclasses import dataclass
from html import escape
from random import Random

from old_paper.stories import WORDS, Story

OUTLET = WORDS["outlet"]
# How desks of the region have typed the place a story comes from.
DATELINES = (
    "{city} –", "{city} –", "{CITY}, {outlet} –", "{outlet}, {city} –", "<strong>{city}</strong> –",
    "<strong>{CITY}, {outlet}</strong> –", "{CITY} --", "{city} -", "{outlet} –",
)  # fmt: skip


@dataclass(frozen=True)
class Shot:
    """A picture of the old site; `path` is what follows wp-content/uploads/."""

    key: int
    path: str
    caption: str
    width: int = 1200
    height: int = 800

    def sized(self, base: str, width: int = 1024) -> str:
        """Give the address of the smaller copy that editors put into texts."""
        stem, dot, ending = self.path.rpartition(".")
        height = self.height * width // self.width
        return f"{base}/wp-content/uploads/{stem}-{width}x{height}{dot}{ending}"


@dataclass(frozen=True)
class Dressing:
    """What stands in a text beside its paragraphs."""

    base: str
    shots: Sequence[Shot]
    read_also: tuple[str, str] | None  # title and address
    signature: str
    part: int = 0  # id of a reusable block


def dateline(random: Random, city: str) -> str:
    pattern = random.choice(DATELINES)
    return pattern.format(city=city, CITY=city.upper(), outlet=OUTLET)


def blocks(random: Random, told: Story, dressing: Dressing) -> str:
    """Set a story in blocks."""
    paragraphs = _opened(random, told)
    parts = [_block("paragraph", f"<p>{paragraph}</p>") for paragraph in paragraphs]
    for shot in dressing.shots[:1]:
        parts.insert(len(parts) // 2, _image_block(shot, dressing.base))
    if len(dressing.shots) > 1:
        parts.append(_gallery_block(dressing.shots, dressing.base))
    if len(parts) > 12:
        subhead = random.choice(WORDS["subheads"])
        heading = f'<h2 class="wp-block-heading">{subhead}</h2>'
        parts.insert(7, _block("heading", heading))
    if dressing.read_also:
        parts.insert(3, _block("paragraph", f"<p>{_read_also(dressing.read_also)}</p>"))
    if random.random() < 0.05:
        parts.insert(4, _pull_quote(random))
    if dressing.part:
        parts.append(f'<!-- wp:block {{"ref":{dressing.part}}} /-->')
    if dressing.signature:
        parts.append(_block("paragraph", f"<p>{dressing.signature}</p>"))
    return "\n\n".join(parts)


def classic(random: Random, told: Story, dressing: Dressing) -> str:
    """Set a story as plain text, with the marks of the old editor and of themes."""
    parts = _opened(random, told)
    if random.random() < 0.5:
        parts = [part.replace("“", '"').replace("”", '"') for part in parts]
    if dressing.shots and random.random() < 0.5:
        parts.insert(len(parts) // 2, _caption(dressing.shots[0], dressing.base))
    elif len(dressing.shots) > 1:
        keys = ",".join(str(shot.key) for shot in dressing.shots)
        parts.append(f'[gallery size="medium" ids="{keys}"]')
    _strew(random, parts)
    if dressing.read_also:
        parts.insert(3, f"<strong>{_read_also(dressing.read_also)}</strong>")
    if dressing.signature:
        is_leaning = random.random() < 0.2
        parts.append(f"<em>{dressing.signature}</em>" if is_leaning else dressing.signature)
    return "\n\n".join(parts)


def _strew(random: Random, parts: list[str]) -> None:
    """Put in the marks that old posts carry: where to cut, what a theme drew, a bare address."""
    if len(parts) > 14 and random.random() < 0.3:
        parts.insert(8, "<!--nextpage-->")
    if len(parts) > 3 and random.random() < 0.2:
        parts.insert(2, "<!--more-->")
    if random.random() < 0.06:
        parts.insert(3, random.choice(("[divider]", "&nbsp;", "https://youtu.be/lentera00001")))
    if random.random() < 0.03:
        parts[-1] = f'[box type="info"]{parts[-1]}[/box]'


def _opened(random: Random, told: Story) -> list[str]:
    """Put the place before the first sentence; nine stories of ten open with it."""
    first, *others = told.paragraphs
    if random.random() < 0.9:
        first = f"{dateline(random, told.city)} {first}"
    return [first, *others]


def _block(name: str, markup: str, attributes: str = "") -> str:
    space = f" {attributes}" if attributes else ""
    return f"<!-- wp:{name}{space} -->\n{markup}\n<!-- /wp:{name} -->"


def _image_block(shot: Shot, base: str) -> str:
    image = f'<img src="{shot.sized(base)}" alt="" class="wp-image-{shot.key}"/>'
    caption = f'<figcaption class="wp-element-caption">{escape(shot.caption)}</figcaption>'
    figure = f'<figure class="wp-block-image size-large">{image}{caption}</figure>'
    return _block("image", figure, f'{{"id":{shot.key},"sizeSlug":"large"}}')


def _gallery_block(shots: Sequence[Shot], base: str) -> str:
    inside = "\n\n".join(_image_block(shot, base) for shot in shots)
    figure = f'<figure class="wp-block-gallery has-nested-images columns-2">{inside}</figure>'
    return _block("gallery", figure, '{"linkTo":"none"}')


def _pull_quote(random: Random) -> str:
    words = random.choice(WORDS["subheads"])
    return _block("quote", f'<blockquote class="wp-block-quote"><p>{words}</p></blockquote>')


def _caption(shot: Shot, base: str) -> str:
    image = (
        f'<img class="size-large wp-image-{shot.key}" src="{shot.sized(base)}" alt="" '
        f'width="1024" height="682" />'
    )
    return (
        f'[caption id="attachment_{shot.key}" align="aligncenter" width="1024"]'
        f"{image} {shot.caption}[/caption]"
    )


def _read_also(link: tuple[str, str]) -> str:
    title, address = link
    return f'Baca juga: <a href="{address}">{escape(title, quote=False)}</a>'
