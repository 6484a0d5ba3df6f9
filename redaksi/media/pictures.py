"""Will name, for a template, the sizes of a photograph that exist; never one that does not."""

from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from typing import Literal

from redaksi.media.sizes import Format

Shape = Literal["wide", "square", "portrait", "whole"]
JpegName = Literal["share", "data-1x1", "data-4x3", "data-16x9"]

# The browser takes the first type it knows, and AVIF is the lightest.
SOURCE_ORDER: tuple[Format, ...] = ("avif", "webp")
FALLBACK: Format = "webp"
# Browsers too old for srcset get the phone's size, not the desktop's.
FALLBACK_WIDTH = 720


@dataclass(frozen=True)
class RenditionFacts:
    """One made size: its name in the list of sizes, and the file as it really came out."""

    name: str
    form: Format
    url: str
    width: int
    height: int
    file_size: int

    @property
    def shape(self) -> str:
        """Name the shape, which is the size's name without its width."""
        return self.name.rpartition("-")[0]


@dataclass(frozen=True)
class Source:
    """One `<source>`: a MIME type and all widths there are of it."""

    type: str
    srcset: str


@dataclass(frozen=True)
class Picture:
    """All that a template needs for one `<picture>` with its caption."""

    src: str
    width: int
    height: int
    sources: tuple[Source, ...]
    # What the browser fetches for `src`, told to readers who save data ("Show photo, 38 kB").
    kilobytes: int
    largest: str
    alt: str
    caption: str
    credit: str


@dataclass(frozen=True)
class Jpeg:
    """A picture for machines: share cards, structured data, feeds."""

    url: str
    width: int
    height: int


def lacking(**papers: str) -> list[str]:
    """Name the papers that are empty, among credit, alternative text and licence (D21)."""
    return [name for name, value in papers.items() if not value.strip()]


@dataclass(frozen=True)
class Album:
    """Everything that was made of one photograph, and the words that go with it."""

    renditions: tuple[RenditionFacts, ...]
    alt: str
    caption: str
    credit: str
    licence: str = ""

    def picture(self, shape: Shape) -> Picture | None:
        """Give the picture in one shape, the same each time."""
        if shape not in self._pictures:
            self._pictures[shape] = picture(
                self.renditions, shape=shape, alt=self.alt, caption=self.caption,
                credit=self.credit,
            )  # fmt: skip
        return self._pictures[shape]

    @cached_property
    def _pictures(self) -> dict[Shape, Picture | None]:
        return {}

    def portrait(self) -> Picture | None:
        """Give somebody's portrait; none while its papers are incomplete (D21).

        No article's publishing asks for them, so they are asked for where it is shown.
        """
        if lacking(credit=self.credit, description=self.alt, licence=self.licence):
            return None
        return self.picture("portrait")

    def jpeg(self, name: JpegName) -> Jpeg | None:
        """Give one of the pictures for machines."""
        for made in self.renditions:
            if made.name == name:
                return Jpeg(made.url, made.width, made.height)
        return None


def picture(
    renditions: Iterable[RenditionFacts], *, shape: Shape, alt: str, caption: str, credit: str
) -> Picture | None:
    """Give the picture in one shape, or None while nothing has been made of it."""
    widths = sorted(
        (made for made in renditions if made.shape == shape), key=lambda made: made.width
    )
    plain = [made for made in widths if made.form == FALLBACK]
    if not plain:
        return None
    src = _phone_size(plain)
    return Picture(
        src=src.url, width=src.width, height=src.height,
        sources=tuple(_source(form, widths) for form in SOURCE_ORDER if _has(form, widths)),
        kilobytes=max(1, round(src.file_size / 1000)), largest=plain[-1].url,
        alt=alt, caption=caption, credit=credit,
    )  # fmt: skip


def _phone_size(widths: list[RenditionFacts]) -> RenditionFacts:
    fitting = [made for made in widths if made.width <= FALLBACK_WIDTH]
    return fitting[-1] if fitting else widths[0]


def _has(form: Format, widths: list[RenditionFacts]) -> bool:
    return any(made.form == form for made in widths)


def _source(form: Format, widths: list[RenditionFacts]) -> Source:
    """Join the widths of one format as `srcset` wants them."""
    named = (f"{made.url} {made.width}w" for made in widths if made.form == form)
    return Source(f"image/{form}", ", ".join(named))
