"""Where a photograph, a person or a section is used, the desk is told by what articles refer to."""

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from wagtail.models import ReferenceIndex
from wagtail.signal_handlers import disable_reference_index_auto_update

from redaksi.articles.models import Article
from redaksi.articles.tests.conftest import make_photo

__all__ = ["make_photo"]


@pytest.fixture
def photo(make_photo):
    return make_photo()


def users_of(noun):
    return {int(row.object_id) for row in ReferenceIndex.get_references_to(noun)}


def test_photographs_people_and_sections_tell_where_they_are_used(
    make_article, photo, writer, sections
):
    article = make_article(body=[("photo", {"photo": photo, "caption": "Embung."})])

    for noun in (photo, writer, sections["daerah"]):
        assert users_of(noun) == {article.pk}


def test_publishing_a_version_works_it_out_once(make_article, photo):
    article = make_article()
    article.lead_photo, article.lead_caption = photo, "Embung."

    with CaptureQueriesContext(connection) as asked:
        article.save_revision().publish()

    looks = [one["sql"] for one in asked if 'FROM "wagtailcore_referenceindex"' in one["sql"]]
    assert users_of(photo) == {article.pk}
    assert len(looks) == 1, looks


def test_a_draft_that_is_kept_changes_nothing(make_article, photo):
    article = make_article()
    article.lead_photo, article.lead_caption = photo, "Embung."

    article.save_revision()

    assert users_of(photo) == set()


def test_it_may_be_switched_off_round_a_saving(make_article, photo):
    article = make_article()

    with disable_reference_index_auto_update():
        article.lead_photo = photo
        article.save()
        assert users_of(photo) == set()
        article.save()

    assert users_of(photo) == set()
    article.save()
    assert users_of(photo) == {article.pk}
    assert Article.objects.get(pk=article.pk).lead_photo == photo
