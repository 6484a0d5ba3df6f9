"""The words of a comment, put together again where they were taken apart.

Spaced letters are joined, digits among letters are read as letters where that makes a word of the
trade, and each word knows its mask: how it is written, not what it says.
"""

import re
from dataclasses import dataclass

from redaksi.comments.folding import DISGUISED, Folded

# What the trade calls its wares and wins; never a site's name.
TRADE = re.compile(
    r"slot|gacor|gacir|judol|togel|maxwin|makswin|jackpot|jekpot|jakpot|casino|kasino|poker|scatter|skater"
    r"|sketer|rungkad|mahjong|bonanza|zeus|olympus|petir|hoki|cuan|freebet|freespin|buyspin|rtp|sbobet"
    r"|jepe|wede|depo|withdraw|menang|ramah|lancar"
)
_LETTERS = str.maketrans("0134578@$!|", "oieastbasil")
_HAS_LEET = re.compile(r"(?=.*[a-z])(?=.*[0134578@$!|])")
# Three letters or more, each alone, whatever stands between them, a number at the end.
_SPACED = re.compile(r"(?<!\w)(?:[a-z0-9][^\w]{1,3}){3,}(?:[a-z]|\d{1,4})(?![^\W_])", re.ASCII)
_WORD = re.compile(r"[^\W_][\w'’`@$.\-]*[^\W_]|[^\W_]|[^\w\s]", re.UNICODE)
_GLUED = re.compile(r"(?:([sn]{2,})(?=[aA]{2,}[aA9]*$)|([aA]{2,})(?=[sn]{3,}$))")
_RUN = re.compile(r"(.)\1{2,}")
# So many signs of a comment are judged; advertising stands at the front of it or at the end.
LONGEST = 2000


@dataclass(frozen=True, slots=True)
class Token:
    """One word or sign of a comment."""

    text: str
    kinds: str
    is_spaced: bool = False

    @property
    def mask(self) -> str:
        """How the word is written: "s4n2" is four styled letters and two styled digits."""
        return _mask(self.kinds, is_spaced=self.is_spaced)

    @property
    def is_word(self) -> bool:
        return self.text[0].isalnum()

    @property
    def disguised(self) -> int:
        return sum(kind in DISGUISED for kind in self.kinds)


def tokens(folded: Folded) -> list[Token]:
    """Give words and signs in order, spaced-out words joined."""
    found: list[Token] = []
    at = 0
    plain, kinds = _cut(folded)
    for spaced in _SPACED.finditer(plain):
        if sum(sign.isalpha() for sign in spaced[0]) < 3:
            continue
        found.extend(_words(plain, kinds, at, spaced.start()))
        places = [at for at in range(*spaced.span()) if plain[at].isalnum()]
        text = "".join(plain[at] for at in places)
        found.append(Token(text, "".join(kinds[at] for at in places), is_spaced=True))
        at = spaced.end()
    found.extend(_words(plain, kinds, at, len(plain)))
    return found


def readings(token: Token) -> tuple[str, ...]:
    """Give a word as it is written and, where digits stand for letters, as it is meant."""
    word = squeezed(token.text)
    read = unleeted(word)
    return (word, read) if read else (word,)


def unleeted(text: str) -> str:
    """Read digits among letters as letters where that makes a word of the trade, else give ""."""
    if not _HAS_LEET.match(text):
        return ""
    read = text.translate(_LETTERS)
    return read if TRADE.search(read) and not TRADE.search(text) else ""


def squeezed(text: str) -> str:
    """Give a word without its drawl: "mantaaaap" is "mantaap"."""
    return _RUN.sub(r"\1\1", text)


def _cut(folded: Folded) -> tuple[str, str]:
    """Give the beginning and the end of a long text."""
    if len(folded.plain) <= LONGEST:
        return folded.plain, folded.kinds
    half = LONGEST // 2
    return (
        f"{folded.plain[:half]} {folded.plain[-half:]}",
        f"{folded.kinds[:half]} {folded.kinds[-half:]}",
    )


def _words(plain: str, kinds: str, start: int, end: int) -> list[Token]:
    """Cut at spaces and signs, and where a styled word is glued to a plain one."""
    found: list[Token] = []
    for word in _WORD.finditer(plain, start, end):
        text, how = word[0], kinds[word.start() : word.end()]
        if glued := _GLUED.match(how):
            cut = glued.end(1) if glued[1] else glued.end(2)
            found.append(Token(text[:cut], how[:cut]))
            text, how = text[cut:], how[cut:]
        found.append(Token(text, how))
    return found


def _mask(kinds: str, *, is_spaced: bool) -> str:
    """Give the runs of a word's kinds with their lengths, long ones alike."""
    parts = ["_"] if is_spaced else []
    at = 0
    while at < len(kinds):
        end = at
        while end < len(kinds) and kinds[end] == kinds[at]:
            end += 1
        length = end - at
        parts.append(kinds[at] + (str(length) if length < 4 else "4" if length < 8 else "8"))
        at = end
    return "".join(parts[:8])
