"""Preview links end, are known to nobody but who was given them, and never pass an embargo."""

from datetime import timedelta

import pytest

from conftest import NOW
from redaksi.articles.models import Article, PreviewLink
from redaksi.articles.models.preview_link import (
    AlreadyPublished,
    EmbargoInForce,
    NoSuchPreview,
    PreviewOver,
)

AN_HOUR = timedelta(hours=1)


@pytest.fixture
def draft(make_article):
    article = make_article(live=False)
    article.save_revision()
    return article


def make(article):
    return PreviewLink.objects.make(article, by=None, lasting=AN_HOUR, at=NOW)


def find(token, at=NOW):
    return PreviewLink.objects.behind(token, at=at)


def test_a_token_finds_its_link_and_is_stored_nowhere(draft):
    link, token = make(draft)

    assert find(token) == link
    stored = PreviewLink.objects.filter(pk=link.pk).values().get()
    assert token not in map(str, stored.values())


def test_a_token_nobody_was_given_finds_nothing(draft):
    make(draft)
    with pytest.raises(NoSuchPreview):
        find("tebakan")


def test_a_link_ends_at_its_moment(draft):
    _link, token = make(draft)

    assert find(token, NOW + AN_HOUR - timedelta(seconds=1))
    with pytest.raises(PreviewOver):
        find(token, NOW + AN_HOUR)


def test_a_revoked_link_is_over(draft):
    link, token = make(draft)
    link.revoke(at=NOW)
    with pytest.raises(PreviewOver):
        find(token)


@pytest.mark.parametrize("in_a_draft", [True, False])
def test_an_embargo_closes_a_link_that_was_made_before_it(draft, in_a_draft):
    _link, token = make(draft)
    if in_a_draft:
        draft.embargo_until = NOW + AN_HOUR
        draft.save_revision()
    else:
        Article.objects.update(embargo_until=NOW + AN_HOUR)

    with pytest.raises(NoSuchPreview):
        find(token)
    with pytest.raises(EmbargoInForce):
        make(Article.objects.get())


@pytest.mark.parametrize(
    "state", [{"published_at": NOW}, {"published_at": NOW, "live": True, "withdrawn_at": NOW}]
)
def test_what_was_taken_down_or_withdrawn_is_not_shared(make_article, state):
    article = make_article(live=False)
    _link, token = make(article)
    Article.objects.update(**state)

    with pytest.raises(NoSuchPreview):
        find(token)


def test_what_is_published_needs_no_link(make_article):
    with pytest.raises(AlreadyPublished):
        make(make_article())


def test_openings_are_counted(draft):
    link, _token = make(draft)
    link.note_opening(at=NOW)
    link.note_opening(at=NOW + AN_HOUR)

    link.refresh_from_db()
    assert (link.opened_count, link.opened_at) == (2, NOW + AN_HOUR)
