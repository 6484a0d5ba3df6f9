"""A question is answered with sentences that the paper printed, or not at all."""

import pytest

from redaksi.assistant.actions.asking import answer

pytestmark = pytest.mark.django_db

WATER = "Embung Sade mulai dibangun tahun 2019. Warga membagi giliran air tiap Senin."


@pytest.fixture
def make(make_article):
    def story(title, text, **fields):
        return make_article(title, summary="-", body=[("paragraph", f"<p>{text}</p>")], **fields)

    return story


def test_what_was_printed_is_quoted_with_its_source(make):
    story = make("Embung Sade dibangun", WATER)
    found = answer("Kapan Embung Sade mulai dibangun?")
    assert [source.article for source in found.sources] == [story.pk]
    assert "Embung Sade mulai dibangun tahun 2019." in found.sources[0].sentences
    assert found.sources[0].address == story.address


def test_what_was_not_printed_is_not_answered(make):
    make("Embung Sade dibangun", WATER)
    found = answer("Siapa juara sepak bola putri?")
    assert not found.is_answered
