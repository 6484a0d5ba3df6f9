"""Readers find what they mean among the demo's stories, misspelt or half remembered."""

import pytest

from tests.house.plan import ROOT

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]

QUESTIONS = ROOT / "bench" / "search_questions.tsv"
FIRST, FLOOR = 3, 0.95


def plain(title):
    return title.replace("<mark>", "").replace("</mark>", "")


def test_the_story_that_is_meant_is_among_the_first_three(client):
    pairs = [line.split("\t") for line in QUESTIONS.read_text(encoding="utf-8").splitlines()]
    missed = []
    for query, title in pairs:
        shown = client.get("/cari/", {"q": query}).context["page"].river[:FIRST]
        if not any(title in plain(card.title) for card in shown):
            missed.append(query)

    assert len(pairs) >= 60
    assert len(missed) <= len(pairs) * (1 - FLOOR), missed
