"""Will read what the photographer wrote into a picture's file, so that nobody types it twice (D87).

IPTC, as photo desks and agencies write it, and the camera's date. Nothing else is taken from EXIF:
cameras write "OLYMPUS DIGITAL CAMERA" where a caption belongs.
"""

from dataclasses import dataclass
from datetime import date, datetime
from typing import IO, Any

from PIL import Image, IptcImagePlugin

from redaksi.media.encoding import BOMBS, BROKEN, KINDS

# IPTC's numbers of the fields (IIM, record 2).
DATE, BYLINE, SPOT, CITY, PROVINCE, CREDIT, CAPTION = 55, 80, 92, 90, 95, 110, 120

EXIF_BLOCK, EXIF_DATE = 0x8769, 0x9003


@dataclass(frozen=True)
class Notes:
    """What the file says about its picture; empty where it says nothing."""

    caption: str = ""
    credit: str = ""
    place: str = ""
    taken_on: date | None = None


def read_notes(file: IO[bytes]) -> Notes:
    """Read the notes; a file whose notes cannot be read has none."""
    try:
        with Image.open(file, formats=KINDS) as opened:
            iptc = IptcImagePlugin.getiptcinfo(opened) or {}
            camera_date = opened.getexif().get_ifd(EXIF_BLOCK).get(EXIF_DATE)
    except (*BOMBS, *BROKEN):
        return Notes()
    fields = {number: _text(value) for (record, number), value in iptc.items() if record == 2}
    return Notes(
        caption=fields.get(CAPTION, ""),
        credit=_joined("/", fields, (BYLINE, CREDIT)),
        place=_joined(", ", fields, (SPOT, CITY, PROVINCE)),
        taken_on=_day(fields.get(DATE, ""), "%Y%m%d") or _day(camera_date, "%Y:%m:%d %H:%M:%S"),
    )


def _joined(mark: str, fields: dict[int, str], numbers: tuple[int, ...]) -> str:
    """Join those that are there, each once: agencies often write byline and credit alike."""
    return mark.join(dict.fromkeys(fields[number] for number in numbers if fields.get(number)))


def _text(value: Any) -> str:
    """Read a field, which may be repeated, in UTF-8 or in the older encoding of Windows."""
    raw = b" ".join(value) if isinstance(value, list) else bytes(value)
    try:
        text = raw.decode()
    except UnicodeDecodeError:
        text = raw.decode("cp1252", errors="ignore")
    return " ".join("".join(sign for sign in text if sign.isprintable() or sign.isspace()).split())


def _day(text: Any, form: str) -> date | None:
    try:
        return datetime.strptime(str(text).strip(), form).date()  # noqa: DTZ007  # a day, no moment
    except ValueError:
        return None
