"""The desk's lists find drafts by their text, for whoever may see them, and for nobody else."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from conftest import NOW
from redaksi.articles.models import Article, Byline
from redaksi.corrections.tests.conftest import (
    editor_of_news,
    make_withdrawal,
    responsible,
    withdraw,
)
from redaksi.newsroom.models import Draft
from redaksi.newsroom.roles import Role
from redaksi.newsroom.tests.test_lists import ADVERTS, NEWS, titles
from redaksi.search.asking import read

__all__ = ["editor_of_news", "make_withdrawal", "responsible", "withdraw"]

BODY = [("paragraph", "<p>Ledakan <b>kompor</b> di pasar.</p>")]


@pytest.fixture
def draft(make_article, topic):
    """Give a draft with a word of its own in each of its fields."""
    article = make_article(
        "Sidang Tambak", live=False, kicker="Hukum", subtitle="Putusan sela",
        summary="Hakim menunda.", dateline="Sumbawa", body=BODY, topics=(topic,),
    )  # fmt: skip
    article.bylines.add(Byline(guest="Marzuki"))
    article.save_revision()
    return article


def found(client, words, address=NEWS):
    return titles(client.get(address, {"q": words}))


@pytest.mark.parametrize(
    "words",
    [
        "tambak", "sidang tambak", "persidangan", "hukum", "sela", "hakim", "sumbawa", "kompor",
        "kompornya", "marzuki", "reni wulandari", "kemarau", '"ledakan kompor"', "tambak -garam",
        "tamb", "dang amb",
    ],
)  # fmt: skip
def test_a_draft_is_found_by_its_text_its_names_and_parts_of_its_title(editor, draft, words):
    assert found(editor, words) == {"Sidang Tambak"}


@pytest.mark.parametrize("words", ["garam", "tambak -kompor", '"kompor ledakan"', "kompo", "?"])
def test_a_draft_that_does_not_hold_the_words_is_not_found(editor, draft, words):
    assert found(editor, words) == set()


def test_the_newest_version_counts_as_soon_as_it_is_saved(editor, draft):
    draft.body = [("paragraph", "<p>Gas bocor.</p>")]
    draft.save_revision(overwrite_revision=draft.latest_revision)

    assert found(editor, "bocor") == {"Sidang Tambak"}
    assert found(editor, "kompor") == set()


def test_a_change_of_what_is_out_is_found_beside_what_readers_see(editor, make_article):
    story = make_article("Air Embung", body=BODY)
    story.title, story.body = "Air Waduk", [("paragraph", "<p>Kemarau panjang.</p>")]
    story.save_revision()

    for word in ("waduk", "panjang", "embung", "kompor"):
        assert found(editor, word) == {"Air Embung"}


def test_what_is_published_leaves_the_desks_own_index(draft):
    assert Draft.objects.filter(pk=draft.pk).exists()

    draft.get_latest_revision().publish()

    assert not Draft.objects.exists()


def test_what_is_scheduled_is_found_until_it_goes_out(editor, draft):
    draft.go_live_at = timezone.now() + timedelta(days=1)
    draft.save_revision().publish()
    assert found(editor, "kompor") == {"Sidang Tambak"}
    assert Draft.objects.exists()


def test_what_was_taken_down_is_found_by_its_text(editor, make_article):
    make_article("Air Embung", body=BODY).unpublish()

    assert found(editor, "kompor") == {"Air Embung"}


def test_what_was_withdrawn_is_found_by_its_title_alone(editor, make_article, withdraw):
    withdraw(make_article("Air Embung", body=BODY))

    assert found(editor, "embu") == {"Air Embung"}
    assert found(editor, "kompor") == set()


def test_what_is_deleted_is_forgotten(draft):
    Article.objects.get(pk=draft.pk).delete()

    assert not Draft.objects.exists()
    assert Draft.objects.found(read("kompor")) == []


class TestRights:
    """What is found is narrowed to what a person may see; no count tells of the rest."""

    def test_an_embargo_hides_a_draft_from_all_but_its_own(
        self, client_of, make_user, reporter, draft
    ):
        own = make_user(Role.REPORTER, name="sahrul")
        Article.objects.update(owner=own)
        draft.owner, draft.embargo_until = own, timezone.now() + timedelta(days=1)
        draft.save_revision()

        assert found(client_of(own), "kompor") == {"Sidang Tambak"}
        answer = reporter.get(NEWS, {"q": "kompor"})
        assert (titles(answer), answer.context["items_count"]) == (set(), 0)

    def test_an_advertorial_is_found_on_its_own_side_of_the_wall(
        self, managing_editor, advertising, make_article
    ):
        make_article("Promo", live=False, kind="advertorial", sponsor="Bank", body=BODY)

        assert found(managing_editor, "kompor") == set()
        assert found(managing_editor, "kompor", ADVERTS) == {"Promo"}
        assert found(advertising, "kompor", ADVERTS) == {"Promo"}

    def test_who_has_no_list_finds_nothing(self, technician, draft):
        assert technician.get(NEWS, {"q": "kompor"}).status_code == 302


class TestNarrowed:
    """An older story of a narrowed list is found behind many newer ones elsewhere."""

    @pytest.fixture(autouse=True)
    def _many_newer(self, monkeypatch, make_article):
        monkeypatch.setattr("redaksi.newsroom.desk.finding.MOST", 1)
        make_article(
            "Air Embung", section="politik", published_at=NOW - timedelta(days=90), body=BODY,
            kind="feature",
        )  # fmt: skip
        for number in range(3):
            make_article(f"Embung Baru {number}", body=BODY)

    def test_by_its_text_in_its_section_and_kind(self, editor, sections):
        for narrowed in ({"section": sections["politik"].pk}, {"kind": "feature"}):
            assert titles(editor.get(NEWS, {"q": "kompor", **narrowed})) == {"Air Embung"}

    def test_by_its_title_in_its_month_and_with_its_status(self, editor):
        for narrowed in ({"month": "2026-02"}, {"standing": "live"}):
            assert "Air Embung" in titles(editor.get(NEWS, {"q": "embung", **narrowed}))


@pytest.mark.parametrize("words", ["gub", "gubernur", "pembangu", "ntb gub", "wuland"])
def test_what_is_out_is_found_by_parts_of_its_title_and_names(editor, make_article, words):
    make_article("Gubernur NTB Resmikan Pembangunan")
    make_article("Panen Garam", body=[("paragraph", "<p>Dihadiri gubernur NTB.</p>")])

    assert "Gubernur NTB Resmikan Pembangunan" in found(editor, words)


def test_a_search_asks_each_index_once_and_stays_within_its_budget(
    editor, make_article, django_assert_max_num_queries
):
    for number in range(60):
        make_article(f"Embung {number}", live=number % 3 > 0)
    editor.get(NEWS, {"q": "embung"})  # warms what a process asks once

    with django_assert_max_num_queries(30), CaptureQueriesContext(connection) as asked:
        answer = editor.get(NEWS, {"q": "embung"})

    assert answer.context["items_count"] == 60
    words = [one["sql"] for one in asked if "MATCH" in one["sql"] or "tsquery" in one["sql"]]
    assert len(words) == 3


def test_saving_a_draft_asks_no_more_than_its_words_need(draft, django_assert_max_num_queries):
    with django_assert_max_num_queries(4):
        Draft.objects.follow(draft)


def test_what_rang_for_nobody_is_taken_up(editor, draft, make_article):
    make_article("Sudah Tayang")
    Draft.objects.all().delete()

    assert Draft.objects.take_up_missing() == 1

    assert found(editor, "kompor") == {"Sidang Tambak"}
    assert Draft.objects.take_up_missing() == 0


@pytest.mark.parametrize(
    "words", ['"', "' OR 1=1", "a:b", "NOT", "embung*", "& | !", "(", "-", "^", "NEAR(a b)", "\x00"]
)
def test_signs_of_the_database_are_only_words(draft, words):
    assert Draft.objects.found(read(words)) == []


def test_words_of_a_draft_are_looked_for_along_the_index(draft):
    with CaptureQueriesContext(connection) as asked:
        Draft.objects.found(read('"ledakan kompor" -garam'))
    (sql,) = (one["sql"] for one in asked if one["sql"].lstrip().startswith("SELECT"))
    is_postgresql = connection.vendor == "postgresql"
    with connection.cursor() as database:
        database.execute(f"EXPLAIN {'' if is_postgresql else 'QUERY PLAN'} {sql}")
        plan = " ".join(str(row) for row in database.fetchall())

    assert "newsroom_draft_words" in plan
