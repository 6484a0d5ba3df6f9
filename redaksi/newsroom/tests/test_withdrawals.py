"""Withdrawing at the desk: each role at each door, the sealed text, the lists."""

import pytest
from django.urls import reverse

from redaksi.articles.models import Article
from redaksi.corrections.models import SealedLook, Withdrawal
from redaksi.newsroom.roles import Role
from redaksi.newsroom.tests.test_dashboard import panel
from redaksi.newsroom.tests.test_menu import menu_of
from redaksi.newsroom.tests.test_wall import addresses_of
from redaksi.people.models import Person

LIST = "/desk/withdrawals/"
SECRET = "Kalimat yang tersegel"
REASON = "Keterangan pokok berita ini terbukti tidak benar."
ASKED = {
    "ground": "kesalahan_redaksi", "origin": "internal", "reason": REASON, "council_document": "",
    "council_date": "", "requested_by": "",
}  # fmt: skip
OTHERS = [Role.REPORTER, Role.PHOTO_EDITOR, Role.ADVERTISING, Role.TECHNICIAN]


@pytest.fixture
def story(roles, make_article):
    article = make_article("Embung Kering", body=[("paragraph", f"<p>{SECRET}.</p>")])
    article.save_revision()
    return Article.objects.get(pk=article.pk)


def ask_address(story):
    return reverse("newsroom_ask_withdrawal", args=[story.pk])


def door(withdrawal, name=""):
    return f"{LIST}{withdrawal.pk}/{name}"


@pytest.fixture
def asked(editor, story):
    editor.post(ask_address(story), ASKED)
    return Withdrawal.objects.get()


@pytest.fixture
def in_force(asked, editor, managing_editor):
    editor.post(door(asked, "approve/"))
    managing_editor.post(door(asked, "approve/"))
    asked.refresh_from_db()
    return asked


def said(client):
    """Give the next message that the desk shows."""
    return client.get("/desk/").content.decode()


class TestAsking:
    def test_an_editor_finds_it_on_the_editing_screen(self, editor, story):
        page = editor.get(f"/desk/pages/{story.pk}/edit/").content.decode()

        assert "Cabut berita…" in page
        assert ask_address(story) in page

    def test_once_asked_the_button_leads_to_the_decision(self, editor, asked, story):
        page = editor.get(f"/desk/pages/{story.pk}/edit/").content.decode()

        assert door(asked) in page
        assert ask_address(story) not in page

    def test_it_is_not_offered_for_drafts_and_advertising(
        self, editor, superuser, make_article, roles
    ):
        draft = make_article(live=False, published_at=None)
        advert = make_article(kind="advertorial", sponsor="Bank Rinjani")

        assert "Cabut berita…" not in editor.get(f"/desk/pages/{draft.pk}/edit/").content.decode()
        page = superuser.get(f"/desk/pages/{advert.pk}/edit/").content.decode()
        assert "Cabut berita…" not in page

    def test_the_form_says_what_a_wish_from_outside_is(self, editor, story):
        page = editor.get(ask_address(story)).content.decode()

        assert "tidak pernah menjadi dasar dengan sendirinya" in page
        assert "Dua orang menyetujuinya" in page

    def test_asking_stores_the_wish_and_leads_to_it(self, editor, story):
        answer = editor.post(ask_address(story), ASKED, follow=True)

        withdrawal = Withdrawal.objects.get()
        assert answer.redirect_chain == [(door(withdrawal), 302)]
        assert withdrawal.asked_by == editor.user
        assert "Dua orang akan memutuskan" in answer.content.decode()
        assert Article.objects.published().exists()

    def test_what_is_missing_is_named_and_nothing_is_lost(self, editor, story):
        told = ASKED | {"ground": "dewan_pers", "origin": "external"}

        page = editor.post(ask_address(story), told).content.decode()

        for words in (
            "Sebutkan dokumen Dewan Pers.", "Isi tanggal dokumen itu.",
            "Tulis siapa di luar redaksi yang memintanya.", REASON,
        ):  # fmt: skip
            assert words in page, words
        assert not Withdrawal.objects.exists()

    def test_a_second_wish_is_refused_in_words(self, managing_editor, asked, story):
        managing_editor.post(ask_address(story), ASKED)

        assert "Pencabutan ini sudah diajukan." in said(managing_editor)
        assert Withdrawal.objects.count() == 1

    @pytest.mark.parametrize("role", OTHERS)
    def test_others_may_not_ask(self, as_role, story, role):
        client = as_role(role)

        client.get(ask_address(story))
        client.post(ask_address(story), ASKED)

        assert not Withdrawal.objects.exists()
        assert SECRET not in client.get(ask_address(story), follow=True).content.decode()

    def test_an_editor_does_not_reach_over_the_wall(self, editor, make_article, roles):
        advert = make_article("Bank", kind="advertorial", sponsor="Bank Rinjani")

        assert editor.get(ask_address(advert)).status_code == 404

    def test_it_is_asked_by_form_alone(self, editor, story):
        assert editor.put(ask_address(story)).status_code == 405


class TestDeciding:
    def test_two_people_withdraw(self, client, editor, managing_editor, asked, story):
        editor.post(door(asked, "approve/"))
        assert "Satu orang lain masih harus menyetujuinya." in said(editor)
        assert client.get(story.address).status_code == 200

        page = managing_editor.get(door(asked)).content.decode()
        assert "Setujui dan cabut" in page
        managing_editor.post(door(asked, "approve/"))

        assert "Alamatnya kini memuat pengumuman." in said(managing_editor)
        assert client.get(story.address).status_code == 410

    def test_one_person_alone_does_not(self, managing_editor, asked):
        for _ in range(2):
            managing_editor.post(door(asked, "approve/"))

        assert "Persetujuan kedua harus dari orang lain." in (
            managing_editor.get(door(asked)).content.decode()
        )
        assert Article.objects.published().exists()

    def test_two_editors_are_told_whose_approval_is_missing(
        self, editor, client_of, make_user, asked
    ):
        second = client_of(make_user(Role.EDITOR, name="laksmi"))
        editor.post(door(asked, "approve/"))

        page = second.get(door(asked)).content.decode()
        second.post(door(asked, "approve/"))

        assert "Persetujuan kedua harus dari penanggung jawab." in page
        assert "Setujui dan cabut" not in page
        assert "persetujuan kedua harus darinya" in said(second)
        assert Article.objects.published().exists()

    def test_whom_the_masthead_names_may_decide(self, editor, reporter, asked):
        Person.objects.create(
            name="Baiq Nirmala", slug="nirmala", duty="responsible", user=reporter.user
        )
        editor.post(door(asked, "approve/"))

        reporter.post(door(asked, "approve/"))

        asked.refresh_from_db()
        assert asked.is_in_force

    def test_declining_needs_a_note_and_leaves_the_story(self, managing_editor, asked):
        managing_editor.post(door(asked, "decline/"), {"note": " "})
        assert "Tulis mengapa Anda menolak" in said(managing_editor)

        managing_editor.post(door(asked, "decline/"), {"note": "Cukup diralat."})

        assert "Cukup diralat." in managing_editor.get(door(asked)).content.decode()
        assert Article.objects.published().exists()

    def test_what_is_decided_is_not_decided_again(self, managing_editor, editor, in_force):
        managing_editor.post(door(in_force, "decline/"), {"note": "Terlambat."})
        assert "sudah diputuskan" in said(managing_editor)

        editor.post(door(in_force, "approve/"))
        assert "sudah diputuskan" in said(editor)

    @pytest.mark.parametrize("role", OTHERS)
    def test_others_decide_and_see_nothing(self, as_role, asked, role):
        client = as_role(role)

        for name in ("", "approve/", "decline/", "sealed/"):
            opened = client.get(door(asked, name))
            posted = client.post(door(asked, name), {"note": "Tidak."})
            assert REASON not in opened.content.decode() + posted.content.decode()
            assert posted.headers.get("Location") == "/desk/" or posted.status_code == 405, name

        asked.refresh_from_db()
        assert asked.standing is Withdrawal.Standing.ASKED

    @pytest.mark.parametrize("name", ["approve/", "decline/", "sealed/"])
    def test_deciding_and_opening_are_never_done_by_following_a_link(
        self, managing_editor, asked, name
    ):
        assert managing_editor.get(door(asked, name)).status_code == 405

    def test_looking_is_looking(self, managing_editor, asked):
        assert managing_editor.post(LIST).status_code == 405
        assert managing_editor.post(door(asked)).status_code == 405

    def test_a_stranger_is_sent_to_the_log_in(self, client, asked):
        for name in ("", "approve/", "decline/", "sealed/"):
            answer = client.post(door(asked, name))
            assert answer.headers["Location"].startswith("/desk/login/"), name


class TestSealed:
    @pytest.mark.once
    @pytest.mark.parametrize("role", [Role.EDITOR, Role.MANAGING_EDITOR, None])
    def test_no_screen_of_the_article_opens_or_changes_it(self, as_role, in_force, story, role):
        client = as_role(role)

        about_it = [one for one in addresses_of(story) if f"/{story.pk}/" in f"{one}/"]
        assert len(about_it) > 25
        for address in about_it:
            opened = client.get(address)
            assert SECRET not in opened.content.decode(), address
            assert opened.status_code in {302, 403, 404}, address
            posted = client.post(address, {"title": "Diubah"})
            assert SECRET not in posted.content.decode(), address
            assert posted.status_code in {302, 403, 404, 405}, address

        after = Article.objects.get(pk=story.pk)
        assert (after.title, after.live) == (story.title, False)

    def test_whose_business_it_is_is_led_to_the_withdrawal(self, editor, in_force, story):
        answer = editor.get(f"/desk/pages/{story.pk}/edit/", follow=True)

        assert answer.redirect_chain == [(door(in_force), 302)]
        assert "Naskahnya disegel." in answer.content.decode()

    def test_who_may_opens_it_and_each_look_is_written_down(self, managing_editor, in_force, story):
        answer = managing_editor.post(door(in_force, "sealed/"))

        assert SECRET in answer.content.decode()
        assert "no-store" in answer.headers["Cache-Control"]
        look = SealedLook.objects.get()
        assert (look.user, look.withdrawal) == (managing_editor.user, in_force)
        page = managing_editor.get(door(in_force)).content.decode()
        assert "Siapa yang membukanya" in page

    def test_an_editor_may_not_open_it(self, editor, in_force):
        answer = editor.post(door(in_force, "sealed/"), follow=True)

        assert SECRET not in answer.content.decode()
        assert "Buka naskah" not in editor.get(door(in_force)).content.decode()
        assert not SealedLook.objects.exists()

    def test_before_it_is_in_force_nothing_is_sealed(self, managing_editor, asked):
        assert managing_editor.post(door(asked, "sealed/")).status_code == 404
        assert not SealedLook.objects.exists()

    @pytest.mark.parametrize("role", [Role.EDITOR, Role.MANAGING_EDITOR])
    def test_who_decided_is_not_deleted(self, superuser, as_role, in_force, role):
        user = as_role(role).user

        superuser.post(f"/desk/users/delete/{user.pk}/")
        assert "tercatat dalam suatu pencabutan" in said(superuser)
        superuser.post(f"/desk/bulk/people/user/delete/?id={user.pk}&next=/desk/users/")

        user.refresh_from_db()


class TestLists:
    @pytest.mark.parametrize("role", [Role.EDITOR, Role.MANAGING_EDITOR])
    def test_tell_what_waits_and_what_was_decided(self, as_role, in_force, make_article, role):
        other = make_article("Menunggu Putusan")
        as_role(Role.EDITOR).post(ask_address(other), ASKED)

        page = as_role(role).get(LIST).content.decode()

        assert page.index("Menunggu Putusan") < page.index("Embung Kering")
        assert "withdrawals" in menu_of(as_role(role))

    @pytest.mark.parametrize("role", OTHERS)
    def test_are_not_for_others(self, as_role, asked, role):
        client = as_role(role)

        assert client.get(LIST).headers["Location"] == "/desk/"
        assert "withdrawals" not in menu_of(client)

    def test_the_first_screen_shows_what_waits_for_me(self, editor, managing_editor, asked):
        assert [line.title for line in panel(editor, "WithdrawalsPanel")["lines"]] == [
            "Embung Kering"
        ]
        editor.post(door(asked, "approve/"))

        assert panel(editor, "WithdrawalsPanel")["lines"] == []
        assert len(panel(managing_editor, "WithdrawalsPanel")["lines"]) == 1
        assert "Pencabutan yang harus diputuskan" in said(managing_editor)

    def test_the_list_of_articles_says_so(self, editor, in_force):
        page = editor.get("/desk/articles/").content.decode()
        assert 'data-standing="withdrawn">dicabut<' in page

        kept = editor.get("/desk/articles/?standing=withdrawn").content.decode()
        others = editor.get("/desk/articles/?standing=taken_down").content.decode()

        assert "Embung Kering" in kept
        assert "Embung Kering" not in others

    def test_ask_no_more_for_many_than_for_few(
        self, editor, make_article, asked, django_assert_max_num_queries
    ):
        for number in range(5):
            editor.post(ask_address(make_article(f"Berita {number}")), ASKED)
        editor.get(LIST)

        with django_assert_max_num_queries(25):
            editor.get(LIST)
