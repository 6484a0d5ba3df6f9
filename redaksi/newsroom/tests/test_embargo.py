"""The desk and an embargo: who moves its end, who lifts it early, who looked (D26)."""

from datetime import timedelta

import pytest
from django.urls import reverse
from django.utils import timezone

from conftest import NOW
from redaksi.articles.models import Article, EmbargoLift, EmbargoLook
from redaksi.newsroom.desk.lifting import to_agree
from redaksi.newsroom.roles import Role

UNTIL = NOW + timedelta(hours=5)
TYPED = "2026-05-12 23:40"  # the same moment, in Mataram


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def sealed(make_article, reporter):
    article = make_article(live=False, owner=reporter.user)
    article.embargo_until, article.embargo_with = UNTIL, "Dinas Pertanian"
    article.save_revision(user=reporter.user)
    return Article.objects.get(pk=article.pk)


def edit(article):
    return reverse("wagtailadmin_pages:edit", args=[article.pk])


def page(article):
    return reverse("newsroom_embargo", args=[article.pk])


def answer_to(lift, verb):
    return reverse(f"newsroom_embargo_{verb}", args=[lift.article_id, lift.pk])


def again(article):
    return Article.objects.get(pk=article.pk)


class TestEditingScreen:
    @pytest.mark.parametrize("typed", ["", "2026-05-12 22:40"])
    def test_lifting_early_by_hand_is_refused_and_leads_to_the_asking(
        self, editor, sealed, fill_in, typed
    ):
        answer = editor.post(edit(sealed), fill_in(embargo_until=typed))

        assert "mencabutnya lebih awal memerlukan dua redaktur" in answer.content.decode()
        assert again(sealed).embargoed_until == UNTIL
        assert page(sealed) in answer.content.decode()

    @pytest.mark.parametrize("typed", [TYPED, "2026-05-13 01:00"])
    def test_leaving_it_and_moving_it_to_later_are_free(self, reporter, sealed, fill_in, typed):
        reporter.post(edit(sealed), fill_in(embargo_until=typed))

        local = timezone.localtime(again(sealed).embargoed_until)
        assert f"{local:%Y-%m-%d %H:%M}" == typed

    def test_an_embargo_that_ended_may_be_cleared(self, editor, sealed, fill_in, time_machine):
        time_machine.move_to(UNTIL, tick=False)

        editor.post(edit(sealed), fill_in(embargo_until=""))

        assert again(sealed).get_latest_revision_as_object().embargo_until is None

    def test_publishing_and_scheduling_earlier_are_refused_with_the_reason(
        self, editor, sealed, fill_in
    ):
        for early in ({}, {"go_live_at": "2026-05-12 23:00"}):
            form = fill_in(publish=True, embargo_until=TYPED, **early)
            answer = editor.post(edit(sealed), form)
            assert "Embargo masih berlaku" in answer.content.decode()
        assert not again(sealed).live
        assert not again(sealed).approved_schedule

    def test_an_older_version_does_not_bring_back_the_time_before_it(self, editor, sealed):
        older = sealed.revisions.order_by("pk").first()
        older.content["embargo_until"] = None
        older.save()
        sealed.get_latest_revision_as_object().save_revision()

        door = reverse("wagtailadmin_pages:revisions_revert", args=[sealed.pk, older.pk])
        field = editor.get(door).context["form"]["embargo_until"]

        assert f"{field.value():%Y-%m-%d %H:%M}" == TYPED

    def test_all_three_zones_stand_beside_the_moment(self, editor, sealed):
        told = str(editor.get(edit(sealed)).context["form"].fields["embargo_until"].help_text)

        assert "22.40 WIB" in told
        assert "23.40 WITA" in told
        assert "00.40 WIT" in told

    def test_a_copy_is_under_the_same_embargo(self, editor, sealed):
        editor.post(reverse("wagtailadmin_pages:copy", args=[sealed.pk]), {"title": "Salinan"})

        copy = Article.objects.exclude(pk=sealed.pk).get()
        assert copy.embargoed_until == UNTIL
        assert copy.get_latest_revision_as_object().embargo_until == UNTIL


class TestLifting:
    def ask(self, client, article):
        client.post(page(article), {"reason": "Narasumber melanggarnya sendiri."})
        return EmbargoLift.objects.get()

    def test_one_asks_another_agrees_and_the_story_goes_out(
        self, editor, managing_editor, sealed, fill_in
    ):
        lift = self.ask(editor, sealed)
        managing_editor.post(answer_to(lift, "agree"))

        form = fill_in(publish=True, embargo_until="2026-05-12 18:40")
        managing_editor.post(edit(sealed), form)

        assert again(sealed).live

    def test_the_request_waits_on_the_first_screen_of_the_others(
        self, editor, managing_editor, reporter, sealed
    ):
        self.ask(editor, sealed)

        (line,) = to_agree(managing_editor.user)
        assert (line.url, line.who, line.note) == (
            page(sealed), "Editor", "Narasumber melanggarnya sendiri.",
        )  # fmt: skip
        assert "Cabut embargo?" in managing_editor.get("/desk/").content.decode()
        for client in (editor, reporter):
            assert "Cabut embargo?" not in client.get("/desk/").content.decode()

    def test_whoever_asked_does_not_agree(self, editor, sealed):
        lift = self.ask(editor, sealed)

        answer = editor.post(answer_to(lift, "agree"), follow=True)

        assert "orang lain yang harus menyetujui" in answer.content.decode()
        assert again(sealed).is_embargoed(NOW)

    def test_a_request_is_refused_or_taken_back(self, editor, managing_editor, sealed):
        lift = self.ask(editor, sealed)
        managing_editor.post(answer_to(lift, "withdraw"))

        late = managing_editor.post(answer_to(lift, "agree"), follow=True)

        assert "tidak berlaku lagi" in late.content.decode()
        assert again(sealed).is_embargoed(NOW)
        assert to_agree(managing_editor.user) == []

    def test_a_second_request_and_one_about_nothing_say_why_not(
        self, editor, managing_editor, sealed, make_article
    ):
        self.ask(editor, sealed)
        twice = managing_editor.post(page(sealed), {"reason": "Lagi."}, follow=True)
        nothing = editor.post(page(make_article("Lain")), {"reason": "Lagi."}, follow=True)

        assert "Sudah ada yang meminta" in twice.content.decode()
        assert "Tidak ada embargo yang berlaku" in nothing.content.decode()

    def test_a_request_needs_a_reason(self, editor, sealed):
        assert editor.post(page(sealed), {"reason": ""}).status_code == 200
        assert not EmbargoLift.objects.exists()

    @pytest.mark.parametrize("role", [Role.REPORTER, Role.PHOTO_EDITOR, Role.ADVERTISING])
    def test_the_screen_is_for_the_named_roles(self, as_role, editor, sealed, role):
        lift = self.ask(editor, sealed)
        client = as_role(role)
        doors = [page(sealed), answer_to(lift, "agree"), answer_to(lift, "withdraw")]

        assert {client.post(door).status_code for door in doors} <= {302, 404}
        assert client.get(page(sealed)).status_code in {302, 404}
        lift.refresh_from_db()
        assert lift.is_open(NOW)

    def test_answers_are_posted(self, managing_editor, editor, sealed):
        lift = self.ask(editor, sealed)
        for verb in ("agree", "withdraw"):
            assert managing_editor.get(answer_to(lift, verb)).status_code == 405


class TestLooking:
    def test_each_screen_notes_who_looked_once_in_some_minutes(self, editor, sealed):
        for name in ("edit", "edit", "history", "view_draft"):
            editor.get(reverse(f"wagtailadmin_pages:{name}", args=[sealed.pk]))
        compare = [sealed.pk, "earliest", "latest"]
        editor.get(reverse("wagtailadmin_pages:revisions_compare", args=compare))

        looks = EmbargoLook.objects.order_by("pk").values_list("user__username", "screen")
        assert list(looks) == [
            ("editor", "edit"), ("editor", "history"), ("editor", "preview"), ("editor", "compare")
        ]  # fmt: skip

    def test_its_writer_is_noted_too_and_a_refused_stranger_is_not(
        self, reporter, photo_editor, sealed
    ):
        for client in (reporter, photo_editor):
            client.get(edit(sealed))

        assert EmbargoLook.objects.get().user == reporter.user

    def test_nobody_is_noted_where_nothing_is_under_embargo(self, editor, make_article, sealed):
        editor.get(edit(make_article("Lain")))

        assert not EmbargoLook.objects.exists()

    def test_the_screen_says_who_looked_with_whom_it_was_agreed_and_until_when(
        self, reporter, editor, sealed
    ):
        reporter.get(edit(sealed))

        text = editor.get(page(sealed)).content.decode()

        for told in (
            "<h1",
            "Reporter",
            "Layar sunting",
            "Dinas Pertanian",
            "23.40 WITA",
            "00.40 WIT",
        ):
            assert told in text
