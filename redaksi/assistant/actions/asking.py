"""Answers a question with sentences of the paper, or says that there are none."""

from collections.abc import Iterable

from redaksi.articles.models import Line, address_of
from redaksi.assistant import questions
from redaksi.assistant.actions.facts import facts
from redaksi.assistant.actions.finding import Near, near
from redaksi.assistant.actions.phrasing import phrased
from redaksi.assistant.answers import Answer, Source
from redaksi.assistant.judging import Judged, chosen, judge
from redaksi.assistant.quoting import quoted
from redaksi.assistant.refusals import ground_of
from redaksi.assistant.weighing import weights
from redaksi.sections.models import Section

MOST_NEAREST = 4


def answer(typed: str) -> Answer:
    """Answer a reader's question. Nothing is written, and nothing is remembered.

    Costs at most twelve queries.
    """
    question = questions.read(typed)
    if ground := ground_of(question.text):
        return Answer(question.text, ground=ground)
    if told := facts(question):
        return Answer(question.text, facts=told)
    if not question.stems:
        return Answer(question.text)
    found = near(question)
    trained = weights(by_meaning=found.is_by_meaning)
    judged = judge(found.question, found.told, found.scale.weights, trained)
    enough = trained.enough(found.scale.stories)
    kept = chosen(judged, enough=enough, moments=_moments(found))
    if kept:
        sources = _quoted(kept, found)
        return Answer(question.text, sources, phrased=phrased(question.text, sources))
    lines = (found.lines[one.number] for one in judged[:MOST_NEAREST])
    return Answer(question.text, nearest=_sources((line, ()) for line in lines))


def _moments(found: Near) -> dict[int, float]:
    return {pk: line.published_at.timestamp() for pk, line in found.lines.items()}


def _quoted(kept: Iterable[Judged], found: Near) -> tuple[Source, ...]:
    question, weighed = found.question, found.scale.weights
    stories = {one.number: one.passages for one in found.told}
    return _sources(
        (found.lines[one.number], quoted(question, stories[one.number], weighed)) for one in kept
    )  # fmt: skip


def _sources(told: Iterable[tuple[Line, tuple[str, ...]]]) -> tuple[Source, ...]:
    words = dict(Section.objects.values_list("pk", "slug"))
    return tuple(
        Source(
            line.pk, line.title, address_of(words[line.section_id], line.pk, line.slug),
            line.published_at, line.updated_at, sentences,
        )
        for line, sentences in told
    )  # fmt: skip
