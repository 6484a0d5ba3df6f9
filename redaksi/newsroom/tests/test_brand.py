"""The desk carries the paper's name, its own colours and nobody else's address."""

import re
from pathlib import Path

import pytest
from django.contrib.staticfiles import finders

from redaksi.masthead.models import Publication

pytestmark = [pytest.mark.django_db, pytest.mark.once]
DOOR = ["/desk/login/", "/desk/password_reset/", "/desk/password_reset/done/"]
LOADED = re.compile(r'<(?:script|link|img|iframe|source)[^>]*(?:src|href)="(?P<address>[^"]+)"')


@pytest.mark.parametrize("address", DOOR)
def test_the_door_carries_the_papers_name(client, paper, address):
    page = client.get(address).content.decode()

    assert '<span class="desk-logo__name">Suar Mataram</span>' in page
    assert re.search(r"<title>[^<]* - Redaksi</title>", page)
    assert "newsroom/desk" in page


@pytest.mark.parametrize("address", DOOR)
def test_the_door_says_nothing_of_wagtail(client, paper, address):
    page = client.get(address).content.decode()

    said = re.sub(r"<[^>]*>|<script.*?</script>", " ", page, flags=re.DOTALL)
    # Except to browsers without scripts, in Wagtail's own words.
    assert "Wagtail" not in said.replace("JavaScript is required to use Wagtail", "")


def test_a_wrong_address_at_the_desk_is_answered_in_its_own_words(reporter):
    page = reporter.get("/desk/tiada/").content.decode()

    assert '<span class="desk-logo__name">Suar Mataram</span>' in page
    assert "Wagtail" not in re.sub(r"<[^>]*>", " ", page).replace("to use Wagtail", "")


def test_the_icon_is_the_papers_initial(client, paper):
    Publication.objects.update(name="Ütara & Barat")

    page = client.get("/desk/login/").content.decode()

    assert "data:image/svg+xml" in page
    assert "%C3%9C%3C/text" in page


def test_a_name_cannot_break_out_of_the_page(client, paper):
    Publication.objects.update(name="<b>Suar</b>")

    page = client.get("/desk/login/").content.decode()

    assert "<b>Suar" not in page
    assert "&lt;b&gt;Suar" in page


def test_the_dashboard_greets_by_name(reporter):
    assert "Reporter" in reporter.get("/desk/").content.decode()


@pytest.mark.parametrize("address", ["/desk/", "/desk/account/", "/desk/users/", "/desk/images/"])
def test_nothing_is_loaded_from_another_host(superuser, address):
    loaded = LOADED.findall(superuser.get(address).content.decode())

    assert loaded
    assert [one for one in loaded if not one.startswith(("/desk/", "/static/", "data:", "#"))] == []


def test_colours_are_given_by_wagtails_variables_alone():
    style = Path(str(finders.find("newsroom/desk.css"))).read_text(encoding="utf-8")

    root = style[style.index(":root {") : style.index("}")]
    assert {"--w-color-primary", "--w-color-secondary-hue", "--w-font-sans"} <= set(
        re.findall(r"--w-[\w-]+", root)
    )
    # Outside of :root, the madder rule under the name is the only colour.
    assert re.findall(r"#[0-9a-f]{6}", style[style.index("}") :]) == ["#9c1f1c"]


def test_every_part_of_the_first_screen_has_its_style(reporter):
    page = reporter.get("/desk/").content.decode()

    sheets = re.findall(r'<link rel="stylesheet" href="/static/(newsroom/[^"]+)"', page)
    styles = "".join(Path(str(finders.find(sheet))).read_text(encoding="utf-8") for sheet in sheets)
    worn = " ".join(re.findall(r'class="([^"]*)"', page)).split()
    unstyled = {name for name in worn if name.startswith("desk-") and f".{name}" not in styles}
    assert len(sheets) == len(set(sheets))
    assert unstyled == set()
