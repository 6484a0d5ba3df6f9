"""Counting words and cutting text, on plain strings."""

import html
import re
import unicodedata

# An Indonesian adult reads about 200 words of news a minute on a phone.
WORDS_A_MINUTE = 200

# A tag starts with a letter: "2 < 3" is none.
_TAG = re.compile(r"</?[a-zA-Z][^>]*>|<!--.*?-->", re.DOTALL)
_BREAK = re.compile(r"</(?:p|h[1-6]|li|dt|dd|td|th|div|blockquote)>|<br\s*/?>", re.IGNORECASE)


def plain(markup: str) -> str:
    """Give the visible text of an HTML fragment, white space folded."""
    spaced = _BREAK.sub(" ", markup)
    return fold(html.unescape(_TAG.sub("", spaced)))


def parts(markup: str) -> list[str]:
    """Give the visible text of an HTML fragment, paragraph by paragraph."""
    told = (plain(part) for part in _BREAK.split(markup))
    return [part for part in told if part]


def fold(text: str) -> str:
    """Fold every run of white space into one space."""
    return " ".join(text.split())


def count(text: str) -> int:
    """Count the words of a plain text."""
    return len(text.split())


def minutes(text: str) -> int:
    """Give the reading time in whole minutes, at least 1."""
    return max(1, round(count(text) / WORDS_A_MINUTE))


def shorten(text: str, limit: int) -> str:
    """Cut a plain text at a word so that it has at most `limit` characters, ellipsis included."""
    if len(text) <= limit:
        return text
    return text[:limit].rsplit(" ", 1)[0][: limit - 1].rstrip(" ,;:–-") + "…"


def slug(text: str, limit: int = 80) -> str:
    """Make an address word: ASCII, lower case, hyphens, cut at a word (D58)."""
    # An apostrophe joins (Jum'at), every other mark parts: 2024–2029 are two words.
    joined = re.sub(r"['’‘ʼ`]", "", text.lower())
    parted = unicodedata.normalize("NFKD", re.sub(r"[\W_]+", "-", joined))
    words = re.sub(r"-+", "-", parted.encode("ascii", "ignore").decode()).strip("-")
    if len(words) <= limit:
        return words
    return words[: limit + 1].rsplit("-", 1)[0][:limit]
