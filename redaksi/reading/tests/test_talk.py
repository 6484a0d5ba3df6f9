"""The feeds of comments: below one story and below all, only what is out, whole and harmless."""

import json
from datetime import timedelta
from xml.etree import ElementTree

import pytest
import time_machine

from redaksi.comments import actions
from redaksi.comments.models import Comment
from redaksi.comments.tests.conftest import DECIDED, SAID, TEXT
from redaksi.edge import keys
from redaksi.edge.shown import noted
from redaksi.reading.feeds import FORMS
from redaksi.reading.talk import A_FEED

BUDGET = 12
ALL = "/tanggapan/{form}"
ONE = "/tanggapan/berita/{pk}/{form}"


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(DECIDED, tick=False):
        yield


@pytest.fixture
def story(make_article):
    return make_article()


@pytest.fixture
def entries(client, story):
    """Give a function that reads the JSON Feed at an address."""

    def read(address):
        answer = client.get(address.format(pk=story.pk, form="feed.json"))
        return json.loads(answer.content)["items"]

    return read


@pytest.mark.parametrize("form", FORMS)
@pytest.mark.parametrize("address", [ALL, ONE])
def test_a_feed_carries_what_was_said_within_its_budget(
    client, say, story, address, form, django_assert_max_num_queries
):
    say("Kata pertama.")
    comment = say(f"{TEXT} https://a.example/")

    with django_assert_max_num_queries(BUDGET):
        answer = client.get(address.format(pk=story.pk, form=form))

    text = answer.content.decode()
    assert answer.status_code == 200
    for piece in (TEXT, comment.name, story.title, comment.address, "nofollow ugc"):
        assert piece in text, piece


@pytest.mark.parametrize("address", [ALL, ONE])
def test_a_feed_names_what_makes_it_untrue(client, say, story, address):
    say()

    answer = client.get(address.format(pk=story.pk, form="feed/"))

    shown = noted(answer.wsgi_request.META)
    own = keys.ALL_COMMENTS if address == ALL else keys.comments(story.pk)
    assert shown
    assert {own, keys.article(story.pk), keys.PAPER} <= shown.keys


@pytest.mark.parametrize("state", ["unconfirmed", "waiting", "hidden", "removed"])
def test_what_is_not_public_is_in_no_feed(say, entries, state):
    Comment.objects.filter(pk=say().pk).update(state=state)

    assert entries(ALL) == entries(ONE) == []


def test_what_stands_below_a_story_that_is_gone_is_in_no_feed(client, say, story, entries):
    say()
    story.unpublish()

    assert entries(ALL) == []
    assert client.get(ONE.format(pk=story.pk, form="feed/")).status_code == 404


def test_the_newest_out_comes_first_and_an_edit_is_told(say, entries, moderator):
    first, second = say("Pertama."), say("Kedua.", at=SAID + timedelta(minutes=1))
    later = SAID + timedelta(minutes=5)
    actions.edit(first, moderator, "Pertama, sopan.", reason="kasar", at=later)

    told = entries(ONE)

    assert [one["url"].split("/")[-2] for one in told] == [str(second.pk), str(first.pk)]
    assert told[1]["content_html"].strip() == "<p>Pertama, sopan.</p>"
    assert told[1]["date_modified"] == later.isoformat()


def test_a_story_has_its_own_comments_alone(say, entries, make_article):
    say(article=make_article("Lain"))

    assert len(entries(ALL)) == 1
    assert entries(ONE) == []


def test_a_feed_has_an_end(entries, story, reader):
    Comment.objects.bulk_create(
        Comment(article=story, reader=reader, text=f"Kata {number}.", state="published",
                said_at=SAID, published_at=SAID)
        for number in range(A_FEED + 1)
    )  # fmt: skip

    assert len(entries(ALL)) == len(entries(ONE)) == A_FEED


@pytest.mark.parametrize("form", ["feed/", "feed.atom"])
def test_what_was_typed_breaks_no_feed(client, say, story, form):
    say("<b>]]></b> & \x0b\ufffe <script>alert(1)</script>")

    text = client.get(ONE.format(pk=story.pk, form=form)).content
    words = "".join(ElementTree.fromstring(text).itertext())  # noqa: S314  # our own
    assert "&lt;script&gt;" in words


def test_the_thread_leads_to_its_feeds(client, story):
    page = client.get(f"/tanggapan/berita/{story.pk}/").content.decode()

    for form in FORMS:
        for address in (ALL, ONE):
            assert f'href="{address.format(pk=story.pk, form=form)}"' in page


@pytest.mark.parametrize("address", [ALL, ONE])
def test_feeds_are_read_only_and_of_these_forms(client, story, address):
    assert client.post(address.format(pk=story.pk, form="feed/")).status_code == 405
    assert client.get(address.format(pk=story.pk, form="feed.txt")).status_code == 404
    assert client.get(ONE.format(pk=10**30, form="feed/")).status_code == 404
