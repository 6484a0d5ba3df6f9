"""Related stories at the desk: the editor's hand comes first, and readers see it at once."""

from datetime import timedelta

import pytest
from django.test import Client
from django.urls import reverse

from conftest import NOW
from redaksi.articles.body import article_ids
from redaksi.articles.models import Article
from redaksi.edge import keys
from redaksi.edge.models import Purge
from redaksi.newsroom.roles import Role
from redaksi.related.actions.relating import relate
from redaksi.related.models import Neighbour

WATER = "Warga desa membagi giliran air embung. Dinas Pertanian Lombok Timur meninjau lahan."
DAY = timedelta(days=1)


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def make(make_article):
    def story(title, word, *, days=0, **fields):
        own = " ".join(f"{word}{letter}" for letter in "xyzqv")
        paragraphs = "".join(f"<p>{part}</p>" for part in (WATER, own, own, own, f"{WATER} {own}"))
        fields.setdefault("published_at", NOW - days * DAY)
        return make_article(title, body=[("paragraph", paragraphs)], **fields)

    return story


@pytest.fixture
def stories(make):
    """A story and two that the machine leads to from it, the better one first."""
    better, other = make("Air Embung", "sawah", days=1), make("Embung Surut", "kolam", days=9)
    story = make("Giliran Air", "jagung")
    for one in (other, better, story):
        relate(one.pk, at=NOW)
    return story, better, other


@pytest.fixture
def editor(as_role):
    return as_role(Role.EDITOR)


def screen(article):
    return reverse("newsroom_related", args=[article.pk])


def tell(client, verb, article, other):
    address = reverse("newsroom_related_tell", args=[article.pk, verb])
    return client.post(address, {"other": other.pk})


def shown(article):
    """Give the titles that a reader is led to."""
    page = Client().get(article.address).context["page"]
    return [card.title for card in page.further]


def test_screen_says_what_is_found_and_why(editor, stories):
    story, better, other = stories

    text = editor.get(screen(story)).content.decode()

    assert text.index(better.title) < text.index(other.title)
    assert "Nama: " in text
    assert "Lombok Timur" in text


def test_pinned_story_comes_first_at_once_and_leaves_again(editor, stories):
    story, better, other = stories
    assert shown(story) == [better.title, other.title]

    tell(editor, "pin", story, other)
    assert shown(story) == [other.title, better.title]
    assert Purge.objects.latest("pk").changed == [keys.related(story.pk)]
    row = Neighbour.objects.get(article=story, other=other)
    assert (row.chosen_by, row.chosen_at) == (editor.user, NOW)

    tell(editor, "leave", story, other)
    assert shown(story) == [better.title, other.title]


def test_dropped_story_is_gone_at_once_and_can_be_taken_back(editor, stories):
    story, better, other = stories

    tell(editor, "drop", story, better)
    assert shown(story) == [other.title]
    assert better.title in editor.get(screen(story)).content.decode()

    tell(editor, "leave", story, better)
    assert shown(story) == [better.title, other.title]


def test_pins_are_put_in_order(editor, stories):
    story, better, other = stories
    tell(editor, "pin", story, better)
    tell(editor, "pin", story, other)

    tell(editor, "raise", story, other)
    assert shown(story) == [other.title, better.title]

    tell(editor, "raise", story, other)
    assert shown(story) == [other.title, better.title]


def test_no_more_are_pinned_than_are_shown(editor, make, stories):
    story, *_rest = stories
    others = [make(f"Lain {letter}", letter) for letter in "abcdefg"]
    for other in others:
        tell(editor, "pin", story, other)

    assert len(shown(story)) == 6
    assert others[-1].title not in shown(story)


@pytest.mark.parametrize("hidden", ["draft", "advert", "embargo", "itself"])
def test_nothing_is_pinned_that_no_reader_may_be_led_to(editor, make, stories, hidden):
    story, better, other = stories
    chosen = {
        "draft": lambda: make("Rahasia", "a", live=False),
        "advert": lambda: make("Rahasia", "a", kind="advertorial", sponsor="Bank"),
        "embargo": lambda: make("Rahasia", "a"),
        "itself": lambda: story,
    }[hidden]()
    if hidden == "embargo":
        Article.objects.filter(pk=chosen.pk).update(embargo_until=NOW + DAY)

    answer = tell(editor, "pin", story, chosen)

    assert answer.status_code == 302
    assert shown(story) == [better.title, other.title]


def test_pinned_story_that_is_taken_down_is_led_to_no_more(editor, stories):
    story, better, other = stories
    tell(editor, "pin", story, other)

    other.unpublish()

    assert shown(story) == [better.title]
    assert "tidak terlihat pembaca" in editor.get(screen(story)).content.decode()


def test_pinned_story_that_was_taken_down_can_be_left_to_the_machine(editor, stories):
    story, better, _other = stories
    tell(editor, "pin", story, better)
    better.unpublish()

    tell(editor, "leave", story, better)

    assert not Neighbour.objects.pinned(story.pk).exists()


def test_who_may_not_publish_chooses_nothing_below_a_published_story(as_role, stories):
    story, better, _other = stories
    reporter = as_role(Role.REPORTER)

    assert tell(reporter, "pin", story, better).status_code in {302, 403}
    assert not Neighbour.objects.exclude(hand="").exists()


def test_other_side_of_the_wall_and_strangers_are_refused(as_role, client, make, stories):
    story, better, _other = stories
    for somebody in (as_role(Role.ADVERTISING), client):
        assert somebody.get(screen(story)).status_code in {302, 403}
        assert tell(somebody, "pin", story, better).status_code in {302, 403}
    assert not Neighbour.objects.exclude(hand="").exists()
    advert = make("Bank", "b", kind="advertorial", sponsor="Bank")
    assert as_role(None).get(screen(advert)).status_code == 404


def test_wrong_methods_and_unknown_verbs_are_refused(editor, stories):
    story, better, _other = stories

    assert editor.post(screen(story)).status_code == 405
    assert editor.get(reverse("newsroom_related_tell", args=[story.pk, "pin"])).status_code == 405
    assert tell(editor, "eat", story, better).status_code == 404


def test_draft_is_suggested_for_and_takes_pins_before_it_goes_out(editor, make, stories):
    draft = make("Air Lagi", "kebun", live=False, owner=editor.user)
    draft.save_revision(user=editor.user)
    _story, better, other = stories

    text = editor.get(screen(draft)).content.decode()
    tell(editor, "pin", draft, other)

    assert better.title in text
    assert [row.other for row in Neighbour.objects.pinned(draft.pk)] == [other]


def test_editing_screen_suggests_read_also_and_puts_it_in_by_one_tap(editor, make, stories):
    draft = make("Air Lagi", "kebun", live=False, owner=editor.user)
    draft.save_revision(user=editor.user)
    _story, better, _other = stories
    edit = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    assert better.title in editor.get(edit).content.decode()

    answer = tell(editor, "read-also", draft, better)

    assert answer.url == f"{edit}?read_also=done"
    assert "sudah ada di naskah" in editor.get(answer.url).content.decode()
    blocks = Article.objects.get(pk=draft.pk).get_latest_revision_as_object().body.raw_data
    assert article_ids(blocks) == {better.pk}
    assert [block["type"] for block in blocks] == ["paragraph", "read_also", "paragraph"]
    assert blocks[0]["value"].count("<p") >= 3


def test_read_also_of_a_published_story_waits_for_publishing(editor, stories):
    story, better, _other = stories
    story.save_revision().publish()

    tell(editor, "read-also", story, better)

    story = Article.objects.get(pk=story.pk)
    assert article_ids(story.body.raw_data) == set()
    assert article_ids(story.get_latest_revision_as_object().body.raw_data) == {better.pk}


def test_read_also_finds_no_room_too_near_to_another(editor, make, stories):
    draft = make("Air Lagi", "kebun", live=False, owner=editor.user)
    draft.save_revision(user=editor.user)
    _story, better, other = stories
    tell(editor, "read-also", draft, better)

    answer = tell(editor, "read-also", draft, other)

    assert "Tidak ada tempat" in editor.get(answer.url).content.decode()
    blocks = Article.objects.get(pk=draft.pk).get_latest_revision_as_object().body.raw_data
    assert article_ids(blocks) == {better.pk}
