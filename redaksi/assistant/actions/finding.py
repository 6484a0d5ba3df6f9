"""Finds what the paper has printed near a question, and writes nothing."""

from collections.abc import Mapping
from dataclasses import dataclass

from redaksi.articles.models import Line
from redaksi.assistant.actions.respelling import respelt
from redaksi.assistant.actions.stories import stories
from redaksi.assistant.judging import Told
from redaksi.assistant.nearness import Scale, merged, nearest, scale
from redaksi.assistant.questions import Question
from redaksi.meaning.actions.understanding import alike
from redaksi.search.asking import Asked
from redaksi.search.models import Entry

# As many stories are weighed word by word, and as many of them read.
WEIGHED, READ = 60, 8


@dataclass(frozen=True)
class Near:
    """What is near to a question, the nearest first, with the rows of the stories by number.

    `question`: with what nobody printed read as what was meant.
    """

    question: Question
    told: list[Told]
    lines: Mapping[int, Line]
    scale: Scale
    is_by_meaning: bool


def near(question: Question) -> Near:
    """Find the stories nearest to a question that readers may see.

    Costs seven queries at most, and three more where a word stands in no story.
    """
    read_anew, having = _respelt(question)
    asked = scale(read_anew, having, stories=Entry.objects.count())
    meant = alike(question.text)
    likest = sorted(meant, key=lambda pk: (-meant[pk], -pk))[:WEIGHED]
    found = Entry.objects.find_any(asked.pulls, most=WEIGHED)
    missing = [pk for pk in likest if pk not in found]
    scores = dict(nearest(found | Entry.objects.indexed(missing), asked))
    order = merged(list(scores), likest)[:READ]
    read = stories(order)
    told = [
        Told(pk, read[pk].passages, scores.get(pk, 0.0), meant.get(pk, 0.0))
        for pk in order
        if pk in read
    ]
    return Near(read_anew, told, {pk: one.line for pk, one in read.items()}, asked, bool(meant))


def _respelt(question: Question) -> tuple[Question, dict[str, int]]:
    having = _having(question)
    read_anew = respelt(question, having)
    return read_anew, having if read_anew == question else _having(read_anew)


def _having(question: Question) -> dict[str, int]:
    counts = Entry.objects.count_each([Asked(groups=((stem,),)) for stem in question.stems])
    return dict(zip(question.stems, counts, strict=True))
