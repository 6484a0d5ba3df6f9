"""The door behind the form: newcomers, readers who are signed in, and what is sent back."""

import pytest
from django.test import Client

from redaksi.answering.letters import send_link
from redaksi.comments.models import ArticleCommentRule, Comment
from redaksi.comments.tests.conftest import TEXT
from redaksi.readers.models import MagicLink, Reader


def text_of(answer):
    return answer.content.decode()


def test_a_newcomer_comments_through_the_link_in_the_letter(send, browser, story, link_in):
    sent = send()

    assert (sent.status_code, sent["Location"]) == (303, "/tanggapan/terkirim/")
    assert "24 jam" in text_of(browser.get(sent["Location"]))
    assert TEXT not in text_of(browser.get(story.address))
    link = link_in()
    asked = text_of(browser.get(link))
    assert TEXT in asked
    assert "Saya tidak akan menghina." in asked
    assert Comment.objects.get().state == "unconfirmed"

    confirmed = browser.post(link)

    comment = Comment.objects.published().get()
    assert (confirmed.status_code, confirmed["Location"]) == (303, comment.address)
    page = text_of(browser.get(story.address))
    assert TEXT in page
    assert f'id="tanggapan-{comment.pk}"' in page
    assert "budi@" not in page


def test_confirming_signs_in_so_that_the_next_comment_needs_no_letter(
    send, browser, link_in, letters
):
    send()
    browser.post(link_in())
    count = len(letters())

    again = send(nama=None, email=None, setuju=None, isi="Sekali lagi.")

    assert again.status_code == 303
    assert Comment.objects.published().count() == 2
    assert (len(letters()), Reader.objects.count()) == (count, 1)


def test_a_known_and_an_unknown_address_get_the_same_answer(send, letters, make_reader):
    make_reader("Ayu Lestari", "ayu@pembaca.example")

    answers = [send(email=f"{name}@pembaca.example") for name in ("ayu", "tidakdikenal")]

    assert len({(one.status_code, one["Location"], one.content) for one in answers}) == 1
    assert [len(one.cookies) for one in answers] == [0, 0]
    assert len(letters()) == 2


@pytest.mark.parametrize(
    ("fields", "sentence"),
    [
        ({"nama": " "}, "Tuliskan nama"),
        ({"email": "budi@contoh"}, "Alamat ini belum lengkap"),
        ({"isi": "\u200b \n"}, "Tuliskan tanggapan"),
        ({"isi": "a" * 3001}, "paling panjang 3000 huruf"),
        ({"setuju": None}, "Centang kotak ini"),
    ],
)
def test_what_is_wrong_is_said_and_nothing_typed_is_lost(send, fields, sentence, letters):
    answer = send(**fields)

    page = text_of(answer)
    assert answer.status_code == 422
    assert sentence in page
    assert 'aria-invalid="true"' in page
    assert answer["Cache-Control"] == "no-store"
    assert not Comment.objects.exists()
    assert letters() == []


def test_all_that_was_typed_comes_back(send):
    page = text_of(send(setuju=None, nama='Budi "B"', isi="<b>Satu</b>\nDua"))

    assert 'value="Budi &quot;B&quot;"' in page
    assert 'value="budi@pembaca.example"' in page
    assert "&lt;b&gt;Satu&lt;/b&gt;\nDua</textarea>" in page


@pytest.mark.parametrize(
    "headers",
    [
        {"HTTP_SEC_FETCH_SITE": "cross-site"},
        {"HTTP_SEC_FETCH_SITE": "none"},
        {"HTTP_ORIGIN": "https://jahat.example"},
        {"HTTP_ORIGIN": "null"},
    ],
)
def test_what_another_site_sends_is_refused(send, headers):
    answer = send(Client(enforce_csrf_checks=True, **headers))

    assert answer.status_code == 403
    assert not Comment.objects.exists()


def test_an_origin_of_ours_is_enough(send):
    answer = send(Client(enforce_csrf_checks=True, HTTP_ORIGIN="http://testserver"))

    assert answer.status_code == 303


def test_a_browser_that_says_nothing_is_asked_once_more(send, story):
    old = Client(enforce_csrf_checks=True)
    asked = send(old, isi="Satu\nDua")

    page = text_of(asked)
    assert asked["Cache-Control"] == "no-store"
    assert not Comment.objects.exists()
    mark = page.split('name="tanda" value="')[1].split('"')[0]
    assert send(old, isi="Lain", tanda=mark).status_code == 200
    assert not Comment.objects.exists()
    assert send(old, isi="Satu\r\nDua", tanda=mark)["Location"] == "/tanggapan/terkirim/"


@pytest.mark.parametrize("address", ["/tanggapan/kirim/", "/tanggapan/dukung/1/", "/akun/keluar/"])
def test_these_doors_take_forms_only(browser, db, address):
    assert browser.get(address).status_code == 405


def test_what_is_closed_or_not_there_takes_nothing(send, story):
    assert send(berita="0").status_code == 404
    assert send(berita="x").status_code == 404
    ArticleCommentRule.objects.create(article=story, openness="closed")
    answer = send()
    assert answer.status_code == 403
    assert TEXT in text_of(answer)
    story.unpublish()
    assert send().status_code == 404
    assert not Comment.objects.exists()


def test_nobody_fills_a_strangers_box(send, letters):
    answers = [send(email=f"ayu+{number}@pembaca.example") for number in range(7)]

    assert [one.status_code for one in answers] == [303] * 5 + [429] * 2
    assert TEXT in text_of(answers[-1])
    assert len(letters()) == 5


def test_a_reader_does_not_speak_without_end(send, signed_in):
    answers = [send(isi=f"Nomor {number}.") for number in range(11)]

    assert [one.status_code for one in answers] == [303] * 10 + [429]


def test_who_fills_in_the_field_that_nobody_sees_is_put_aside(send, letters):
    answer = send(situs="https://judi.example")

    assert answer["Location"] == "/tanggapan/terkirim/"
    assert letters() == []
    assert Comment.objects.set_aside().count() == 1


def test_an_answer_stands_below_what_it_answers(send, signed_in, say, story):
    first = say()

    form = text_of(signed_in.get(f"/tanggapan/balas/{first.pk}/"))
    assert f'name="balas" value="{first.pk}"' in form
    send(balas=first.pk, isi="Di sini juga.")

    reply = Comment.objects.get(depth=1)
    assert reply.parent == first
    page = text_of(signed_in.get(story.address))
    assert page.index(TEXT) < page.index("Di sini juga.")


def test_a_letter_is_sent_once_in_two_forms_and_names_nobody(send, letters):
    send()

    (letter,) = letters()
    assert letter.to == ["budi@pembaca.example"]
    assert "Suar Mataram" in letter.subject
    assert "Air Embung Tinggal Sepertiga" in letter.body
    assert letter.alternatives[0][1] == "text/html"
    assert TEXT not in letter.body
    send_link("link", {"link": MagicLink.objects.get().pk})
    assert len(letters()) == 1


def test_a_letter_speaks_english_where_the_paper_does(send, letters, settings):
    settings.LANGUAGE_CODE = "en"
    send()

    assert "Confirm your comment" in letters()[0].subject


def test_where_one_signs_in_first_the_page_has_no_form(send, browser, story, settings, signed_in):
    settings.COMMENTS = "login_dulu"
    stranger = Client(enforce_csrf_checks=True, HTTP_SEC_FETCH_SITE="same-origin")

    assert "<textarea" not in text_of(stranger.get(story.address))
    assert stranger.get(f"/akun/tulis/{story.pk}/")["Location"] == "/akun/masuk/"
    assert send(stranger)["Location"] == f"/akun/tulis/{story.pk}/"
    assert not Comment.objects.exists()
    assert "<textarea" in text_of(signed_in.get(f"/akun/tulis/{story.pk}/"))
    assert send(signed_in).status_code == 303
    assert Comment.objects.published().count() == 1


def test_no_comments_at_all(send, story, browser, settings, say):
    said = say()
    settings.COMMENTS = "tutup"

    page = text_of(browser.get(story.address))

    assert (said.text in page, "<textarea" in page) == (True, False)
    assert send().status_code == 403


@pytest.mark.parametrize("address", ["budi@mailinator.com", "budi@kotak.yopmail.com"])
def test_an_address_that_is_thrown_away_is_refused_in_words_and_all_stays_typed(
    send, letters, address
):
    answer = send(email=address)

    assert answer.status_code == 422
    assert "layanan surel sekali pakai" in text_of(answer)
    assert TEXT in text_of(answer)
    assert (letters(), Comment.objects.exists()) == ([], False)


def test_nobody_signs_in_by_an_address_that_is_thrown_away(browser, story, letters):
    answer = browser.post("/akun/masuk/", {"email": "budi@mailinator.com"})

    assert (answer.status_code, letters()) == (422, [])
    assert "layanan surel sekali pakai" in text_of(answer)
