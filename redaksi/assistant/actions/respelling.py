"""Reads what no story prints as what was meant: names with a slip, verbs as they are spoken."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from redaksi.assistant.questions import Question
from redaksi.assistant.respelling import SHORTEST, spoken
from redaksi.assistant.tokens import Token, tokens
from redaksi.search.asking import Asked
from redaksi.search.letters import folded, stemmed
from redaksi.search.models import Entry, Spelling

# As many names as are tried for one word; more are guesses.
NEAR = 3


def respelt(question: Question, having: Mapping[str, int]) -> Question:
    """Read a question's unprinted words anew. `having`: how many stories have each stem.

    Costs two queries where such words are, else none.
    """
    unknown = [
        word for word in question.words if not having[word.stem] and not word.is_number
    ]  # fmt: skip
    if not unknown:
        return question
    ways = _ways(unknown)
    every = [way for several in ways.values() for way in several]
    counts = Entry.objects.count_each([Asked(groups=((stemmed(way),),)) for way in every])
    printed = {way for way, count in zip(every, counts, strict=True) if count}
    meant = {
        word: next((way for way in several if way in printed), None)
        for word, several in ways.items()
    }
    return replace(
        question,
        words=tuple(_read(word, meant.get(word.printed)) for word in question.words),
        tokens=tuple(_read(token, meant.get(token.printed)) for token in question.tokens),
    )


def _ways(unknown: Sequence[Token]) -> dict[str, list[str]]:
    words = [folded(word.printed) for word in unknown]
    near = Spelling.objects.near([word for word in words if len(word) >= SHORTEST], most=NEAR)
    return {
        token.printed: [*spoken(word), *(name for _, name in near.get(word, ()))]
        for token, word in zip(unknown, words, strict=True)
    }


def _read(token: Token, meant: str | None) -> Token:
    return token._replace(stem=tokens(meant)[0].stem) if meant else token
