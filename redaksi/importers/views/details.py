"""The details of findings in words: signs, figures and moments are noted as data."""

from datetime import datetime
from typing import Any

from django.utils import timezone
from django.utils.formats import localize
from django.utils.translation import get_language, gettext_lazy
from django.utils.translation import gettext as _

from redaksi.importers.manuscript import Doubt
from redaksi.lang.dates import Language, full_moment

SIGNS = {
    "hidden_links": gettext_lazy("links that nobody sees"),
    "link_farm": gettext_lazy("many links to other sites"),
    "sends_away": gettext_lazy("sends readers to another site"),
    "gambling_links": gettext_lazy("links to gambling sites"),
    "disguised_words": gettext_lazy("words in disguise"),
    "gambling_words": gettext_lazy("what gambling sites promise"),
    "gambling_names": gettext_lazy("names like those of gambling sites"),
    "calls_to_play": gettext_lazy("calls to register and play"),
}
FIELDS = {
    "credit": gettext_lazy("credit"),
    "description": gettext_lazy("alternative text"),
    "summary": gettext_lazy("summary"),
    "subtitle": gettext_lazy("subtitle"),
}
KNOWN: dict[str, dict[str, Any]] = {
    Doubt.LOOKS_PLANTED: SIGNS, Doubt.PICTURE_LACKS: FIELDS, Doubt.CUT_SHORT: FIELDS,
}  # fmt: skip


def at_the_desk(moment: datetime | None) -> str:
    """Print a moment in the desk's zone: "Selasa, 12 Mei 2026, 18.40 WITA"."""
    if moment is None:
        return ""
    language: Language = "en" if get_language() == "en" else "id"
    return full_moment(moment, zone=timezone.get_current_timezone_name(), language=language)


def spoken(doubt: str, detail: str) -> tuple[str, bool]:
    """Give the detail of a finding, and whether it is in our words; else it is the old site's."""
    known = KNOWN.get(doubt, {})
    words = detail.split(", ")
    if all(word in known for word in words):
        return ", ".join(str(known[word]) for word in words), True
    try:
        if doubt == Doubt.TEXT_DIFFERS:
            alike = localize(round(100 * float(detail), 1))
            return _("%(number)s per cent alike") % {"number": alike}, True
        if doubt == Doubt.SCHEDULE_PASSED:
            return at_the_desk(datetime.fromisoformat(detail)), True
    except (ValueError, OverflowError):
        pass  # noted by another version: shown as it is
    return detail, False
