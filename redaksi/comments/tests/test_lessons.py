"""What moderators decide teaches the filter, and what is undone is forgotten."""

import pytest

from redaksi.comments import actions
from redaksi.comments.learning import Decision, learn
from redaksi.comments.models import Comment, LearnedWord, Lesson, ListedWord
from redaksi.comments.models.judging import REPEATED_WITHIN
from redaksi.comments.tests.conftest import DECIDED, SAID
from redaksi.readers.models import MagicLink

State = Comment.State
# An invented site, praised in plain letters: the hardest advertisement to tell from thanks.
PRAISE = "Terima kasih zamrudika sudah bantu saya"
MORE_PRAISE = "Makasih zamrudika, rezeki anak saleh"
ADVERT = "DAFTAR zamrudika77 SLOT GACOR maxwin hari ini, depo 10rb"


def hide_as_spam(comment, moderator):
    return actions.hide(comment, moderator, reason="Iklan judi", at=DECIDED, is_spam=True)


def learned_of_all():
    return {word: (spam, good) for word, spam, good in LearnedWord.objects.values_list()}


def test_one_decision_moves_the_next_comment_of_that_name_and_undoing_moves_it_back(say, moderator):
    first = say(PRAISE)
    assert (first.state, say(MORE_PRAISE).state) == (State.PUBLISHED, State.PUBLISHED)

    hide_as_spam(first, moderator)
    taught = say(MORE_PRAISE.replace("rezeki", "sungguh rezeki"))

    assert (taught.state, taught.held_for) == (State.WAITING, "filter")
    assert "newsroom" in taught.reasons

    actions.restore(first, moderator, at=DECIDED)

    again = say(MORE_PRAISE.replace("rezeki", "memang rezeki"))
    assert again.state == State.PUBLISHED
    assert not Lesson.objects.exists()


def test_a_lesson_says_who_taught_what_and_when(say, moderator):
    comment = hide_as_spam(say(PRAISE), moderator)

    lesson = Lesson.objects.get()
    assert (lesson.comment, lesson.is_spam, lesson.by, lesson.at) == (
        comment, True, moderator, DECIDED,
    )  # fmt: skip


def test_hiding_for_another_reason_teaches_nothing(say, moderator):
    actions.hide(say(PRAISE), moderator, reason="Di luar pokok berita", at=DECIDED)
    actions.remove(say(MORE_PRAISE), moderator, reason="Fitnah", at=DECIDED)

    assert not Lesson.objects.exists()


def test_removing_as_spam_teaches_too(say, moderator):
    actions.remove(say(PRAISE), moderator, reason="Iklan", at=DECIDED, is_spam=True)

    assert Lesson.objects.get().is_spam


def test_letting_out_what_the_filter_held_teaches_that_it_was_good(say, moderator):
    held = say(ADVERT)
    assert held.state == State.WAITING

    actions.approve(held, moderator, at=DECIDED)

    assert not Lesson.objects.get().is_spam


def test_letting_out_what_the_filter_did_not_doubt_teaches_nothing(say, moderator, settings):
    settings.COMMENTS_HOLD_NEWCOMERS = True
    newcomers = say("Giliran air di desa kami juga tiga hari sekali.")
    assert newcomers.held_for == "newcomer"

    actions.approve(newcomers, moderator, at=DECIDED)

    assert not Lesson.objects.exists()


def test_putting_back_an_approval_forgets_it_and_a_second_one_teaches_again(say, moderator):
    held = say(ADVERT)
    actions.approve(held, moderator, at=DECIDED)

    actions.put_back(held, moderator, at=DECIDED)
    assert learned_of_all() == {"": (0, 0)}

    actions.approve(held, moderator, at=DECIDED)
    assert learned_of_all()[""] == (0, 1)


def test_a_second_thought_takes_the_place_of_the_first_and_undoing_it_brings_that_back(
    say, moderator
):
    comment = actions.approve(say(ADVERT), moderator, at=DECIDED)

    hide_as_spam(comment, moderator)
    assert learned_of_all()["zamrudika77"] == (1, 0)

    actions.restore(comment, moderator, at=DECIDED)
    assert learned_of_all()["zamrudika77"] == (0, 1)


def test_what_is_counted_is_the_sum_of_the_lessons_that_stand(say, moderator):
    hide_as_spam(say(PRAISE), moderator)
    forgotten = hide_as_spam(say(MORE_PRAISE), moderator)
    actions.approve(say(ADVERT), moderator, at=DECIDED)
    actions.put_back(forgotten, moderator, at=DECIDED)

    whole = learn([Decision(PRAISE, is_spam=True), Decision(ADVERT, is_spam=False)])

    heard = LearnedWord.objects.heard(f"{PRAISE} {MORE_PRAISE} {ADVERT}")
    assert (heard.spam, heard.good) == (whole.spam, whole.good) == (1, 1)
    for word, count in whole.in_spam.items():
        assert heard.in_spam[word] == count
    for word, count in whole.in_good.items():
        assert heard.in_good[word] == count
    # What no lesson has left is no row.
    assert "saleh" not in learned_of_all()


def test_what_was_edited_is_forgotten_as_it_was_said(say, moderator):
    comment = actions.approve(say(ADVERT), moderator, at=DECIDED)
    actions.edit(comment, moderator, "Terima kasih.", reason="Iklan dipotong", at=DECIDED)

    actions.put_back(comment, moderator, at=DECIDED)

    assert learned_of_all() == {"": (0, 0)}


def test_who_has_their_words_erased_takes_them_from_the_filter_too(say, moderator):
    comment = hide_as_spam(say(PRAISE), moderator)

    actions.erase(comment, at=DECIDED)

    assert learned_of_all() == {"": (0, 0)}
    assert Comment.objects.get().fingerprint == ""


def test_what_was_learned_since_a_comment_was_sent_is_known_when_it_is_confirmed(
    say, story, terms, moderator
):
    said = actions.Said(MORE_PRAISE, name="Budi", address="budi@pembaca.example")
    sent = actions.submit(story, said, terms, at=SAID)
    assert sent.state == State.UNCONFIRMED
    hide_as_spam(say(PRAISE), moderator)

    confirmed = actions.confirm(MagicLink.objects.get(comment=sent), at=DECIDED)

    assert (confirmed.state, confirmed.held_for) == (State.WAITING, "filter")


def test_asking_costs_one_query_however_much_was_learned(say, moderator, django_assert_num_queries):
    hide_as_spam(say(PRAISE), moderator)

    with django_assert_num_queries(1):
        assert LearnedWord.objects.heard(MORE_PRAISE).in_spam == {"zamrudika": 1}


def test_a_word_that_the_newsroom_banned_holds_a_comment(say):
    ListedWord.objects.create(word="obat kuat", kind="banned")

    held = say("Jual O B A T kuat, hubungi saya")

    assert (held.state, held.reasons[0]) == (State.WAITING, "banned_word")
    assert say("Obat itu kuat sekali baunya").state == State.PUBLISHED


def test_a_word_that_the_newsroom_trusts_speaks_for_a_comment(say):
    doubted = "Slot gacor dan maxwin: begitu isi iklan yang saya terima"
    before = say(doubted).score

    ListedWord.objects.create(word="iklan yang saya terima", kind="trusted")

    assert say(doubted + "!").score < before


@pytest.mark.parametrize("sender", ["the same", "another"])
def test_the_same_words_again_are_held_against_a_comment(say, make_reader, sender):
    text = "Ayo semua kunjungi warung kami di pasar lama ya"
    first = say(text)
    others = {"by": make_reader("Made", "made@pembaca.example")} if sender == "another" else {}

    second = say(text.upper(), **others)

    assert "repeated" not in first.reasons
    assert "repeated" in second.reasons
    assert second.score > first.score


def test_the_same_words_after_a_week_are_no_repetition(say):
    text = "Semoga jembatan itu lekas selesai dibangun"
    say(text)

    assert "repeated" not in say(text, at=SAID + REPEATED_WITHIN).reasons


def test_who_was_published_before_is_believed_more(say, make_reader):
    for number in range(3):
        say(f"Tanggapan nomor {number} tentang jembatan itu")

    known = say(MORE_PRAISE)
    newcomer = say(MORE_PRAISE + " ya", by=make_reader("Made", "made@pembaca.example"))

    assert "published_before" in known.reasons
    assert known.score < newcomer.score
