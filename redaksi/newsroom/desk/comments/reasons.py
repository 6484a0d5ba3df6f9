"""Says in words what the filter wrote down in codes."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

GROUNDS: dict[str, Any] = {
    "disguised_name": _("name of a gambling site in disguised letters"),
    "name": _("a word like the name of a gambling site"),
    "disguised_letters": _("disguised letters"),
    "taken_apart": _("words taken apart by spaces or signs"),
    "digits_for_letters": _("digits in the place of letters"),
    "trade_words": _("words of the gambling trade"),
    "wording": _("worded like an advertisement for gambling"),
    "capitals": _("all in capitals"),
    "hidden_signs": _("hidden signs between the letters"),
    "links": _("links"),
    "repeated": _("the same was sent before"),
    "trap": _("a field was filled in that people do not see"),
    "too_fast": _("sent faster than one can type"),
    "new_account": _("a new reader"),
    "published_before": _("speaks for it: published before"),
    "banned_word": _("a word that the newsroom has banned"),
    "trusted_word": _("speaks for it: a word that the newsroom trusts"),
    "newsroom": _("like earlier decisions of the newsroom"),
}


def in_words(reasons: Iterable[str]) -> list[str]:
    """Say what the filter found, in its order; a code without words is told as it is.

    A reason is a code, or a code and what was found, "name: KILATBET77".
    """
    told = []
    for reason in reasons:
        code, colon, found = str(reason).partition(":")
        told.append(f"{GROUNDS.get(code, code)}{colon}{found}")
    return told
