"""What browsers may do with the desk's pages, and that the desk's own scripts still run."""

import re
from pathlib import Path

import pytest
import wagtail
from django.test import Client

from redaksi.masthead.models import StandingPage
from redaksi.newsroom.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.once]
INLINE = re.compile(r"<script(?P<attributes>(?![^>]*(?:src=|type=))[^>]*)>")
# Wagtail's places that write scripts into pages. Each is repeated in our templates, with a nonce
# or (dates) without a script, or (the last one) completed in `door.nonce`. A new one would stand
# still at the desk: cover it.
COVERED = {
    "admin/templates/wagtailadmin/panels/inline_panel.html",
    "admin/templates/wagtailadmin/panels/multiple_chooser_panel.html",
    "admin/templates/wagtailadmin/widgets/date_input.html",
    "admin/templates/wagtailadmin/widgets/datetime_input.html",
    "admin/templates/wagtailadmin/widgets/time_input.html",
    "admin/widgets/chooser.py",
}
HANDLER = re.compile(r"<[a-z][^>]*\son(?:click|change|load|submit|input|error)=", re.IGNORECASE)


def policy_of(response) -> dict[str, list[str]]:
    parts = [part.split() for part in response["Content-Security-Policy"].split(";")]
    return {name: values for name, *values in parts}


def test_scripts_run_by_nonce_alone(client):
    policy = policy_of(client.get("/desk/login/"))

    assert policy["default-src"] == ["'none'"]
    own, nonce = policy["script-src"]
    assert own == "'self'"
    assert re.fullmatch(r"'nonce-[0-9a-f]{32}'", nonce)
    assert policy["frame-ancestors"] == ["'self'"]
    assert not [value for values in policy.values() for value in values if "://" in value]


@pytest.mark.parametrize(
    ("address", "status"),
    [
        ("/desk/login/", 200),
        ("/desk/", 302),
        ("/desk/logout/", 302),
        ("/desk/password_reset/", 200),
    ],
)
def test_every_answer_of_the_desk_carries_its_headers(client, address, status):
    response = client.get(address)

    assert response.status_code == status
    assert response["Cache-Control"] == "private, no-store"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["X-Frame-Options"] == "SAMEORIGIN"
    assert response["Referrer-Policy"] == "same-origin"
    assert "camera=()" in response["Permissions-Policy"]
    assert "noindex" in response["X-Robots-Tag"]
    assert "Content-Security-Policy" in response


def test_an_address_that_is_not_there_carries_them_too(reporter):
    response = reporter.get("/desk/tiada/")

    assert response.status_code == 404
    assert response["Cache-Control"] == "private, no-store"
    assert "nonce-" in response["Content-Security-Policy"]


def test_public_pages_have_their_own_policy(client, paper):
    response = client.get("/tentang/")

    assert "nonce" not in response["Content-Security-Policy"]
    assert "X-Robots-Tag" not in response


def test_the_nonce_lasts_as_long_as_the_log_in_and_no_longer(reporter, editor):
    first, second, other = (
        policy_of(client.get("/desk/account/"))["script-src"][1]
        for client in (reporter, reporter, editor)
    )

    assert first == second != other


def test_strangers_get_a_new_nonce_each_time():
    first, second = (policy_of(Client().get("/desk/login/"))["script-src"][1] for _ in range(2))

    assert first != second


def test_scripts_in_the_desks_pages_carry_the_nonce(superuser, make_article):
    article = make_article()
    addresses = [
        f"/desk/pages/{article.pk}/edit/", "/desk/users/", "/desk/images/add/", "/desk/images/",
        f"/desk/pages/{article.get_parent().pk}/", "/desk/settings/masthead/publication/1/",
        f"/desk/pages/{article.pk}/workflow_history/", "/desk/reports/site-history/",
    ]  # fmt: skip
    found = 0
    for address in addresses:
        response = superuser.get(address, follow=True)
        nonce = policy_of(response)["script-src"][1].removeprefix("'nonce-").rstrip("'")
        scripts = INLINE.findall(response.content.decode())
        assert [script for script in scripts if f'nonce="{nonce}"' not in script] == [], address
        found += len(scripts)

    assert found >= 5


def test_pages_of_the_desk_handle_nothing_in_attributes(superuser, make_article):
    page = superuser.get(f"/desk/pages/{make_article().pk}/edit/").content.decode()

    assert HANDLER.search(page) is None


def test_no_script_of_wagtail_is_left_without_a_nonce():
    root = Path(wagtail.__file__).parent
    found = {
        path.relative_to(root).as_posix()
        for path in [*root.rglob("*.html"), *root.rglob("*.py")]
        if not {"test", "tests"} & set(path.relative_to(root).parts)
        # The rich text converter only speaks of a script, in a comment.
        and path.name != "db_html.py"
        and INLINE.search(path.read_text(encoding="utf-8"))
    }

    assert found == COVERED


def test_a_preview_keeps_the_readers_policy(as_role, roles):
    page = StandingPage.objects.get(duty="tentang")

    response = as_role(Role.MANAGING_EDITOR).get(f"/desk/pages/{page.pk}/view_draft/")

    assert response.status_code == 200
    assert "nonce" not in response["Content-Security-Policy"]
    assert response["Cache-Control"] == "private, no-store"
