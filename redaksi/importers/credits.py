"""Who made a picture, as captions say it (D47)."""

import re

_SOURCE = (
    r"(?:foto|photo|gambar|image|video|sumber|source|dok(?:umentasi)?|ist(?:imewa)?|antara(?:\s+foto)?"
    r"|ilustrasi|infografis|grafis|kredit|credit|courtesy|pixabay|unsplash|pexels|shutterstock|afp|ap|"
    r"reuters|getty(?:\s+images)?|epa|xinhua|humas|tangkapan\s+layar|screenshot|repro)"
)
# "(Foto: Nama/Media)" at the end, and "(ANTARA FOTO/Nama)": brackets that name a source.
_BRACKETS = re.compile(r"[(\[](?P<inner>[^()\[\]]{2,120})[)\]][\s.]*$")
_LABEL = re.compile(
    r"^(?:(?:sumber\s+)?(?:foto|photo|gambar|image|video)|sumber|source|kredit(?:\s+foto)?|credit"
    r"|fotografer)\s*(?:oleh|by)?\s*[:/\-–]\s*",
    re.IGNORECASE,
)
_NAMES_SOURCE = re.compile(rf"^\W*{_SOURCE}\b", re.IGNORECASE)
# "Nama/Media", "Media/Nama": names with capitals and a stroke, so that "Rp 2 juta/bulan" is none.
_NAME_AND_HOUSE = re.compile(
    r"^[A-Z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3} ?/ ?[A-Za-z][\w.'’-]*(?: [A-Z][\w.'’-]*){0,3}$"
)
# Without brackets: "… Foto: Nama/Media", "… Dok. istimewa", at the end and after a sentence.
_TAIL = re.compile(
    r"(?:^|[.!?|”\"–—)-]\s*)"
    r"(?P<tail>(?:(?:foto|photo|sumber foto|sumber|kredit|credit)\s*(?:oleh|by)?\s*:\s*"
    r"(?:dok(?:umentasi)?\b\.?)?|dok(?:umentasi\b|\.)|(?:foto|photo)\s*/)"
    r"\s*[^.:!?]{0,30}(?:\.[^.:!?\s][^.:!?]{0,30}){0,3})\.?\s*$",
    re.IGNORECASE,
)
_AGENCY_TAIL = re.compile(
    r"[.!?)|–—-]\s+(?P<tail>(?:ANTARA(?:\s+FOTO)?|AFP|AP|EPA|REUTERS|Reuters|Xinhua|XINHUA)"
    r"\s?/\s?[A-Z][^/!?:]{1,40}(?:/[\w.]{1,20})?)$"
)
_HOUSES = re.compile(
    r"\s*[/|]\s*(?P<house>(?:pixabay|unsplash|pexels|freepik|shutterstock|istimewa)\b"
    r"[\w ./-]{0,40}?)/?$",
    re.IGNORECASE,
)
LONGEST_CREDIT = 120


def credited(caption: str) -> tuple[str, str]:
    """Part a plain caption into its sentence and who is credited; the credit is "" without one."""
    text = " ".join(caption.split())
    if found := _BRACKETS.search(text):
        inner = found["inner"].strip()
        if is_credit(inner):
            return text[: found.start()].rstrip(" /|-–—"), _named(inner)
    if found := _TAIL.search(text) or _AGENCY_TAIL.search(text):
        before = text[: found.start("tail")].rstrip(" /|-–—")
        return before, _named(found["tail"])
    if found := _HOUSES.search(text):
        return text[: found.start()].rstrip(), found["house"].strip()
    if _LABEL.match(text) and len(text) <= LONGEST_CREDIT:
        return "", _named(text)
    return text, ""


def is_credit(words: str) -> bool:
    """Tell whether words in brackets name where a picture is from; "(kanan)" and "(45)" do not."""
    return bool(_LABEL.match(words) or _NAMES_SOURCE.match(words) or _NAME_AND_HOUSE.match(words))


def _named(words: str) -> str:
    """Give the name without "Foto:"; "Dok." belongs to it."""
    return _LABEL.sub("", words).strip(" .;,") or words.strip()
