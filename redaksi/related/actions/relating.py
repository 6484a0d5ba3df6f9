"""Keeps what each published story leads on to, and lets a fresh one into older stories' lists."""

from collections.abc import Iterable, Sequence
from datetime import datetime

from django.db import transaction

from redaksi.articles.models import Article
from redaksi.related.actions.finding import compared, founds, matches, told_by
from redaksi.related.choosing import chosen, placed
from redaksi.related.likeness import Match, Told, is_copy, turned
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
    lists = {
        pk: [row for row in rows if not row.hand and row.other_id != story.pk]
        for pk, rows in Neighbour.objects.lists({*(one.pk for one in tried), *stood_in}).items()
    }
    wanted: dict[int, Wanted] = {pk: _as_kept(lists[pk]) for pk in stood_in}
    coming: dict[int, tuple[Match, list[Neighbour]]] = {}
    for match in tried:
        one = turned(story, others[match.pk], match)
        beside = _beside(one, lists[match.pk])
        if beside is not None:
            coming[match.pk] = one, beside
    known = _known(others, {row.other_id for pk in coming for row in lists[pk]})
    for pk, (one, beside) in coming.items():
        beaten = (known[row.other_id] for row in lists[pk] if row.other_id in known)
        if not any(is_copy(story.counts, other.counts) for other in beaten):
            found = Found(story.pk, one.score, reason(one, told))
            wanted[pk] = {**_as_kept(beside), story.pk: found}
    return wanted


def _beside(one: Match, rows: Sequence[Neighbour]) -> list[Neighbour] | None:
    """Give the rows that stay where a story comes into their list; None: it does not."""
    best: list[Match | Neighbour] = [*rows, one]
    best.sort(key=lambda each: -each.score)
    kept = placed(best, KEPT)[:KEPT]
    return [row for row in kept if isinstance(row, Neighbour)] if one in kept else None


def _as_kept(rows: Iterable[Neighbour]) -> Wanted:
    return dict.fromkeys(row.other_id for row in rows)


def _known(others: dict[int, Told], wanted: set[int]) -> dict[int, Told]:
    """Give what stories say, those beside what was compared already included."""
    missing = wanted - others.keys()
    return others | compared(missing, ()) if missing else others
