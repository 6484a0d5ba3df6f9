"""An article that comes back from our own export has the fields it had."""

import json
from datetime import UTC, datetime

import pytest

from redaksi.importers.entries import OldTerm, Program
from redaksi.importers.manuscript import Credit, Doubt, Note, OwnBlock, Paragraph, SectionName
from redaksi.importers.tests.old_post import inventory, planned

TOLD = {
    "kind": "interview", "kicker": "Air", "subtitle": "Sub", "summary": "Ringkas.",
    "dateline": "Selong", "language": "sas", "importance": 2, "lead_caption": "Lain",
    "embargo_until": None, "sponsor": "", "social_title": "Bagi", "social_summary": "Bagi ini",
    "is_hidden_from_search": True, "search_title": "Cari", "search_summary": "Cari ini",
    "published_at": "2024-03-01T02:00:00+00:00", "updated_at": "2024-03-02T02:00:00+00:00",
    "section": "ekonomi", "other_sections": ["daerah"], "topics": ["embung"],
    "bylines": [
        {"role": "writer", "person": "sahnun", "guest": "", "note": ""},
        {"role": "photo", "person": None, "guest": "Nur Aini", "note": "guru"},
    ],
}  # fmt: skip


@pytest.fixture
def held():
    known = inventory(Program.REDAKSI)
    known.terms["redaksi_person", "sahnun"] = OldTerm("9", "redaksi_person", "sahnun", "Sahnun")
    known.terms["post_tag", "embung"] = OldTerm("8", "post_tag", "embung", "Embung")
    return known


def returned(held, told, **more):
    words = told if isinstance(told, str) else json.dumps(told)
    return planned(held=held, meta=(("_redaksi_article", words),), author="", terms=(), **more)


def test_every_field_is_as_it_was(held):
    manuscript = returned(held, TOLD)

    for name in ("kind", "kicker", "subtitle", "summary", "dateline", "language", "importance",
                 "social_title", "social_summary", "search_title", "search_summary",
                 "is_hidden_from_search"):  # fmt: skip
        assert getattr(manuscript, name) == TOLD[name]
    assert manuscript.published_at == datetime(2024, 3, 1, 2, tzinfo=UTC)
    assert manuscript.updated_at == datetime(2024, 3, 2, 2, tzinfo=UTC)
    assert manuscript.section == SectionName("ekonomi", "Ekonomi")
    assert manuscript.other_sections == (SectionName("daerah", "Daerah"),)
    assert manuscript.topics == (SectionName("embung", "Embung"),)
    assert manuscript.credits == (
        Credit("writer", "sahnun", "Sahnun"),
        Credit("photo", name="Nur Aini"),
    )
    assert manuscript.own["lead_caption"] == "Lain"
    assert manuscript.own["bylines"] == TOLD["bylines"]
    assert manuscript.notes == ()


def test_own_text_is_left_as_it_is(held):
    content = (
        "<!-- wp:paragraph -->\n<p>MATARAM – Air habis. (ezr)</p>\n<!-- /wp:paragraph -->\n\n"
        '<!-- wp:redaksi/ask {"value":{"question":"Apa?","answer":"Itu"}} -->\n'
        "<p><strong>Apa?</strong></p>Itu\n<!-- /wp:redaksi/ask -->"
    )

    manuscript = returned(held, TOLD, content=content)

    assert manuscript.body == (
        Paragraph("<p>MATARAM – Air habis. (ezr)</p>"),
        OwnBlock("ask", {"question": "Apa?", "answer": "Itu"}),
    )
    assert manuscript.likeness == 1.0


@pytest.mark.parametrize(
    "told",
    ["", "[]", "{rusak", '{"kind": "kudeta", "importance": "7", "bylines": [1], "topics": 3}',
     '{"published_at": "kemarin", "section": 5, "language": [], "kicker": {}}'],
)  # fmt: skip
def test_broken_words_break_nothing(held, told):
    manuscript = returned(held, told)

    assert manuscript.title == "Embung Kering"
    assert (manuscript.kind, manuscript.importance, manuscript.language) == ("news", 0, "id")


def test_words_fit_their_fields(held):
    assert len(returned(held, {"kicker": "a" * 500}).kicker) == 60


def test_nobody_else_may_say_so():
    manuscript = planned(meta=(("_redaksi_article", json.dumps(TOLD)),), terms=())

    assert manuscript.kind == "news"
    assert manuscript.notes == (Note(Doubt.NO_SECTION),)
