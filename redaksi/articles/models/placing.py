"""The lists that readers leaf through, written down when an article changes."""

from datetime import UTC, datetime
from typing import TYPE_CHECKING, ClassVar, NamedTuple

from django.db import connection, models
from django.dispatch import Signal
from django.utils import timezone

from redaksi.articles.kinds import Kind

if TYPE_CHECKING:
    from collections.abc import Iterable, Sequence

    from redaksi.articles.models.article import Article


END_OF_TIME = datetime(9999, 12, 31, tzinfo=UTC)
# What is paid for and what is kept back takes no place from others: a page that shows the head of a
# list would read differently when one of them goes, and could not name what it does not show.
HEAD = """
    SELECT list, article_id FROM (
        SELECT list, article_id FROM articles_placing AS place
        WHERE list = %s AND published_at < %s AND article_id NOT IN ({left_out}) {unpaid}
            AND article_id NOT IN (
                SELECT page_ptr_id FROM articles_article WHERE embargo_until > %s
            )
        ORDER BY published_at DESC, article_id DESC LIMIT %s
    ) AS head
"""
UNPAID = """
    AND NOT EXISTS (
        SELECT 1 FROM articles_placing AS paid
        WHERE paid.article_id = place.article_id AND paid.list LIKE 'paid:%%'
    )
"""
# Sent with `article`, `names` of the lists that changed, and `joined`: those it newly stands in.
lists_changed = Signal()


def section_list(section_id: int) -> str:
    """Name the list of everything in a section."""
    return f"section:{section_id}"


def main_list(section_id: int) -> str:
    """Name the list of what has a section as its main one; all of it stands in the other, too."""
    return f"main:{section_id}"


def paid_list(section_id: int) -> str:
    """Name the list of what was paid for in a section (D19); all of it stands in the other, too."""
    return f"paid:{section_id}"


def is_paid(name: str) -> bool:
    """Tell whether a list is one of what was paid for."""
    return name.startswith("paid:")


def topic_list(topic_id: int) -> str:
    return f"topic:{topic_id}"


def person_list(person_id: int) -> str:
    return f"person:{person_id}"


def lists_of(
    *, kind: str, main: int | None, sections: "Iterable[int]", topics: "Iterable[int]",
    people: "Iterable[int]",
) -> set[str]:  # fmt: skip
    """Name every list that a published article stands in; `main` is one of its sections."""
    labels = list(sections)
    return {
        *([main_list(main)] if main else []),
        *(section_list(pk) for pk in labels),
        *(paid_list(pk) for pk in labels if kind == Kind.ADVERTORIAL),
        *(topic_list(pk) for pk in topics),
        *(person_list(pk) for pk in people),
    }


class Cut(NamedTuple):
    """The first `size` places of a list, or of what it held before a moment."""

    list: str
    size: int
    before: datetime = END_OF_TIME


class PlacingManager(models.Manager["Placing"]):
    def in_lists(self, names: "Iterable[str]") -> models.QuerySet["Placing"]:
        """Keep the places in lists that readers may count: none of what is under embargo."""
        articles = self.model._meta.get_field("article").related_model
        kept_back = articles._default_manager.filter(embargo_until__gt=timezone.now())
        return self.filter(list__in=names).exclude(article_id__in=kept_back.values("pk"))

    def heads(self, cuts: "Iterable[Cut]", *, without: "Sequence[int]" = ()) -> list[int]:
        """Give the articles at the heads of several lists. Costs one query."""
        return list({number for _, number in self.heads_of(cuts, without=without)})

    def heads_of(
        self, cuts: "Iterable[Cut]", *, without: "Sequence[int]" = ()
    ) -> list[tuple[str, int]]:
        """Give list and article for the heads of several lists, each read along its own index.

        Nothing paid for but from the lists of just that, nothing under embargo; what is found has
        not passed the gate. Costs one query, written by hand: Django takes longer to write it than
        SQLite to answer it.
        """
        # Nobody has the number 0: there is always something to leave out.
        left_out = [0, *without]
        places, moment = ", ".join(["%s"] * len(left_out)), connection.ops.adapt_datetimefield_value
        now, parts, told = moment(timezone.now()), [], []
        for cut in cuts:
            unpaid = "" if is_paid(cut.list) else UNPAID
            parts.append(HEAD.format(left_out=places, unpaid=unpaid))
            told += [cut.list, moment(cut.before), *left_out, now, cut.size]
        if not parts:
            return []
        with connection.cursor() as database:
            database.execute(" UNION ".join(parts), told)
            return database.fetchall()

    def place(self, article: "Article") -> None:
        """Put an article into its lists, or take it out of all when readers may not see it.

        Costs a query when nothing changed, and two more when something did.
        """
        wanted = _wanted(article)
        placed = dict(self.filter(article_id=article.pk).values_list("list", "published_at"))
        if placed == wanted:
            return
        changed = {name for name, _ in placed.items() ^ wanted.items()}
        self.filter(article_id=article.pk).delete()
        self.bulk_create(
            Placing(list=name, published_at=at, article_id=article.pk)
            for name, at in wanted.items()
        )
        joined = changed & wanted.keys()
        lists_changed.send(Placing, article=article, names=changed, joined=joined)

    def names_of(self, article: "Article") -> "models.QuerySet[Placing, str]":
        """Name the lists that an article stands in."""
        return self.filter(article=article.pk).values_list("list", flat=True)

    def is_newest(self, article: "Article", name: str) -> bool:
        """Tell whether nothing in a list is newer than this article."""
        newer = self.filter(list=name, published_at__gt=article.published_at)
        return not newer.exists()


class Placing(models.Model):
    """An article's place in one list: a copy of what the article says, kept to be counted quickly.

    A section page of 100,000 articles took 140 ms, most of it counting; with these rows it takes no
    longer than one of 1,000. They decide nothing: lists still go through the gate.
    """

    list = models.CharField(max_length=24)
    published_at = models.DateTimeField()
    article = models.ForeignKey("articles.Article", models.CASCADE, related_name="placings")

    objects = PlacingManager()

    class Meta:
        constraints: ClassVar = [
            models.UniqueConstraint(fields=["list", "article"], name="placing_once")
        ]
        indexes: ClassVar = [
            models.Index(fields=["list", "-published_at", "-article"], name="placing_newest")
        ]

    def __str__(self) -> str:
        return f"{self.list} {self.article_id}"


def _wanted(article: "Article") -> dict[str, datetime]:
    if not article.is_published or article.published_at is None:
        return {}
    sections = {article.section_id, *(section.pk for section in article.other_sections.all())}
    names = lists_of(
        kind=article.kind,
        main=article.section_id,
        sections=(pk for pk in sections if pk),
        topics=(topic.pk for topic in article.topics.all()),
        people=(byline.person_id for byline in article.bylines.all() if byline.person_id),
    )
    return dict.fromkeys(names, article.published_at)
