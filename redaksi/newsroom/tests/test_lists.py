from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone
from wagtail.models import Workflow

from redaksi.articles.models import Article
from redaksi.articles.models.rights import ArticleRights
from redaksi.newsroom.desk.standings import Standing
from redaksi.newsroom.roles import Role

NEWS, ADVERTS = "/desk/articles/", "/desk/adverts/"


def titles(answer):
    """Give the titles of the rows that a list shows."""
    assert answer.status_code == 200
    return {article.title for article in answer.context["object_list"]}


@pytest.fixture
def advert(make_article):
    return make_article("Promo Bank Rinjani", kind="advertorial", sponsor="Bank Rinjani")


@pytest.mark.parametrize(
    ("role", "open_lists"),
    [
        (Role.REPORTER, {NEWS}),
        (Role.EDITOR, {NEWS}),
        (Role.MANAGING_EDITOR, {NEWS, ADVERTS}),
        (Role.PHOTO_EDITOR, {NEWS}),
        (Role.ADVERTISING, {ADVERTS}),
        (Role.TECHNICIAN, set()),
    ],
)
def test_a_list_is_open_to_its_side_of_the_wall(as_role, role, open_lists):
    client = as_role(role)

    assert {url for url in (NEWS, ADVERTS) if client.get(url).status_code == 200} == open_lists


def test_news_and_advertising_are_never_in_one_list(managing_editor, make_article, advert):
    make_article("Air Embung")

    assert titles(managing_editor.get(NEWS)) == {"Air Embung"}
    assert titles(managing_editor.get(ADVERTS)) == {"Promo Bank Rinjani"}


def test_a_list_shows_fifty_rows_within_its_budget(
    reporter, make_article, make_user, django_assert_max_num_queries
):
    other = make_user(Role.EDITOR)
    for number in range(50):
        article = make_article(f"Berita {number}", live=number % 3 > 0, owner=other)
        if number % 3 == 0:
            article.save_revision()
            Workflow.objects.get().start(article, other)
    reporter.get(NEWS)  # warms what a process asks once

    with django_assert_max_num_queries(27):
        answer = reporter.get(NEWS)

    assert len(titles(answer)) == 50


def test_what_may_be_done_with_a_row_is_found_out_once(editor, make_article, monkeypatch):
    for number in range(3):
        make_article(f"Berita {number}")
    asked, real = [], ArticleRights.__init__

    def count(self, user, page):
        asked.append(page.title)
        real(self, user, page)

    monkeypatch.setattr(ArticleRights, "__init__", count)

    titles(editor.get(NEWS))

    assert sorted(asked) == ["Berita 0", "Berita 1", "Berita 2"]


class TestFinding:
    @pytest.fixture(autouse=True)
    def _articles(self, make_article, topic):
        make_article("Sidang Tambak", section="politik", other_sections=("daerah",), kicker="Hukum")
        make_article("Tajuk Air", section="opini", kind="editorial")
        make_article(
            "Panen Garam", section="daerah",
            published_at=datetime(2026, 5, 10, 16, 30, tzinfo=UTC),  # 11 May in Mataram
        )  # fmt: skip

    @pytest.mark.parametrize(
        ("query", "found"),
        [
            ("kind=editorial", {"Tajuk Air"}),
            ("published_at_from=2026-05-11&published_at_to=2026-05-11", {"Panen Garam"}),
            ("q=garam", {"Panen Garam"}),
            ("q=sidang&kind=news", {"Sidang Tambak"}),
            ("q=sidang&kind=editorial", set()),
            ("standing=live", {"Sidang Tambak", "Tajuk Air", "Panen Garam"}),
        ],
    )
    def test_narrows_the_list(self, editor, query, found):
        assert titles(editor.get(f"{NEWS}?{query}")) == found

    def test_a_section_keeps_main_and_further_articles(self, editor, sections):
        answer = editor.get(f"{NEWS}?section={sections['daerah'].pk}")

        assert titles(answer) == {"Sidang Tambak", "Panen Garam"}

    def test_a_search_may_be_narrowed_by_section_and_writer(self, editor, sections, writer):
        narrowed = f"section={sections['daerah'].pk}&writer={writer.pk}"

        assert titles(editor.get(f"{NEWS}?q=sidang&{narrowed}")) == {"Sidang Tambak"}

    def test_the_results_alone_can_be_asked_for(self, editor):
        assert titles(editor.get(f"{NEWS}results/?q=tajuk")) == {"Tajuk Air"}


class TestMonth:
    """A month's place in the tree leads to the list."""

    @pytest.fixture
    def may(self, make_article):
        make_article("Belum", live=False, published_at=None)
        make_article("Juni", published_at=datetime(2026, 6, 3, tzinfo=UTC))
        return make_article("Mei").get_parent()

    def test_leads_to_its_articles_in_the_list(self, editor, may):
        answer = editor.get(f"/desk/pages/{may.pk}/", follow=True)

        assert answer.redirect_chain == [(f"{NEWS}?month=2026-05", 302)]
        assert titles(answer) == {"Mei", "Belum"}
        assert "Mei 2026" in answer.content.decode()

    def test_of_advertising_leads_to_advertising(self, managing_editor, advert):
        answer = managing_editor.get(f"/desk/pages/{advert.get_parent().pk}/")

        assert (answer.status_code, answer.url) == (302, f"{ADVERTS}?month=2026-05")

    def test_is_closed_to_the_other_side(self, as_role, may):
        answer = as_role(Role.ADVERTISING).get(f"/desk/pages/{may.pk}/")

        assert (answer.status_code, answer.url) == (302, "/desk/")

    def test_is_for_reading(self, editor, may):
        assert editor.post(f"/desk/pages/{may.pk}/").status_code == 405

    def test_no_month_of_that_name(self, editor, may):
        assert editor.get(f"{NEWS}?month=2031-01").status_code == 200


class TestStanding:
    """Each article has one word, and the filter for that word finds it and no other."""

    @pytest.fixture
    def at_each_standing(self, make_article, make_user):
        user = make_user(Role.REPORTER)

        def draft(title, **fields):
            article = make_article(title, live=False, **fields)
            article.save_revision()
            return article

        draft("draft")
        later = timezone.now() + timedelta(days=1)
        draft("scheduled", go_live_at=later).get_latest_revision().publish()
        passed = timezone.now() - timedelta(minutes=2)
        draft("overdue").save_revision(approved_go_live_at=passed)
        for title in ("in_review", "sent_back"):
            Workflow.objects.get().start(draft(title), user)
        sent_back = Article.objects.get(title="sent_back").current_workflow_task_state
        sent_back.reject(user=user, comment="Siapa narasumbernya?")
        make_article("live")
        changed = make_article("changed")
        changed.summary = "Ringkasan baru."
        changed.save_revision()
        make_article("taken_down").unpublish()
        withdrawn = Article.objects.filter(pk=make_article("withdrawn").pk)
        withdrawn.update(live=False, withdrawn_at=timezone.now())

    @pytest.mark.usefixtures("at_each_standing")
    @pytest.mark.parametrize("standing", Standing)
    def test_is_found_by_its_word(self, editor, standing):
        answer = editor.get(f"{NEWS}?standing={standing}")

        assert titles(answer) == {standing.value}
        assert f'data-standing="{standing}"' in answer.content.decode()


class TestSearchField:
    """The search field of the menu."""

    @pytest.mark.parametrize(
        ("role", "leads_to"),
        [
            (Role.REPORTER, "/desk/articles/?q=air+embung"),
            (Role.ADVERTISING, "/desk/adverts/?q=air+embung"),
            (Role.TECHNICIAN, "/desk/"),
        ],
    )
    def test_leads_to_ones_own_list(self, as_role, role, leads_to):
        answer = as_role(role).get("/desk/pages/search/", {"q": "air embung"})

        assert (answer.status_code, answer.url) == (302, leads_to)

    def test_is_for_reading(self, reporter):
        assert reporter.post("/desk/pages/search/").status_code == 405


class TestChoosing:
    @pytest.fixture(autouse=True)
    def _articles(self, make_article):
        for title in ("Air Embung Surut", "Embung Baru"):
            make_article(title)

    def test_starts_with_what_was_published_last(self, reporter):
        page = reporter.get("/desk/choose-page/?page_type=articles.article").json()["html"]

        assert "Air Embung Surut" in page
        assert "Embung Baru" in page

    def test_finds_parts_of_words_in_any_order(self, reporter):
        found = reporter.get("/desk/choose-page/search/?q=surut+emb&page_type=articles.article")

        assert "Air Embung Surut" in found.content.decode()
        assert "Embung Baru" not in found.content.decode()

    def test_an_unknown_kind_of_page_is_not_found(self, reporter):
        assert reporter.get("/desk/choose-page/search/?q=a&page_type=no.such").status_code == 404
