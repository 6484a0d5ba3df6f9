"""Names of gambling sites that do not exist, in every disguise that advertisers use.

The filter is trained on advertisements whose site was renamed, so that it learns how such names are
made and written, and not which there are.
"""

import random
from collections.abc import Callable

from redaksi.comments.folding import read_sign

ENDS = (
    "77", "88", "99", "138", "168", "303", "328", "338", "365", "777", "888", "4d", "4D", "69",
    "123", "505", "212", "808", "911", "128", "62", "33", "500", "1000", "789",
)  # fmt: skip
TAILS = (
    "toto", "bet", "win", "slot", "play", "poker", "hoki", "jp", "togel", "qq", "bola", "gacor",
    "gaming", "cash", "jitu", "full", "agen", "bandar",
)  # fmt: skip
HEADS = (
    "raja", "dewa", "bos", "agen", "mega", "king", "situs", "ratu", "naga", "mbah", "bandar",
    "liga", "indo", "super", "om", "pak",
)  # fmt: skip
CONSONANTS, VOWELS = "bcdfghjklmnprstwy", "aiueo"
LEET = dict(zip("oieastOIEAST", "013457013457", strict=True))
TWINS = dict(zip("ABEKMHOPCTXYaeopcyxi", "АВЕКМНОРСТХУаеорсухі", strict=True))
KEYS = {str(digit): f"{digit}\ufe0f\u20e3" for digit in range(10)}
OVERLAYS = ("\u0336", "\u0332", "\u035f", "\u033e", "\u0360", "\u20e3", "\u0305\u0332")
BETWEEN = (".", "-", "♥", "★", " ⭐ ", "_", "\u200b", "\u200c", "|", "\n")


def _font(capital: int, small: int, digit: int, **others: str) -> dict[str, str]:
    signs = {chr(65 + at): chr(capital + at) for at in range(26)}
    signs |= {chr(97 + at): chr(small + at) for at in range(26)}
    if digit:
        signs |= {chr(48 + at): chr(digit + at) for at in range(10)}
    return signs | others


FONTS = (
    _font(0x1D400, 0x1D41A, 0x1D7CE),
    _font(0x1D434, 0x1D44E, 0x1D7CE, h="ℎ"),
    _font(0x1D468, 0x1D482, 0x1D7CE),
    _font(0x1D4D0, 0x1D4EA, 0x1D7D8),
    _font(0x1D538, 0x1D552, 0x1D7D8, C="ℂ", H="ℍ", N="ℕ", P="ℙ", Q="ℚ", R="ℝ", Z="ℤ"),
    _font(0x1D5A0, 0x1D5BA, 0x1D7E2),
    _font(0x1D5D4, 0x1D5EE, 0x1D7EC),
    _font(0x1D608, 0x1D622, 0x1D7E2),
    _font(0x1D63C, 0x1D656, 0x1D7EC),
    _font(0x1D670, 0x1D68A, 0x1D7F6),
    _font(0xFF21, 0xFF41, 0xFF10),
    _font(0x24B6, 0x24D0, 0),
    _font(0x1F170, 0x1F170, 0),
    _font(0x1F130, 0x1F130, 0),
    _font(0x1F150, 0x1F150, 0),
    dict(zip("abcdefghijklmnoprstuvwyz", "ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", strict=True)),
)
# Those in which a reader may write a whole sentence for fun.
READABLE = FONTS[:12]


def name(rng: random.Random, words: list[str]) -> str:
    """Invent a name: an ordinary word or a sound, and what such names end in."""
    base = rng.choice(words) if rng.random() < 0.65 else _sound(rng)
    if rng.random() < 0.15:
        base = rng.choice(HEADS) + base
    kind = rng.random()
    if kind < 0.5:
        return base + (rng.choice(ENDS) if rng.random() < 0.8 else str(rng.randrange(10, 1000)))
    if kind < 0.78:
        return base + rng.choice(TAILS)
    if kind < 0.86:
        return base + rng.choice(TAILS) + rng.choice(ENDS)
    return base + rng.choice(words)[:6] if kind < 0.96 else base


def _sound(rng: random.Random) -> str:
    return "".join(
        rng.choice(CONSONANTS) + rng.choice(VOWELS) + rng.choice(["", "", "n", "r", "s", "k", "t"])
        for _ in range(rng.choice((2, 2, 3)))
    )


def in_font(rng: random.Random, text: str, font: dict[str, str]) -> str:
    """Write a text in a font; what it lacks stays, digits now and then become keys."""
    keys = KEYS if rng.random() < 0.3 else {}
    other = str.swapcase
    return "".join(font.get(sign) or font.get(other(sign)) or keys.get(sign, sign) for sign in text)


def in_some_font(rng: random.Random, text: str) -> str:
    """Write a text as a reader may for fun."""
    return in_font(rng, text, rng.choice(READABLE))


def _mixed(rng: random.Random, text: str) -> str:
    return "".join(in_font(rng, sign, rng.choice(FONTS)) for sign in text)


def _chunks(rng: random.Random, text: str) -> str:
    size, font = rng.choice((2, 3)), rng.choice((*FONTS, {}))
    return " ".join(in_font(rng, text[at : at + size], font) for at in range(0, len(text), size))


def _one_sign(rng: random.Random, text: str) -> str:
    at = rng.randrange(1, len(text))
    return text[:at] + _mixed(rng, text[at]) + text[at + 1 :]


def _some(rng: random.Random, text: str, signs: dict[str, str], share: float) -> str:
    return "".join(signs.get(sign, sign) if rng.random() < share else sign for sign in text)


def _overlaid(rng: random.Random, text: str) -> str:
    overlay = rng.choice(OVERLAYS)
    return "".join(sign + overlay for sign in text)


def _flags(_rng: random.Random, text: str) -> str:
    return "".join(
        chr(0x1F1E6 + ord(sign) - 97) if sign.isalpha() else KEYS[sign] for sign in text.lower()
    )


# How a name is written, and how often out of 200.
WAYS: tuple[tuple[int, Callable[[random.Random, str], str]], ...] = (
    (60, lambda _rng, text: text),
    (44, lambda rng, text: in_font(rng, text.upper(), rng.choice(FONTS))),
    (12, lambda rng, text: in_font(rng, text, rng.choice(FONTS))),
    (12, _mixed),
    (12, lambda _rng, text: " ".join(text.upper())),
    (10, lambda rng, text: " ".join(_mixed(rng, sign) for sign in text.upper())),
    (6, lambda rng, text: rng.choice(BETWEEN).join(text.upper())),
    (8, _overlaid),
    (8, lambda rng, text: _some(rng, text, TWINS, 1.0)),
    (10, lambda rng, text: _some(rng, text, LEET, 0.6)),
    (4, lambda _rng, text: "".join(f"【{sign}】" for sign in text)),
    (3, lambda _rng, text: text[::-1]),
    (2, _flags),
    (4, _chunks),
    (5, _one_sign),
)


def written(rng: random.Random, site: str) -> str:
    """Write a name in one of the ways."""
    cased = rng.choice((site.upper(), site.capitalize(), site.lower()))
    weights, ways = zip(*WAYS, strict=True)
    return rng.choices(ways, weights)[0](rng, cased)


def renamed(text: str, site: str, new: str) -> str | None:
    """Put a new name wherever a site is named in a text, however written; None if it is not."""
    letters, places = _letters(text)
    out, at, since = [], 0, 0
    while (found := letters.find(site, since)) >= 0:
        since = found + len(site)
        start, end = places[found], places[since - 1] + 1
        while end < len(text) and not read_sign(text[end])[0]:
            end += 1
        out += [text[at:start], new]
        at = end
    return "".join(out) + text[at:] if out else None


def _letters(text: str) -> tuple[str, list[int]]:
    """Give the letters of a text with digits read as letters, and where each stands."""
    letters, places = [], []
    for place, sign in enumerate(text):
        for seen in read_sign(sign)[0]:
            if seen.isascii() and seen.isalnum():
                letters.append(seen)
                places.append(place)
    return spelled("".join(letters)), places


def spelled(text: str) -> str:
    """Read digits as the letters they look like."""
    return text.translate(str.maketrans("0134578", "oieastb"))
