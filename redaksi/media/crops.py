"""Will decide which part of a picture a size shows, and how large it comes out."""

from dataclasses import dataclass

from redaksi.media.sizes import Size

# WebP can hold no more, so a taller infographic is scaled down to fit.
LONGEST_SIDE = 16_383


@dataclass(frozen=True)
class Focus:
    """The part that matters, as the desk marked it: a box by its centre, in pixels."""

    x: float
    y: float
    width: float
    height: float

    def scaled(self, factor: float) -> "Focus":
        """Give the same box on a picture that is `factor` times as large."""
        return Focus(self.x * factor, self.y * factor, self.width * factor, self.height * factor)


@dataclass(frozen=True)
class Cut:
    """A part of a picture (left, top, right, bottom) and the pixels it is brought to."""

    box: tuple[int, int, int, int]
    width: int
    height: int


def cut(size: Size, picture: tuple[int, int], focus: Focus | None = None) -> Cut:
    """Fit a size onto a picture, round its focus; never larger than the picture itself."""
    if size.height:
        return _filled(size, picture, focus)
    return _whole(size, picture)


def _whole(size: Size, picture: tuple[int, int]) -> Cut:
    width, height = picture
    scale = min(1, size.width / width, LONGEST_SIDE / height)
    return Cut((0, 0, width, height), max(1, round(width * scale)), max(1, round(height * scale)))


def _filled(size: Size, picture: tuple[int, int], focus: Focus | None) -> Cut:
    ratio = size.width / size.height
    # Whole pixels: a box that begins a hair before the edge is an error to Pillow.
    width = min(picture[0], max(1, round(picture[1] * ratio)))
    height = min(picture[1], max(1, round(width / ratio)))
    left = _start(width, picture[0], (focus.x, focus.width) if focus else None)
    top = _start(height, picture[1], (focus.y, focus.height) if focus else None)
    box = (left, top, left + width, top + height)
    if width >= size.width and height >= size.height:
        return Cut(box, size.width, size.height)
    return Cut(box, width, height)


def _start(length: int, whole: int, focus: tuple[float, float] | None) -> int:
    """Place a crop along one side, as Wagtail does, so that its own crops and ours agree.

    The focus stays at the same share of the way along, and all of it inside where that is possible.
    """
    if focus is None:
        return (whole - length) // 2
    centre, extent = focus
    start = centre - centre / whole * length
    if extent < length:
        start = min(max(start, centre + extent / 2 - length), centre - extent / 2)
    else:
        start = centre - length / 2
    return min(max(round(start), 0), whole - length)
