"""Names: found in a text by their capitals, and known again when they are misspelt."""

import re

from redaksi.search.letters import folded

# "Lalu Muhamad Iqbal" or "Mataram"; small words inside a name belong to it.
_WORD = r"[A-Z][\w’'-]*[\w]|[A-Z]\.?"
_RUN = re.compile(rf"(?:{_WORD})(?:[ ](?:bin |binti |al-)?(?:{_WORD}))*")
# A sentence begins with a capital, too: its first word alone tells nothing.
_BEGINS = re.compile(r"(?:^|[.!?:–—\n]\s*[“\"'‘(]*|[“\"‘(])$")
LONGEST, SHORTEST = 5, 3
# What a story may teach; more are lists of results, not names.
MOST = 40
# Spellings that sound alike, old and new, Arabic and Indonesian: "Ikbal" is "Iqbal".
_SOUNDS = (
    ("kh", "k"), ("gh", "g"), ("dh", "d"), ("dz", "z"), ("th", "t"), ("ts", "s"), ("sy", "s"),
    ("sh", "s"), ("ph", "f"), ("oe", "u"), ("dj", "j"), ("tj", "c"), ("nj", "ny"), ("ck", "k"),
    ("q", "k"), ("v", "f"), ("p", "f"), ("x", "ks"), ("y", "i"), ("z", "s"), ("o", "u"), ("e", "i"),
)  # fmt: skip
_TWICE = re.compile(r"(.)\1+")


def names_in(text: str) -> list[str]:
    """Give the names in a plain text as printed, each once, those of one word too.

    A single word at the beginning of a sentence is left out.
    """
    found: dict[str, None] = {}
    for run in _RUN.finditer(text):
        words = run.group().split()
        if len(words) == 1 and (
            len(words[0]) < SHORTEST or _BEGINS.search(text[max(0, run.start() - 4) : run.start()])
        ):
            continue
        if len(words) <= LONGEST:
            found[run.group()] = None
        if len(found) == MOST:
            break
    return list(found)


def sound(word: str) -> str:
    """Give how a folded word sounds: other spellings of the same name give the same."""
    for written, heard in _SOUNDS:
        word = word.replace(written, heard)
    # An h that nobody hears, and letters that stand twice: "Muhammad", "Muhamad"; "Saleh", "Sale".
    word = _TWICE.sub(r"\1", word)
    return word.removesuffix("h") if len(word) > SHORTEST else word


def traces(word: str) -> set[str]:
    """Give what a word has in common with its misspellings: its sound, whole and less a letter.

    Two words that differ by a letter left out, put in, taken for another, or two letters that
    changed places, share a trace.
    """
    heard = sound(word)
    return {heard} | (_shorter(heard) if len(heard) > SHORTEST else set())


def distance(one: str, other: str) -> int:
    """Count the slips of the hand between two words: 0 when they sound the same, else 1 or 2."""
    first, second = sound(one), sound(other)
    if first == second:
        return 0 if one[:1] == other[:1] or sound(one[:1]) == sound(other[:1]) else 1
    if len(first) == len(second):
        apart = [place for place in range(len(first)) if first[place] != second[place]]
        is_swap = len(apart) == 2 and first[apart[0]] == second[apart[1]] and (
            first[apart[1]] == second[apart[0]] and apart[1] == apart[0] + 1
        )  # fmt: skip
        return 1 if len(apart) == 1 or is_swap else 2
    longer, shorter = sorted((first, second), key=len, reverse=True)
    return 1 if shorter in _shorter(longer) else 2


def _shorter(heard: str) -> set[str]:
    """Leave each letter out once; of two of a kind that then stand together one is heard."""
    return {_TWICE.sub(r"\1", heard[:place] + heard[place + 1 :]) for place in range(len(heard))}


def edits(one: str, other: str) -> int:
    """Count letters put in, left out or taken for another, and neighbours that changed places."""
    before: list[int] = []
    row = list(range(len(other) + 1))
    for place, letter in enumerate(one, 1):
        last, row, older = row, [place], before
        for there, its in enumerate(other, 1):
            cost = min(last[there] + 1, row[-1] + 1, last[there - 1] + (letter != its))
            if older and there > 1 and letter == other[there - 2] and one[place - 2] == its:
                cost = min(cost, older[there - 2] + 1)
            row.append(cost)
        before = last
    return row[-1]


def turned(name: str) -> str:
    """Give a name's folded words with the last first, as it may be asked for."""
    *rest, last = folded(name).split() or [""]
    return " ".join([last, *rest])
