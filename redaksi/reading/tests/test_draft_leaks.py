"""The desk finds a draft by its every word; no public address does, however it is asked."""

import re
from itertools import chain

import pytest

from conftest import NOW
from redaksi.articles.tests.conftest import make_photo
from redaksi.newsroom.models import Draft
from redaksi.reading.tests.secrets import WORDS, leaks, secret
from redaksi.reading.tests.test_embargo_leaks import cases, read
from redaksi.related.actions.relating import relate
from redaksi.search import asking
from redaksi.search.models import Name

__all__ = ["make_photo"]

# What shows a draft elsewhere, or is agreed about it, is nothing the desk searches.
FOUND = WORDS - {"zqutama", "zqbagikan", "zqmesin", "zqsumber"}


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def draft(make_article, make_photo):
    article = secret(make_article, make_photo, state="plain")
    make_article("Embung Lama", body=[("read_also", [article])])
    relate(article.pk, at=NOW)
    return article


def test_no_public_address_says_a_word_of_a_draft_that_the_desk_finds(client, draft):
    assert {word for word in WORDS if Draft.objects.found(asking.read(word)) == [draft.pk]} == FOUND

    told = {}
    # A preview link is given to somebody by whoever wrote the draft.
    open_to_all = {name: some for name, some in cases(draft).items() if name != "preview_link"}
    for address in chain.from_iterable(open_to_all.values()):
        asked = re.search(r"q=(\w+)$", address)
        text = read(client, address)[1].replace(address, "").replace(f"/{draft.slug}/", "")
        if found := leaks(text, but=asked[1] if asked else ""):
            told[address] = found

    assert told == {}


def test_nothing_of_a_draft_is_counted_or_learned_as_a_name(client, draft):
    for word in FOUND:
        assert client.get(f"/cari/?q={word}").context["page"].count == 0
    assert not Name.objects.filter(folded__contains="zq").exists()
