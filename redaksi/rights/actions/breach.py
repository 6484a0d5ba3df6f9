"""The notice that the law asks for when data of readers got out (UU PDP 46; D39)."""

import csv
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import datetime
from io import StringIO

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import override

from redaksi.lang.dates import full_moment
from redaksi.masthead.models import Publication
from redaksi.readers.models import Address, Reader
from redaksi.rights.clock import deadline

# What may have got out, as the notice names it; there is no password to lose.
CLASSES = {
    "nama": "nama",
    "surel": "alamat surel",
    "tanggapan": "isi tanggapan, termasuk yang tidak tayang",
    "persetujuan": "catatan persetujuan",
    "sesi": "catatan sesi masuk (tanpa kata sandi; sandi tidak pernah disimpan)",
    "jaringan": "sidik jaringan yang dikunci (bukan alamat IP)",
    "laporan": "laporan atas tanggapan",
}


@dataclass(frozen=True)
class Breach:
    """What is known: when it was noticed, from when to when it lasted, and what got out."""

    known_at: datetime
    since: datetime
    until: datetime
    classes: tuple[str, ...]
    how: str
    remedy: str


@dataclass(frozen=True)
class Notice:
    """The notice, the list of those it goes to (CSV: number, name, address), and how many."""

    text: str
    recipients: str
    count: int


def write_notice(breach: Breach, *, accounts: Sequence[int] | None = None) -> Notice:
    """Write the notice to readers and authority, in Indonesian.

    Without `accounts` it concerns everybody who was registered before the end of the time.
    """
    concerned = Reader.objects.filter(registered_at__lte=breach.until)
    if accounts is not None:
        concerned = concerned.filter(pk__in=accounts)
    paper = Publication.load()
    with override("id"):
        text = render_to_string(
            "rights/breach_notice.txt",
            {
                "paper": paper,
                "known": full_moment(breach.known_at, zone=paper.zone),
                "deadline": full_moment(deadline(breach.known_at), zone=paper.zone),
                "since": full_moment(breach.since, zone=paper.zone),
                "until": full_moment(breach.until, zone=paper.zone),
                "classes": [CLASSES[name] for name in breach.classes],
                "how": breach.how, "remedy": breach.remedy, "count": concerned.count(),
                "address": settings.ADDRESS,
            },
        )  # fmt: skip
    reached = Address.objects.filter(reader__in=concerned).select_related("reader")
    return Notice(text, _listed(reached.order_by("reader_id")), concerned.count())


def _listed(addresses: Iterable[Address]) -> str:
    sheet = StringIO()
    writer = csv.writer(sheet, lineterminator="\n")
    writer.writerow(["nomor", "nama", "surel"])
    for one in addresses:
        writer.writerow([one.reader_id, one.reader.name, one.address])
    return sheet.getvalue()
