from collections.abc import Iterable, Mapping, Sequence
from datetime import datetime
from typing import Any, ClassVar, NamedTuple

from django.db import models, transaction
from django.dispatch import Signal
from django.utils.translation import gettext_lazy as _

from redaksi.articles.models import Article
from redaksi.related.choosing import placed

# As many as a page leads to.
SHOWN = 6
# As many as are kept: when some are taken down, others are at hand.
KEPT = 12
# What an editor's choice consists of.
HAND = ("hand", "place", "chosen_by_id", "chosen_at")
# Sent with `articles`: those whose page leads to others than before.
neighbours_changed = Signal()


class TooManyPins(Exception):
    """As many stories are pinned as the page leads to."""


class Found(NamedTuple):
    """A neighbour that the machine has found: which, how well it fits, and why."""

    other: int
    score: float
    reason: dict[str, Any]

    @property
    def is_later(self) -> bool:
        return bool(self.reason.get("later"))


# What the machine wants an article to lead to: None leaves what is kept as it is.
Wanted = Mapping[int, Found | None]


class NeighbourQuerySet(models.QuerySet["Neighbour"]):
    def numbers(self, article_id: int) -> list[int]:
        """Name the articles that an article leads to, in order. Costs one query."""
        return [row.other_id for row in in_order(self.filter(article=article_id))]

    def pinned(self, article_id: int) -> "NeighbourQuerySet":
        return self.filter(article=article_id, hand=Neighbour.Hand.PINNED).order_by("place", "pk")

    def by_machine(self) -> "NeighbourQuerySet":
        """Keep what no editor has touched."""
        return self.filter(hand=Neighbour.Hand.NONE)


class NeighbourManager(models.Manager.from_queryset(NeighbourQuerySet)):
    def rewrite(self, wanted: Mapping[int, Wanted]) -> set[int]:
        """Keep for each article what the machine wants there, and nothing else of the machine's.

        The editor's choice stays. Gives the articles whose page leads to others than before. Costs
        one query, and three more for whatever changed.
        """
        changed: set[int] = set()
        gone: list[int] = []
        new: list[Neighbour] = []
        for article_id, rows in self.lists(wanted).items():
            after = _rewritten(article_id, rows, wanted[article_id])
            gone += [row.pk for row in rows if row not in after]
            new += [row for row in after if row._state.adding]
            if shown(rows) != shown(after):
                changed.add(article_id)
        if gone:
            self.filter(pk__in=gone).delete()
        if new:
            self.bulk_create(new)
        return changed

    def lists(self, articles: Iterable[int]) -> dict[int, list["Neighbour"]]:
        """Give all that is kept for some articles. Costs one query."""
        found: dict[int, list[Neighbour]] = {pk: [] for pk in articles}
        for row in self.filter(article__in=found):
            found[row.article_id].append(row)
        return found

    def forget(self, article_id: int) -> None:
        """Let no machine lead to an article any more, nor from it; the editor's choice stays."""
        either = models.Q(article=article_id) | models.Q(other=article_id)
        self.filter(either).by_machine().delete()

    @transaction.atomic
    def pin(self, article: Article, other: Article, *, by: Any, at: datetime) -> None:
        """Put a story behind those pinned already. Raises TooManyPins."""
        pinned = self.pinned(article.pk).exclude(other=other.pk)
        if len(pinned) >= SHOWN:
            raise TooManyPins
        place = max((row.place for row in pinned), default=0) + 1
        self._choose(article, other, hand=Neighbour.Hand.PINNED, place=place, by=by, at=at)

    def drop(self, article: Article, other: Article, *, by: Any, at: datetime) -> None:
        """Lead to a story no more, whatever the machine thinks."""
        self._choose(article, other, hand=Neighbour.Hand.DROPPED, place=0, by=by, at=at)

    @transaction.atomic
    def leave(self, article: Article, other: Article, *, by: Any, at: datetime) -> None:
        """Leave it to the machine again; what it never found goes."""
        self._choose(article, other, hand=Neighbour.Hand.NONE, place=0, by=by, at=at)
        self.filter(article=article, other=other, score=0).delete()

    @transaction.atomic
    def raise_pin(self, article: Article, other: Article, **_hand: Any) -> None:
        """Put a pinned story one place up; the first one stays where it is."""
        rows = list(self.pinned(article.pk))
        numbers = [row.other_id for row in rows]
        at = numbers.index(other.pk) if other.pk in numbers else 0
        if at:
            rows[at - 1], rows[at] = rows[at], rows[at - 1]
        for place, row in enumerate(rows, 1):
            row.place = place
        self.bulk_update(rows, ["place"])
        _tell(article)

    @transaction.atomic
    def _choose(
        self, article: Article, other: Article, *, hand: str, place: int, by: Any, at: datetime
    ) -> None:
        chosen = {"hand": hand, "place": place, "chosen_by": by, "chosen_at": at}
        self.update_or_create(article=article, other=other, defaults=chosen)
        _tell(article)


class Neighbour(models.Model):
    """That one story leads to another: by an editor's hand, or since the machine thinks so."""

    class Hand(models.TextChoices):
        """What an editor has said about it."""

        NONE = "", _("Left to the machine")
        PINNED = "pinned", _("Pinned")
        DROPPED = "dropped", _("Dropped")

    article = models.ForeignKey(Article, models.CASCADE, related_name="neighbours")
    other = models.ForeignKey(Article, models.CASCADE, related_name="+")
    hand = models.CharField(max_length=8, choices=Hand, blank=True, default=Hand.NONE)
    place = models.PositiveSmallIntegerField(default=0)
    chosen_by = models.ForeignKey("people.User", models.SET_NULL, null=True, related_name="+")
    chosen_at = models.DateTimeField(null=True)
    # How well it fits, and what the two have in common; 0: the machine has not found it.
    score = models.FloatField(default=0)
    reason = models.JSONField(default=dict)

    objects = NeighbourManager()

    class Meta:
        verbose_name = _("related story")
        verbose_name_plural = _("related stories")
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["article", "other"], name="neighbour_once"),
            models.CheckConstraint(
                name="neighbour_of_another", condition=~models.Q(article=models.F("other"))
            ),
        ]

    def __str__(self) -> str:
        return f"{self.article_id} {self.other_id} {self.hand}"

    @property
    def is_later(self) -> bool:
        """Tell whether it was printed after the story that leads to it."""
        return bool(self.reason.get("later"))


def in_order(rows: Iterable[Neighbour]) -> list[Neighbour]:
    """Give an article's rows as readers are led on: the editor's choice, then what fits best."""
    kept = sorted(rows, key=lambda row: (row.place, -row.score, -row.other_id))
    pinned = [row for row in kept if row.hand == Neighbour.Hand.PINNED]
    found = [row for row in kept if row.hand == Neighbour.Hand.NONE]
    return [*pinned, *placed(found, SHOWN - len(pinned))]


def shown(rows: Iterable[Neighbour]) -> list[int]:
    """Name what a page leads to."""
    return [row.other_id for row in in_order(rows)[:SHOWN]]


def _rewritten(article_id: int, rows: Sequence[Neighbour], wanted: Wanted) -> list[Neighbour]:
    """Give an article's rows as they are to be: those not saved yet are new or changed."""
    by_other = {row.other_id: row for row in rows}
    after = [row for row in rows if row.hand and not wanted.get(row.other_id)]
    for other, found in wanted.items():
        row = by_other.get(other)
        if found is None or (row and (row.score, row.reason) == (found.score, found.reason)):
            after += [row] if row and row not in after else []
            continue
        hand = {name: getattr(row, name) for name in HAND} if row else {}
        after.append(
            Neighbour(
                article_id=article_id,
                other_id=other,
                score=found.score,
                reason=found.reason,
                **hand,
            )
        )
    return after


def _tell(article: Article) -> None:
    neighbours_changed.send(Neighbour, articles={article.pk})
