"""The old site at the desk: who may look, what is listed, and how it is worked through."""

from datetime import timedelta
from html import escape
from typing import Any

import pytest
from bs4 import BeautifulSoup
from django.test import Client
from django.urls import reverse
from django.utils import timezone

from redaksi.importers.manuscript import Doubt
from redaksi.importers.models import Finding, Run
from redaksi.importers.tests.conftest import AT
from redaksi.importers.views.words import WORDS
from redaksi.masthead.models import StandingPage
from redaksi.newsroom.roles import Role

pytestmark = [pytest.mark.django_db, pytest.mark.once]

OLD_SITE, LIST = "/desk/old-site/", "/desk/old-site/findings/"
ALLOWED = {Role.EDITOR, Role.MANAGING_EDITOR, Role.TECHNICIAN}
BOTH_SIDES = {"Air Embung", "Slot Gacor", "Promo Bank Rinjani", "Profil Kami"}


def text(answer: Any) -> str:
    shown: str = answer.content.decode()
    return shown


def run_of(site, **fields):
    return Run.objects.create(site=site, **{"started_at": AT, "ended_at": AT} | fields)


class TestDoors:
    @pytest.fixture
    def doors(self, site, find):
        return [OLD_SITE, LIST, f"{LIST}results/", f"{OLD_SITE}imports/{run_of(site).pk}/"]

    @pytest.mark.parametrize("role", [*Role, None])
    def test_are_open_to_those_who_bring_the_old_site_along(self, as_role, doors, role):
        codes = {as_role(role).get(door).status_code for door in doors}

        assert codes == ({200} if role is None or role in ALLOWED else {302})

    @pytest.mark.parametrize("role", [role for role in Role if role not in ALLOWED])
    def test_buttons_are_closed_to_the_others(self, as_role, find, role):
        finding = find()
        for name, args in (
            ("mend", [finding.pk]), ("reopen", [finding.pk]), ("mend_kind", ["no_section"]),
        ):  # fmt: skip
            answer = as_role(role).post(reverse(f"importers_{name}", args=args))
            assert (answer.status_code, answer["Location"]) == (302, "/desk/")

        assert Finding.objects.open().count() == 1

    def test_ask_strangers_to_log_in(self, client, doors, find):
        for door in doors:
            assert client.get(door)["Location"].startswith("/desk/login/")
        mend = reverse("importers_mend", args=[find().pk])
        assert client.post(mend)["Location"].startswith("/desk/login/")
        assert Finding.objects.open().exists()

    @pytest.mark.parametrize("name", ["mend", "reopen"])
    def test_buttons_are_no_links(self, editor, find, name):
        assert editor.get(reverse(f"importers_{name}", args=[find().pk])).status_code == 405

    def test_what_is_not_there_is_not_found(self, editor, find):
        find()
        for address in (f"{OLD_SITE}imports/99/", f"{LIST}mend-all/nothing/", f"{LIST}99/mend/"):
            assert editor.post(address).status_code in {404, 405}
        assert editor.get(f"{OLD_SITE}imports/99/").status_code == 404

    @pytest.mark.parametrize("role", list(Role))
    def test_the_menu_leads_there(self, as_role, site, role):
        shown = '"name": "old-site"' in text(as_role(role).get("/desk/"))

        assert shown == (role in ALLOWED)

    def test_the_menu_is_quiet_without_an_old_site(self, managing_editor):
        assert '"name": "old-site"' not in text(managing_editor.get("/desk/"))


class TestList:
    def test_shows_what_to_do_and_where(self, editor, find, make_article):
        article = make_article("Air Embung")
        find("no_section", article=article, title="Air Embung", detail="kabar-desa")

        shown = text(editor.get(LIST))

        assert f'href="/desk/pages/{article.pk}/edit/"' in shown
        assert "https://lama.example/?p=1" in shown
        assert "kabar-desa" in shown
        assert "Tanpa rubrik" in shown
        assert "Pilih rubrik utama di beritanya." in shown

    def test_opens_with_what_is_still_to_be_done(self, editor, find):
        find(title="Masih terbuka")
        find(title="Sudah lama beres", mended_at=AT)

        assert "Sudah lama beres" not in text(editor.get(LIST))
        assert "Masih terbuka" in text(editor.get(LIST))
        assert "Masih terbuka" not in text(editor.get(f"{LIST}?state=mended"))
        both = text(editor.get(f"{LIST}?state=all"))
        assert "Masih terbuka" in both
        assert "Sudah lama beres" in both

    def test_is_narrowed_to_a_kind_and_says_what_to_do_once(self, editor, find):
        find("no_section", title="Tanpa Rubrik")
        find("no_date", title="Tanpa Hari")
        find("no_date", title="Tanpa Bulan")

        shown = text(editor.get(f"{LIST}?doubt=no_date"))

        assert "Tanpa Rubrik" not in shown
        assert "Tanpa Hari" in shown
        assert shown.count("Situs lama tidak mengatakan kapan berita ini terbit.") == 1

    def test_is_searched_by_headline(self, editor, find):
        find(title="Air Embung")
        find(title="Panen Garam")

        shown = text(editor.get(f"{LIST}results/?q=embung"))

        assert "Air Embung" in shown
        assert "Panen Garam" not in shown

    @pytest.mark.parametrize("asked", ["?doubt=zzz", "?state=zzz", "?p=zzz", "?p=99", "?q=%00"])
    def test_nonsense_breaks_nothing(self, editor, find, asked):
        find()

        assert editor.get(LIST + asked).status_code == 200

    def test_shows_fifty_a_page(self, editor, find):
        for number in range(53):
            find(title=f"Temuan {number:03}")

        assert text(editor.get(LIST)).count('class="old-site__finding"') == 50
        assert text(editor.get(f"{LIST}?p=2")).count('class="old-site__finding"') == 3

    def test_keeps_to_its_budget(self, editor, find, make_article, django_assert_max_num_queries):
        for number in range(50):
            find(article=make_article(f"Berita {number}", live=number % 2 == 0))
        editor.get(LIST)  # warms what a process asks once

        with django_assert_max_num_queries(20):
            assert editor.get(LIST).status_code == 200
        with django_assert_max_num_queries(20):
            assert editor.get(OLD_SITE).status_code == 200

    @pytest.mark.parametrize("doubt", list(WORDS))
    def test_has_words_for_every_doubt(self, editor, find, doubt):
        find(str(doubt))

        shown = text(editor.get(f"{LIST}?doubt={doubt}"))

        for words in (WORDS[doubt].label, WORDS[doubt].meaning, WORDS[doubt].remedy):
            assert escape(str(words)) in shown

    def test_no_doubt_is_without_words(self):
        assert set(WORDS) == set(Doubt)

    @pytest.mark.parametrize(
        ("doubt", "detail", "said"),
        [
            ("text_differs", "0.973", "97,3 persen sama"),
            ("picture_lacks", "credit, description", "kredit, teks alternatif"),
            ("looks_planted", "hidden_links, gambling_words",
             "tautan yang tidak terlihat, janji-janji situs judi"),
            ("schedule_passed", "2026-05-12T10:40:00+00:00", "Selasa, 12 Mei 2026, 18.40 WITA"),
        ],
    )  # fmt: skip
    def test_says_its_details_in_words(self, editor, find, doubt, detail, said):
        find(doubt, detail=detail)

        assert said in text(editor.get(LIST))

    @pytest.mark.parametrize("doubt", ["text_differs", "schedule_passed", "looks_planted"])
    def test_shows_a_detail_it_does_not_understand_as_it_is(self, editor, find, doubt):
        find(doubt, detail="hidden_links, 9e999 & lain")

        assert "hidden_links, 9e999 &amp; lain" in text(editor.get(LIST))

    def test_a_doubt_of_a_newer_version_has_words_too(self, editor, find):
        find("from_the_future")

        assert "Hal lain" in text(editor.get(LIST))
        assert "Hal lain" in text(editor.get(OLD_SITE))


class TestWall:
    """News and advertising are kept apart here as everywhere (D19)."""

    @pytest.fixture(autouse=True)
    def _findings(self, find, make_article):
        advert = make_article("Promo", kind="advertorial", sponsor="Bank Rinjani")
        self.advert = find(article=advert, title="Promo Bank Rinjani")
        self.news = find(article=make_article("Air Embung"), title="Air Embung")
        self.page = find(standing=StandingPage.objects.get(slug="tentang"), title="Profil Kami")
        self.held = find("looks_planted", title="Slot Gacor")

    @pytest.mark.parametrize(
        ("role", "seen", "edited"),
        [
            (Role.EDITOR, {"Air Embung", "Slot Gacor"}, 1),
            (Role.MANAGING_EDITOR, BOTH_SIDES, 2),
            (Role.TECHNICIAN, BOTH_SIDES, 0),
        ],
    )  # fmt: skip
    def test_everybody_sees_their_side_and_opens_what_they_may_edit(
        self, as_role, role, seen, edited
    ):
        shown = text(as_role(role).get(LIST))

        assert {title for title in BOTH_SIDES if title in shown} == seen
        assert shown.count("Buka dan benahi") == edited

    def test_the_other_side_cannot_be_mended_by_its_number(self, editor):
        for finding in (self.advert, self.page):
            for name in ("mend", "reopen"):
                assert (
                    editor.post(reverse(f"importers_{name}", args=[finding.pk])).status_code == 404
                )

        assert Finding.objects.open().count() == 4

    def test_a_whole_kind_ends_at_the_wall(self, editor):
        editor.post(reverse("importers_mend_kind", args=["no_section"]))

        assert set(Finding.objects.open()) == {self.advert, self.page, self.held}

    def test_counts_are_of_ones_own_side(self, editor, managing_editor):
        assert '<span class="old-site__number">1</span>' in text(editor.get(OLD_SITE))
        assert '<span class="old-site__number">3</span>' in text(managing_editor.get(OLD_SITE))


class TestMending:
    def test_notes_who_and_when(self, editor, find):
        finding = find()

        answer = editor.post(reverse("importers_mend", args=[finding.pk]), follow=True)

        finding.refresh_from_db()
        assert finding.mended_by == editor.user
        assert timezone.now() - finding.mended_at < timedelta(minutes=1)
        assert "Dicatat: sudah beres." in text(answer)
        assert "Dibereskan oleh Editor" in text(editor.get(f"{LIST}?state=mended"))

    def test_is_taken_back(self, editor, find):
        finding = find()
        editor.post(reverse("importers_mend", args=[finding.pk]))

        editor.post(reverse("importers_reopen", args=[finding.pk]))

        finding.refresh_from_db()
        assert (finding.mended_at, finding.mended_by) == (None, None)

    def test_by_two_stays_with_the_first(self, editor, technician, find):
        finding = find()

        for client in (editor, technician):
            client.post(reverse("importers_mend", args=[finding.pk]))

        finding.refresh_from_db()
        assert finding.mended_by == editor.user

    @pytest.mark.parametrize(
        ("query", "target"), [("", "/mend/"), ("?doubt=no_date", "/mend-all/")]
    )
    def test_buttons_carry_the_token_that_the_desk_asks_for(self, editor, find, query, target):
        find("no_date")
        find("no_date")
        page = BeautifulSoup(text(editor.get(LIST + query)), "html.parser")
        form = page.select(f"form[action*='{target}']")[0]
        strict = Client(enforce_csrf_checks=True)
        strict.cookies = editor.cookies

        data = {field["name"]: field["value"] for field in form.find_all("input")}
        answer = strict.post(str(form["action"]), data)

        assert answer.status_code == 302
        assert Finding.objects.mended().exists()

    def test_leads_back_to_the_same_page_of_the_list(self, editor, find):
        back = f"{LIST}?doubt=no_section&p=1"

        answer = editor.post(reverse("importers_mend", args=[find().pk]), {"next": back})

        assert answer["Location"] == back

    @pytest.mark.parametrize("elsewhere", ["https://jahat.example/", "//jahat.example/"])
    def test_leads_to_no_other_host(self, editor, find, elsewhere):
        answer = editor.post(reverse("importers_mend", args=[find().pk]), {"next": elsewhere})

        assert answer["Location"] == LIST

    def test_of_a_whole_kind_leaves_the_others(self, technician, find):
        find("unknown_meta")
        find("unknown_meta")
        other = find("no_date")

        answer = technician.post(reverse("importers_mend_kind", args=["unknown_meta"]), follow=True)

        assert list(Finding.objects.open()) == [other]
        assert "2 temuan dicatat beres." in text(answer)


class TestImports:
    def test_are_listed_newest_first_with_their_end(self, technician, site):
        run_of(site, started_at=AT - timedelta(days=1), ended_at=None)
        run_of(site)

        shown = text(technician.get(OLD_SITE))

        assert shown.index("Selasa, 12 Mei 2026") < shown.index("Senin, 11 Mei 2026")
        assert "belum selesai: masih berjalan, atau terputus" in shown

    def test_are_shown_fifty_a_page(self, technician, site):
        for number in range(51):
            run_of(site, started_at=AT + timedelta(hours=number))

        assert text(technician.get(OLD_SITE)).count("/desk/old-site/imports/") == 50
        assert text(technician.get(f"{OLD_SITE}?p=2")).count("/desk/old-site/imports/") == 1

    def test_a_report_is_told_in_tables(self, technician, site):
        report = {
            "read": {"post": 12034, "jeg_custom": 3},
            "became": {"post": {"published": 12000, "held": 34}},
            "done": {"new": 12034},
            "files": {"photo": {"missing": 7}},
            "doubts": {"picture_missing": 7},
            "comments": {"comment": {"1": 5}},
            "unmapped": {"shortcodes": {"vc_row": 40}, "blocks": {}, "metas": {"_edit_lock": 9}},
            "likeness": {
                "compared": 12000, "below": 1,
                "posts": [{"title": "Air Embung", "address": "/air", "likeness": 0.973}],
            },
            "addresses": 60123,
        }  # fmt: skip

        shown = text(technician.get(f"{OLD_SITE}imports/{run_of(site, report=report).pk}/"))

        for piece in (
            "12.034", "jeg_custom", "ditahan: tampak ditanam penyusup", "masuk kali ini",
            "tidak ditemukan", "Foto tidak ditemukan", "disetujui", "vc_row", "_edit_lock",
            "Air Embung", "97,3", "60.123",
        ):  # fmt: skip
            assert piece in shown, piece

    def test_headlines_of_both_sides_are_told_to_those_who_stand_on_both(self, as_role, site):
        posts = [{"key": "4", "title": "Promo Bank", "address": "/promo", "likeness": 0.5}]
        report = {"likeness": {"compared": 1, "below": 1, "posts": posts}}
        address = f"{OLD_SITE}imports/{run_of(site, report=report).pk}/"

        assert "Promo Bank" in text(as_role(Role.MANAGING_EDITOR).get(address))
        assert "Promo Bank" not in text(as_role(Role.EDITOR).get(address))

    @pytest.mark.parametrize(
        "report",
        [{}, [], "rusak", {"read": "banyak"}, {"likeness": {"posts": ["x"], "compared": "y"}},
         {"became": {"post": None}, "unmapped": [], "doubts": {"zzz": 1}}],
    )  # fmt: skip
    def test_a_broken_report_breaks_no_page(self, technician, site, report):
        run = run_of(site, report=report, ended_at=None)

        answer = technician.get(f"{OLD_SITE}imports/{run.pk}/")

        assert answer.status_code == 200
        assert "Jalankan lagi perintah yang sama" in text(answer)
