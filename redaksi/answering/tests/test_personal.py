"""After a whole journey nothing personal stands where others read: pages, feeds, exports, logs."""

import logging
import re

import pytest
from django.test import Client

from redaksi.comments.models import Comment
from redaksi.comments.tests.conftest import SAID
from redaksi.complaints.models import Complaint
from redaksi.exporters.actions.exporting import export as write_export
from redaksi.newsroom.roles import Role
from redaksi.newsroom.tests.conftest import as_role, client_of, make_user, roles  # noqa: F401  # fixtures
from redaksi.outbox.actions import do_next
from redaksi.pressroom.actions.registry import STEPS
from redaksi.readers.models import Address, MagicLink, Reader, ReaderSession
from redaksi.rights.models import DataRequest

PLACE = "203.0.113.77"
BOX, OTHER = "surat.pribadi@pembaca.example", "pelapor@pembaca.example"
WORDS, QUESTION = "Rumah saya di gang sebelah.", "Alamat ibu saya tersimpan juga?"
PAGES = ["/", "/daerah/", "/feed/", "/sitemap.xml", "/cari/?q=embung", "/tanggapan/laporan/",
         "/tanggapan/ketentuan/", "/potongan/terkini/"]  # fmt: skip


@pytest.fixture
def place(monkeypatch, browser):
    """The browser of a reader in some network."""
    browser.defaults["REMOTE_ADDR"] = PLACE
    return browser


@pytest.fixture
def journey(place, send, link_in, story):
    """Somebody comments, confirms, answers, reports, asks, and the worker sends every letter."""
    send(email=BOX)
    place.post(link_in())
    first = Comment.objects.get()
    send(isi="Jawaban saya sendiri.", balas=first.pk)
    told = {"dasar": "privacy", "isi": WORDS, "email": OTHER}
    place.post(f"/tanggapan/{first.pk}/lapor/", told)
    place.post("/akun/tanya/", {"isi": QUESTION})
    place.post("/akun/ekspor/")
    while do_next(STEPS, SAID):
        pass
    return first


def secrets():
    """Give what must stand nowhere: what the tables keep apart, and what opens a door."""
    kept = [BOX, OTHER, WORDS, QUESTION, PLACE, PLACE.rpartition(".")[0]]
    kept += Comment.objects.exclude(network="").values_list("network", flat=True)
    kept += Complaint.objects.exclude(network="").values_list("network", flat=True)
    kept += MagicLink.objects.values_list("box", flat=True)
    kept += ReaderSession.objects.values_list("hashed", flat=True)
    kept += [link.token for link in MagicLink.objects.all()]
    return kept


def found_in(text):
    return [secret for secret in secrets() if secret in text]


def test_the_journey_leaves_what_the_others_look_for(journey):
    assert Comment.objects.published().count() == 2
    assert Address.objects.get().address == BOX
    assert (Complaint.objects.get().words, Complaint.objects.get().address) == (WORDS, OTHER)
    assert DataRequest.objects.filter(words=QUESTION).exists()
    assert all(secrets())


def test_pages_and_feeds_tell_nothing_personal(journey, story):
    ticket = Complaint.objects.get().ticket
    addresses = [
        *PAGES, story.address, f"/tanggapan/berita/{story.pk}/", f"/tanggapan/balas/{journey.pk}/",
        f"/tanggapan/{journey.pk}/lapor/", f"/tanggapan/laporan/{ticket}/",
    ]  # fmt: skip
    stranger = Client()

    for address in addresses:
        answer = stranger.get(address, follow=True)
        assert answer.status_code == 200, address
        assert found_in(answer.content.decode()) == [], address


def test_an_export_of_the_paper_tells_nothing_personal(journey, tmp_path):
    write_export(tmp_path, at=SAID, tell=lambda _count: None)

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    assert files
    for path in files:
        assert found_in(path.read_bytes().decode("utf-8", "replace")) == [], path.name


def test_the_log_tells_nothing_personal(place, send, link_in, story, caplog, request):
    caplog.set_level(logging.DEBUG, "redaksi")
    caplog.set_level(logging.DEBUG, "django.request")

    request.getfixturevalue("journey")
    place.post("/akun/hapus/", {"tanggapan": "tetap", "yakin": "1"})

    assert found_in(caplog.text) == []


def test_the_desk_names_no_address(journey, as_role):  # noqa: F811  # fixture
    complaint = Complaint.objects.get()
    client = as_role(Role.MANAGING_EDITOR)

    for address in ("/desk/complaints/", complaint.desk_address, "/desk/complaints/requests/"):
        page = client.get(address).content.decode()
        assert not re.search(r"[\w.]+@pembaca\.example", page), address


def test_after_deleting_no_page_names_the_reader(journey, place, story):
    place.post("/akun/hapus/", {"tanggapan": "tetap", "yakin": "1"})

    assert not Address.objects.exists()
    assert Reader.objects.get().name == ""
    for address in (story.address, f"/tanggapan/berita/{story.pk}/", "/feed/"):
        assert "Budi" not in Client().get(address, follow=True).content.decode(), address
