"""`redaksi import`: what a technician sees, and what is refused with what sentence."""

import json

import pytest
from django.db import OperationalError

from redaksi.articles.models import Article
from redaksi.cli import main
from redaksi.importers.actions import journey
from redaksi.importers.tests.wxr_text import item, wxr

DATED = """<wp:post_name>embung</wp:post_name><link>https://suar.example/2019/12/embung/</link>
<wp:post_date>2019-12-03 10:00:00</wp:post_date>
<wp:post_date_gmt>2019-12-03 02:00:00</wp:post_date_gmt>
<content:encoded><![CDATA[<p>Tiga desa berbagi air.</p>]]></content:encoded>
"""


@pytest.fixture(autouse=True)
def one_connection(monkeypatch):
    """Keep the test's own connection, which a command lets go of at its end."""
    monkeypatch.setattr("redaksi.cli.connections.close_all", lambda: None)


@pytest.fixture
def old(tmp_path, paper):
    path = tmp_path / "lama.xml"
    path.write_text(wxr(item(DATED)), encoding="utf-8")
    return path


def test_site_comes_in_with_a_report(capsys, old, tmp_path):
    report = tmp_path / "laporan.json"

    assert main(["import", "wordpress", str(old), "--report", str(report)]) == 0

    assert Article.objects.published().count() == 1
    assert json.loads(report.read_text())["done"] == {"new": 1}
    assert "1" in capsys.readouterr().out


def test_trial_brings_nothing_in(capsys, old):
    assert main(["import", "wordpress", str(old), "--dry-run"]) == 0

    assert not Article.objects.exists()
    assert "uji coba" in capsys.readouterr().out


@pytest.mark.parametrize(
    ("text", "words"),
    [
        ("", "kosong"), ("<html></html>", "bukan hasil ekspor"),
        (wxr(item(DATED), foot="<item><title>putus"), "terputus"),
    ],
)  # fmt: skip
def test_wrong_file_is_refused_in_a_sentence(capsys, old, text, words):
    old.write_text(text, encoding="utf-8")

    assert main(["import", "wordpress", str(old)]) == 1

    told = capsys.readouterr().err
    assert str(old) in told
    assert words in told
    assert told.strip().count("\n") == 0


def test_what_came_before_the_broken_place_is_in(old):
    old.write_text(wxr(item(DATED), foot="<item><title>putus"), encoding="utf-8")

    main(["import", "wordpress", str(old)])

    assert Article.objects.published().count() == 1


def test_file_that_is_not_there_is_named(capsys, old):
    assert main(["import", "wordpress", f"{old}.tidak-ada"]) == 1

    assert "tidak-ada" in capsys.readouterr().err


def test_wrong_line_of_the_list_of_authors_is_named(capsys, old, tmp_path):
    names = tmp_path / "penulis.csv"
    names.write_text("reni,Reni\nbudi\n", encoding="utf-8")

    assert main(["import", "wordpress", str(old), "--authors", str(names)]) == 1

    told = capsys.readouterr().err
    assert str(names) in told
    assert "baris 2" in told
    assert not Article.objects.exists()


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (OperationalError("database or disk is full"), "Diska penuh"),
        (OSError(28, "No space left on device"), "Diska penuh"),
        (OperationalError("database is locked"), "terlalu lama sibuk"),
        (ChildProcessError("killed"), "kehabisan memori"),
    ],
)
def test_what_the_machine_lacks_is_told_plainly(capsys, old, monkeypatch, error, words):
    def refuse(*args, **kwargs):
        raise error

    monkeypatch.setattr(journey, "file_batch", refuse)

    assert main(["import", "wordpress", str(old)]) == 1

    assert words in capsys.readouterr().err


@pytest.mark.parametrize(
    "words", [["import"], ["import", "joomla", "a.xml"], ["import", "wordpress"]]
)
def test_wrong_use_ends_with_2(words):
    assert main(words) == 2
