"""Keeps what each published story leads on to, and lets a fresh one into older stories' lists."""

from datetime import datetime

from django.db import transaction

from redaksi.articles.models import Article
from redaksi.related.actions.finding import compared, founds, matches, told_by
from redaksi.related.likeness import Match, Told, chosen, is_copy, turned
from redaksi.related.models.neighbour import (
    KEPT,
    Found,
    Neighbour,
    Wanted,
    neighbours_changed,
)
from redaksi.related.models.sketch import Sketch, sketch_of, terms_of
from redaksi.related.reasons import reason
from redaksi.related.terms import Terms

# The step of the outbox, as the doorbell asks for it.
RELATE = "relate"
# As many of those that fit a fresh story best may lead to it in turn.
TURNED = 30


@transaction.atomic
def relate(article_id: int, *, at: datetime) -> set[int]:
    """Look for what a story leads on to, and for the older ones that now lead to it.

    Gives the articles whose page leads to others than before. What readers may not see, and what
    was paid for, is forgotten instead.
    """
    article = _open(article_id)
    if article is None:
        forget(article_id)
        return set()
    told = terms_of(article)
    scale = Sketch.objects.put(sketch_of(article, told))
    story = told_by(article, told, at=at.timestamp())
    ranked, others = matches(story, scale)
    own: Wanted = {one.other: one for one in founds(chosen(ranked, KEPT), told)}
    changed = Neighbour.objects.rewrite({**_let_in(story, ranked, others, told), article_id: own})
    Sketch.objects.filter(pk=article_id).update(related_at=at)
    if changed:
        neighbours_changed.send(Neighbour, articles=changed)
    return changed


def forget(article_id: int) -> None:
    """Let nothing lead to an article, nor from it, but what an editor has chosen.

    Costs a query where nothing is known of it.
    """
    sketch = Sketch.objects.filter(pk=article_id).first()
    if sketch is None:
        return
    with transaction.atomic():
        Sketch.objects.drop(sketch)
        Neighbour.objects.forget(article_id)


def _open(article_id: int) -> Article | None:
    """Give an article that readers may see and nobody paid for; nobody takes it down meanwhile."""
    kept = Article.objects.select_for_update(of=("self",)).published().editorial()
    article: Article | None = kept.filter(pk=article_id).first()
    return article


def _let_in(
    story: Told, ranked: list[Match], others: dict[int, Told], told: Terms
) -> dict[int, Wanted]:
    """Say into whose lists a story comes: those where it fits better than the last.

    Where it stood and no longer fits it goes; nothing else in those lists is looked for anew.
    """
    incoming = Neighbour.objects.by_machine().filter(other=story.pk)
    stood_in = set(incoming.values_list("article", flat=True))
    tried = [match for place, match in enumerate(ranked) if place < TURNED or match.pk in stood_in]
    scores = {match.pk: turned(story, others[match.pk], match) for match in tried}
    lists = {
        pk: {row.other_id: row.score for row in rows if not row.hand}
        for pk, rows in Neighbour.objects.lists({*scores, *stood_in}).items()
    }
    fitting = [match for match in tried if scores[match.pk] > _to_beat(lists[match.pk], story.pk)]
    known = _known(others, {pk for match in fitting for pk in lists[match.pk]})
    wanted = {pk: _without(lists[pk], story.pk) for pk in stood_in}
    for match in fitting:
        kept = _without(lists[match.pk], story.pk)
        if any(is_copy(story.counts, known[pk].counts) for pk in kept if pk in known):
            continue
        best = sorted(kept, key=lambda pk: (-lists[match.pk][pk], -pk))[: KEPT - 1]
        one = Found(story.pk, scores[match.pk], reason(match, told))
        wanted[match.pk] = {**dict.fromkeys(best), story.pk: one}
    return wanted


def _without(kept: dict[int, float], story: int) -> Wanted:
    return dict.fromkeys(pk for pk in kept if pk != story)


def _known(others: dict[int, Told], wanted: set[int]) -> dict[int, Told]:
    """Give what stories say, those beside what was compared already included."""
    missing = wanted - others.keys()
    return others | compared(missing, ()) if missing else others


def _to_beat(kept: dict[int, float], story: int) -> float:
    """Give the score of the last in a full list; in any other there is room."""
    scores = [score for pk, score in kept.items() if pk != story]
    return min(scores) if len(scores) >= KEPT else 0.0
