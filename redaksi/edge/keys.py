"""Keys: the names by which a page says what it shows, and a change what it changed.

A noun's own facts have a key (`article:7`), and so has each list (`list:section:3`): a new story
changes the list of its section, and leaves alone the pages that only name the section.
"""

import re
from collections.abc import Iterable
from datetime import date

# What stands round every page: name, navigation, foot.
PAPER = "paper"
# Everything that is published, newest first: the front, the feed of the paper.
ALL = "list:all"
# The nouns that sitemap, masthead page and lists of names go through.
PEOPLE, TOPICS, MONTHS = "people", "topics", "months"
# All that readers have said below stories and others may read.
ALL_COMMENTS = "list:comments"
# All that readers are told of withdrawals.
WITHDRAWALS = "withdrawals"
# Carried by every page without being said.
EVERYTHING = "*"

FORM = re.compile(
    r"(article|comments|tally|related|topic|person|photo|document|earlier):\d+|list:[a-z]+(:\d+)?"
    r"|day:\d{4}-\d\d-\d\d|month:\d{4}-\d\d|paper|people|topics|months|\*"
)

# A proxy takes headers of 8 kB in all; the rest of ours needs less than one.
LONGEST_HEADER = 7_000


def is_key(word: str) -> bool:
    """Tell whether a word that somebody typed is of the form of a key."""
    return FORM.fullmatch(word) is not None


def article(pk: int) -> str:
    return f"article:{pk}"


def comments(article: int) -> str:
    """Name all that readers have said below an article and others may read."""
    return f"comments:{article}"


def tally(article: int) -> str:
    """Name how many comments there are below an article: what cards say of them."""
    return f"tally:{article}"


def related(article: int) -> str:
    """Name the list of what an article leads on to."""
    return f"related:{article}"


def topic(pk: int) -> str:
    return f"topic:{pk}"


def person(pk: int) -> str:
    return f"person:{pk}"


def photo(pk: int) -> str:
    return f"photo:{pk}"


def document(pk: int) -> str:
    return f"document:{pk}"


def listed(name: str) -> str:
    """Name a list of articles by the name its places carry (articles/models/placing.py)."""
    return f"list:{name}"


def earlier(section: int) -> str:
    """Name what a section published before any of its stories: it changes only when one is
    put among the older ones, not with each new one.
    """
    return f"earlier:{section}"


def day(of: date) -> str:
    """Name everything published on a day of the paper's calendar, and all that is said of it."""
    return f"day:{of.isoformat()}"


def month(of: date) -> str:
    """Name everything published in a month, and all that is said of it."""
    return f"month:{of:%Y-%m}"


def header(keys: Iterable[str], *, separator: str = " ") -> str:
    """Write keys for a shared cache; empty when they are too many, and then it must not keep it."""
    text = separator.join(sorted(keys))
    return text if len(text) <= LONGEST_HEADER else ""
