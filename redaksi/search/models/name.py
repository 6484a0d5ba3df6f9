"""How names are spelt in this paper: what a misspelt question is held against.

A name here tells nobody anything: whoever proposes one asks the index first whether readers find
it. So names may be learned once, and go when the last story that prints them goes.
"""

from collections.abc import Callable, Iterable, Sequence
from itertools import islice
from typing import TYPE_CHECKING, ClassVar

from django.db import connection, models

from redaksi.search.asking import Asked, read
from redaksi.search.letters import folded
from redaksi.search.names import LONGEST, SHORTEST, distance, edits, traces, turned

if TYPE_CHECKING:
    from redaksi.search.models.entry import Entry

# As many as one question to SQLite may name.
BATCH = 500
# As many as the index is asked for in one question.
AT_ONCE = 50
LONGEST_WORD, LONGEST_NAME = 40, 120
# Two slips in one word make another word.
MANY_SLIPS = 2


class SpellingManager(models.Manager["Spelling"]):
    def near(self, words: Sequence[str], *, most: int) -> dict[str, list[tuple[int, str]]]:
        """Give, for each folded word, those of the paper's names that may have been meant.

        With what the slip costs, by ear and by letters; the nearest first. Costs one query.
        """
        asked = {word: traces(word) for word in words if SHORTEST <= len(word) <= LONGEST_WORD}
        wanted = set().union(*asked.values())
        rows = self.filter(trace__in=wanted).values_list("trace", "word") if wanted else []
        behind: dict[str, set[str]] = {}
        for trace, word in rows:
            behind.setdefault(trace, set()).add(word)
        return {word: _nearest(word, left, behind)[:most] for word, left in asked.items()}


class Spelling(models.Model):
    """What a word of a name has in common with its misspellings; a row for each trace."""

    trace = models.CharField(max_length=LONGEST_WORD)
    word = models.CharField(max_length=LONGEST_WORD, db_index=True)

    objects = SpellingManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["trace", "word"], name="spelling_once")
        ]

    def __str__(self) -> str:
        return self.word


class NameManager(models.Manager["Name"]):
    def beginning(self, typed: str, *, most: int) -> list[str]:
        """Give names that begin so, with whichever of their words. Costs one query."""
        begin = folded(typed)
        if not begin:
            return []
        found = self.filter(_begins("folded", begin) | _begins("turned", begin))
        return list(found.order_by("folded", "pk").values_list("text", flat=True)[:most])


class Name(models.Model):
    """A name as it is printed: of somebody credited, a topic, or in a headline."""

    text = models.CharField(max_length=LONGEST_NAME)
    folded = models.CharField(max_length=LONGEST_NAME, unique=True)
    turned = models.CharField(max_length=LONGEST_NAME, db_index=True)

    objects = NameManager()

    def __str__(self) -> str:
        return self.text


def learn(entries: Sequence["Entry"]) -> None:
    """Learn the names that some articles print. Costs two queries when none is new."""
    told = {name for entry in entries for name in entry.told_names}
    words = {word for name in told for word in _words_of(name)}
    for some in _batches(sorted(words)):
        known = set(Spelling.objects.filter(word__in=some).values_list("word", flat=True))
        Spelling.objects.bulk_create(
            (
                Spelling(trace=trace, word=word)
                for word in some if word not in known
                for trace in sorted(traces(word))
            ),
            ignore_conflicts=True,
        )  # fmt: skip
    whole = {folded(name): name for name in sorted(told) if len(name) <= LONGEST_NAME}
    for some in _batches(sorted(key for key in whole if key)):
        known = set(Name.objects.filter(folded__in=some).values_list("folded", flat=True))
        Name.objects.bulk_create(
            (
                Name(text=whole[key], folded=key, turned=turned(key))
                for key in some if key not in known
            ),
            ignore_conflicts=True,
        )  # fmt: skip


def forget(told: Iterable[str], *, newest_each: Callable[[Sequence[Asked]], list[int]]) -> None:
    """Forget, of some names and those within them, what readers find no longer; its words, too.

    `newest_each` tells of several questions what each finds, 0 for nothing.
    """
    runs = sorted({run for name in told for run in _runs_of(folded(name).split())})
    for some in _batches(runs):
        names = list(Name.objects.filter(folded__in=some).values_list("folded", flat=True))
        gone = _lost(names, [read(f'"{name}"') for name in names], newest_each)
        Name.objects.filter(folded__in=gone).delete()
        words = sorted({word for run in some for word in _words_of(run)})
        lost = _lost(words, [read(word) for word in words], newest_each)
        Spelling.objects.filter(word__in=lost).delete()


def _lost(
    things: Sequence[str], asked: Sequence[Asked],
    newest_each: Callable[[Sequence[Asked]], list[int]],
) -> list[str]:  # fmt: skip
    lost: list[str] = []
    for start in range(0, len(things), AT_ONCE):
        newest = newest_each(asked[start : start + AT_ONCE])
        some = things[start : start + AT_ONCE]
        lost += [thing for thing, entry in zip(some, newest, strict=True) if not entry]
    return lost


def _runs_of(words: Sequence[str]) -> Iterable[str]:
    """Give every run of neighbouring words: a name may be part of a longer one."""
    for start in range(len(words)):
        for stop in range(start + 1, min(len(words), start + LONGEST) + 1):
            yield " ".join(words[start:stop])


def _nearest(word: str, left: Iterable[str], behind: dict[str, set[str]]) -> list[tuple[int, str]]:
    others = set().union(*(behind.get(trace, set()) for trace in left)) - {word}
    slips = ((distance(word, other), other) for other in others)
    near = ((apart + edits(word, other), other) for apart, other in slips if apart < MANY_SLIPS)
    return sorted(near)


def _words_of(name: str) -> list[str]:
    return [
        word for word in folded(name).split()
        if SHORTEST <= len(word) <= LONGEST_WORD and word.isalpha()
    ]  # fmt: skip


def _batches(things: Sequence[str]) -> Iterable[list[str]]:
    rest = iter(things)
    while some := list(islice(rest, BATCH)):
        yield some


def _begins(field: str, begin: str) -> models.Q:
    if connection.vendor == "postgresql":
        return models.Q(**{f"{field}__startswith": begin})
    # A range, not the beginning of a text: SQLite has no index for that.
    return models.Q(**{f"{field}__gte": begin, f"{field}__lt": f"{begin}\U0010ffff"})
