"""The report of a run as tables for the desk, whatever an older version or a broken run left."""

from dataclasses import dataclass
from typing import Any

from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from redaksi.importers.account import Deed, Outcome
from redaksi.importers.manuscript import Fate
from redaksi.importers.views.words import words_for

# More names than a person reads; the file of the report has them all.
SHOWN = 40

TYPES = {
    "post": _("Articles"), "page": _("Standing pages"), "attachment": _("Files"),
    "revision": _("Earlier versions"), "nav_menu_item": _("Menu lines"),
    "photo": _("Photos"), "document": _("Documents"),
    "comment": _("Comments"), "pingback": _("Pingbacks"), "trackback": _("Trackbacks"),
}  # fmt: skip
NAMES = {
    Fate.PUBLISHED: _("published"), Fate.SCHEDULED: _("scheduled"),
    Fate.WAITING: _("waiting for an editor"), Fate.DRAFT: _("draft"),
    Fate.INTERNAL: _("private there, a draft here"),
    Fate.LOCKED: _("behind a password there, a draft here"),
    Fate.HELD: _("held back: looks planted"), Fate.LEFT: _("left behind: in the bin, or no story"),
    Deed.NEW: _("came in this time"), Deed.CHANGED: _("changed there, now changed here"),
    Deed.SAME: _("nothing had changed"), Deed.KEPT: _("changed here, so left alone"),
    Deed.GONE: _("deleted here, so not made again"),
    Outcome.TAKEN: _("taken along"), Outcome.KNOWN: _("there already"),
    Outcome.MISSING: _("not found"), Outcome.BROKEN: _("unreadable"),
    "1": _("approved"), "0": pgettext_lazy("of comments", "waiting"), "spam": _("spam"),
    "trash": _("in the bin"),
}  # fmt: skip


@dataclass(frozen=True)
class Row:
    """A name and a number. `is_raw` marks a name of the old site's own, shown as it is."""

    name: Any
    number: int
    is_raw: bool = False
    doubt: str = ""


@dataclass(frozen=True)
class Table:
    title: Any
    rows: tuple[Row, ...]
    note: Any = ""


@dataclass(frozen=True)
class Unlike:
    title: str
    address: str
    percent: str


def tables(report: dict[str, Any]) -> list[Table]:
    """Give the tables of a report, the empty ones left out."""
    unmapped = _dict(report.get("unmapped"))
    made = [
        Table(_("What was read"), _rows(report.get("read"))),
        *(
            Table(TYPES.get(type_, type_), _rows(counts))
            for type_, counts in _dict(report.get("became")).items()
        ),
        Table(_("What was done"), _rows(report.get("done"))),
        *(
            Table(TYPES.get(kind, kind), _rows(counts))
            for kind, counts in _dict(report.get("files")).items()
        ),
        Table(_("To be looked at, in this import"), _doubts(report.get("doubts"))),
        *(
            Table(
                TYPES.get(kind, kind), _rows(counts),
                _("Counted, and not brought along yet: they stay in the file."),
            )
            for kind, counts in _dict(report.get("comments")).items()
        ),
        Table(_("Shortcodes without a counterpart"), _names(unmapped.get("shortcodes"))),
        Table(_("Blocks without a counterpart"), _names(unmapped.get("blocks"))),
        Table(
            _("Extra fields without a counterpart"), _names(unmapped.get("metas")),
            _("Kept by plugins of the old site; they did not come along."),
        ),
    ]  # fmt: skip
    return [table for table in made if table.rows]


def least_alike(report: dict[str, Any]) -> tuple[int, int, list[Unlike]]:
    """Give how many were compared, how many differ, and the worst of those."""
    told = _dict(report.get("likeness"))
    posts = told.get("posts")
    worst = [
        Unlike(str(post.get("title", "")), str(post.get("address", "")), _percent(post))
        for post in (posts if isinstance(posts, list) else [])[:SHOWN]
        if isinstance(post, dict)
    ]
    return _number(told.get("compared")), _number(told.get("below")), worst


def _rows(counts: Any) -> tuple[Row, ...]:
    return tuple(
        Row(NAMES.get(name) or TYPES.get(name) or name, _number(number),
            is_raw=name not in NAMES and name not in TYPES)
        for name, number in _dict(counts).items()
    )  # fmt: skip


def _doubts(counts: Any) -> tuple[Row, ...]:
    return tuple(
        Row(words_for(doubt).label, _number(number), doubt=doubt)
        for doubt, number in _dict(counts).items()
    )


def _names(counts: Any) -> tuple[Row, ...]:
    named = list(_dict(counts).items())[:SHOWN]
    return tuple(Row(name, _number(number), is_raw=True) for name, number in named)


def _dict(value: Any) -> dict[str, Any]:
    return value if isinstance(value, dict) else {}


def _number(value: Any) -> int:
    return value if isinstance(value, int) else 0


def _percent(post: dict[str, Any]) -> str:
    """Print how alike a post is: "97,3 %" in Indonesian, by the template; here the number alone."""
    likeness = post.get("likeness")
    return f"{100 * likeness:.1f}" if isinstance(likeness, float | int) else ""
