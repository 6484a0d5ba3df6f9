from enum import StrEnum
from typing import TYPE_CHECKING

from django.db import connection, models

from redaksi.articles.models import Article
from redaksi.comments.policy import Why

if TYPE_CHECKING:
    from collections.abc import Collection
    from datetime import datetime

    from redaksi.comments.models.comment import Comment  # noqa: F401  # for the type
    from redaksi.readers.models import Reader

# What readers see: as it was said, or as the newsroom edited it.
PUBLIC = ("published", "edited")
# Nobody has confirmed it, so it says nothing yet.
UNCONFIRMED = "unconfirmed"


class Order(StrEnum):
    """How readers may sort a thread; the words stand in addresses."""

    OLDEST = "terlama"
    NEWEST = "terbaru"
    SUPPORTED = "didukung"


ORDERS = {
    Order.OLDEST: ("said_at",),
    Order.NEWEST: ("-said_at", "-pk"),
    Order.SUPPORTED: ("-support_count", "said_at"),
}
# By hand: every list asks for it, and Django takes longer to write it than SQLite to answer.
TALLIES = """
    SELECT article_id, COUNT(*) FROM comments_comment
    WHERE article_id IN ({articles}) AND state IN (%s, %s) GROUP BY article_id
"""
SET_ASIDE = (Why.FILTER.value, Why.SPAM.value, Why.BANNED.value)


def _is_out() -> models.Exists:
    """Ask the gate for the article of each comment: a list of all articles takes half a second."""
    return models.Exists(Article.objects.published().filter(pk=models.OuterRef("article")))


class CommentQuerySet(models.QuerySet["Comment"]):
    """Lists of comments. Public code starts at `published()`, the one gate."""

    def published(self) -> "CommentQuerySet":
        """Keep what readers may see now, of articles that readers may see now."""
        return self.filter(_is_out(), state__in=PUBLIC)

    def tallies(self, articles: "Collection[int]") -> dict[int, int]:
        """Count what readers may see below articles that came through their gate.

        One query, however many they are; an article without comments is left out.
        """
        if not articles:
            return {}
        question = TALLIES.format(articles=", ".join(["%s"] * len(articles)))
        with connection.cursor() as database:
            database.execute(question, [*articles, *PUBLIC])
            return dict(database.fetchall())

    def threads(self) -> "CommentQuerySet":
        """Keep the beginnings of threads in which readers may see something.

        A beginning may itself be kept from them: then only its place is theirs to see.
        """
        below = self.model.objects.filter(thread=models.OuterRef("pk"), state__in=PUBLIC)
        seen = models.Q(state__in=PUBLIC) | models.Exists(below)
        return self.filter(seen, _is_out(), depth=0)

    def beginning(self, article: Article, *, threads: int) -> "CommentQuerySet":
        """Keep the first so many threads below an article, oldest first, with their answers."""
        out = self.model.objects.threads().of(article).sorted_by(Order.OLDEST)
        heads = out.values("pk")[:threads]
        below = models.Q(thread__in=heads, state__in=PUBLIC)
        # Named again, the article has its index followed: else every comment there is is looked at.
        own = self.of(article).filter(models.Q(pk__in=heads) | below)
        return own.sorted_by(Order.OLDEST)

    def sorted_by(self, order: "Order") -> "CommentQuerySet":
        return self.order_by(*ORDERS[order], "pk")

    def of(self, article: Article) -> "CommentQuerySet":
        return self.filter(article=article.pk)

    def by(self, reader: "Reader") -> "CommentQuerySet":
        """Keep what a reader said, in every state."""
        return self.filter(reader=reader)

    def ever_published(self) -> "CommentQuerySet":
        """Keep what readers could see once, or still can."""
        return self.filter(published_at__isnull=False)

    def waiting(self) -> "CommentQuerySet":
        """Keep what a moderator has to decide about, the longest waiting first."""
        return self.filter(state="waiting").order_by("said_at", "pk")

    def set_aside(self) -> "CommentQuerySet":
        """Keep what the filter or a ban holds, apart from the rest that waits."""
        return self.waiting().filter(held_for__in=SET_ASIDE)

    def hidden(self) -> "CommentQuerySet":
        return self.filter(state="hidden").newest_first()

    def alike(self, fingerprint: str) -> "CommentQuerySet":
        """Keep what says the same, whoever said it; what is too short to tell is like nothing."""
        return self.filter(fingerprint=fingerprint) if fingerprint else self.none()

    def confirmed(self) -> "CommentQuerySet":
        """Keep all that was really said: what nobody confirmed is nobody's business."""
        return self.exclude(state=UNCONFIRMED)

    def outlived(self, at: "datetime") -> "CommentQuerySet":
        """Keep what nobody confirmed in the time there is for it (D8)."""
        return self.filter(state=UNCONFIRMED, erase_at__lte=at)

    def with_their_stories(self) -> "CommentQuerySet":
        """Fetch with each its writer and its story, what came out last first: for feeds."""
        told = self.select_related("reader", "article").defer("article__body")
        return told.order_by("-published_at", "-pk")

    def lately_out(self, most: int) -> list[int]:
        """Give the numbers of what came out last, whether it is out still or not: by an index."""
        newest = self.ever_published().order_by("-published_at", "-pk")
        return list(newest.values_list("pk", flat=True)[:most])

    def newest_first(self) -> "CommentQuerySet":
        return self.order_by("-said_at", "-pk")
