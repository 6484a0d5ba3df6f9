"""Stems that may be one word: of "menambal" the stemmer leaves "ambal", and not "tambal"."""

_VOWELS = frozenset("aiueo")
# What me- and pe- swallow: menambal, mengirim, memakai, menyapu.
_SWALLOWED = "tkps"
SHORTEST = 4


def kin(stem: str) -> frozenset[str]:
    """Give a stem and those that it may have been left as, or be what is left of."""
    found = {stem}
    if len(stem) >= SHORTEST - 1 and stem[0] in _VOWELS:
        found |= {letter + stem for letter in _SWALLOWED}
    if len(stem) >= SHORTEST and stem[0] in _SWALLOWED and stem[1] in _VOWELS:
        found.add(stem[1:])
    return frozenset(found)
