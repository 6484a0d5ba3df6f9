"""Every change says which nouns it touches: no more and no less."""

from datetime import timedelta

import pytest
from django.utils import timezone

from conftest import NOW
from redaksi.articles.models import Article, person_list, section_list, topic_list
from redaksi.edge import keys
from redaksi.edge.models import Purge
from redaksi.masthead.models import Home, Publication, StandingPage
from redaksi.media.models import sizes_made
from redaksi.people.models import Person
from redaksi.sections.models import Topic

pytestmark = pytest.mark.django_db


@pytest.fixture
def touched():
    """Give a function that tells what was touched since it was last asked."""
    seen = 0

    def tell():
        nonlocal seen
        rows = list(Purge.objects.after(seen))
        seen = rows[-1].pk if rows else seen
        return {key for row in rows for key in row.changed}

    return tell


@pytest.fixture
def story(make_article, topic, touched):
    article = make_article(topics=(topic,))
    touched()
    return article


def test_new_story_touches_its_lists_and_nothing_behind_it(
    make_article, story, sections, writer, topic, touched
):
    draft = make_article("Baru", live=False, other_sections=("politik",), topics=(topic,))
    assert touched() == set()

    draft.save_revision().publish()

    changed = touched()
    assert {
        keys.ALL,
        keys.article(draft.pk),
        keys.listed(section_list(sections["daerah"].pk)),
        keys.listed(section_list(sections["politik"].pk)),
        keys.listed(topic_list(topic.pk)),
        keys.listed(person_list(writer.pk)),
        keys.MONTHS,
    } <= changed
    assert keys.earlier(sections["daerah"].pk) not in changed
    assert not {keys.PAPER, keys.article(story.pk), keys.person(writer.pk)} & changed


def test_story_put_among_older_ones_touches_what_leads_on_to_them(
    make_article, story, sections, touched
):
    make_article("Lama", published_at=NOW - timedelta(days=40))

    assert keys.earlier(sections["daerah"].pk) in touched()


def test_another_main_section_touches_what_leads_on_in_it(make_article, story, sections, touched):
    older = make_article(
        "Lama", published_at=NOW - timedelta(days=9), section="politik", other_sections=("daerah",)
    )
    touched()

    older.section, older.other_sections = sections["daerah"], [sections["politik"]]
    older.save()

    assert keys.earlier(sections["daerah"].pk) in touched()


def test_autosave_of_a_published_story_touches_nothing(story, touched):
    story.title = "Judul yang masih dipikirkan"

    story.save_revision()

    assert touched() == set()


def test_edit_touches_the_story_and_not_its_lists(story, touched):
    story.title = "Judul Lain"

    story.save_revision().publish()

    day = timezone.localtime(NOW).date()
    assert touched() == {
        keys.article(story.pk), keys.MONTHS, keys.month(day), keys.day(day),
    }  # fmt: skip


def test_unpublishing_and_deleting_touch_every_list(story, sections, topic, touched):
    lists = {
        keys.ALL, keys.article(story.pk), keys.listed(section_list(sections["daerah"].pk)),
        keys.listed(topic_list(topic.pk)),
    }  # fmt: skip
    story.unpublish()
    assert lists <= touched()

    story.save_revision().publish()
    touched()
    Article.objects.get(pk=story.pk).delete()
    assert lists <= touched()


def test_nouns_touch_themselves(story, sections, topic, writer, touched):
    for noun, expected in (
        (sections["daerah"], {keys.PAPER}),
        (Publication.load(), {keys.PAPER}),
        (topic, {keys.topic(topic.pk), keys.TOPICS}),
        (writer, {keys.person(writer.pk), keys.PEOPLE}),
    ):
        noun.save()
        assert touched() == expected

    for noun in (Topic.objects.create(name="Hujan", slug="hujan"), Person.objects.create(name="A")):
        touched()
        noun.delete()
        assert touched()


def test_standing_page_touches_the_paper_when_it_is_published(paper, touched):
    page = Home.objects.get().add_child(instance=StandingPage(title="Galeri", slug="galeri"))
    touched()

    page.save_revision()
    assert touched() == set()

    page.save_revision().publish()
    assert touched() == {keys.PAPER}


def test_photo_touches_whatever_shows_it(make_article, make_photo, touched):
    touched()
    photo = make_photo()
    assert touched() == set()
    make_article(lead_photo=photo)
    touched()
    month = keys.month(timezone.localtime(NOW).date())

    photo.caption = "Kapal bersandar."
    photo.save()
    assert touched() == {keys.photo(photo.pk), month}

    sizes_made.send(type(photo), instance=photo)
    assert touched() == {keys.photo(photo.pk), month}
