"""Will make gradients, noise and grain as images."""

import math
import random
from collections.abc import Sequence
from functools import lru_cache
from itertools import pairwise

from PIL import Image, ImageChops, ImageFilter

from redaksi.demo.scenes.colours import Ink, mix, rgb

Box = tuple[int, int, int, int]


def ramp(
    region: Box,
    stops: Sequence[tuple[float, Ink]],
    span: tuple[float, float],
    *,
    sideways: bool = False,
) -> Image.Image:
    """Give a gradient that fills a region; the span says where it begins and ends."""
    width, height = region[2] - region[0], region[3] - region[1]
    count = width if sideways else height
    first = region[0] if sideways else region[1]
    length = (span[1] - span[0]) or 1
    strip = Image.new("RGB", (count, 1) if sideways else (1, count))
    strip.putdata([_stop(stops, (first + i - span[0]) / length) for i in range(count)])
    return strip.resize((width, height), Image.Resampling.NEAREST)


def _stop(stops: Sequence[tuple[float, Ink]], at: float) -> tuple[int, int, int]:
    """Give the colour of a gradient at one place."""
    if at <= stops[0][0]:
        return rgb(stops[0][1])
    for (a, first), (b, second) in pairwise(stops):
        if at <= b:
            return mix(first, second, (at - a) / ((b - a) or 1))
    return rgb(stops[-1][1])


@lru_cache(maxsize=1)
def speckle() -> Image.Image:
    """Give even noise as large as the largest canvas, each grain two pixels wide."""
    noise = random.Random("grain").randbytes(1440 * 1200)  # noqa: S311  # pictures, not secrets
    small = Image.frombytes("L", (1440, 1200), noise)
    return small.resize((2880, 2400), Image.Resampling.NEAREST)


@lru_cache(maxsize=64)
def _slope(angle: int) -> Image.Image:
    """Give a black-to-white slope along an angle: 0 to the right, 90 downwards."""
    size = 64
    c, s = math.cos(math.radians(angle)), math.sin(math.radians(angle))
    reach = abs(c) + abs(s)
    values = [
        round(255 * (((x / 31.5 - 1) * c + (y / 31.5 - 1) * s) / reach + 1) / 2)
        for y in range(size)
        for x in range(size)
    ]
    image = Image.new("L", (size, size))
    image.putdata(values)
    return image


def grainy(region: Box, angle: float, start: float, alpha: float, grain: float) -> Image.Image:
    """Give a mask that grows along an angle and dissolves into grains at its weak end."""
    size = (region[2] - region[0], region[3] - region[1])
    table = [max(0, min(255, round((v / 255 - start) / (1 - start) * 255))) for v in range(256)]
    slope = _slope(round(angle) % 360).point(table).resize(size, Image.Resampling.BILINEAR)
    noise = speckle().crop(region)
    mixed = Image.blend(slope, ImageChops.add(slope, noise, 1, -128), 0.5 * grain)
    low = 40 * grain
    lut = [max(0, min(255, round((v - low * (1 - v / 255)) * alpha))) for v in range(256)]
    return mixed.point(lut)


@lru_cache(maxsize=64)
def disc(power: int, top: int) -> Image.Image:
    """Give a small round light that fades to its edge."""
    radial = Image.radial_gradient("L")
    # The built-in gradient reaches 255 in the corners; the circle's edge lies at 181.
    table = [
        round(top * max(0.0, 1 - v / 180) ** (power / 10)) if v < 180 else 0 for v in range(256)
    ]
    return radial.point(table)


@lru_cache(maxsize=8)
def clouds(seed: str, width: int, height: int, cell: int, octaves: int = 4) -> Image.Image:
    """Give soft cloud-like noise by adding ever finer random sheets."""
    rng = random.Random(seed)  # noqa: S311  # pictures, not secrets
    total = Image.new("L", (width, height), 128)
    for octave in range(octaves):
        step = max(1, cell >> octave)
        size = (width // step + 3, height // step + 3)
        sheet = Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))
        sheet = sheet.resize((width, height), Image.Resampling.BICUBIC)
        share = 0.5 ** (octave + 0.35) if octave else 1
        total = Image.blend(total, sheet, share)
    return total


@lru_cache(maxsize=4)
def _grain(width: int, height: int, strength: int) -> Image.Image:
    """Give the grain of the print: fine, with a coarser share under it."""
    rng = random.Random("print")  # noqa: S311  # pictures, not secrets
    fine = Image.frombytes("L", (width, height), rng.randbytes(width * height))
    size = (width // 2 + 1, height // 2 + 1)
    coarse = Image.frombytes("L", size, rng.randbytes(size[0] * size[1]))
    coarse = coarse.resize((width, height), Image.Resampling.BICUBIC)
    noise = Image.blend(fine, coarse, 0.45).filter(ImageFilter.BoxBlur(0.3))
    table = [round(128 + (v - 128) * strength / 100) for v in range(256)]
    noise = noise.point(table)
    return Image.merge("RGB", (noise, noise, noise))


@lru_cache(maxsize=8)
def _vignette(width: int, height: int, strength: int) -> Image.Image:
    """Give the darkening of the corners."""
    table = [round(max(0.0, (v - 118) / 137) ** 1.7 * strength * 2.1) for v in range(256)]
    return Image.radial_gradient("L").point(table).resize((width, height))


def printed(image: Image.Image, grain: float, vignette: float) -> Image.Image:
    """Print corners and grain on a picture."""
    if vignette:
        image.paste((20, 14, 18), (0, 0), _vignette(*image.size, round(vignette * 100)))
    if grain:
        image = ImageChops.overlay(image, _grain(*image.size, round(grain * 34)))
    return image
