"""A draft may be incomplete; what is published may not, and the screen names what is missing."""

from datetime import date

import pytest
from django.test import Client
from django.urls import reverse
from django.utils.translation import override

from redaksi.articles.actions import month_for
from redaksi.articles.blocks import BodyBlock
from redaksi.articles.models import Article

DAY = date(2026, 5, 12)


@pytest.fixture
def desk(client: Client, admin_user) -> Client:
    client.force_login(admin_user)
    return client


def screen(*, adverts: bool = False) -> str:
    """Give the address at which a new article is written."""
    month = month_for(DAY, adverts=adverts)
    return reverse("wagtailadmin_pages:add", args=["articles", "article", month.pk])


def mistakes(response) -> dict[str, list[str]]:
    return dict(response.context["form"].errors)


def test_complete_article_is_published(desk, fill_in):
    desk.post(screen(), fill_in(publish=True))

    article = Article.objects.published().get()
    assert article.title == "Air Embung Tinggal Sepertiga"
    assert article.published_at is not None


def test_draft_may_lack_everything_but_its_title(desk, fill_in):
    desk.post(screen(), fill_in(bylines=[], summary="", section=""))

    draft = Article.objects.get()
    assert (draft.live, draft.section, draft.bylines.count()) == (False, None, 0)


def test_publishing_without_a_byline_is_refused(desk, fill_in):
    response = desk.post(screen(), fill_in(bylines=[], publish=True))

    assert "__all__" in mistakes(response)
    assert not Article.objects.exists()


def test_byline_struck_on_the_screen_does_not_count(desk, fill_in, writer):
    struck = [{"role": "writer", "person": writer.pk, "DELETE": "on"}]

    response = desk.post(screen(), fill_in(bylines=struck, publish=True))

    assert "__all__" in mistakes(response)


def test_guest_without_an_account_counts_as_a_byline(desk, fill_in):
    guest = [{"role": "writer", "guest": "Baiq Nurhayati", "note": "guru, Narmada"}]

    desk.post(screen(), fill_in(bylines=guest, publish=True))

    assert Article.objects.published().get().bylines.get().name == "Baiq Nurhayati"


@pytest.mark.parametrize("guest", ["", "Baiq Nurhayati"])
def test_byline_names_a_person_or_a_guest_never_both_or_none(desk, fill_in, writer, guest):
    person = writer.pk if guest else ""
    row = [{"role": "editor", "person": person, "guest": guest}]

    response = desk.post(screen(), fill_in(bylines=row, publish=True))

    assert not response.context["form"].formsets["bylines"].is_valid()
    assert not Article.objects.exists()


def test_missing_credit_is_named_at_the_lead_photo(desk, fill_in, make_photo):
    photo = make_photo("Sawah retak", credit="")

    response = desk.post(screen(), fill_in(lead_photo=photo.pk, publish=True))

    (sentence,) = mistakes(response)["lead_photo"]
    assert "Sawah retak" in sentence


def test_missing_credit_of_a_guests_portrait_is_named_at_the_bylines(desk, fill_in, make_photo):
    portrait = make_photo("Mahsun Amin", credit="")
    guest = {"role": "writer", "guest": "H. Mahsun Amin", "portrait": portrait.pk}

    response = desk.post(screen(), fill_in(bylines=[guest], publish=True))

    (sentence,) = response.context["form"].formsets["bylines"].non_form_errors()
    assert "Mahsun Amin" in sentence
    assert not Article.objects.published().exists()


def test_everything_that_is_missing_is_named_at_once(desk, fill_in, make_photo):
    photo = make_photo(description="")

    response = desk.post(
        screen(), fill_in(bylines=[], summary="", lead_photo=photo.pk, publish=True)
    )

    assert set(mistakes(response)) == {"__all__", "summary", "lead_photo"}


def test_advertising_is_refused_among_the_news_even_as_a_draft(desk, fill_in):
    response = desk.post(screen(), fill_in(kind="advertorial"))

    assert set(mistakes(response)) == {"kind"}
    assert not Article.objects.exists()


def test_news_is_refused_among_the_advertising_even_as_a_draft(desk, fill_in):
    response = desk.post(screen(adverts=True), fill_in())

    assert set(mistakes(response)) == {"kind"}


def test_live_article_keeps_its_text_while_an_incomplete_draft_waits(desk, fill_in, make_article):
    article = make_article()

    desk.post(
        reverse("wagtailadmin_pages:edit", args=[article.pk]), fill_in(bylines=[], summary="")
    )

    article.refresh_from_db()
    assert article.summary == "Petani mendapat giliran setiap tiga hari."
    assert article.has_unpublished_changes


def test_two_headlines_of_a_month_may_be_the_same(desk, fill_in):
    desk.post(screen(), fill_in(publish=True))
    desk.post(screen(), fill_in(publish=True))

    first, second = Article.objects.published().order_by("pk")
    assert first.title == second.title
    assert second.slug == f"{first.slug}-1"


def test_a_very_long_address_word_is_cut_at_a_word(desk, fill_in):
    desk.post(screen(), fill_in(slug="air-" * 40))

    assert len(Article.objects.get().slug) <= 80


def test_each_side_of_the_wall_is_offered_its_kinds_and_fields_only(desk, sections):
    news = desk.get(screen()).context["form"].fields
    adverts = desk.get(screen(adverts=True)).context["form"].fields

    assert "advertorial" not in dict(news["kind"].choices)
    assert not {"sponsor", "advert_label"} & set(news)
    assert list(dict(adverts["kind"].choices)) == ["advertorial"]
    assert {"sponsor", "advert_label"} <= set(adverts)


def test_labels_inside_blocks_read_as_other_labels_do():
    """Django's forms put a capital before a field's name; Wagtail shows a block's as it is."""
    with override("id"):
        labels = [str(block.label) for block in inside(BodyBlock())]

    assert "Penutur" in labels
    assert [label for label in labels if not label[0].isupper()] == []


def inside(block):
    """Give the blocks below a block that are shown by a label of their own."""
    children = getattr(block, "child_blocks", None) or {}
    for child in [*children.values(), *filter(None, [getattr(block, "child_block", None)])]:
        if child.label:
            yield child
        yield from inside(child)
