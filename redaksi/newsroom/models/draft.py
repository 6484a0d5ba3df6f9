"""What the desk alone can find: the newest version of whatever readers do not see as it now is."""

import json
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any

from django.db import connection, models, transaction
from django.db.models import Q
from django.utils import timezone
from wagtail.models import Revision

from redaksi.articles import body
from redaksi.articles.models import Article
from redaksi.people.models import Person
from redaksi.search.asking import Asked, Stems
from redaksi.search.letters import folded, stemmed
from redaksi.search.models.index import by_index
from redaksi.sections.models import Topic

# As many as are read at once: a version is 10 kB.
BATCH = 200
# More are not given; a newsroom has some hundreds.
MOST = 10_000
OF_SQLITE = "SELECT rowid FROM newsroom_draft_words WHERE newsroom_draft_words MATCH %s"
# As the index of migration 0006 has it, sign by sign.
OF_POSTGRESQL = """
    SELECT article_id FROM newsroom_draft WHERE to_tsvector('simple', words) @@ %s::tsquery
"""
OF_PARTS = " UNION SELECT article_id FROM newsroom_draft WHERE true"
FIELDS = ("kicker", "subtitle", "summary", "dateline")


class DraftManager(models.Manager["Draft"]):
    """Keeps the index, and asks it; whoever asks still keeps to what a person may see."""

    def follow(self, article: Article) -> None:
        """Have the newest version of an article found, or forget it when readers see that one.

        Costs a query of what readers see; else four, and the stems of its words.
        """
        if is_unseen(article, at=timezone.now()):
            self._put([article])
        else:
            self.filter(pk=article.pk).delete()

    def found(self, asked: Asked) -> list[int]:
        """Give the numbers of the articles that hold all words, or in whose title they are parts.

        The last filed first. Costs one query.
        """
        if not asked.groups:
            return []
        is_postgresql = connection.vendor == "postgresql"
        sql = OF_POSTGRESQL if is_postgresql else OF_SQLITE
        told = [_of_postgresql(asked) if is_postgresql else _of_sqlite(asked)]
        if asked.beginnings:
            # Read through, since a part may stand anywhere: a title is a hundred letters.
            sql += OF_PARTS + " AND title LIKE %s" * len(asked.beginnings)
            told += [f"%{word}%" for word, *_stem in asked.beginnings]
        with by_index() as database:
            database.execute(f"{sql} ORDER BY 1 DESC LIMIT {MOST}", told)
            return [article for (article,) in database.fetchall()]

    def take_up_missing(self) -> int:
        """Take up what rang for nobody: imports, a paper from before. Gives how many it was."""
        wanted = Article.objects.filter(unseen(timezone.now())).order_by("pk")
        missing = wanted.exclude(pk__in=self.values("article"))
        numbers = list(missing.values_list("pk", flat=True))
        for start in range(0, len(numbers), BATCH):
            with transaction.atomic():
                self._put(Article.objects.filter(pk__in=numbers[start : start + BATCH]))
        return len(numbers)

    def _put(self, articles: Iterable[Article]) -> None:
        self.bulk_create(
            drafts_of(list(articles)), update_conflicts=True, unique_fields=["article"],
            update_fields=["title", "words"],
        )  # fmt: skip


class Draft(models.Model):
    """The newest version of an article that readers do not see, as the desk finds it.

    Of this room, since no public door can ask a room of the desk (docs/house.md). `title` is kept
    folded, `words` as stems. The databases keep their own index over the words (migration 0006), as
    that of `search` does: whoever changes this table's columns on SQLite makes its triggers anew.
    """

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="+")
    title = models.TextField()
    words = models.TextField()

    objects = DraftManager()

    def __str__(self) -> str:
        return self.title


def unseen(at: datetime) -> Q:
    """Keep the articles whose newest version readers do not see."""
    changed, kept_back = Q(has_unpublished_changes=True), Q(embargo_until__gt=at)
    return Q(live=False) | changed | Q(withdrawn_at__isnull=False) | kept_back


def is_unseen(article: Article, at: datetime) -> bool:
    """Tell whether readers do not see the newest version: of one what `unseen` is of many."""
    kept_back = article.embargo_until is not None and at < article.embargo_until
    is_taken = article.withdrawn_at is not None or not article.live
    return is_taken or article.has_unpublished_changes or kept_back


def drafts_of(articles: Sequence[Article]) -> list[Draft]:
    """Make what is found of some articles, not saved. Costs three queries."""
    versions = _versions_of(articles)
    credits_ = [credit for version in versions for credit in version.get("bylines", [])]
    people = _names(Person, [credit["person"] for credit in credits_])
    topics = _names(Topic, [pk for version in versions for pk in version.get("topics", [])])
    return [
        Draft(
            article=article,
            title=folded(article.draft_title),
            words=stemmed(" ".join((article.draft_title, *_said(version, people, topics)))),
        )
        for article, version in zip(articles, versions, strict=True)
    ]


def _versions_of(articles: Sequence[Article]) -> list[dict[str, Any]]:
    # What was withdrawn is sealed (D18): whether a word finds it would tell of its text.
    told = [article for article in articles if article.withdrawn_at is None]
    # As they are stored: read through an article, they would stay with it and grow old.
    newest = Revision.objects.filter(pk__in=[article.latest_revision_id for article in told])
    kept = dict(newest.values_list("pk", "content"))
    said = {
        article.pk: kept.get(article.latest_revision_id) or article.serializable_data()
        for article in told
    }
    return [said.get(article.pk, {}) for article in articles]


def _said(version: dict[str, Any], people: dict[int, str], topics: dict[int, str]) -> list[str]:
    credits_ = version.get("bylines", [])
    text = version.get("body") or "[]"
    return [
        *(version.get(field) or "" for field in FIELDS),
        *(people.get(credit["person"], credit["guest"]) for credit in credits_),
        *(topics.get(pk, "") for pk in version.get("topics", [])),
        body.text(json.loads(text)),
    ]


def _names(noun: type[Person | Topic], numbers: Sequence[int | None]) -> dict[int, str]:
    wanted = {pk for pk in numbers if pk}
    return dict(noun.objects.filter(pk__in=wanted).values_list("pk", "name")) if wanted else {}


def _of_sqlite(asked: Asked) -> str:
    wanted = " AND ".join(f'"{" ".join(group)}"' for group in asked.groups)
    left_out = " OR ".join(f'"{" ".join(group)}"' for group in asked.without)
    return f"({wanted}) NOT ({left_out})" if left_out else wanted


def _of_postgresql(asked: Asked) -> str:
    wanted = [_in_order(group) for group in asked.groups]
    return " & ".join([*wanted, *(f"!({_in_order(group)})" for group in asked.without)])


def _in_order(group: Stems) -> str:
    return " <-> ".join(f"'{stem}'" for stem in group)
