"""What a story leads on to, in lines as an editor reads them."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import datetime
from typing import Any

from django.utils.translation import gettext as _

from redaksi.articles.body import article_ids
from redaksi.articles.models import Article
from redaksi.articles.models.queries import ArticleQuerySet
from redaksi.newsroom.desk.dashboard import at_the_desk
from redaksi.related.actions.finding import suggested
from redaksi.related.models import Neighbour
from redaksi.related.models.neighbour import KEPT, Found, in_order

# As many as are read at a glance above a text.
SUGGESTED = 5


@dataclass(frozen=True)
class RelatedLine:
    """Another story: why it belongs here, and whether readers are led to it."""

    pk: int
    title: str
    address: str
    section: str
    when: str
    reason: str
    is_open: bool = True


def lines(article: Article, sight: ArticleQuerySet, *, at: datetime) -> dict[str, Any]:
    """Give what is pinned, found and dropped. Costs a few queries, more for a draft."""
    rows = list(Neighbour.objects.filter(article=article).order_by("-chosen_at", "pk"))
    hand = {row.other_id for row in rows if row.hand}
    found = [_found(row) for row in in_order(rows) if not row.hand]
    if not article.live:
        version = article.get_latest_revision_as_object()
        found = [one for one in suggested(version, at=at.timestamp()) if one.other not in hand]
    pinned = [_found(row) for row in in_order(rows) if row.hand]
    dropped = [_found(row) for row in rows if row.hand == Neighbour.Hand.DROPPED]
    return {
        "pinned": told(pinned, sight), "found": told(found, sight), "dropped": told(dropped, sight),
    }  # fmt: skip


def suggestions(article: Article, sight: ArticleQuerySet, *, at: datetime) -> list[RelatedLine]:
    """Suggest what the text in hand might lead to, and does not yet."""
    there = article_ids(article.body.get_prep_value())
    found = suggested(article, at=at.timestamp(), most=KEPT)
    return told([one for one in found if one.other not in there], sight)[:SUGGESTED]


def told(found: Iterable[Found], sight: ArticleQuerySet) -> list[RelatedLine]:
    """Tell found stories in words, in their order; what readers do not see is marked."""
    kept = list(found)
    articles = sight.filter(pk__in=[one.other for one in kept]).as_cards()
    known = {article.pk: article for article in articles.select_related("section")}
    gate = Article.objects.published().editorial().filter(pk__in=known)
    open_ones = set(gate.values_list("pk", flat=True))
    return [
        _line(known[one.other], one, is_open=one.other in open_ones)
        for one in kept if one.other in known
    ]  # fmt: skip


def in_words(reason: dict[str, Any]) -> str:
    """Say what two stories have in common; "" for what an editor alone has found."""
    parts = []
    if reason.get("running"):
        parts.append(_("Running story"))
    if reason.get("later"):
        parts.append(_("Printed since"))
    if reason.get("topic"):
        parts.append(_("Same topic"))
    if reason.get("meaning"):
        parts.append(_("Alike in meaning"))
    if names := reason.get("names"):
        parts.append(_("Names: %(names)s") % {"names": ", ".join(names)})
    if words := reason.get("words"):
        parts.append(_("Words: %(words)s") % {"words": ", ".join(words)})
    return " · ".join(parts)


def _found(row: Neighbour) -> Found:
    return Found(row.other_id, row.score, row.reason)


def _line(article: Article, one: Found, *, is_open: bool) -> RelatedLine:
    return RelatedLine(
        pk=article.pk,
        title=article.title,
        address=article.address,
        section=article.section.name if article.section else "",
        when=at_the_desk(article.published_at),
        reason=in_words(one.reason),
        is_open=is_open,
    )
