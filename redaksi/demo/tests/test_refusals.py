"""What the loader leaves alone, and its door."""

from dataclasses import replace
from io import StringIO

import pytest
from django.core.management import CommandError, call_command

from conftest import NOW
from redaksi.articles.models import Article
from redaksi.demo.actions import NewsroomAtWork, load_newsroom, loading
from redaksi.demo.sheets import BadSheet
from redaksi.masthead.models import Publication
from redaksi.media.models import Photo
from redaksi.people.models import Person, User
from redaksi.sections.models import Section

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("workshop"), pytest.mark.once]


@pytest.fixture(autouse=True)
def media(settings, tmp_path):
    settings.MEDIA_ROOT = tmp_path
    return tmp_path


@pytest.fixture
def small(newsroom, monkeypatch):
    """Two stories instead of all, where their number does not matter."""
    few = replace(newsroom, manuscripts=newsroom.manuscripts[:2])
    monkeypatch.setattr(loading, "read_newsroom", lambda now: few)


def silent(step: str, done: int, total: int) -> None:
    """Tell nobody."""


def load() -> loading.Loaded:
    return load_newsroom(NOW, processes=1, tell=silent)


def test_newsroom_with_news_of_its_own_is_refused(make_article):
    make_article("Rapat Dewan Ditunda")

    with pytest.raises(NewsroomAtWork):
        load()

    assert Article.objects.count() == 1
    assert not Photo.objects.exists()


def test_newsroom_with_a_draft_of_its_own_is_refused(make_article):
    make_article("Rapat Dewan Ditunda", live=False)

    with pytest.raises(NewsroomAtWork):
        load()


def test_newsroom_that_has_been_set_up_is_refused(paper):
    paper.legal_entity = "PT Kabar Sendiri"
    paper.save()

    with pytest.raises(NewsroomAtWork):
        load()

    assert Publication.load().legal_entity == "PT Kabar Sendiri"


@pytest.mark.parametrize("model", [Section, Person], ids=["section", "person"])
def test_newsroom_with_sections_or_people_is_refused(paper, model):
    model.objects.create(name="Punya Kami", slug="punya-kami")

    with pytest.raises(NewsroomAtWork):
        load()


def test_log_in_that_is_somebody_s_is_never_taken_over(paper):
    User.objects.create(username="las", password="!")

    with pytest.raises(NewsroomAtWork):
        load()

    assert User.objects.get(username="las").password == "!"


def test_failure_half_way_leaves_nothing_behind(paper, small, media, monkeypatch):
    def fail(*args: object) -> None:
        raise RuntimeError

    monkeypatch.setattr(loading, "file_articles", fail)

    with pytest.raises(RuntimeError):
        load()

    assert not Photo.objects.exists()
    assert not Section.objects.exists()
    assert [path for path in media.rglob("*") if path.is_file()] == []


@pytest.mark.usefixtures("small")
@pytest.mark.parametrize(
    ("host", "bind"),
    [("www.kabar.example", "127.0.0.1"), ("127.0.0.1", "0.0.0.0")],  # noqa: S104  # what a LAN demo sets
)
def test_known_password_is_not_given_out_where_others_can_reach_the_desk(settings, host, bind):
    settings.HOST, settings.BIND = host, bind

    first, second = load(), load()

    assert len(first.password) >= 12
    assert first.password != "suar-mataram-demo"
    assert User.objects.get(username="rwu").check_password(first.password)
    assert second.password == ""


@pytest.mark.usefixtures("small")
def test_command_prints_the_log_ins_and_tells_progress():
    out, err = StringIO(), StringIO()

    call_command("load_demo", "--processes=1", stdout=out, stderr=err)
    again = StringIO()
    call_command("load_demo", "--processes=1", stdout=again, stderr=err)

    assert "suar-mataram-demo" in out.getvalue()
    assert "Lalu Arya Suteja" in out.getvalue()
    assert len(err.getvalue().splitlines()) == 4
    assert "suar-mataram-demo" in again.getvalue()


def test_command_refuses_in_a_sentence(make_article):
    make_article()

    with pytest.raises(CommandError, match=r"\."):
        call_command("load_demo", "--processes=1", stdout=StringIO(), stderr=StringIO())


def test_command_tells_a_mistake_in_the_files(monkeypatch):
    def mistaken(*args: object, **kwargs: object) -> None:
        raise BadSheet("01-embung.toml: title: a text is needed")

    monkeypatch.setattr(loading, "read_newsroom", mistaken)

    with pytest.raises(CommandError, match=r"01-embung\.toml: title"):
        call_command("load_demo", stdout=StringIO(), stderr=StringIO())
