"""`redaksi edge`: tells of the stored pages, throws them away, and makes them anew."""

from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from redaksi.cli import main
from redaksi.edge.models import Purge
from redaksi.edge.record import NEVER, Page
from redaksi.edge.store import Store, record
from redaksi.pressroom.management.commands import edge

pytestmark = pytest.mark.django_db


@pytest.fixture
def store(tmp_path, monkeypatch):
    opened = Store(tmp_path / "edge", size=1 << 24, readers=16)
    monkeypatch.setattr("redaksi.edge.actions.here.store", lambda: opened)
    yield opened
    opened.close()


@pytest.fixture
def run(django_capture_on_commit_callbacks):
    """Give a function that runs the command, does what follows its commit, and tells what it said.

    Not as `redaksi` does, which closes the connection at its end.
    """

    def run(*words):
        out = StringIO()
        with django_capture_on_commit_callbacks(execute=True):
            call_command("edge", *words, stdout=out)
        return out.getvalue()

    return run


def keep(store, address, *keys):
    page = Page("200 OK", [], b"air")
    row = record(address, page, number=store.number, until=NEVER, keys=keys)
    assert store.keep({"br": row, "gzip": row})


def is_kept(store, address):
    return store.find(address, "br", 0) is not None


def test_status_tells_how_many_pages_there_are_and_whether_they_are_served(store, run):
    keep(store, "/", "paper")

    assert run("status").splitlines() == [
        "Disajikan: ya", "Halaman: 1", "Tempat: 0 dari 16 MB", "Perubahan sejauh ini: 0",
    ]  # fmt: skip


def test_purge_throws_everything_away(store, run):
    keep(store, "/", "paper")
    keep(store, "/a/", "article:7")

    assert "dibuat baru" in run("purge")

    assert not is_kept(store, "/")
    assert not is_kept(store, "/a/")


def test_purge_of_a_noun_leaves_the_rest(store, run):
    keep(store, "/a/", "article:7")
    keep(store, "/b/", "article:70")

    run("purge", "article:7")

    assert not is_kept(store, "/a/")
    assert is_kept(store, "/b/")
    assert [row.changed for row in Purge.objects.all()] == [["article:7"]]


def test_warm_asks_for_the_pages_that_readers_want_first(store, monkeypatch, run, sections):
    asked: list[str] = []
    monkeypatch.setattr(edge, "warm", asked.append)

    said = run("warm")

    assert {"/", "/feed/", "/daerah/"} <= set(asked)
    assert str(len(asked)) in said


@pytest.mark.parametrize("verb", ["status", "purge", "warm"])
def test_each_refuses_with_a_sentence_when_nothing_is_stored(settings, monkeypatch, run, verb):
    settings.EDGE = False
    monkeypatch.setattr("redaksi.edge.actions.here._opened", {})

    with pytest.raises(CommandError, match="Penyimpanan halaman dimatikan"):
        run(verb)

    assert not Purge.objects.exists()


@pytest.mark.parametrize("word", ["artikel:7", "article", "article:x", "/a/"])
def test_purge_of_what_no_page_shows_is_refused_by_name(store, run, word):
    with pytest.raises(CommandError, match=f"“{word}”"):
        run("purge", "article:7", word)

    assert not Purge.objects.exists()


@pytest.mark.parametrize("words", [[], ["nonsense"], ["warm", "/a/"]])
def test_wrong_use_ends_with_2(words, capsys):
    assert main(["edge", *words]) == 2

    assert "redaksi edge" in capsys.readouterr().err
