"""What a word that no story prints may have been meant as: a spoken verb, a slip in a name."""

# "nolak", "ngurus", "mukul": spoken without the me- that papers print.
_SPOKEN = ("ng", "ny", "n", "m")
SHORTEST = 5


def spoken(word: str) -> list[str]:
    """Give the words that a spoken one may be printed as, likeliest first; none of its own kind.

    "nolak" is menolak, "nyalon" mencalon(kan), "diresmiin" diresmikan, "selembar" one lembar.
    """
    small = word.lower()
    found: list[str] = []
    if len(small) >= SHORTEST and small.startswith(_SPOKEN):
        found.append(f"me{small}")
        if small.startswith("ny"):
            found.append(f"menc{small[2:]}")
    if len(small) > SHORTEST and small.startswith("se"):
        found.append(small[2:])
    if len(small) > SHORTEST and small.endswith("in"):
        found += [f"{small[:-2]}kan", f"{small[:-2]}i"]
    return found
