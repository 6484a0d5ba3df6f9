"""The sizes in which readers are served a photograph."""

from dataclasses import dataclass
from typing import Literal

Format = Literal["avif", "webp", "jpeg"]


@dataclass(frozen=True)
class Size:
    """One size: a crop to `width` x `height` round the focal point, or (height 0) a width alone."""

    name: str
    width: int
    height: int
    formats: tuple[Format, ...]

    @property
    def shape(self) -> str:
        """Name the shape, which is the name without its width."""
        return self.name.rpartition("-")[0]

    def spec(self, form: Format) -> str:
        """Name the size and format in Wagtail's own words, so that its renditions fit ours."""
        crop = f"fill-{self.width}x{self.height}" if self.height else f"width-{self.width}"
        return f"{crop}|format-{form}"


BOTH: tuple[Format, ...] = ("avif", "webp")

# 3:2 for leads and cards, whole pictures inside the text, squares and 4:5 for the small cards,
# JPEG for machines: share cards (1.91:1) and the three shapes structured data asks for (D64, D75).
SIZES = (
    Size("wide-360", 360, 240, BOTH),
    Size("wide-720", 720, 480, BOTH),
    Size("wide-1080", 1080, 720, BOTH),
    Size("square-208", 208, 208, BOTH),
    Size("portrait-160", 160, 200, BOTH),
    Size("whole-360", 360, 0, BOTH),
    Size("whole-720", 720, 0, BOTH),
    Size("whole-1080", 1080, 0, BOTH),
    Size("share", 1200, 630, ("jpeg",)),
    Size("data-1x1", 1200, 1200, ("jpeg",)),
    Size("data-4x3", 1200, 900, ("jpeg",)),
    Size("data-16x9", 1200, 675, ("jpeg",)),
)
BY_NAME = {size.name: size for size in SIZES}
BY_SPEC: dict[str, tuple[Size, Format]] = {
    size.spec(form): (size, form) for size in SIZES for form in size.formats
}

# Changes whenever SIZES or the encoder's settings change: all photographs are then made anew.
SIZES_VERSION = 1
