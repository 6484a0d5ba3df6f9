"""A finding as the desk lists it: what, where, what to do, and where to mend it."""

from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any

from django.db.models import Model
from django.urls import reverse
from wagtail.models import Page
from wagtail.permissions import policy_registry

from redaksi.importers.models import Finding
from redaksi.importers.views.details import at_the_desk, spoken
from redaksi.importers.views.words import Words, words_for
from redaksi.media.models import Attachment, Photo

# Where something is mended: the field of its origin, its noun, and its screen at the desk.
SCREENS: tuple[tuple[str, type[Model], str], ...] = (
    ("article_id", Page, "wagtailadmin_pages:edit"),
    ("standing_id", Page, "wagtailadmin_pages:edit"),
    ("photo_id", Photo, "wagtailimages:edit"),
    ("attachment_id", Attachment, "wagtaildocs:edit"),
)


@dataclass(frozen=True)
class Line:
    """One finding; `edit_url` is "" for whoever may not mend it, or where nothing is left.

    `is_raw` marks a detail in the old site's own words.
    """

    pk: int
    title: str
    detail: str
    is_raw: bool
    address: str
    words: Words
    edit_url: str
    mended: str
    mended_by: str


def lines(findings: Sequence[Finding], user: Any) -> list[Line]:
    """Put findings on lines. Costs at most two queries for each kind of screen they lead to."""
    urls = _edit_urls(findings, user)
    return [
        Line(
            pk=finding.pk,
            title=finding.title,
            detail=detail,
            is_raw=not is_ours,
            address=finding.address,
            words=words_for(finding.doubt),
            edit_url=urls.get(finding.pk, ""),
            mended=at_the_desk(finding.mended_at),
            mended_by=_name(finding.mended_by) if finding.mended_by else "",
        )
        for finding in findings
        for detail, is_ours in [spoken(finding.doubt, finding.detail)]
    ]


def _edit_urls(findings: Sequence[Finding], user: Any) -> dict[int, str]:
    """Give the screens at which a user may mend what findings are about, by finding."""
    urls: dict[int, str] = {}
    for field, noun, screen in SCREENS:
        wanted = {
            finding.pk: pk for finding in findings if (pk := getattr(finding.origin, field))
        }  # fmt: skip
        if not wanted:
            continue
        policy = policy_registry.get_by_type(noun)
        mine = policy.instances_user_has_permission_for(user, "change")
        allowed = set(mine.filter(pk__in=set(wanted.values())).values_list("pk", flat=True))
        urls |= {one: reverse(screen, args=[pk]) for one, pk in wanted.items() if pk in allowed}
    return urls


def _name(user: Any) -> str:
    return str(user.get_full_name() or user.get_username())
