"""Finds what a story leads on to, and writes nothing."""

from collections.abc import Collection, Iterable
from heapq import nlargest

from redaksi.articles.models import Article, Placing, topic_list
from redaksi.meaning.actions.understanding import akin
from redaksi.related.choosing import chosen
from redaksi.related.likeness import Match, Scale, Told, rank
from redaksi.related.models.neighbour import KEPT, Found
from redaksi.related.models.sketch import Frequency, Mention, Sketch, number, terms_of
from redaksi.related.packing import number_of
from redaksi.related.reasons import reason
from redaksi.related.terms import Terms

# The newest of each topic are looked at, whatever they say; and those most alike in meaning.
OF_A_TOPIC, AKIN = 30, 40


def told_by(article: Article, told: Terms, *, at: float) -> Told:
    """Give an article as the machine compares it; a draft counts as written now."""
    return Told(
        pk=article.pk or 0,
        moment=article.published_at.timestamp() if article.published_at else at,
        section=article.section_id or 0,
        counts={number_of(term): count for term, count in told.counts.items()},
        topics=frozenset(topic.pk for topic in article.topics.all()),
    )


def matches(story: Told, scale: Scale) -> tuple[list[Match], dict[int, Told]]:
    """Rank what readers may see and nobody paid for; and give what was compared.

    Costs six queries, seven where the model of meaning is: a few hundred stories are read, however
    many there are.
    """
    pulls = scale.pulls(story.counts)
    met = Mention.objects.meet(pulls, _number(story))
    meant = akin(story.pk)
    likest = nlargest(AKIN, meant, key=meant.__getitem__)
    others = compared({*met, *_of_topics(story.topics), *likest}, story.topics)
    return rank(story, others.values(), scale, meant), others


def compared(numbers: Collection[int], topics: Collection[int]) -> dict[int, Told]:
    """Read some stories as the machine compares them. Costs three queries."""
    open_ones = Article.objects.published().editorial().filter(pk__in=numbers).order_by()
    rows = open_ones.values_list("pk", "published_at", "section_id")
    counts = Sketch.objects.counts_of(list(numbers))
    labels = _labels(numbers, topics)
    return {
        pk: Told(pk, moment.timestamp(), section, counts[pk], frozenset(labels.get(pk, ())))
        for pk, moment, section in rows
        if pk in counts
    }


def suggested(article: Article, *, at: float, most: int = KEPT) -> list[Found]:
    """Suggest for an article as it is in hand, a draft above all. Costs nine queries at most."""
    told = terms_of(article)
    story = told_by(article, told, at=at)
    ranked, _others = matches(story, Frequency.objects.scale(story.counts))
    return founds(chosen(ranked, most), told)


def founds(kept: Iterable[Match], told: Terms) -> list[Found]:
    return [Found(match.pk, match.score, reason(match, told)) for match in kept]


def _number(story: Told) -> int:
    return number(story.pk, story.moment)


def _of_topics(topics: Iterable[int]) -> list[int]:
    """Name the newest stories of some topics."""
    lists = Placing.objects.filter(list__in=[topic_list(pk) for pk in topics])
    if not topics:
        return []
    newest = lists.order_by("-published_at", "-article").values_list("article", flat=True)
    return list(newest[:OF_A_TOPIC])


def _labels(numbers: Collection[int], topics: Collection[int]) -> dict[int, list[int]]:
    """Give which of some topics each story has."""
    found: dict[int, list[int]] = {}
    if topics:
        labels = Article.topics.through.objects.filter(article__in=numbers, topic__in=topics)
        for article, topic in labels.values_list("article", "topic"):
            found.setdefault(article, []).append(topic)
    return found
