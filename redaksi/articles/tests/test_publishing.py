"""What happens to an article as it is published: moments, readiness, embargo, the wall."""

from datetime import UTC, date, datetime, timedelta

import pytest
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db import connection
from django.http import Http404
from django.test.utils import CaptureQueriesContext
from wagtail.models import Revision

from conftest import NOW
from redaksi.articles.actions import month_for, open_archives
from redaksi.articles.models import Archive, Article, Byline, Month
from redaksi.masthead.models import Home

LATER = NOW + timedelta(hours=3)


@pytest.fixture
def draft(make_article):
    return make_article(live=False)


def publish(article: Article) -> Article:
    article.save_revision().publish()
    return Article.objects.get(pk=article.pk)


def refusals(article: Article) -> dict[str, list[str]]:
    """Give what publishing the article names as missing."""
    with pytest.raises(ValidationError) as refusal:
        article.save_revision().publish()
    assert not Article.objects.published().exists()
    return refusal.value.message_dict


def test_first_publishing_sets_the_moment_readers_see(draft, time_machine):
    time_machine.move_to(NOW, tick=False)

    article = publish(draft)

    assert (article.published_at, article.updated_at) == (NOW, None)


def test_publishing_again_says_updated_and_keeps_the_first_moment(draft, time_machine):
    time_machine.move_to(NOW, tick=False)
    article = publish(draft)
    time_machine.move_to(LATER, tick=False)

    article = publish(article)

    assert (article.published_at, article.updated_at) == (NOW, LATER)


def test_small_repair_leaves_updated_as_it_was(draft, time_machine):
    time_machine.move_to(NOW, tick=False)
    article = publish(draft)
    time_machine.move_to(LATER, tick=False)
    article.is_silent = True

    article = publish(article)

    assert article.updated_at is None


def test_small_repair_holds_for_one_publishing_only(draft, time_machine):
    time_machine.move_to(NOW, tick=False)
    article = publish(draft)
    article.is_silent = True
    article = publish(article)
    time_machine.move_to(LATER, tick=False)

    reopened = article.get_latest_revision_as_object()
    article = publish(reopened)

    assert (reopened.is_silent, article.is_silent) == (False, False)
    assert article.updated_at == LATER


def test_returning_to_an_old_revision_keeps_the_moments_readers_see(draft, time_machine):
    time_machine.move_to(NOW, tick=False)
    first = draft.save_revision()
    first.publish()
    article = Article.objects.get(pk=draft.pk)
    article.title = "Air Embung Kembali Penuh"
    time_machine.move_to(LATER, tick=False)
    publish(article)

    old = Revision.objects.get(pk=first.pk).as_object()

    assert old.title == "Air Embung Tinggal Sepertiga"
    assert (old.published_at, old.updated_at) == (NOW, LATER)


def test_article_without_a_byline_is_not_published(draft):
    draft.bylines.set([])

    assert set(refusals(draft)) == {"__all__"}


def test_editorial_needs_no_byline(make_article):
    editorial = make_article(live=False, kind="editorial")
    editorial.bylines.set([])

    assert publish(editorial).live


def test_advertorial_names_who_paid(make_article):
    assert set(refusals(make_article(live=False, kind="advertorial"))) == {"sponsor"}


@pytest.mark.parametrize("paper_of", ["credit", "description", "licence"])
def test_photo_without_its_papers_keeps_the_article_back(draft, make_photo, paper_of):
    draft.lead_photo = make_photo("Sawah", **{paper_of: " "})

    (sentence,) = refusals(draft)["lead_photo"]

    assert "Sawah" in sentence


def test_photos_inside_the_body_are_looked_at_too(make_article, make_photo):
    photo, other = make_photo("Sawah", licence=""), make_photo("Embung", credit="")
    article = make_article(
        live=False,
        body=[
            ("photo", {"photo": photo, "caption": ""}),
            ("gallery", [{"photo": other, "caption": ""}, {"photo": photo, "caption": ""}]),
        ],
    )

    first, second = refusals(article)["body"]

    assert ("Sawah" in first, "Embung" in second) == (True, True)


def test_guests_portrait_without_its_papers_keeps_the_article_back(draft, make_photo):
    portrait = make_photo("Mahsun Amin", credit="")
    draft.bylines.add(Byline(guest="H. Mahsun Amin", portrait=portrait))

    (sentence,) = refusals(draft)[NON_FIELD_ERRORS]

    assert "Mahsun Amin" in sentence


def test_photo_with_its_papers_is_published(draft, make_photo):
    draft.lead_photo = make_photo()

    assert publish(draft).live


def test_article_under_embargo_is_not_published(draft, time_machine):
    time_machine.move_to(NOW, tick=False)
    draft.embargo_until = LATER

    assert set(refusals(draft)) == {"embargo_until"}


def test_article_is_published_at_the_moment_its_embargo_ends(draft, time_machine):
    draft.embargo_until = LATER
    time_machine.move_to(LATER, tick=False)

    assert publish(draft).live


def test_schedule_for_the_end_of_the_embargo_is_accepted_by_the_screen(draft, time_machine):
    time_machine.move_to(NOW, tick=False)
    draft.embargo_until = draft.go_live_at = LATER

    assert draft.what_is_missing() == {}


def test_schedule_before_the_end_of_the_embargo_is_refused(draft, time_machine):
    time_machine.move_to(NOW, tick=False)
    draft.embargo_until, draft.go_live_at = LATER, LATER - timedelta(seconds=1)

    assert set(draft.what_is_missing()) == {"embargo_until"}


def test_embargo_holds_to_the_second(db):
    article = Article(embargo_until=LATER)

    assert article.is_embargoed(LATER - timedelta(seconds=1))
    assert not article.is_embargoed(LATER)
    assert not Article().is_embargoed(NOW)


def test_news_cannot_become_advertising_where_it_stands(draft):
    draft.kind, draft.sponsor = "advertorial", "PT Surya"

    with pytest.raises(ValidationError) as refusal:
        draft.save()

    assert set(refusal.value.message_dict) == {"kind"}


def test_advertising_cannot_become_news_where_it_stands(make_article):
    paid = make_article(live=False, kind="advertorial", sponsor="PT Surya")
    paid.kind = "news"

    with pytest.raises(ValidationError):
        paid.save_revision()


def test_slug_is_made_of_the_title_and_counted_up_within_a_month(make_article):
    slugs = [make_article('Warga: "Air Habis" 2024–2029').slug for _ in range(2)]

    assert slugs == ["warga-air-habis-2024-2029", "warga-air-habis-2024-2029-2"]


def test_address_follows_slug_and_section_and_keeps_the_id(make_article, sections):
    article = make_article()
    article.slug, article.section = "air-embung", sections["nasional"]

    assert article.address == f"/nasional/{article.pk}/air-embung/"


def test_desk_is_given_the_public_address_only_of_what_was_published(make_article, draft):
    article = make_article("Lain")

    assert article.get_url_parts()[2] == article.address
    assert draft.get_url_parts() is None


@pytest.mark.parametrize("model", [Article, Month, Archive])
def test_place_in_the_tree_answers_nobody(make_article, rf, model):
    make_article()

    with pytest.raises(Http404):
        model.objects.first().serve(rf.get("/"))


def test_articles_of_a_month_stand_under_one_parent(paper):
    may, same, june = (
        month_for(day) for day in (date(2026, 5, 1), date(2026, 5, 31), date(2026, 6, 1))
    )

    assert (may == same, may == june) == (True, False)
    assert (may.slug, may.holds) == ("2026-05", "news")


def test_advertising_has_an_archive_of_its_own(paper):
    month = month_for(datetime(2026, 5, 12, tzinfo=UTC).date(), adverts=True)

    assert month.holds == "adverts"


def test_opening_the_archives_again_changes_nothing(paper):
    open_archives(Home.objects.get())

    assert Archive.objects.count() == 2


def test_a_copy_that_follows_is_brought_up_to_date(make_article):
    story = make_article("Air Embung Tinggal Sepertiga")
    copy = story.create_alias(update_slug="salinan", parent=story.get_parent())

    story.title = "Air Embung Kembali"
    story.save_revision().publish()

    copy.refresh_from_db()
    assert copy.title == "Air Embung Kembali"


def test_publishing_does_not_read_the_tree_for_copies(make_article):
    story = make_article("Air Embung Tinggal Sepertiga")
    with CaptureQueriesContext(connection) as asked:
        story.save_revision().publish()
    questions = [query["sql"] for query in asked if 'alias_of_id" = ' in query["sql"]]
    assert questions
    assert not any("ORDER BY" in question for question in questions)
