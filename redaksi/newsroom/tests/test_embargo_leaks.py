"""At the desk, too, an article under embargo is there for the named roles and its writers alone."""

from datetime import date

import pytest
from django.urls import reverse
from wagtail.models import ReferenceIndex, Workflow

from conftest import NOW
from redaksi.articles.actions import month_for
from redaksi.articles.models import Archive, Article
from redaksi.importers.models import Finding, OldSite, Origin
from redaksi.newsroom.roles import Role
from redaksi.newsroom.tests.test_wall import addresses_of
from redaksi.newsroom.tests.walk import Walk
from redaksi.reading.tests.secrets import leaks, secret

pytestmark = pytest.mark.once

STRANGERS = [Role.REPORTER, Role.PHOTO_EDITOR, Role.ADVERTISING, Role.TECHNICIAN]
# What is the paper's own and no article's: photographs with their captions, and topics.
OPEN_LABELS = {"zqketerangan", "zqtopik"}


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def hidden(roles, make_article, make_photo, make_user):
    """Give three articles under embargo, each on its way and with a history."""
    colleague = make_user(Role.REPORTER, name="sahrul")
    articles = [
        secret(make_article, make_photo, state=state) for state in ("live", "scheduled", "draft")
    ]
    Article.objects.update(owner=colleague)
    draft = Article.objects.get(pk=articles[2].pk)
    draft.get_latest_revision_as_object().save_revision(user=colleague, log_action=True)
    Workflow.objects.get().start(Article.objects.get(pk=draft.pk), colleague)
    site = OldSite.objects.create(address="https://lama.example")
    origin = Origin.objects.create(site=site, kind="article", key="7", article=draft)
    Finding.objects.create(
        site=site, origin=origin, doubt="cut_short", title="Zqjudul", address="/zqjudul/"
    )
    make_article("Embung Lama", owner=colleague)
    return [Article.objects.get(pk=article.pk) for article in articles]


class Listening(Walk):
    """Walks through every kind of screen within reach and notes what leaks; sends nothing."""

    def __init__(self, client):
        super().__init__(client, set())
        self.leaked = {}

    def hear(self, address, answer):
        text = "" if answer.streaming else answer.content.decode(errors="replace")
        if found := leaks(text) - OPEN_LABELS:
            self.leaked[address] = found
        return super().hear(address, answer)

    def _post(self, kind, target, data):
        return


def lists_about(articles):
    """Give the lists and answers of the desk that could name an article."""
    archive, month = Archive.objects.get(holds="news"), articles[0].get_parent()
    ids = "&".join(f"id={article.pk}" for article in articles)
    photo = articles[0].lead_photo_id
    return [
        "/desk/", "/desk/articles/", "/desk/articles/results/?q=zqjudul",
        "/desk/articles/?standing=scheduled", "/desk/articles/?standing=in_review",
        "/desk/adverts/", "/desk/pages/", f"/desk/pages/{archive.pk}/", f"/desk/pages/{month.pk}/",
        f"/desk/pages/{month.pk}/results/?q=zqjudul", "/desk/pages/search/?q=zqjudul",
        f"/desk/pages/{archive.pk}/results/?q=zqjudul&search_all=1",
        "/desk/pages/usage/articles/article/", "/desk/choose-page/?page_type=articles.article",
        "/desk/choose-page/", f"/desk/choose-page/{month.pk}/",
        f"/desk/choose-page/{month.pk}/?page_type=articles.article",
        *(f"/desk/choose-page/{article.pk}/" for article in articles),
        "/desk/choose-page/search/?q=zqjudul",
        "/desk/choose-page/search/?q=zqjudul&page_type=articles.article",
        f"/desk/choose-page/chosen-multiple/?{ids}",
        "/desk/api/main/pages/", f"/desk/api/main/pages/?child_of={month.pk}",
        f"/desk/api/main/pages/?child_of={month.pk}&for_explorer=1",
        *(f"/desk/api/main/pages/{article.pk}/" for article in articles),
        "/desk/api/main/pages/?search=zqjudul",
        "/desk/reports/aging-pages/", "/desk/reports/aging-pages/?export=csv",
        "/desk/reports/locked/", "/desk/reports/workflow/", "/desk/reports/workflow_tasks/",
        "/desk/reports/site-history/", "/desk/reports/page-types-usage/",
        f"/desk/images/usage/{photo}/", f"/desk/images/{photo}/", f"/desk/images/{photo}/delete/",
        reverse("importers_runs"), reverse("importers_findings"),
        *(f"/desk/topics/usage/{topic.pk}/" for topic in articles[0].topics.all()),
        *(f"/desk/people/usage/{one.person_id}/" for one in articles[0].bylines.all()
          if one.person_id),
        f"/desk/sections/usage/{articles[0].section_id}/",
    ]  # fmt: skip


def told(client, address):
    """Give what of the secret an answer names, redirects followed; not the words asked for."""
    answer = client.get(address, follow=True)
    text = b"".join(answer).decode(errors="replace")
    return leaks(text.replace("q=zqjudul", "").replace('value="zqjudul"', "")) - OPEN_LABELS


@pytest.mark.parametrize("role", STRANGERS)
def test_no_list_report_or_chooser_names_it(as_role, hidden, role):
    assert ReferenceIndex.objects.exists()
    client = as_role(role)

    found = {address: words for address in lists_about(hidden) if (words := told(client, address))}

    assert found == {}


@pytest.mark.parametrize("role", STRANGERS)
def test_no_screen_that_can_be_reached_names_it(as_role, hidden, role):
    walk = Listening(as_role(role))

    walk.go("/desk/")

    assert len(walk.seen) > 5
    assert walk.leaked == {}


@pytest.mark.parametrize("role", STRANGERS)
def test_no_screen_about_it_opens(as_role, hidden, role):
    client = as_role(role)
    for article in hidden:
        about_it = [one for one in addresses_of(article) if f"/{article.pk}/" in one]
        assert len(about_it) > 20
        for address in about_it:
            opened, posted = client.get(address), client.post(address, {"title": "Diubah"})
            assert {opened.status_code, posted.status_code} <= {302, 404, 405}, address
            assert leaks(opened.content.decode() + str(opened.headers)) == set(), address
            assert leaks(posted.content.decode() + str(posted.headers)) == set(), address
        for name in ("newsroom_embargo", "newsroom_preview_links"):
            address = reverse(name, args=[article.pk])
            assert {client.get(address).status_code, client.post(address).status_code} <= {302, 404}
    assert not Article.objects.filter(title="Diubah").exists()


def test_for_a_reporter_of_its_side_it_answers_as_what_never_was(reporter, hidden):
    for article in hidden:
        for name in ("edit", "history", "view_draft", "usage", "copy", "delete"):
            there = reporter.get(reverse(f"wagtailadmin_pages:{name}", args=[article.pk]))
            nowhere = reporter.get(reverse(f"wagtailadmin_pages:{name}", args=[99999]))
            assert (there.status_code, nowhere.status_code) == (404, 404), name


@pytest.mark.parametrize("role", STRANGERS)
def test_no_bulk_action_reaches_it(as_role, hidden, role):
    ids = "&".join(f"id={article.pk}" for article in hidden)
    for verb in ("publish", "unpublish", "delete", "move"):
        answer = as_role(role).post(
            f"/desk/bulk/wagtailcore/page/{verb}/?{ids}&next=/desk/",
            {"chooser": month_for(date(2026, 5, 1)).pk}, follow=True,
        )  # fmt: skip
        assert leaks(answer.content.decode()) == set()

    assert [Article.objects.get(pk=article.pk).live for article in hidden] == [True, False, False]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.MANAGING_EDITOR, None])
def test_the_named_roles_see_it(as_role, hidden, role):
    client = as_role(role)

    assert "zqjudul" in told(client, "/desk/articles/")
    for article in hidden:
        answer = client.get(reverse("wagtailadmin_pages:edit", args=[article.pk]))
        assert answer.status_code == 200


def test_its_owner_and_its_credited_writer_see_it(client_of, make_user, hidden, writer):
    owner = hidden[0].owner
    writer.user = make_user(Role.REPORTER, name="rwu")
    writer.save()

    assert "zqjudul" in told(client_of(owner), "/desk/articles/")
    assert "zqjudul" in told(client_of(writer.user), "/desk/articles/")
