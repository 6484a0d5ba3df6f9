"""What names somebody in a question, taken out before anybody keeps the question."""

import re
import unicodedata

# As long as a headline with its sub-title: what is longer tells a story of one's own.
LONGEST = 200
GONE = "…"

_MAIL = re.compile(r"\S+@\S+|\S+\s?[(\[{]\s?at\s?[)\]}]\s?\S+", re.IGNORECASE)
_ACCOUNT = re.compile(r"(?<!\w)@[\w.]{2,}")
_LINK = re.compile(r"\b(?:https?://|www\.)\S+", re.IGNORECASE)
# Digits that belong together, however they are parted: telephone, NIK, card, account.
_DIGITS = re.compile(r"\+?\(?\d(?:[ .()-]{0,2}\d){6,}")
# Not these: sums, days, hours, years.
_SUM = re.compile(r"\d{1,3}(?:\.\d{3})+")
_DAY = re.compile(r"\d{1,2}([-. ])\d{1,2}\1\d{4}")
_HOURS = re.compile(r"\d{1,2}\.\d\d ?- ?\d{1,2}\.\d\d")
_YEARS = re.compile(r"(?:1[89]|20)\d\d(?:[- ]{1,2}(?:1[89]|20)\d\d)+")


def without_identity(question: str) -> str:
    """Give a question without addresses, accounts and long numbers, cut to LONGEST at a word.

    Names stay: which of them is a private person's no rule can tell.
    """
    text = unicodedata.normalize("NFKC", question)
    for pattern in (_LINK, _MAIL, _ACCOUNT):
        text = pattern.sub(GONE, text)
    text = " ".join(_DIGITS.sub(_kept, text).split())
    if len(text) > LONGEST:
        text = text[: LONGEST + 1].rsplit(" ", 1)[0][:LONGEST]
    return text


def _kept(found: re.Match[str]) -> str:
    digits = found.group()
    is_plain = any(form.fullmatch(digits) for form in (_SUM, _DAY, _HOURS, _YEARS))
    return digits if is_plain else GONE
