"""The launch check at the desk: for those whose business it is."""

import pytest

from redaksi.masthead.models import StandingPage
from redaksi.newsroom.checks import desk
from redaksi.newsroom.checks.finding import failure, ok
from redaksi.newsroom.doctor import Result
from redaksi.newsroom.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.once]
LAUNCH = "/desk/launch/"
CONCERNED = [Role.MANAGING_EDITOR, Role.TECHNICIAN, None]
OTHERS = [Role.REPORTER, Role.EDITOR, Role.PHOTO_EDITOR, Role.ADVERTISING]


@pytest.mark.parametrize("role", CONCERNED)
def test_the_dashboard_says_what_is_missing(as_role, role):
    page = as_role(role).get("/desk/").content.decode()

    assert 'class="launch__result" data-level="failure"' in page
    assert LAUNCH in page


@pytest.mark.parametrize("role", OTHERS)
def test_it_is_not_everybodys_business(as_role, role):
    client = as_role(role)

    assert "launch__result" not in client.get("/desk/").content.decode()
    assert client.get(LAUNCH)["Location"] == "/desk/"


def test_the_panel_is_gone_when_nothing_is_missing(managing_editor, monkeypatch):
    monkeypatch.setattr(desk, "examine", lambda: [Result("zone", ok("Baik."))])

    assert "launch__result" not in managing_editor.get("/desk/").content.decode()


def test_the_panel_shows_three_and_leads_to_all(managing_editor, monkeypatch):
    many = [Result("zone", failure(f"Kurang {number}.", "Lengkapi.")) for number in range(7)]
    monkeypatch.setattr(desk, "examine", lambda: many)

    panel = managing_editor.get("/desk/").content.decode()
    page = managing_editor.get(LAUNCH).content.decode()

    assert panel.count("launch__result") == 3
    assert page.count("launch__result") == 7


def test_a_finding_leads_to_where_it_is_mended(managing_editor):
    page = managing_editor.get(LAUNCH).content.decode()

    about = StandingPage.objects.get(duty="tentang")
    assert f'href="/desk/pages/{about.pk}/edit/"' in page
    assert 'href="/desk/settings/masthead/publication/"' in page


def test_a_technician_is_not_led_to_pages_that_are_shut(technician):
    page = technician.get(LAUNCH).content.decode()

    about = StandingPage.objects.get(duty="tentang")
    assert f'href="/desk/pages/{about.pk}/edit/"' not in page
    assert 'href="/desk/settings/masthead/publication/"' in page


def test_the_check_is_only_looked_at(managing_editor):
    assert managing_editor.post(LAUNCH).status_code == 405


def test_strangers_learn_nothing(client):
    assert client.get(LAUNCH)["Location"].startswith("/desk/login/")


def test_findings_are_escaped(managing_editor, monkeypatch):
    monkeypatch.setattr(
        desk, "examine", lambda: [Result("zone", failure("<script>1</script>", "Lengkapi."))]
    )

    assert "<script>1" not in managing_editor.get(LAUNCH).content.decode()
