"""Brings along what people said on the old site: read only, in its threads, each once."""

from collections.abc import Mapping, Sequence

from redaksi.comments.models import Comment
from redaksi.edge import keys
from redaksi.edge.actions.purging import touch
from redaksi.importers.manuscript import Remark
from redaksi.importers.models import OldSite

# WordPress lets ten levels answer each other; what goes deeper stands beside it.
LEVELS = 64
Told = Mapping[int, Sequence[Remark]]


def bring_remarks(site: OldSite, told: Told) -> int:
    """Store what is not here yet, by the article's number; give how many that were.

    What was answered is stored before its answers: a query for each level, and one to look.
    """
    marks = {_mark(site, one) for remarks in told.values() for one in remarks}
    if not marks:
        return 0
    kept = Comment.objects.filter(old_site_id__in=marks)
    known = {one.old_site_id: one for one in kept.select_related("parent")}
    waiting = {
        _mark(site, one): (article, one)
        for article, remarks in told.items()
        for one in remarks
        if _mark(site, one) not in known
    }
    articles = {article for article, _one in waiting.values()}
    count = len(waiting)
    for _level in range(LEVELS):
        ready = [mark for mark, (_, one) in waiting.items() if _parent(site, one) not in waiting]
        if not ready:
            break
        rows = [_row(site, *waiting.pop(mark), known) for mark in ready]
        known |= {row.old_site_id: row for row in Comment.objects.bulk_create(rows)}
    if articles:
        changed = {name(one) for one in articles for name in (keys.comments, keys.tally)}
        touch({*changed, keys.ALL_COMMENTS})
    return count - len(waiting)


def _row(site: OldSite, article: int, one: Remark, known: Mapping[str | None, Comment]) -> Comment:
    row = Comment(
        article_id=article, guest_name=one.name, text=one.text, old_site_id=_mark(site, one),
        state=Comment.State.PUBLISHED, said_at=one.said_at, published_at=one.said_at,
    )  # fmt: skip
    row.answer(known.get(_parent(site, one)))
    return row


def _parent(site: OldSite, one: Remark) -> str:
    return f"{site.pk}:{one.parent}" if one.parent else ""


def _mark(site: OldSite, one: Remark) -> str:
    return f"{site.pk}:{one.key}"
