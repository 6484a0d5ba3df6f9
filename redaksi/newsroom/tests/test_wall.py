"""Nothing of one side of the wall is seen, moved, published or deleted from the other (D19)."""

from datetime import date

import pytest
from django.urls import URLPattern, reverse
from wagtail.actions.copy_page import CopyPageAction, CopyPagePermissionError
from wagtail.actions.delete_page import DeletePageAction, DeletePagePermissionError
from wagtail.actions.move_page import MovePageAction, MovePagePermissionError
from wagtail.actions.publish_page_revision import (
    PublishPagePermissionError,
    PublishPageRevisionAction,
)
from wagtail.actions.unpublish_page import UnpublishPageAction, UnpublishPagePermissionError
from wagtail.admin.urls import pages as page_urls

from redaksi.articles.actions import month_for
from redaksi.articles.body import article_ids
from redaksi.articles.models import Archive, Article
from redaksi.newsroom.roles import Role

pytestmark = pytest.mark.once

SECRET = "Rahasia Besar"
NEWS_ROLES = [Role.REPORTER, Role.EDITOR, Role.PHOTO_EDITOR]
# With the technician, who is on neither side.
BEHIND = [
    *((role, "adverts") for role in [*NEWS_ROLES, Role.TECHNICIAN]),
    *((role, "news") for role in (Role.ADVERTISING, Role.TECHNICIAN)),
]


@pytest.fixture
def hidden(request, roles, make_article):
    """Give the side of a test and a draft and a published article on it."""

    def make(side):
        kind = {"kind": "advertorial", "sponsor": "Bank Rinjani"} if side == "adverts" else {}
        draft = make_article(f"{SECRET} draf", live=False, **kind)
        draft.save_revision()
        live = make_article(f"{SECRET} tayang", **kind)
        live.save_revision()
        return draft, live

    return make


def addresses_of(page):
    """Give every address of the desk that is about a page, as Wagtail has them."""
    revision = page.get_latest_revision()
    words = {
        "page_id": page.pk, "pk": page.pk, "page_to_move_id": page.pk, "parent_page_id": page.pk,
        "destination_id": month_for(date(2026, 5, 1)).pk, "revision_id": revision.pk,
        "revision_id_a": "earliest", "revision_id_b": revision.pk, "action_name": "approve",
        "task_state_id": 1, "task_id": 1, "workflow_state_id": 1,
        "content_type_app_name": "articles", "content_type_model_name": "article",
        "app_label": "articles", "model_name": "article",
    }  # fmt: skip
    for pattern in page_urls.urlpatterns:
        assert isinstance(pattern, URLPattern)
        known = pattern.pattern.regex.groupindex if pattern.pattern.converters == {} else {}
        names = [*pattern.pattern.converters, *known]
        yield reverse(f"wagtailadmin_pages:{pattern.name}", kwargs={n: words[n] for n in names})


def shows(answer):
    """Tell whether an answer, redirects followed, names what is hidden."""
    return SECRET in answer.content.decode()


def follow(client, answer):
    """Follow where an answer leads, but for the desk's front page: it keeps its messages."""
    while answer.status_code in {301, 302} and answer.url != "/desk/":
        answer = client.get(answer.url)
    return answer


@pytest.mark.parametrize(("role", "side"), BEHIND)
def test_no_screen_about_an_article_opens_or_names_it(as_role, hidden, role, side):
    client = as_role(role)
    for article in hidden(side):
        before = Article.objects.get(pk=article.pk)
        for address in addresses_of(article):
            for answer in (
                client.get(address),
                client.post(address, {"title": "Diubah", "new_parent_page": "1"}),
            ):
                assert not shows(follow(client, answer)), address
        # Where most of them led: what the desk had to say about each is told there.
        assert not shows(client.get("/desk/"))
        after = Article.objects.get(pk=article.pk)
        assert (after.title, after.live, after.path) == (before.title, before.live, before.path)


@pytest.mark.parametrize(("role", "side"), BEHIND)
def test_no_list_names_it(as_role, hidden, role, side):
    client, (draft, live) = as_role(role), hidden(side)
    archive = Archive.objects.get(holds=side)
    month = live.get_parent()
    doors = [
        "/desk/", "/desk/articles/", "/desk/adverts/", "/desk/adverts/results/?q=rahasia",
        "/desk/pages/", f"/desk/pages/{archive.pk}/", f"/desk/pages/{month.pk}/",
        f"/desk/pages/{month.pk}/results/?q=rahasia", "/desk/pages/search/?q=rahasia",
        f"/desk/pages/{archive.pk}/results/?q=rahasia&search_all=1",
        "/desk/pages/search/results/?q=rahasia", "/desk/pages/usage/articles/article/",
        "/desk/choose-page/?page_type=articles.article", "/desk/choose-page/",
        f"/desk/choose-page/{archive.pk}/", f"/desk/choose-page/{month.pk}/",
        f"/desk/choose-page/{month.pk}/?page_type=articles.article",
        f"/desk/choose-page/{draft.pk}/", f"/desk/choose-page/{live.pk}/",
        "/desk/choose-page/search/?q=rahasia",
        "/desk/choose-page/search/?q=rahasia&page_type=articles.article",
        f"/desk/choose-page/chosen-multiple/?id={draft.pk}&id={live.pk}",
        "/desk/api/main/pages/", f"/desk/api/main/pages/?child_of={month.pk}",
        f"/desk/api/main/pages/?child_of={month.pk}&for_explorer=1",
        f"/desk/api/main/pages/{draft.pk}/", f"/desk/api/main/pages/{live.pk}/",
        "/desk/api/main/pages/?search=rahasia", f"/desk/api/main/pages/find/?id={live.pk}",
        "/desk/reports/aging-pages/", "/desk/reports/aging-pages/results/?q=rahasia",
        "/desk/reports/locked/", "/desk/reports/workflow/", "/desk/reports/workflow_tasks/",
        "/desk/reports/site-history/", "/desk/reports/page-types-usage/",
        "/desk/reports/aging-pages/?export=csv",
    ]  # fmt: skip

    named = [
        door for door in doors
        if SECRET in b"".join(client.get(door, follow=True)).decode(errors="replace")
    ]  # fmt: skip

    assert named == []


BULK = ["publish", "unpublish", "delete", "move"]


@pytest.mark.parametrize(("role", "side"), BEHIND)
def test_no_bulk_action_reaches_it(as_role, hidden, role, side):
    client, articles = as_role(role), hidden(side)
    ids = "&".join(f"id={article.pk}" for article in articles)

    for verb in BULK:
        client.post(
            f"/desk/bulk/wagtailcore/page/{verb}/?{ids}&next=/desk/",
            {"chooser": month_for(date(2026, 5, 1)).pk},
        )

    assert [Article.objects.get(pk=article.pk).live for article in articles] == [False, True]


@pytest.mark.parametrize("role", [Role.EDITOR, Role.ADVERTISING, None])
def test_the_desks_api_only_reads(as_role, hidden, role):
    client, (draft, live) = as_role(role), hidden("news")
    verbs = ["publish", "unpublish", "delete", "move", "copy", "create_alias", "convert_alias"]

    answers = {
        client.post(f"/desk/api/main/pages/{article.pk}/action/{verb}/").status_code
        for verb in verbs for article in (draft, live)
    }  # fmt: skip

    assert answers == {404}
    assert Article.objects.count() == 2


@pytest.mark.parametrize(("role", "side"), BEHIND)
def test_wagtails_verbs_refuse_the_user(make_user, hidden, role, side):
    user, (draft, live) = make_user(role), hidden(side)
    own_month = month_for(date(2026, 5, 1), adverts=side != "adverts")
    refusals = [
        (PublishPagePermissionError, PublishPageRevisionAction(draft.latest_revision, user=user)),
        (UnpublishPagePermissionError, UnpublishPageAction(live, user=user)),
        (DeletePagePermissionError, DeletePageAction(draft, user=user)),
        (MovePagePermissionError, MovePageAction(draft, own_month, user=user)),
        (CopyPagePermissionError, CopyPageAction(draft, to=own_month, user=user)),
    ]

    for refusal, action in refusals:
        with pytest.raises(refusal):
            action.execute()


@pytest.mark.parametrize("role", [Role.MANAGING_EDITOR, None])
def test_nobody_carries_an_article_across(make_user, hidden, role):
    user = make_user(role)
    for side in ("news", "adverts"):
        article = hidden(side)[0]
        other_side = month_for(date(2026, 5, 1), adverts=side == "news")
        with pytest.raises(MovePagePermissionError):
            MovePageAction(article, other_side, user=user).execute()
        with pytest.raises(CopyPagePermissionError):
            CopyPageAction(article, to=other_side, user=user).execute()


def test_no_bulk_action_takes_a_shelf_with_all_that_is_on_it(superuser, make_article):
    article = make_article()
    month = article.get_parent()

    for shelf in (month, month.get_parent()):
        for verb in BULK:
            superuser.post(
                f"/desk/bulk/wagtailcore/page/{verb}/?id={shelf.pk}&next=/desk/",
                {"include_descendants": "on", "chooser": Archive.objects.get(holds="adverts").pk},
            )

    article.refresh_from_db()
    assert article.live
    assert article.get_parent().pk == month.pk


def test_a_chooser_offers_published_articles_and_ones_own(reporter, make_article):
    make_article("Terbit Lama")
    make_article("Draf Teman", live=False)
    make_article("Draf Sendiri", live=False, owner=reporter.user)

    found = {
        title
        for title in ("Terbit Lama", "Draf Teman", "Draf Sendiri")
        if title in reporter.get(
            f"/desk/choose-page/search/?q={title}&page_type=articles.article"
        ).content.decode()
    }  # fmt: skip

    assert found == {"Terbit Lama", "Draf Sendiri"}


def leading_to(article):
    """Fill in a text that is a "Read also" and nothing else."""
    place = {"deleted": "", "order": "0", "id": ""}
    items = {"count": "1", "0": {**place, "value": str(article.pk)}}
    return {"count": "1", "0": {**place, "type": "read_also", "value": items}}


def test_no_forged_link_brings_back_a_title(reporter, make_article, fill_in, hidden):
    draft = hidden("adverts")[0]
    own = make_article(live=False, owner=reporter.user)
    own.save_revision()
    forged = fill_in(body=leading_to(draft))

    for door in (
        reverse("wagtailadmin_pages:edit", args=[own.pk]),
        reporter.get(reverse("newsroom_write", args=["news"])).url,
    ):
        answer = reporter.post(door, {**forged, "action-submit": "1"}, follow=True)
        assert not shows(answer)
        assert not shows(reporter.get(reverse("wagtailadmin_pages:edit", args=[own.pk])))


def test_a_link_to_what_is_offered_is_kept(reporter, make_article, fill_in):
    published = make_article("Embung Baru")
    own = make_article(live=False, owner=reporter.user)
    form = fill_in(body=leading_to(published))

    reporter.post(reverse("wagtailadmin_pages:edit", args=[own.pk]), form)

    assert article_ids(Article.objects.get(pk=own.pk).body.raw_data) == {published.pk}


class TestColleagues:
    """Inside one side: a reporter's draft is nobody else's to change, except an editor's."""

    def test_a_reporter_does_not_open_a_colleagues_article(self, reporter, make_article):
        doors = ("edit", "view_draft", "history", "usage", "copy", "delete")
        for article in (make_article(live=False), make_article()):
            for door in doors:
                answer = reporter.get(reverse(f"wagtailadmin_pages:{door}", args=[article.pk]))
                assert (answer.status_code, answer.url) == (302, "/desk/"), door

    @pytest.mark.parametrize("role", [Role.REPORTER, Role.PHOTO_EDITOR])
    def test_who_may_not_publish_does_not_by_any_button(self, as_role, make_article, fill_in, role):
        client = as_role(role)
        draft = make_article(live=False, owner=client.user)
        draft.save_revision()
        edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])

        client.post(edit, fill_in(publish=True, summary="Boleh disimpan."))
        client.post(edit, {**fill_in(), "action-submit": "1"})
        task = Article.objects.get(pk=draft.pk).current_workflow_task_state
        for verb in ("approve", "reject"):
            client.post(
                reverse("wagtailadmin_pages:workflow_action", args=[draft.pk, verb, task.pk])
            )
        client.post(reverse("wagtailadmin_pages:unpublish", args=[draft.pk]))

        draft.refresh_from_db()
        assert (draft.live, draft.current_workflow_state.status) == (False, "in_progress")
