"""Letters that only look like letters, read as what they are meant for."""

import re
import unicodedata

# Beyond the letters, signs and quotation marks that Indonesian text has.
_STRANGE = re.compile("[^\x00-\u024f\u2000-\u206f]")
_COMBINING = re.compile("[\u0300-\u036f\u20d0-\u20ff\ufe00-\ufe0f\u200b-\u200f\u2060\ufeff\u00ad]")
# Of other alphabets, those that no eye tells from ours.
_TWINS = str.maketrans(
    "аАвВеЕкКмМнНоОрРсСтТуУхХіІјЈѕЅԁӏɡαΑβΒεΕηΗιΙκΚμΜνΝοΟρΡτΤυΥχΧζΖ",
    "aAbBeEkKmMhHoOpPcCtTyYxXiIjJsSdlgaAbBeEnHiIkKuMvNoOpPtTuYxXzZ",
)
_SMALL_CAPITALS = str.maketrans("ᴀʙᴄᴅᴇꜰɢʜɪᴊᴋʟᴍɴᴏᴘʀꜱᴛᴜᴠᴡʏᴢ", "abcdefghijklmnoprstuvwyz")
_LETTER_NAME = re.compile(r"\bLETTER ([A-Z])$")
_DIGITS = str.maketrans("0134578@$", "oieastbas")
# A digit among letters stands for one: "sl0t", "g4c0r", "m4xw1n".
# No such word is longer than this; a string of thousands would be tried from each of its signs.
_LEET = re.compile(
    r"(?<![\w@$])(?=[\w@$]{1,30}[01345@$])[a-z][a-z01345@$]{1,40}[a-z]\b|\b\d[a-z]{3,40}\b"
)
# Such words end in a letter, so that one of their digits has one behind it: few texts have that,
# since sums of money ("rp5") do not, and it is found in one pass.
_GLUED = re.compile(r"[\d@$][a-z]")
_SPACED = re.compile(r"(?<![\w])(?:[a-z0-9][ .\-_*·|~]{1,2}){3,}[a-z0-9](?!\w)")
_BRACKETED = re.compile(r"[【『〔≋░]\s*([A-Za-z0-9])\s*[】』〕]?")


def unmasked(text: str) -> str:
    """Give a text whose full-width, mathematical, circled and foreign twin letters are plain."""
    if not _STRANGE.search(text) and not _COMBINING.search(text):
        return text
    plain = _BRACKETED.sub(r"\1", text)
    plain = _COMBINING.sub("", unicodedata.normalize("NFKD", plain))
    plain = plain.translate(_TWINS).translate(_SMALL_CAPITALS)
    return _STRANGE.sub(lambda found: _letter(found[0]), plain)


def with_letters_for_digits(text: str) -> str:
    """Give a lower-case text in which digits among letters are the letters they stand for."""
    if not _GLUED.search(text):
        return text
    return _LEET.sub(lambda found: found[0].translate(_DIGITS), text)


def joined(text: str) -> str:
    """Give a lower-case text with spaced-out words put together: "s l o t" is "slot"."""
    return _SPACED.sub(lambda found: re.sub(r"[^a-z0-9]", "", found[0]), text)


def _letter(sign: str) -> str:
    """Give the letter that a squared, circled or flag sign shows; others stay."""
    found = _LETTER_NAME.search(unicodedata.name(sign, ""))
    return found[1].lower() if found else sign
