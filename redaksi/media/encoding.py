"""Will make every size of one picture from its bytes, and keep nothing the camera wrote beside it.

Place, time and owner of the camera stay in the original, which is never served (D87).
"""

import struct
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from io import BytesIO
from typing import IO, Any

from PIL import Image, ImageCms

# Importing it teaches Pillow the pictures of iPhones.
from pillow_heif import HeifImagePlugin  # noqa: F401  # registers HEIC with Pillow

from redaksi.media.crops import Cut, Focus, cut
from redaksi.media.sizes import SIZES, Format

# Pillow knows many more, and each is one more parser that a hostile file could reach.
KINDS = ("JPEG", "PNG", "WEBP", "AVIF", "GIF", "HEIF")

MOVING = ("PNG", "WEBP", "AVIF", "GIF")

# What Pillow raises for a file that is not what it says; it has no common ancestor.
BROKEN = (
    OSError, SyntaxError, ValueError, EOFError, IndexError, KeyError, TypeError, OverflowError,
    MemoryError, struct.error, zlib.error,
)  # fmt: skip
BOMBS = (Image.DecompressionBombError, Image.DecompressionBombWarning)

# The largest square and share card need 1200; more pixels than that only cost time.
ENOUGH = 1200

ORIENTATION = 0x0112
TURNS = {
    2: Image.Transpose.FLIP_LEFT_RIGHT,
    3: Image.Transpose.ROTATE_180,
    4: Image.Transpose.FLIP_TOP_BOTTOM,
    5: Image.Transpose.TRANSPOSE,
    6: Image.Transpose.ROTATE_270,
    7: Image.Transpose.TRANSVERSE,
    8: Image.Transpose.ROTATE_90,
}
SIDEWAYS = (5, 6, 7, 8)

# Measured on photographs and drawings at 720 x 480: AVIF at speed 8 takes 0.1 s and 25 to 42 kB,
# at the default speed three times as long for the same bytes, at 9 a quarter of it for a fifth
# more bytes on drawings; WebP at 45 looks alike for a fifth more.
HOW: dict[Format, dict[str, Any]] = {
    "avif": {"quality": 50, "speed": 8, "subsampling": "4:2:0", "max_threads": 1},
    "webp": {"quality": 45, "method": 4},
    "jpeg": {"quality": 78, "progressive": True, "optimize": True},
}


class BrokenPicture(Exception):
    """The file cannot be read as a picture of a kind that is accepted."""


class TooManyPixels(BrokenPicture):
    """The picture would fill the memory."""


class MovingPicture(BrokenPicture):
    """The file holds more than one frame, and readers would only see the first."""


@dataclass(frozen=True)
class Encoded:
    """One made size, ready to be stored."""

    name: str
    form: Format
    data: bytes
    width: int
    height: int


def encode(data: bytes, focus: Focus | None = None) -> list[Encoded]:
    """Make every size of one picture; refuses with BrokenPicture or TooManyPixels.

    About 0.6 s for 1440 x 960 on one core. A size that would only repeat a smaller one, because
    the original has no more pixels, is left out: what `srcset` says stays true.
    """
    with _opened(BytesIO(data)) as image:
        full_width, _ = _upright_size(image)
        base = _prepare(image, enough=ENOUGH)
    return list(_sizes(base, focus and focus.scaled(base.width / full_width)))


def thumbnail(file: IO[bytes], most: tuple[int, int]) -> bytes:
    """Make one small JPEG that fits into a box, for the desk; refuses with BrokenPicture.

    Reads a camera's JPEG at an eighth of its size: 24 million pixels in a quarter of the time.
    """
    with _opened(file) as image:
        small = _prepare(image, enough=max(most))
    small.thumbnail(most, Image.Resampling.LANCZOS)
    return _saved(small, "jpeg")


def look(file: IO[bytes], *, most_pixels: int) -> None:
    """Refuse what cannot be made into sizes; reads the head of the file, whatever it claims to be.

    Refuses with BrokenPicture, TooManyPixels or MovingPicture. A file that is broken further on
    shows only when it is decoded.
    """
    with _opened(file) as image:
        if image.width * image.height > most_pixels:
            raise TooManyPixels
        # A phone's JPEG may carry a second picture for depth, and that does not move.
        if image.format in MOVING and getattr(image, "is_animated", False):
            raise MovingPicture


def measure(file: IO[bytes]) -> tuple[int, int]:
    """Give width and height as a person sees the picture; refuses with BrokenPicture."""
    with _opened(file) as image:
        return _upright_size(image)


@contextmanager
def _opened(file: IO[bytes]) -> Iterator[Image.Image]:
    """Open a picture, and put every way in which it can be broken into one word."""
    try:
        with Image.open(file, formats=KINDS) as image:
            yield image
    except BOMBS as bomb:
        raise TooManyPixels from bomb
    except BROKEN as error:
        raise BrokenPicture from error


def _upright_size(image: Image.Image) -> tuple[int, int]:
    width, height = image.size
    return (height, width) if _orientation(image) in SIDEWAYS else (width, height)


def _orientation(image: Image.Image) -> int:
    try:
        return int(image.getexif().get(ORIENTATION, 1))
    except BROKEN:
        # A camera that writes nonsense beside a good picture is no reason to refuse the picture.
        return 1


def _prepare(image: Image.Image, *, enough: int) -> Image.Image:
    """Give the picture upright, in sRGB, without alpha or metadata, and no larger than needed."""
    orientation = _orientation(image)
    profile = image.info.get("icc_profile")
    image.draft(None, (enough, enough))
    image.load()
    if orientation in TURNS:
        image = image.transpose(TURNS[orientation])
    flat = _shrunk(_flattened(image), enough)
    made = _in_srgb(flat, profile).convert("RGB")
    made.info = {}
    return made


def _flattened(image: Image.Image) -> Image.Image:
    """Lay transparent pictures on white paper, and bring odd modes to one that can be scaled."""
    if image.has_transparency_data:
        image = image.convert("RGBA")
        paper = Image.new("RGB", image.size, "white")
        paper.paste(image, mask=image.getchannel("A"))
        return paper
    if image.mode.startswith(("I", "F")):
        # Sixteen bits a pixel, from scanners.
        return image.convert("I").point(lambda value: value / 256).convert("L")
    return image if image.mode in ("RGB", "L", "CMYK") else image.convert("RGB")


def _shrunk(image: Image.Image, enough: int) -> Image.Image:
    scale = enough / min(image.size)
    if scale >= 1:
        return image
    size = (round(image.width * scale), round(image.height * scale))
    return image.resize(size, Image.Resampling.LANCZOS, reducing_gap=2.0)


def _in_srgb(image: Image.Image, profile: bytes | None) -> Image.Image:
    """Change the colours to those of the web; without that, camera colours look washed out."""
    if not profile:
        return image
    try:
        found = ImageCms.ImageCmsProfile(BytesIO(profile))
        if "sRGB" in ImageCms.getProfileDescription(found):
            return image
        srgb = ImageCms.createProfile("sRGB")
        return ImageCms.profileToProfile(image, found, srgb, outputMode="RGB") or image
    except (ImageCms.PyCMSError, *BROKEN):
        # A profile that fits another kind of picture, or none at all: the plain colours will do.
        return image


def _sizes(base: Image.Image, focus: Focus | None) -> Iterator[Encoded]:
    seen: set[tuple[str, int, int]] = set()
    done: dict[tuple[Cut, Format], bytes] = {}
    for size in SIZES:
        part = cut(size, base.size, focus)
        came_out = (size.name.rpartition("-")[0], part.width, part.height)
        if came_out in seen:
            continue
        seen.add(came_out)
        for form in size.formats:
            # A 3:2 original is the same picture whole and wide: encoded once, kept twice.
            if (part, form) not in done:
                done[part, form] = _written(base, part, form)
            yield Encoded(size.name, form, done[part, form], part.width, part.height)


def _written(base: Image.Image, part: Cut, form: Format) -> bytes:
    scaled = base.resize(
        (part.width, part.height), Image.Resampling.LANCZOS, box=part.box, reducing_gap=3.0
    )
    return _saved(scaled, form)


def _saved(image: Image.Image, form: Format) -> bytes:
    output = BytesIO()
    image.save(output, form.upper(), **HOW[form])
    return output.getvalue()
