"""Stories are cut at the ends of sentences, and each piece stands under its headline."""

from redaksi.assistant.passages import passages
from redaksi.meaning.cutting import WORDS
from redaksi.search.letters import stemmed

TEN_WORDS = "Satu dua tiga empat lima enam tujuh delapan sembilan sepuluh."


def test_a_short_story_is_one_passage():
    (only,) = passages("Embung Surut", ["Air tinggal sedikit. Warga berbagi.", "Hujan dinanti."])

    assert only.sentences == ("Air tinggal sedikit.", "Warga berbagi.", "Hujan dinanti.")


def test_a_long_story_is_cut_between_sentences():
    found = passages("Embung Surut", [f"{number} {TEN_WORDS}" for number in range(30)])

    assert len(found) > 1
    assert all(
        sum(one.count(" ") + 1 for one in passage.sentences) <= WORDS for passage in found
    )  # fmt: skip


def test_a_passage_begins_with_the_last_sentence_of_the_one_before():
    first, second, *_ = passages("Embung", [f"{number} {TEN_WORDS}" for number in range(30)])

    assert second.sentences[0] == first.sentences[-1]


def test_a_story_without_words_has_no_passage():
    assert passages("Embung Surut", []) == []


def test_the_headline_is_among_the_words_of_each_passage():
    (only,) = passages("Embung Surut", ["Warga berbagi giliran."])

    assert {"embung", "surut"} <= only.head
    assert {"embung", "giliran"} <= only.printed
    assert only.head < only.vocabulary


def test_neighbours_are_told_without_the_words_between_that_say_nothing():
    (only,) = passages("-", ["Petani dan pedagang di pasar."])

    assert stemmed("petani pedagang pasar").split() == ["tani", "dagang", "pasar"]
    assert {("tani", "dagang"), ("dagang", "pasar")} <= only.pairs
