"""Will tell the invented paper: its masthead, sections, people and pictures."""

from dataclasses import dataclass
from pathlib import Path

from redaksi.demo.sheets import Sheet, open_sheet

NAME = "Suar Mataram"
HOST = "suarmataram.example"
# Known to everybody who reads this, so it is given out on the machine's own address only.
PASSWORD = "suar-mataram-demo"  # noqa: S105  # meant to be known

# Fields of the masthead, by their names there.
MASTHEAD = {
    "name": NAME,
    "promise": "Kabar yang bisa diperiksa",
    "description": "Koran harian Mataram, Lombok dan Sumbawa",
    "legal_entity": "PT Suar Gumi Media",
    "address": "Jalan Pelabuhan Lama 12, Ampenan, Mataram",
    "email": f"redaksi@{HOST}",
    "phone": "(0370) 555-0112",
    "zone": "Asia/Makassar",
    "press_council": "in_progress",
}
RESPONSIBLE = (
    ("Penanggung jawab", "Baiq Nirmala Dewi"),
    ("Pemimpin redaksi", "Lalu Arya Suteja"),
)
ACCOUNTS = (
    ("Mastodon", f"https://sosial.{HOST}/@suarmataram"),
    ("Kanal kabar", f"https://kanal.{HOST}/suarmataram"),
)


@dataclass(frozen=True)
class Rubric:
    """A section, in the order of the navigation; `hue` is one of the theme's inks."""

    slug: str
    name: str
    hue: str
    description: str


RUBRICS = (
    Rubric("nasional", "Nasional", "nasional", "Keputusan di Jakarta dan bekasnya di sini."),
    Rubric("politik", "Politik", "politik", "Dewan, partai, pilkada, dan pemilihan kepala desa."),
    Rubric("pileg-2024", "Pileg 2024", "politik", "Pemilihan anggota DPR, DPD, dan DPRD 2024."),
    Rubric("pilpres-2024", "Pilpres 2024", "politik", "Pemilihan presiden dan wakilnya 2024."),
    Rubric("daerah", "Daerah", "wilayah", "Kabar dari Lombok dan Sumbawa."),
    Rubric("internasional", "Internasional", "hukum", "Dunia, dilihat dari Nusa Tenggara Barat."),
    Rubric("ekonomi", "Ekonomi", "ekonomi", "Harga, pasar, panen, dan usaha."),
    Rubric("olahraga", "Olahraga", "olahraga", "Lapangan, lintasan, dan orang-orangnya."),
    Rubric("budaya", "Budaya", "budaya", "Kerajinan, musik, bacaan, dan perayaan."),
    Rubric("opini", "Opini", "opini", "Tajuk, kolom, dan pendapat pembaca."),
)  # fmt: skip
OPINION = "opini"

LOGINS = (
    "managing_editor", "editor", "reporter", "photo_editor", "advertising", "technician",
)  # fmt: skip


@dataclass(frozen=True)
class Member:
    """Somebody on the staff; `login` is the desk role of those who have a log-in."""

    slug: str
    name: str
    initials: str
    position: str
    duty: str
    area: str
    bio: str
    portrait: str
    login: str

    @property
    def email(self) -> str:
        return f"{self.initials}@{HOST}"


@dataclass(frozen=True)
class Drawing:
    """A drawn picture and its papers; `focal` is where the eye should stay, in fractions."""

    name: str
    title: str
    caption: str
    alt: str
    credit: str
    source: str
    licence: str
    place: str
    focal: tuple[float, float]


def read_people(path: Path) -> tuple[Member, ...]:
    """Read the staff, in the order of rank."""
    return tuple(_member(sheet) for sheet in open_sheet(path).sheets("people"))


def read_drawings(path: Path) -> tuple[Drawing, ...]:
    """Read the papers of the pictures."""
    return tuple(_drawing(sheet) for sheet in open_sheet(path).sheets("pictures"))


def _member(sheet: Sheet) -> Member:
    sheet.only(
        "slug", "name", "initials", "position", "duty", "area", "bio", "portrait", "login"
    )  # fmt: skip
    login = sheet.one_of("login", LOGINS) if "login" in sheet.values else ""
    return Member(
        slug=sheet.text("slug"), name=sheet.text("name"), initials=sheet.text("initials", most=8),
        position=sheet.text("position"), duty=sheet.text("duty"), area=sheet.text("area", ""),
        bio=sheet.text("bio"), portrait=sheet.text("portrait", ""), login=login,
    )  # fmt: skip


def _drawing(sheet: Sheet) -> Drawing:
    texts = ("name", "title", "caption", "alt", "credit", "source", "licence")
    sheet.only(*texts, "place", "focal")
    return Drawing(
        **{key: sheet.text(key) for key in texts},
        place=sheet.text("place", ""), focal=sheet.point("focal"),
    )  # fmt: skip
