"""How many comments a story has, said on its cards wherever a list shows it."""

import pytest
import time_machine

from redaksi.comments import actions
from redaksi.comments.models import Comment
from redaksi.comments.tests.conftest import DECIDED
from redaksi.edge import keys
from redaksi.edge.shown import noted

BUDGET = 12
KEPT = ["/", "/daerah/", "/topik/kemarau-2026/", "/penulis/reni-wulandari/", "/indeks/"]
LISTS = [*KEPT, "/cari/?q=embung"]


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(DECIDED, tick=False):
        yield


@pytest.fixture
def story(make_article, topic):
    return make_article("Embung Surut", topics=(topic,))


@pytest.mark.parametrize("address", LISTS)
def test_each_list_says_how_many_within_its_budget(
    client, say, story, address, django_assert_max_num_queries
):
    say(parent=say())

    with django_assert_max_num_queries(BUDGET):
        answer = client.get(address)

    assert "· 2 tanggapan</p>" in answer.content.decode()


@pytest.mark.parametrize("address", KEPT)
def test_each_list_is_untrue_when_the_number_changes(client, story, address):
    answer = client.get(address)

    shown = noted(answer.wsgi_request.META)
    assert shown
    assert keys.tally(story.pk) in shown.keys
    assert "tanggapan</p>" not in answer.content.decode()


@pytest.mark.parametrize("state", ["unconfirmed", "waiting", "hidden", "removed"])
def test_what_is_not_public_is_not_counted(client, say, story, state):
    Comment.objects.filter(pk=say().pk).update(state=state)

    for address in LISTS:
        assert "tanggapan</p>" not in client.get(address).content.decode()


def test_an_opinion_says_it_too(client, say, story, make_article):
    for number in range(4):
        make_article(f"Pendapat {number}", section="opini", kind="opinion")
    voice = make_article("Pendapat Lain", section="opini", kind="opinion")
    say(article=voice)

    assert '<p class="meta ui">1 tanggapan</p>' in client.get("/").content.decode()


def test_headlines_below_other_stories_say_nothing(client, say, story, topic, make_article):
    other = make_article("Embung Lain", topics=(topic,))
    say()

    answer = client.get(other.address)

    shown = noted(answer.wsgi_request.META)
    assert story.address in answer.content.decode()
    assert shown
    assert keys.tally(story.pk) not in shown.keys
    assert "1 tanggapan" not in client.get("/potongan/terkini/").content.decode()


def test_one_query_counts_for_all_cards(
    client, say, story, make_article, django_assert_num_queries
):
    others = [make_article(f"Lain {number}") for number in range(3)]
    say(article=others[0])
    say()

    with django_assert_num_queries(1):
        tallies = Comment.objects.tallies([story.pk, *(one.pk for one in others)])

    assert tallies == {story.pk: 1, others[0].pk: 1}


def test_what_is_hidden_leaves_the_number(client, say, story, moderator):
    say()
    actions.hide(say("Kasar sekali"), moderator, reason="Kasar", at=DECIDED)

    assert "· 1 tanggapan</p>" in client.get("/daerah/").content.decode()
