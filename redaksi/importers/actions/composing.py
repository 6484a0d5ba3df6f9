"""Makes an article of a manuscript, complete and not yet stored."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.utils.dateparse import parse_datetime
from django.utils.timezone import is_naive

from redaksi.articles.kinds import Kind
from redaksi.articles.models import Article, Byline
from redaksi.articles.tidy import tidy
from redaksi.importers.actions.naming import Names
from redaksi.importers.manuscript import Fate, Manuscript
from redaksi.importers.typesetting import Kept, Raw, name_of
from redaksi.lang.quotes import curl
from redaksi.lang.words import slug
from redaksi.sections.models import Section, Topic

CURLED = ("title", "kicker", "subtitle", "summary", "lead_caption")
# Texts that only our own export tells, and how long each may be.
OWN_TEXTS = {"sponsor": 120, "advert_label": 16, "embargo_with": 160, "lead_caption": 400}
LONGEST_SLUG = 255


@dataclass(frozen=True)
class Copy:
    """What one manuscript becomes: the fields of its article, and the rows beside it."""

    manuscript: Manuscript
    fields: dict[str, Any]
    blocks: list[Raw]
    bylines: tuple[dict[str, Any], ...]
    other_sections: tuple[Section, ...]
    topics: tuple[Topic, ...]
    day: date

    @property
    def is_advert(self) -> bool:
        return bool(self.fields["kind"] == Kind.ADVERTORIAL)

    @property
    def slug(self) -> str:
        """Give the address word that it should have, if nobody in the month has it."""
        told = slug(self.manuscript.slug, LONGEST_SLUG - 5)
        return told or slug(self.manuscript.title) or "berita"

    @property
    def changed_at(self) -> datetime | None:
        return self.manuscript.updated_at or self.manuscript.published_at


def compose(
    manuscript: Manuscript, names: Names, *, blocks: list[Raw], photos: Mapping[str, Kept],
    zone: str, at: datetime,
) -> Copy:  # fmt: skip
    """Give an article's fields, tidied as Article.save tidies, and its credits.

    `photos` are those that came along, by the names of their pictures.
    `at` is now: what the old site had scheduled for a moment that is over waits for an editor.
    """
    fields = _plain_fields(manuscript) | _own_fields(manuscript) | _moments(manuscript, at)
    fields["section"] = names.section(manuscript.section)
    lead, social = (
        photos.get(name_of(one)) if one else None for one in (manuscript.lead, manuscript.social)
    )
    fields["lead_photo_id"] = lead.pk if lead else None
    if social:
        fields["social_photo_id"] = social.pk
    if lead and not fields["lead_caption"] and manuscript.lead:
        caption = manuscript.lead.caption[:400]
        fields["lead_caption"] = "" if caption == lead.caption else caption
    for name in CURLED:
        fields[name] = curl(fields[name])
    sections = {one.pk: one for one in map(names.section, manuscript.other_sections)}
    sections.pop(fields["section"].pk, None)
    return Copy(
        manuscript=manuscript, fields=fields, blocks=tidy(blocks),
        bylines=tuple(_bylines(manuscript, names)), other_sections=tuple(sections.values()),
        topics=tuple(names.topics(manuscript.topics)),
        day=day_of(manuscript, zone=zone, at=at),
    )  # fmt: skip


def day_of(manuscript: Manuscript, *, zone: str, at: datetime) -> date:
    """Give the day an article is kept under; what has no date of its own came in today."""
    moment = manuscript.published_at or manuscript.updated_at or at
    return moment.astimezone(ZoneInfo(zone)).date()


def body_of(blocks: list[Raw]) -> Any:
    """Give raw blocks in the form that the field holds."""
    return Article._meta.get_field("body").stream_block.to_python(blocks)


def _plain_fields(manuscript: Manuscript) -> dict[str, Any]:
    kinds, languages = Article.KindChoice.values, Article.Language.values
    return {
        "title": manuscript.title or manuscript.slug or manuscript.key,
        "kind": manuscript.kind if manuscript.kind in kinds else Kind.NEWS.value,
        "kicker": manuscript.kicker, "subtitle": manuscript.subtitle,
        "summary": manuscript.summary, "dateline": manuscript.dateline,
        "language": manuscript.language if manuscript.language in languages else "id",
        "importance": manuscript.importance, "lead_caption": "",
        "social_title": manuscript.social_title, "social_summary": manuscript.social_summary,
        "seo_title": manuscript.search_title, "search_description": manuscript.search_summary,
        "is_hidden_from_search": manuscript.is_hidden_from_search,
    }  # fmt: skip


def _own_fields(manuscript: Manuscript) -> dict[str, Any]:
    """Give what our own export tells, each value checked: a file may say anything."""
    told = manuscript.own
    found: dict[str, Any] = {}
    for name, longest in OWN_TEXTS.items():
        value = told.get(name)
        if isinstance(value, str) and value:
            found[name] = value[:longest]
    if found.get("advert_label") not in Article.AdvertLabel.values:
        found.pop("advert_label", None)
    embargo = told.get("embargo_until")
    moment = parse_datetime(embargo) if isinstance(embargo, str) else None
    if moment and not is_naive(moment):
        found["embargo_until"] = found["sealed_until"] = moment
    return found


def _moments(manuscript: Manuscript, at: datetime) -> dict[str, Any]:
    """Give what the fate means for the page: live or not, and since when."""
    is_live = manuscript.fate is Fate.PUBLISHED
    first = manuscript.published_at or manuscript.updated_at or at
    changed = manuscript.updated_at or first
    found: dict[str, Any] = {"live": is_live, "has_unpublished_changes": not is_live}
    if is_live:
        found |= {
            "published_at": first, "updated_at": changed if changed > first else None,
            "first_published_at": first, "last_published_at": changed,
        }  # fmt: skip
    if manuscript.fate is Fate.SCHEDULED:
        found["go_live_at"] = manuscript.published_at
    return found


def _bylines(manuscript: Manuscript, names: Names) -> Iterable[dict[str, Any]]:
    """Give the credits in their order, each name once in a role."""
    seen: set[tuple[str, str]] = set()
    notes = _guest_notes(manuscript)
    for credit in manuscript.credits:
        person = names.person(credit)
        guest = "" if person else names.printed(credit)
        role = credit.role if credit.role in Byline.Role.values else Byline.Role.WRITER.value
        called = (role, person.name if person else guest)
        if (person or guest) and called not in seen:
            seen.add(called)
            yield {
                "role": role, "person": person, "guest": guest, "note": notes.get(guest, ""),
                "sort_order": len(seen) - 1,
            }  # fmt: skip


def _guest_notes(manuscript: Manuscript) -> dict[str, str]:
    """Give what our own export tells about guests, by name."""
    told = manuscript.own.get("bylines")
    found = [one for one in told if isinstance(one, dict)] if isinstance(told, list) else []
    return {str(one.get("guest") or ""): str(one.get("note") or "")[:120] for one in found}
