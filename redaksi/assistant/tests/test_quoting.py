"""The sentences that answer are quoted, as printed and in their order."""

from redaksi.assistant.passages import passages
from redaksi.assistant.questions import read
from redaksi.assistant.quoting import LETTERS, MOST, quoted

STORY = [
    "Jembatan gantung di Tibu Nangka selesai dibangun warga.",
    "Murid berjalan kaki ke sekolah.",
    "Pekerjaannya berlangsung selama musim kemarau yang panjang.",
    "Kepala dusun berterima kasih kepada semua.",
    "Biaya seluruhnya Rp38,6 juta menurut catatan di pos ronda.",
]


def quotes(typed, paragraphs, title="Jembatan Gantung Selesai"):
    question = read(typed)
    return quoted(question, passages(title, paragraphs), dict.fromkeys(question.stems, 1.0))


def test_a_sentence_that_offers_what_is_asked_for_is_quoted():
    assert STORY[4] in quotes("berapa biaya jembatan gantung", STORY)


def test_quotes_follow_one_another_as_printed():
    found = quotes("berapa biaya jembatan gantung Tibu Nangka", STORY)

    assert list(found) == [sentence for sentence in STORY if sentence in found]


def test_a_sentence_far_from_the_headline_s_words_is_found():
    filler = [
        f"Kalimat pengisi nomor {number} tentang hal lain sama sekali." for number in range(40)
    ]

    assert STORY[4] in quotes("berapa biaya jembatan gantung", [*STORY[:4], *filler, STORY[4]])


def test_a_word_is_known_by_what_the_stemmer_leaves_of_it():
    told = ["Pagi itu warga menambal jalan.", "Petugas pasar menyapu halaman depan kantor."]

    assert quotes("siapa yang ditambal", told, "-")[0] == told[0]


def test_a_printed_question_is_quoted_with_its_answer():
    told = ["Siapa yang memegang kunci? Tiga gembok dipasang berantai pada pintu utama.", STORY[1]]

    assert told[0] in quotes("siapa yang memegang kunci", told)


def test_a_short_sentence_is_quoted_with_what_follows():
    told = ["Apakah itu hasil resmi? Bukan. Angka itu alat bantu dan sarana publikasi."]

    assert quotes("apakah itu hasil resmi", told) == (told[0],)


def test_what_is_quoted_stays_short():
    long = [f"Biaya jembatan nomor {number} " + "sangat mahal " * 12 + "." for number in range(9)]
    found = quotes("berapa biaya jembatan", long)

    assert len(found) <= MOST
    assert sum(map(len, found)) <= LETTERS


def test_one_long_sentence_is_quoted_whole():
    long = "Biaya jembatan " + "sangat mahal " * 60 + "sekali."

    assert quotes("berapa biaya jembatan", [long]) == (long,)


def test_a_sentence_that_two_passages_share_is_quoted_once():
    told = [f"Biaya jembatan ke-{number} " + "murah " * 20 + "." for number in range(12)]
    found = quotes("berapa biaya jembatan", told)

    assert len(set(found)) == len(found)
