"""What the filter holds and lets through, on sites that nobody has seen, and why it says so."""

import pytest
from hypothesis import given, settings, strategies

from redaksi.comments import filtering
from redaksi.comments.circumstances import Circumstances
from redaksi.comments.grounds import Ground
from redaksi.comments.learning import Decision, learn
from redaksi.comments.spam import BANNED, HOLD, judge
from redaksi.comments.tests.advertised import (
    COMPLAINTS,
    DISGUISES,
    OBVIOUS,
    ORDINARY,
    PITCHES,
    PRAISES,
)
from redaksi.comments.wordlist import listed


@pytest.mark.parametrize("disguise", DISGUISES)
@pytest.mark.parametrize("pitch", PITCHES)
def test_advertisement_is_held_however_the_site_is_written(pitch, disguise):
    assert judge(pitch.format(site=DISGUISES[disguise])).score >= HOLD


@pytest.mark.parametrize("disguise", OBVIOUS)
@pytest.mark.parametrize("praise", PRAISES)
def test_disguised_name_is_held_without_a_word_of_the_trade(praise, disguise):
    assert judge(praise.format(site=DISGUISES[disguise])).score >= HOLD


@pytest.mark.parametrize("text", [*ORDINARY, *COMPLAINTS])
def test_ordinary_comment_and_complaint_pass(text):
    assert judge(text).score < HOLD


def test_nothing_said_is_no_advertisement():
    assert judge("").score < HOLD
    assert judge("\u200b\u2060 \n").score < HOLD


def test_comment_keeps_the_codes_of_its_grounds():
    judged = filtering.judge("Baru depo di 𝐊𝐈𝐋𝐀𝐓𝐁𝐄𝐓𝟕𝟕 langsung gacor")

    assert judged.score >= HOLD
    assert Ground.DISGUISED_NAME.value in judged.reasons
    assert filtering.judge("Terima kasih redaksi.").reasons == ()


@given(text=strategies.text(max_size=400))
@settings(max_examples=50, deadline=None, derandomize=True, database=None)
def test_any_text_has_a_score_and_the_same_each_time(text):
    verdict = judge(text)

    assert 0 <= verdict.score <= 1
    assert judge(text) == verdict


def test_long_comment_is_judged_at_both_ends():
    filler = "Jalan di kampung kami rusak parah sejak banjir. " * 400

    verdict = judge(filler + "Main di 𝐊𝐈𝐋𝐀𝐓𝐁𝐄𝐓𝟕𝟕 gacor auto maxwin")

    assert any("kilatbet77" in reason.found for reason in verdict.reasons)


def test_disguised_name_is_told_in_plain_letters():
    verdict = judge("Baru depo di 𝐊𝐈𝐋𝐀𝐓𝐁𝐄𝐓𝟕𝟕 langsung gacor")

    told = {reason.ground: reason.found for reason in verdict.reasons}

    assert told[Ground.DISGUISED_NAME] == ("kilatbet77",)
    assert list(verdict.reasons) == sorted(verdict.reasons, key=lambda one: -abs(one.weight))


def test_ordinary_comment_needs_few_reasons():
    assert judge("Terima kasih redaksi, beritanya lengkap.").reasons == ()


def test_banned_word_holds_an_innocent_comment():
    words = listed(banned=["obat kuat"])

    verdict = judge("Jual obat kuat asli", words=words)

    assert verdict.score >= BANNED
    assert verdict.reasons[0].ground is Ground.BANNED_WORD
    assert verdict.reasons[0].found == ("obat kuat",)


def test_trusted_word_lowers_the_score():
    text = "Ayo nonton final Kilat Cup, dapat tiket gratis di KILATCUP24"

    plain = judge(text)
    trusted = judge(text, words=listed(trusted=["kilatcup24"]))

    assert trusted.score < plain.score
    assert Ground.TRUSTED_WORD in {reason.ground for reason in trusted.reasons}


def test_newsroom_teaches_a_name_and_takes_it_back():
    text = "Kangen suasana Wisma Zamrudika"
    decisions = [
        Decision("Wisma Zamrudika oke banget", is_spam=True),
        Decision("Ke Zamrudika yuk", is_spam=True),
    ]

    taught = judge(text, learned=learn(decisions))

    assert taught.score > judge(text).score
    assert any("zamrudika" in reason.found for reason in taught.reasons)
    assert judge(text, learned=learn([])) == judge(text)


def test_circumstances_speak_beside_the_text():
    text = "Silakan kunjungi halaman kami"

    plain = judge(text).score
    trapped = judge(text, seen=Circumstances(trap="x", seconds_on_form=0.4, repeats=3, links=2))
    known = judge(text, seen=Circumstances(published_before=10))

    assert known.score < plain < trapped.score
    assert trapped.score >= HOLD
    assert {reason.ground for reason in trapped.reasons} >= {Ground.TRAP, Ground.TOO_FAST}
