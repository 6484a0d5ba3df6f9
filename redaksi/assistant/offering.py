"""What a sentence has to offer a question of some kind: a name, a moment, a number, a reason."""

import re
from collections.abc import Callable, Sequence

from redaksi.assistant.questions import Kind
from redaksi.assistant.tokens import Token
from redaksi.lang.dates import MONTHS, WEEKDAYS

_YEAR = re.compile(r"[12]\d{3}")
_MOMENTS = frozenset(
    word.lower() for word in (*MONTHS["id"], *WEEKDAYS["id"], "abad", "masehi", "pukul", "dini")
)
_NUMERALS = re.compile(
    r"(se|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan)?"
    r"(satu|dua|tiga|empat|lima|enam|tujuh|delapan|sembilan|puluh|belas|ratus|ratusan|ribu|juta|miliar"
    r"|triliun|persen)"
)
_REASONS = re.compile(
    r"karena|sebab|akibat|(di|me)?(se)?babkan|penyebab\w*|lantaran|alasan\w*|dikarenakan|sehingga"
    r"|agar|supaya|demi|guna"
)
_WAYS = re.compile(r"dengan|cara\w*|melalui|secara|metode|proses")


def offers(kind: Kind, sentence: Sequence[Token], asked: frozenset[str]) -> list[int]:
    """Give the places of the words that may be the answer: none that the question says itself."""
    fits = _FITS.get(kind, _says_something)
    return [
        place for place, token in enumerate(sentence) if token.stem not in asked and fits(token)
    ]


def _is_moment(token: Token) -> bool:
    return bool(_YEAR.fullmatch(token.printed)) or token.printed.lower() in _MOMENTS


def _is_number(token: Token) -> bool:
    return token.is_number or bool(_NUMERALS.fullmatch(token.printed.lower()))


def _is_capital(token: Token) -> bool:
    return token.printed[0].isupper() and token.counts


def _is_reason(token: Token) -> bool:
    return bool(_REASONS.fullmatch(token.printed.lower()))


def _is_way(token: Token) -> bool:
    return bool(_WAYS.fullmatch(token.printed.lower()))


def _says_something(token: Token) -> bool:
    return token.counts


_FITS: dict[Kind, Callable[[Token], bool]] = {
    Kind.WHO: _is_capital,
    Kind.WHERE: _is_capital,
    Kind.WHEN: _is_moment,
    Kind.HOW_MANY: _is_number,
    Kind.WHY: _is_reason,
    Kind.HOW: _is_way,
}
