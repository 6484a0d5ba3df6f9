"""The letters of the demo: shown on its own machine, and nowhere else."""

import pytest
from django.core.mail import EmailMultiAlternatives, get_connection

from redaksi.demo.letters import newest
from redaksi.demo.views import FILES, STAMP


@pytest.fixture
def folder(settings, tmp_path, paper):
    settings.HOME, settings.MAIL_BACKEND = tmp_path, FILES
    settings.EMAIL_FILE_PATH = str(tmp_path / "mail")
    return tmp_path / "mail"


@pytest.fixture
def post(folder):
    def send(*subjects):
        letters = []
        for subject in subjects:
            letter = EmailMultiAlternatives(
                subject, "Buka http://x.example/a", to=["ayu@pembaca.example"]
            )
            letter.attach_alternative("<p>Buka</p>", "text/html")
            letters.append(letter)
        get_connection(FILES).send_messages(letters)

    return send


def test_letters_are_read_newest_first(post, folder):
    post("Satu", "Dua “besar”")

    found = newest(folder)

    assert [one.subject for one in found] == ["Dua “besar”", "Satu"]
    assert (found[0].to, found[0].text) == ("ayu@pembaca.example", "Buka http://x.example/a")


def test_the_demo_shows_them_with_their_links(client, post, folder):
    (folder.parent / STAMP).touch()
    post("Satu <b>")

    page = client.get("/demo/surat/").content.decode()

    assert "Satu &lt;b&gt;" in page
    assert '<a href="http://x.example/a"' in page


def test_a_real_paper_shows_nobodys_letters(client, post, folder, settings):
    post("Satu")
    assert client.get("/demo/surat/").status_code == 404
    (folder.parent / STAMP).touch()
    settings.BIND = "0.0.0.0"  # noqa: S104  # that is the question
    assert client.get("/demo/surat/").status_code == 404


def test_letters_are_only_looked_at(client, db):
    assert client.post("/demo/surat/").status_code == 405
