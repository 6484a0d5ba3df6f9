"""What the machine knows of each published story: its terms, and which stories say a term."""

from collections.abc import Collection, Iterable, Mapping, Sequence
from typing import ClassVar

from django.db import connection, models

from redaksi.articles import body
from redaksi.articles.models import Article
from redaksi.related.likeness import Scale
from redaksi.related.packing import STORIES, number_of, packed, unpacked
from redaksi.related.terms import Terms, terms

# A mention's number sorts by the moment of publication, then by the article (search/models.py).
BITS = 28
# As many terms of a story lead to it: the rarest of those that it says most.
LEADING = 60
# As many terms of a story are followed, each to its newest mentions before the story and after it:
# what a term that everybody uses costs is bounded, however large the archive.
FOLLOWED, BEFORE, AFTER = 48, 160, 40
# As many of those met most often are compared word by word.
MET = 120
COUNT = """
    INSERT INTO related_frequency (term, stories) VALUES {rows}
    ON CONFLICT (term) DO UPDATE SET stories = related_frequency.stories + excluded.stories
"""
MEET = """
    SELECT number, pull FROM (
        SELECT number, CAST(%s AS double precision) AS pull FROM related_mention
        WHERE term = %s AND number {side} %s ORDER BY number {order} LIMIT %s
    ) AS met
"""
MEET_MOST = """
    SELECT number FROM ({parts}) AS met
    GROUP BY number ORDER BY SUM(pull) DESC, number DESC LIMIT %s
"""
# Fewer than any database takes values in one statement.
ROWS = 400


class FrequencyManager(models.Manager["Frequency"]):
    def count(self, numbers: Iterable[int], by: int) -> None:  # type: ignore[override]  # no list
        """Count a story's terms, or take them off; and the story itself."""
        self.add(dict.fromkeys([STORIES, *numbers], by))

    def add(self, counts: Mapping[int, int]) -> None:
        """Count terms of several stories. In order, so that two at a time never wait in a ring."""
        told = sorted(counts.items())
        with connection.cursor() as database:
            for start in range(0, len(told), ROWS):
                some = told[start : start + ROWS]
                question = COUNT.format(rows=", ".join(["(%s, %s)"] * len(some)))
                database.execute(question, [value for pair in some for value in pair])

    def scale(self, numbers: Collection[int]) -> Scale:
        """Give how much terms weigh now. Costs a query."""
        rows = self.filter(term__in=[STORIES, *numbers]).values_list("term", "stories")
        found = dict(rows)
        return Scale(found.get(STORIES, 0), found)


class Frequency(models.Model):
    """In how many stories a term stands; under the number 0, how many stories there are."""

    term = models.IntegerField(primary_key=True)
    stories = models.IntegerField()

    objects = FrequencyManager()

    class Meta:
        verbose_name_plural: ClassVar = "frequencies"

    def __str__(self) -> str:
        return f"{self.term} {self.stories}"


class MentionManager(models.Manager["Mention"]):
    def meet(self, pulls: Mapping[int, float], number: int) -> list[int]:
        """Give the articles that say most of what a story does, the strongest terms followed.

        Costs one query of at most 9,600 rows along the table's own order, and its sorting.
        """
        sides = (("<", "DESC", BEFORE), (">", "ASC", AFTER))
        parts, told = [], []
        for term, pull in list(pulls.items())[:FOLLOWED]:
            for side, order, most in sides:
                parts.append(MEET.format(side=side, order=order))
                told += [pull, term, number, most]
        if not parts:
            return []
        with connection.cursor() as database:
            question = MEET_MOST.format(parts=" UNION ALL ".join(parts))
            database.execute(question, [*told, MET])
            return [met & (1 << BITS) - 1 for (met,) in database.fetchall()]


class Mention(models.Model):
    """That a story says one of the terms that lead to it. Stories of a term stand in order."""

    pk = models.CompositePrimaryKey("term", "number")
    term = models.IntegerField()
    number = models.BigIntegerField()

    objects = MentionManager()

    def __str__(self) -> str:
        return f"{self.term} {self.number}"


class SketchManager(models.Manager["Sketch"]):
    def put(self, sketch: "Sketch") -> Scale:
        """Keep the sketch of a story instead of the one before, and give how its terms weigh.

        Costs half a dozen queries of some hundred rows.
        """
        kept = self.filter(pk=sketch.pk).first()
        if kept is None:
            Frequency.objects.count(sketch.counts, 1)
        elif (kept.number, kept.packed) != (sketch.number, bytes(sketch.packed)):
            self.drop(kept)
            Frequency.objects.count(sketch.counts, 1)
            kept = None
        scale = Frequency.objects.scale(sketch.counts)
        if kept is None or not kept.is_led_to:
            sketch.lead(scale)
        return scale

    def drop(self, sketch: "Sketch") -> None:
        """Take a story out as if it had never been there."""
        counts = sketch.counts
        Mention.objects.filter(number=sketch.number, term__in=list(counts)).delete()
        Frequency.objects.count(counts, -1)
        self.filter(pk=sketch.pk).delete()

    def counts_of(self, articles: Sequence[int]) -> dict[int, dict[int, int]]:
        """Give what some stories say, by article. Costs a query."""
        rows = self.filter(pk__in=articles).values_list("pk", "packed")
        return {pk: unpacked(bytes(told)) for pk, told in rows}


class Sketch(models.Model):
    """The terms of a published story, packed; `related_at`: when its neighbours were looked for."""

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="+")
    number = models.BigIntegerField()
    packed = models.BinaryField()
    # False while a whole archive is being read: which terms are rare is known only afterwards.
    is_led_to = models.BooleanField(default=False)
    related_at = models.DateTimeField(null=True)

    objects = SketchManager()

    class Meta:
        verbose_name_plural: ClassVar = "sketches"
        indexes: ClassVar = [
            models.Index(
                fields=["article"], name="sketch_not_led_to", condition=models.Q(is_led_to=False)
            ),
            models.Index(
                fields=["-number"], name="sketch_unrelated",
                condition=models.Q(related_at__isnull=True),
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return str(self.article_id)

    @property
    def counts(self) -> dict[int, int]:
        """Give how often the story says each term."""
        return unpacked(bytes(self.packed))

    def mentions(self, scale: Scale) -> list[Mention]:
        """Make the mentions that lead to the story, not saved."""
        leading = list(scale.pulls(self.counts))[:LEADING]
        return [Mention(term=term, number=self.number) for term in leading]

    def lead(self, scale: Scale) -> None:
        """Save it with what leads to it."""
        self.is_led_to = True
        self.save()
        Mention.objects.bulk_create(self.mentions(scale), ignore_conflicts=True)


def number(article_id: int, moment: float) -> int:
    """Give the number of a story published at a moment in seconds: newer ones have greater ones."""
    return int(moment) << BITS | article_id


def terms_of(article: Article) -> Terms:
    """Take an article apart, as it is in hand."""
    told = (article.kicker, article.subtitle, article.summary)
    return terms(article.title, "\n".join((*told, body.text(article.body.get_prep_value()))))


def sketch_of(article: Article, told: Terms | None = None) -> Sketch:
    """Make the sketch of a published article, not saved."""
    if article.published_at is None:
        raise ValueError(f"article={article.pk} did not come through the gate")
    counts = {number_of(term): count for term, count in (told or terms_of(article)).counts.items()}
    return Sketch(
        article_id=article.pk, number=number(article.pk, article.published_at.timestamp()),
        packed=packed(counts),
    )  # fmt: skip
