"""Stems of Indonesian words, so that a search for "pemerintahan" finds "memerintah".

The algorithm that Snowball and PostgreSQL call `indonesian` (Fadillah Z. Tala, 2003), word by word
the same: a test compares the two. Written out here, because SQLite has none.
"""

from functools import lru_cache

VOWELS = frozenset("aeiou")
# Fewer vowels than these are a root already: what is left must still be a word.
ENOUGH = 2
# Which prefix was taken decides which suffix may follow.
_FREE, _ME, _PE, _KE, _BE = range(5)
# Longest first, as the algorithm looks; "" stands for: the letters go.
_FIRST = (
    ("meng", _ME), ("meny", _ME), ("peng", _KE), ("peny", _KE), ("mem", _ME), ("men", _ME),
    ("pem", _KE), ("pen", _KE), ("ter", _ME), ("di", _ME), ("ke", _KE), ("me", _ME),
)  # fmt: skip


# Most words of a story have just been met in another; one that was not costs 3 µs.
@lru_cache(maxsize=1 << 16)
def stem(word: str) -> str:
    """Give the stem of a word in lower case: "dipelajari" is "ajar"."""
    measure = sum(letter in VOWELS for letter in word)
    for endings in (("kah", "lah", "pun"), ("nya", "ku", "mu")):
        if measure <= ENOUGH:
            return word
        ending = next((one for one in endings if word.endswith(one)), "")
        if ending:
            word, measure = word.removesuffix(ending), measure - 1
    if measure <= ENOUGH:
        return word
    return _without_affixes(word, measure)


def _without_affixes(word: str, measure: int) -> str:
    if taken := _first_prefix(word):
        kept, rest, prefix = taken
        if measure - 1 <= ENOUGH:
            return kept + rest
        cut = _without_suffix(rest, prefix)
        if cut is None or measure - 2 <= ENOUGH:
            return kept + (rest if cut is None else cut)
        return kept + _second_prefix(cut)[0]
    rest, prefix = _second_prefix(word)
    measure -= rest != word
    cut = _without_suffix(rest, prefix) if measure > ENOUGH else None
    return rest if cut is None else cut


def _first_prefix(word: str) -> tuple[str, str, int] | None:
    """Take the outer prefix; give the letter put in its place, the rest, and its family."""
    for letters, family in _FIRST:
        if not word.startswith(letters):
            continue
        rest = word.removeprefix(letters)
        is_vowel = rest[:1] in VOWELS and rest != ""
        if letters in {"meny", "peny"}:
            if is_vowel:
                return "s", rest, family
            continue
        return ("p" if letters in {"mem", "pem"} and is_vowel else ""), rest, family
    return None


def _second_prefix(word: str) -> tuple[str, int]:
    """Take the inner prefix; give the rest and its family."""
    for whole, family in (("belajar", _BE), ("pelajar", _FREE)):
        if word.startswith(whole):
            return "ajar" + word.removeprefix(whole), family
    if word.startswith("ber"):
        return word[3:], _BE
    # "bekerja": be- stands before a syllable with -er.
    if word.startswith("be") and word[2:3] not in VOWELS and word[3:5] == "er":
        return word[2:], _BE
    if word.startswith("pe"):
        return word[3 if word.startswith("per") else 2 :], _PE
    return word, _FREE


def _without_suffix(word: str, prefix: int) -> str | None:
    """Take the suffix that may stand with a prefix; None when there is none."""
    if word.endswith("kan") and prefix not in {_PE, _KE}:
        return word[:-3]
    if word.endswith("an") and prefix != _ME:
        return word[:-2]
    if word.endswith("i") and prefix <= _PE and not word.endswith("si"):
        return word[:-1]
    return None
