"""Keeps what each published story leads on to, and lets a fresh one into older stories' lists."""

from datetime import datetime

from django.db import transaction

from redaksi.articles.models import Article
from redaksi.related.actions.finding import compared, founds, matches, told_by
from redaksi.related.likeness import Match, Told, chosen, is_copy, turned
from redaksi.related.models.neighbour import KEPT, Found, Neighbour, neighbours_changed
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
    changed = set()
    if Neighbour.objects.set_found(article_id, founds(chosen(ranked, KEPT), told)):
        changed.add(article_id)
    changed |= _let_in(story, ranked[:TURNED], others, told)
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
) -> set[int]:
    """Let a story into the lists of others where it fits better than their last.

    Where it stood and no longer fits it goes; nothing else in those lists is looked for anew.
    """
    stood_in = set(Neighbour.objects.by_machine().filter(other=story.pk).values_list("article", flat=True))
    tried = [match for place, match in enumerate(ranked) if place < TURNED or match.pk in stood_in]
    lists = _lists([match.pk for match in tried])
    scores = {match.pk: turned(story, others[match.pk], match) for match in tried}
    let_in = [
        match for match in tried if scores[match.pk] > _to_beat(lists[match.pk], story.pk)
    ]
    changed = Neighbour.objects.send_away(story.pk, stood_in - {match.pk for match in let_in})
    known = _known(others, {pk for match in let_in for pk in lists[match.pk]})
    for match in let_in:
        beside = [known[pk].counts for pk in lists[match.pk].keys() - {story.pk} if pk in known]
        if any(is_copy(story.counts, counts) for counts in beside):
            continue
        if Neighbour.objects.admit(match.pk, Found(story.pk, scores[match.pk], reason(match, told))):
            changed.add(match.pk)
    return changed


def _lists(articles: list[int]) -> dict[int, dict[int, float]]:
    """Give what the machine keeps for some articles, with the scores."""
    lists: dict[int, dict[int, float]] = {pk: {} for pk in articles}
    rows = Neighbour.objects.by_machine().filter(article__in=articles)
    for article, other, score in rows.values_list("article", "other", "score"):
        lists[article][other] = score
    return lists


def _known(others: dict[int, Told], wanted: set[int]) -> dict[int, Told]:
    """Give what stories say, those beside what was compared already included."""
    missing = wanted - others.keys()
    return others | compared(missing, ()) if missing else others


def _to_beat(kept: dict[int, float], story: int) -> float:
    """Give the score of the last in a full list; in any other there is room."""
    scores = [score for pk, score in kept.items() if pk != story]
    return min(scores) if len(scores) >= KEPT else 0.0
