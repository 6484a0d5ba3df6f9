"""Says in words what the filter wrote down in codes."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _

from redaksi.comments import spam
from redaksi.comments.grounds import Ground

GROUNDS: dict[str, Any] = {
    Ground.DISGUISED_NAME: _("name of a gambling site in disguised letters"),
    Ground.NAME: _("a word like the name of a gambling site"),
    Ground.DISGUISED_LETTERS: _("disguised letters"),
    Ground.TAKEN_APART: _("words taken apart by spaces or signs"),
    Ground.DIGITS_FOR_LETTERS: _("digits in the place of letters"),
    Ground.TRADE_WORDS: _("words of the gambling trade"),
    Ground.WORDING: _("worded like an advertisement for gambling"),
    Ground.CAPITALS: _("all in capitals"),
    Ground.HIDDEN_SIGNS: _("hidden signs between the letters"),
    Ground.LINKS: _("links"),
    Ground.REPEATED: _("the same was sent before"),
    Ground.TRAP: _("a field was filled in that people do not see"),
    Ground.TOO_FAST: _("sent faster than one can type"),
    Ground.NEW_ACCOUNT: _("a new reader"),
    Ground.PUBLISHED_BEFORE: _("speaks for it: published before"),
    Ground.BANNED_WORD: _("a word that the newsroom has banned"),
    Ground.TRUSTED_WORD: _("speaks for it: a word that the newsroom trusts"),
    Ground.NEWSROOM: _("like earlier decisions of the newsroom"),
}


def in_words(codes: Iterable[str]) -> list[str]:
    """Say what the filter found, in its order; a code without words is told as it is."""
    return [str(GROUNDS.get(code, code)) for code in codes]


def with_what_was_found(text: str, codes: list[str]) -> list[str]:
    """Say it with the words it was seen in, which are not kept. Judges anew: a millisecond."""
    found = {reason.ground.value: ", ".join(reason.found) for reason in spam.judge(text).reasons}
    told = zip(codes, in_words(codes), strict=True)
    return [f"{words}: {found[code]}" if found.get(code) else words for code, words in told]
