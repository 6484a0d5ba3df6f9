"""The newsroom's decisions weigh within bounds, and any of them can be taken back."""

from redaksi.comments.folding import fold
from redaksi.comments.learning import (
    MOST,
    MOST_OF_A_WORD,
    Decision,
    Learned,
    learn,
    total,
    words_of,
)
from redaksi.comments.repeats import fingerprint
from redaksi.comments.tokens import tokens

SPAM = Decision("Mampir ke zamrudika ya, jangan lupa daftar", is_spam=True)
GOOD = Decision("Jangan lupa mampir ke pasar Ampenan", is_spam=False)


def says(learned, text, known=()):
    return learned.says(tokens(fold(text)), knows=set(known).__contains__)


def test_one_decision_teaches_an_unheard_of_name():
    said = says(learn([SPAM]), "ke zamrudika", known={"ke"})

    assert list(said) == ["zamrudika"]
    assert 0 < said["zamrudika"] <= MOST_OF_A_WORD


def test_common_word_weighs_only_after_many_decisions():
    few = learn([SPAM] * 3)
    many = learn([SPAM] * 300 + [Decision("halo", is_spam=False)] * 300)

    assert says(few, "daftar", known={"daftar"}) == {}
    assert says(many, "daftar", known={"daftar"})["daftar"] > 0


def test_opposite_decisions_leave_nothing():
    learned = learn([SPAM, Decision(SPAM.text, is_spam=False)])

    assert says(learned, SPAM.text) == {}


def test_good_comments_speak_for_a_comment():
    assert says(learn([GOOD] * 3), "ampenan")["ampenan"] < 0


def test_all_words_together_have_a_bound():
    learned = learn([SPAM] * 50)

    assert total(says(learned, SPAM.text)) == MOST


def test_order_of_decisions_does_not_matter_and_taking_back_undoes():
    assert learn([SPAM, GOOD]) == learn([GOOD, SPAM])
    assert says(learn([]), SPAM.text) == {}


def test_counts_of_the_words_at_hand_suffice():
    learned = learn([SPAM, GOOD])
    text = "mampir ke zamrudika"
    rows = Learned(
        spam=1,
        good=1,
        in_spam={word: learned.in_spam.get(word, 0) for word in words_of(text)},
        in_good={word: learned.in_good.get(word, 0) for word in words_of(text)},
    )

    assert says(rows, text) == says(learned, text) != {}


def test_disguised_name_is_the_name_that_was_taught():
    assert "zamrudika" in says(learn([SPAM]), "𝐙𝐀𝐌𝐑𝐔𝐃𝐈𝐊𝐀")


def test_fingerprint_sees_the_same_words_in_any_dress_and_order():
    told = fingerprint("Mampir ke Zamrudika hari ini juga")

    assert told == fingerprint("hari ini juga 𝐌𝐀𝐌𝐏𝐈𝐑 ke Z A M R U D I K A!!!")
    assert told != fingerprint("Mampir ke Ampenan hari ini juga")
    assert fingerprint("Mantap sekali") == ""
