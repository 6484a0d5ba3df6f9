"""Opening a paper, and whether a data folder fits the program."""

import pytest
from django.contrib.auth.models import Group
from django.db.migrations.recorder import MigrationRecorder
from wagtail.models import Site

from redaksi.articles.models import Archive
from redaksi.masthead.models import StandingPage
from redaksi.pressroom.actions.opening import addresses, check_ready, open_paper, paper_name
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.refusal import NoPaperYet, UpgradeNeeded
from redaksi.pressroom.stamp import READY, notice_of


@pytest.fixture
def home(tmp_path, settings):
    settings.HOME = tmp_path
    settings.STATIC_ROOT = tmp_path / "static"
    settings.HAS_KEY = True
    return tmp_path


@pytest.mark.django_db
def test_paper_is_opened_once(home):
    open_paper("Suar Mataram", Progress())
    before = (StandingPage.objects.count(), Archive.objects.count(), Group.objects.count())

    open_paper("Another name", Progress())

    after = (StandingPage.objects.count(), Archive.objects.count(), Group.objects.count())
    assert after == before
    assert paper_name() == "Suar Mataram"
    assert (home / "static" / "newsroom").is_dir()


@pytest.mark.django_db
def test_address_in_the_settings_is_carried_to_the_site(home, settings):
    settings.ADDRESS, settings.IS_TLS = "https://suar.example", True

    open_paper("Suar Mataram", Progress())

    site = Site.objects.get(is_default_site=True)
    assert (site.hostname, site.port) == ("suar.example", 443)


@pytest.mark.django_db
def test_empty_folder_has_no_paper(home):
    with pytest.raises(NoPaperYet, match="redaksi init"):
        check_ready(Progress())


@pytest.mark.django_db
def test_opened_paper_is_ready_without_asking_the_database(
    home, settings, django_assert_num_queries
):
    open_paper("Suar Mataram", Progress())

    with django_assert_num_queries(0):
        check_ready(Progress())

    assert "/desk/" in notice_of(READY, settings)


def test_paper_with_missing_tables_needs_an_upgrade(home, paper):
    MigrationRecorder.Migration.objects.filter(app="articles").delete()

    with pytest.raises(UpgradeNeeded, match="redaksi upgrade"):
        check_ready(Progress())


@pytest.mark.parametrize(
    ("address", "is_told"), [("http://127.0.0.1:8000", False), ("https://suar.example", True)]
)
def test_where_it_listens_is_told_when_the_address_does_not(settings, address, is_told):
    settings.ADDRESS, settings.BIND, settings.PORT = address, "127.0.0.1", 8000

    said = addresses().removeprefix(f"Situs: {address}/")

    assert ("http://127.0.0.1:8000:" in said) is is_told
