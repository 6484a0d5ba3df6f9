"""The copy of the site is what readers see, and holds nothing that they may not."""

import re

import pytest
from django.core.management import CommandError, call_command
from django.core.signals import request_finished, request_started
from django.db import close_old_connections
from django.utils import timezone

from redaksi.exporters.actions.copying import copy_site
from redaksi.readers.actions import found_terms

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def one_connection():
    """Keep the test's own connection: at the end of a request the program lets go of its own."""
    for signal in (request_started, request_finished):
        signal.disconnect(close_old_connections)
    yield
    for signal in (request_started, request_finished):
        signal.connect(close_old_connections)


@pytest.fixture
def copied(tmp_path):
    def run():
        found_terms(at=timezone.now())
        return copy_site(tmp_path, tell=lambda _one: None), tmp_path

    return run


def test_every_article_and_section_is_there_and_linked(copied, make_article):
    article = make_article("Air Embung")

    done, folder = copied()

    page = folder / "daerah" / str(article.pk) / "air-embung" / "index.html"
    assert "Air Embung" in page.read_text()
    assert (
        f'href="daerah/{article.pk}/air-embung/index.html"' in (folder / "index.html").read_text()
    )
    # Tests have no collected files.
    assert [one for one in done.broken if not one.startswith("/static/")] == []


def test_every_link_of_every_page_leads_to_a_file(copied, make_article):
    for number in range(30):
        make_article(f"Berita {number}")

    _done, folder = copied()

    links = [
        (page, link)
        for page in folder.rglob("*.html")
        for link in re.findall(r'<a [^>]*href="([^"#:]+)(?:#[^"]*)?"', page.read_text())
    ]
    assert len(links) > 100
    assert [link for page, link in links if not (page.parent / link).is_file()] == []


def test_drafts_are_not_copied(copied, make_article):
    make_article("Rahasia Dulu", live=False)
    make_article("Sudah Terbit")

    _done, folder = copied()

    everything = "".join(path.read_text() for path in folder.rglob("*.html"))
    assert "Sudah Terbit" in everything
    assert "Rahasia Dulu" not in everything


def test_page_for_what_is_missing_comes_along(copied, make_article):
    make_article()

    _done, folder = copied()

    assert (folder / "404.html").read_text().startswith("<!doctype html>")


def test_command_fills_an_empty_folder_and_no_other(tmp_path, make_article, capsys):
    make_article()

    call_command("export", str(tmp_path / "keluar"))

    assert (tmp_path / "keluar" / "redaksi.wxr.xml").is_file()
    assert (tmp_path / "keluar" / "situs" / "index.html").is_file()
    assert "index.html" in capsys.readouterr().out
    with pytest.raises(CommandError):
        call_command("export", str(tmp_path / "keluar"))
