"""Preview links at the desk: made and revoked by whoever may edit, refused under embargo."""

import re
from datetime import timedelta

import pytest
from django.urls import reverse

from conftest import NOW
from redaksi.articles.models import Article, PreviewLink
from redaksi.newsroom.roles import Role


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def draft(make_article, reporter):
    article = make_article(live=False, owner=reporter.user)
    article.save_revision(user=reporter.user)
    return article


def screen(article):
    return reverse("newsroom_preview_links", args=[article.pk])


def shown(answer):
    """Give the path of the link that an answer shows."""
    (path,) = re.findall(r'value="https?://[^/"]+(/pratinjau/[^"]+)"', answer.content.decode())
    return path


@pytest.mark.parametrize(
    ("hours", "lasting"), [(1, timedelta(hours=1)), (24, timedelta(1)), (72, timedelta(3))]
)
def test_a_writer_makes_a_link_that_opens_for_a_while(reporter, client, draft, hours, lasting):
    answer = reporter.post(screen(draft), {"lasting": hours})

    link = PreviewLink.objects.get()
    assert (link.made_by, link.expires_at) == (reporter.user, NOW + lasting)
    assert client.get(shown(answer)).status_code == 200
    assert "no-store" in answer.headers["Cache-Control"]


def test_a_link_is_shown_once(reporter, draft):
    path = shown(reporter.post(screen(draft), {"lasting": 1}))

    text = reporter.get(screen(draft)).content.decode()

    assert path not in text
    assert "Dibuat Reporter" in text
    assert "<h1" in text


def test_a_revoked_link_opens_nothing(reporter, client, draft):
    path = shown(reporter.post(screen(draft), {"lasting": 24}))
    revoke = reverse("newsroom_preview_links_revoke", args=[draft.pk, PreviewLink.objects.get().pk])

    assert reporter.get(revoke).status_code == 405
    reporter.post(revoke)

    assert client.get(path).status_code == 410


def test_another_length_is_refused(reporter, draft):
    assert reporter.post(screen(draft), {"lasting": 9999}).status_code == 200
    assert not PreviewLink.objects.exists()


def test_under_embargo_none_is_made_and_the_screen_says_why(reporter, draft):
    draft.embargo_until = NOW + timedelta(hours=5)
    draft.save_revision(user=reporter.user)

    text = reporter.post(screen(draft), {"lasting": 1}).content.decode()

    assert "Embargo masih berlaku: orang luar tidak boleh membacanya sebelum" in text
    assert not PreviewLink.objects.exists()


def test_what_is_published_is_shared_by_its_own_address(editor, draft):
    draft.get_latest_revision().publish()

    text = editor.post(screen(draft), {"lasting": 1}).content.decode()

    assert "bagikan alamatnya sendiri" in text
    assert not PreviewLink.objects.exists()


@pytest.mark.parametrize("role", [Role.ADVERTISING, Role.TECHNICIAN])
def test_whoever_may_not_edit_it_shares_nothing(as_role, reporter, draft, role):
    reporter.post(screen(draft), {"lasting": 24})
    link = PreviewLink.objects.get()
    revoke = reverse("newsroom_preview_links_revoke", args=[draft.pk, link.pk])
    client = as_role(role)

    for answer in (client.get(screen(draft)), client.post(screen(draft), {"lasting": 1}),
                   client.post(revoke)):  # fmt: skip
        assert (answer.status_code, answer.url) == (302, "/desk/")
    link.refresh_from_db()
    assert link.revoked_at is None
    assert PreviewLink.objects.count() == 1


def test_a_colleagues_draft_is_not_shared(reporter, make_article):
    others = make_article("Draf Teman", live=False)

    assert reporter.post(screen(others), {"lasting": 1}).status_code == 302
    assert not PreviewLink.objects.exists()


def test_the_editing_screen_leads_there_until_it_is_published(editor, draft):
    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert screen(draft) in editor.get(edit).content.decode()

    draft.get_latest_revision().publish()

    assert Article.objects.get().live
    assert screen(draft) not in editor.get(edit).content.decode()
