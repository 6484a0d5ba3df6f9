"""An article of ours that comes back from our own export: its fields exactly as they were."""

import json
from collections.abc import Mapping
from dataclasses import replace
from datetime import UTC, datetime
from typing import Any

from redaksi.articles.kinds import Kind
from redaksi.importers.entries import Inventory
from redaksi.importers.leads import picture
from redaksi.importers.manuscript import Credit, Doubt, Manuscript, SectionName
from redaksi.importers.rubrics import LANGUAGES

OWN_FIELDS, OWN_PAGE = "_redaksi_article", "_redaksi_page"
# Plain words, with the room that the fields have.
WORDS = {
    "kicker": 60, "subtitle": 160, "summary": 300, "dateline": 60, "social_title": 120,
    "social_summary": 200, "search_title": 255, "search_summary": 500,
}  # fmt: skip
# What only our own articles have; filing reads it from `Manuscript.own`, as it was told.
KEPT = (
    "lead_caption", "embargo_until", "embargo_with", "sponsor", "advert_label", "go_live_at",
    "bylines", "adverts",
)  # fmt: skip
ROLES = frozenset({"writer", "editor", "photo", "contributor", "translator", "agency"})
PEOPLE = "redaksi_person"
SETTLED = frozenset({Doubt.NO_BYLINE, Doubt.UNKNOWN_AUTHOR, Doubt.NO_SECTION, Doubt.CUT_SHORT})


def as_told(manuscript: Manuscript, words: str, *, inventory: Inventory) -> Manuscript:
    """Give the manuscript with every field that our own export told; broken words change nothing.

    It was an editor's once: what the plan doubted about bylines, sections and dates is settled.
    """
    told = _read(words)
    if not told:
        return manuscript
    fields: dict[str, Any] = {
        name: told[name][:limit] for name, limit in WORDS.items() if isinstance(told.get(name), str)
    }
    for name, known in (("kind", frozenset(Kind)), ("language", LANGUAGES)):
        if isinstance(word := told.get(name), str) and word in known:
            fields[name] = word
    if type(told.get("importance")) is int and 0 <= told["importance"] <= 2:
        fields["importance"] = told["importance"]
    for name in ("published_at", "updated_at"):
        # One that was never published has the moment it is scheduled for, which the plan knows.
        if moment := _moment(told.get(name)):
            fields[name] = moment
    fields |= _filed(told, inventory)
    credits = tuple(_credits(told.get("bylines"), inventory))
    return replace(
        manuscript,
        **fields,
        credits=credits,
        social=picture(str(told.get("social_photo") or ""), inventory),
        is_hidden_from_search=told.get("is_hidden_from_search") is True,
        own={name: told[name] for name in KEPT if name in told},
        notes=tuple(note for note in manuscript.notes if note.doubt not in SETTLED),
    )


def page_as_told(manuscript: Manuscript, words: str, *, content: str) -> Manuscript:
    """Give a standing page with its duty, its source and its text exactly as they were."""
    return replace(manuscript, own={**_read(words), "content": content})


def _read(words: str) -> dict[str, Any]:
    try:
        told = json.loads(words)
    except (ValueError, RecursionError):
        return {}
    return told if isinstance(told, dict) else {}


def _moment(told: object) -> datetime | None:
    try:
        moment = datetime.fromisoformat(str(told))
    except ValueError:
        return None
    return moment if moment.tzinfo else moment.replace(tzinfo=UTC)


def _filed(told: Mapping[str, Any], inventory: Inventory) -> dict[str, Any]:
    """Give section, further sections and topics, named as the export's own terms name them."""
    fields: dict[str, Any] = {}
    if "section" in told:
        fields["section"] = _named(told["section"], "category", inventory)
    for name, taxonomy in (("other_sections", "category"), ("topics", "post_tag")):
        if isinstance(told.get(name), list):
            found = (_named(one, taxonomy, inventory) for one in told[name])
            fields[name] = tuple(one for one in found if one)
    return fields


def _named(word: object, taxonomy: str, inventory: Inventory) -> SectionName | None:
    if not isinstance(word, str) or not word:
        return None
    known = inventory.terms.get((taxonomy, word))
    return SectionName(word, known.name if known else word)


def _credits(told: object, inventory: Inventory) -> list[Credit]:
    """Give the bylines in their order: people by their address word, guests by name."""
    found = []
    for one in told if isinstance(told, list) else []:
        if not isinstance(one, dict) or str(one.get("role")) not in ROLES:
            continue
        person, guest = str(one.get("person") or ""), str(one.get("guest") or "")
        known = inventory.terms.get((PEOPLE, person)) if person else None
        if person or guest:
            name = known.name if known else guest
            found.append(Credit(role=str(one["role"]), login=person, name=name[:120]))
    return found
