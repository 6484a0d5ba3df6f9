"""All that is kept about one reader, to take away (UU PDP 6, 13; D37)."""

from datetime import datetime
from typing import Any

from redaksi.comments.models import Ban, Comment, Support
from redaksi.complaints.models import Complaint
from redaksi.readers.models import Address, Reader
from redaksi.rights.models import DataRequest


def export(reader: Reader, *, at: datetime) -> dict[str, Any]:
    """Give it as plain values, and write down that it was asked for.

    No hash and no token is in it: they would open or prove nothing for the reader. Costs nine
    queries.
    """
    DataRequest.objects.note(reader, DataRequest.Kind.EXPORT, at=at)
    return all_of(reader, at=at)


def all_of(reader: Reader, *, at: datetime) -> dict[str, Any]:
    """Give all that is kept about a reader, each list in the order it came about."""
    address = Address.objects.filter(reader=reader).first()
    bans = Ban.objects.filter(reader=reader).order_by("begun_at", "pk")
    supports = Support.objects.filter(reader=reader).order_by("given_at", "pk")
    return {
        "diambil": _when(at),
        "nama": reader.name,
        "surel": address.address if address else "",
        "surel_dikonfirmasi": _when(address.confirmed_at if address else None),
        "terdaftar": _when(reader.registered_at),
        "tanggapan": _comments(reader),
        "dukungan": [
            {"tanggapan": one.comment_id, "diberikan": _when(one.given_at)} for one in supports
        ],
        "persetujuan": _consents(reader),
        "sesi": _sessions(reader),
        "larangan": [
            {"alasan": one.reason, "sejak": _when(one.begun_at), "sampai": _when(one.until),
             "dicabut": _when(one.lifted_at)}
            for one in bans
        ],
        "laporan": _complaints(address),
        "permintaan": _requests(reader),
    }  # fmt: skip


def _comments(reader: Reader) -> list[dict[str, Any]]:
    said = Comment.objects.by(reader).select_related("article__section").defer("article__body")
    return [
        {
            "nomor": one.pk, "berita": one.article.address, "dikirim": _when(one.said_at),
            "keadaan": one.get_state_display(), "isi": one.text, "isi_semula": one.original_text,
            "alasan_disunting": one.edit_reason, "terbit": _when(one.published_at),
            "dijawab": one.parent_id,
        }
        for one in said.order_by("said_at", "pk")
    ]  # fmt: skip


def _consents(reader: Reader) -> list[dict[str, Any]]:
    given = reader.consents.select_related("terms").order_by("given_at", "pk")
    return [
        {
            "versi": one.terms.version, "sidik_teks": one.text_hash,
            "cara": one.get_method_display(), "diberikan": _when(one.given_at),
            "dicabut": _when(one.withdrawn_at), "teks": one.terms.address,
        }
        for one in given
    ]  # fmt: skip


def _sessions(reader: Reader) -> list[dict[str, Any]]:
    return [
        {"mulai": _when(one.begun_at), "terakhir": _when(one.seen_at),
         "berakhir": _when(one.revoked_at or one.ends_at)}
        for one in reader.sessions.order_by("begun_at", "pk")
    ]  # fmt: skip


def _complaints(address: Address | None) -> list[dict[str, Any]]:
    if address is None:
        return []
    sent = Complaint.objects.filter(address=address.address).order_by("received_at", "pk")
    return [
        {"nomor": one.ticket, "isi": one.words, "diterima": _when(one.received_at)} for one in sent
    ]


def _requests(reader: Reader) -> list[dict[str, Any]]:
    return [
        {"nomor": one.ticket, "jenis": one.get_kind_display(), "isi": one.words,
         "diminta": _when(one.asked_at), "selesai": _when(one.done_at), "jawaban": one.answer}
        for one in DataRequest.objects.of(reader)
    ]  # fmt: skip


def _when(moment: datetime | None) -> str | None:
    return moment.isoformat(timespec="seconds") if moment else None
