"""Will name the colours of the pictures: the natural dyes of Lombok's weavers, paper and ink."""

from functools import lru_cache

Colour = tuple[int, int, int]
Ink = str | Colour

INK = "#1c1a17"
PAPER = "#f6efe0"
CREAM = "#efe2c6"
SAND = "#d9c296"
MADDER = "#9c1f1c"
MADDER_DARK = "#6b1614"
BRICK = "#b8532f"
TURMERIC = "#d9a03a"
STRAW = "#e6c682"
INDIGO = "#1f3a5c"
INDIGO_DARK = "#14243a"
INDIGO_PALE = "#7f9db4"
LEAF = "#4f6f46"
LEAF_DARK = "#2a4534"
MOSS = "#7d8750"
BARK = "#5a3d28"
BARK_DARK = "#33231a"
CLAY = "#a98258"
PLUM = "#5a2e3f"
SKIN = ("#8a5a3b", "#9c6a46", "#a5714c", "#b98560", "#7a4d33")


@lru_cache(maxsize=4096)
def rgb(ink: Ink) -> Colour:
    """Turn a colour written as "#rrggbb" into three numbers."""
    if not isinstance(ink, str):
        return ink
    value = int(ink.lstrip("#"), 16)
    return value >> 16, (value >> 8) & 255, value & 255


def mix(first: Ink, second: Ink, share: float) -> Colour:
    """Blend two colours; a share of 0 is the first one, 1 the second one."""
    a, b = rgb(first), rgb(second)
    return (
        round(a[0] + (b[0] - a[0]) * share),
        round(a[1] + (b[1] - a[1]) * share),
        round(a[2] + (b[2] - a[2]) * share),
    )


def darker(ink: Ink, share: float = 0.25) -> Colour:
    """Blend a colour towards warm black."""
    return mix(ink, "#140f12", share)


def lighter(ink: Ink, share: float = 0.25) -> Colour:
    """Blend a colour towards lamp-lit paper."""
    return mix(ink, "#fff4dc", share)
