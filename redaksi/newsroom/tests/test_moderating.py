"""A moderator decides: each verb at its door, several at once, bans, and what stays known."""

from datetime import UTC, datetime, timedelta

import pytest
from django.urls import reverse

from redaksi.comments.models import Act, Ban, Comment, Lesson
from redaksi.comments.tests.conftest import SAID
from redaksi.newsroom.roles import Role
from redaksi.newsroom.tests.test_comments import LIST, door
from redaksi.newsroom.tests.test_menu import HOME

OTHERS = [Role.REPORTER, Role.PHOTO_EDITOR, Role.ADVERTISING, Role.TECHNICIAN]
VERBS = ["approve", "hide", "edit", "restore", "remove", "undo", "note"]
SCRIPT = {"headers": {"x-requested-with": "XMLHttpRequest"}}


@pytest.fixture(autouse=True)
def _now(time_machine):
    time_machine.move_to(datetime(2026, 5, 12, 13, tzinfo=UTC), tick=False)


@pytest.fixture
def published(say, roles):
    return say()


def state(comment):
    comment.refresh_from_db()
    return comment.state


def last(comment):
    return comment.acts.in_order().last()


class TestVerbs:
    def test_approving_lets_it_out(self, editor, wait):
        comment = wait()

        answer = editor.post(door(comment, "approve"), {"back": "queue=waiting&q=petani"})

        assert state(comment) == "published"
        assert (last(comment).what, last(comment).user) == ("published", editor.user)
        assert answer.url == f"{LIST}?queue=waiting&q=petani&done={comment.pk}"
        assert "Baru diputuskan" in editor.get(answer.url).content.decode()

    def test_hiding_asks_why(self, editor, published):
        refused = editor.post(door(published, "hide"), follow=True)
        assert state(published) == "published"
        assert "Sebutkan alasannya" in refused.content.decode()

        editor.post(door(published, "hide"), {"reason": "Menghina\x00 orang"})

        assert state(published) == "hidden"
        assert last(published).reason == "Menghina orang"

    def test_hidden_as_spam_it_teaches_the_filter_until_that_is_undone(self, editor, published):
        editor.post(door(published, "hide"), {"reason": "Judi", "spam": "1"})
        assert Lesson.objects.spam().filter(comment=published).exists()

        editor.post(door(published, "undo"))
        assert not Lesson.objects.exists()

    def test_an_edit_keeps_what_was_said(self, editor, published):
        said = published.text
        editor.post(door(published, "edit"), {"text": "Lebih sopan.", "reason": "Kata kasar"})

        assert state(published) == "edited"
        assert (published.text, published.original_text) == ("Lebih sopan.", said)
        page = editor.get(door(published)).content.decode()
        assert said in page
        assert "Kata kasar" in page

    def test_removing_and_restoring(self, editor, published):
        editor.post(door(published, "remove"), {"reason": "Fitnah"})
        assert state(published) == "removed"

        editor.post(door(published, "restore"))
        assert state(published) == "published"

    @pytest.mark.parametrize(
        ("verb", "before", "after"),
        [("approve", "waiting", "waiting"), ("hide", "waiting", "waiting"),
         ("hide", "published", "published"), ("edit", "published", "waiting")],
    )  # fmt: skip
    def test_undoing_brings_back_what_was(self, editor, wait, say, verb, before, after):
        comment = wait() if before == "waiting" else say()
        editor.post(door(comment, verb), {"reason": "Keliru", "text": "Lain."})
        assert "undo" in editor.get(door(comment)).context["line"].offers

        editor.post(door(comment, "undo"))

        assert state(comment) == after

    def test_a_note_is_for_the_other_moderators(self, editor, published):
        editor.post(door(published, "note"), {"note": "Tanya redaktur hukum."})

        assert last(published).what == "noted"
        assert "Tanya redaktur hukum." in editor.get(door(published)).content.decode()
        assert "Tanya redaktur hukum." not in editor.get(published.article.address).content.decode()

    def test_what_somebody_else_decided_meanwhile_is_told(self, editor, managing_editor, wait):
        comment = wait()
        managing_editor.post(door(comment, "approve"))

        answer = editor.post(door(comment, "approve"), {"back": "queue=waiting"}, follow=True)

        assert "sudah berubah" in answer.content.decode()
        assert comment.acts.filter(what="published").count() == 2  # by itself, then by one person

    def test_a_script_is_told_the_line_anew(self, editor, wait):
        comment = wait()

        told = editor.post(door(comment, "approve"), {"back": "queue=waiting"}, **SCRIPT)
        again = editor.post(door(comment, "approve"), {"back": "queue=waiting"}, **SCRIPT)

        assert told.json()["said"] == f"{comment.name}: tayang."
        assert 'data-state="published"' in told.json()["row"]
        assert door(comment, "undo") in told.json()["row"]
        assert "csrfmiddlewaretoken" in told.json()["row"]
        assert again.status_code == 409

    def test_it_comes_back_to_no_other_address(self, editor, wait):
        answer = editor.post(door(wait(), "approve"), {"back": "//jahat.example/?x=1&day=2026"})

        assert answer.url.startswith(f"{LIST}?")
        assert "jahat" not in answer.url

    def test_words_are_shown_and_never_run(self, editor, wait):
        comment = wait("<script>alert(1)</script>")

        for address in (LIST, door(comment)):
            assert "<script>alert" not in editor.get(address).content.decode()

    @pytest.mark.parametrize("verb", VERBS)
    @pytest.mark.parametrize("role", OTHERS)
    def test_are_not_for_others(self, as_role, published, role, verb):
        answer = as_role(role).post(door(published, verb), {"reason": "x", "note": "x"})

        assert answer.status_code == 302
        assert answer.url == HOME
        assert Act.objects.filter(by="moderator").count() == 0

    @pytest.mark.parametrize("verb", VERBS)
    def test_are_never_done_by_looking(self, editor, published, verb):
        assert editor.get(door(published, verb)).status_code == 405

    def test_an_unknown_word_is_no_verb(self, editor, published):
        assert editor.post(door(published, "delete")).status_code == 404

    @pytest.mark.parametrize("role", OTHERS)
    def test_the_queues_are_not_for_others(self, as_role, published, role):
        for address in (LIST, door(published)):
            assert as_role(role).get(address).url == HOME

    def test_strangers_are_led_to_the_door(self, client, published):
        for address in (LIST, door(published)):
            assert client.get(address).url.startswith("/desk/login/")

    def test_screens_are_only_read(self, editor, published):
        for address in (LIST, door(published)):
            assert editor.post(address).status_code == 405


class TestMany:
    def many(self, client, verb, *comments, **told):
        sent = {"verb": verb, "pk": [comment.pk for comment in comments], "back": "queue=waiting"}
        return client.post(f"{LIST}many/", {**sent, **told}, follow=True)

    def test_several_are_approved_and_undone(self, editor, wait):
        comments = [wait("satu"), wait("dua")]

        answer = self.many(editor, "approve", *comments)
        assert [state(comment) for comment in comments] == ["published", "published"]
        assert "Batalkan semuanya" in answer.content.decode()

        self.many(editor, "undo", *comments)
        assert [state(comment) for comment in comments] == ["waiting", "waiting"]

    def test_several_are_hidden_for_one_reason(self, editor, wait):
        comments = [wait("satu"), wait("dua")]

        answer = self.many(editor, "hide", *comments)
        assert "Sebutkan alasannya" in answer.content.decode()
        self.many(editor, "hide", *comments, reason="Judi")

        assert [state(comment) for comment in comments] == ["hidden", "hidden"]
        assert last(comments[1]).reason == "Judi"

    def test_what_was_decided_meanwhile_is_passed_over(self, editor, wait, published):
        comment = wait()

        self.many(editor, "approve", published, comment)

        assert state(comment) == "published"
        assert last(published).by == "machine"

    def test_nothing_ticked_is_said(self, editor, roles):
        assert "Tidak ada yang dicentang" in self.many(editor, "approve").content.decode()

    def test_some_verbs_are_for_one_at_a_time(self, editor, published):
        assert self.many(editor, "remove", published, reason="x").status_code == 404

    def test_is_not_for_others_and_not_by_looking(self, reporter, editor, wait):
        comment = wait()
        self.many(reporter, "approve", comment)

        assert state(comment) == "waiting"
        assert editor.get(f"{LIST}many/").status_code == 405


class TestBans:
    def test_a_reader_is_banned_for_a_reason_and_a_while(self, editor, published):
        editor.post(door(published, "ban"), {"reason": "Menghina", "last_day": "2026-05-20"})

        ban = Ban.objects.get()
        assert (ban.reader, ban.by, ban.reason) == (published.reader, editor.user, "Menghina")
        # The first moment of the next day in Mataram.
        assert ban.until == datetime(2026, 5, 20, 16, tzinfo=UTC)
        assert "Menghina" in editor.get(door(published)).content.decode()

    def test_without_an_end_it_holds_until_it_is_lifted(self, editor, published):
        editor.post(door(published, "ban"), {"reason": "Menghina"})
        again = editor.post(door(published, "ban"), {"reason": "Lagi"}, follow=True)
        assert "sudah dilarang" in again.content.decode()
        ban = Ban.objects.get()
        assert ban.until is None

        editor.post(door(published, "lift"))

        ban.refresh_from_db()
        assert ban.lifted_by == editor.user
        assert not editor.get(door(published)).context["is_banned"]

    @pytest.mark.parametrize(
        "told", [{"reason": ""}, {"reason": "x", "last_day": "2026-05-11"}, {"last_day": "besok"}]
    )
    def test_what_is_wrong_is_said_beside_the_field(self, editor, published, told):
        answer = editor.post(door(published, "ban"), told)

        assert answer.status_code == 200
        assert answer.context["ban_form"].errors
        assert not Ban.objects.exists()

    def test_nobody_is_banned_who_has_no_account(self, editor, published):
        Comment.objects.update(reader=None, old_site_id="7")

        assert editor.post(door(published, "ban"), {"reason": "x"}).status_code == 404

    @pytest.mark.parametrize("verb", ["ban", "lift"])
    def test_is_not_for_others_and_not_by_looking(self, reporter, editor, published, verb):
        assert reporter.post(door(published, verb), {"reason": "x"}).url == HOME
        assert not Ban.objects.exists()
        assert editor.get(door(published, verb)).status_code == 405

    def test_the_history_of_a_reader_stands_beside(
        self, editor, published, say, django_assert_max_num_queries
    ):  # fmt: skip
        for number in range(15):
            say(f"Sebelumnya {number}", at=SAID + timedelta(hours=number + 1))
        editor.get(door(published))

        with django_assert_max_num_queries(25):
            answer = editor.get(door(published))

        assert len(answer.context["earlier"]) == 10


class TestAccounts:
    def test_who_decided_about_a_comment_is_not_deleted(self, superuser, editor, wait):
        editor.post(door(wait(), "approve"))
        delete = reverse("wagtailusers_users:delete", args=[editor.user.pk])

        answer = superuser.post(delete, follow=True)

        editor.user.refresh_from_db()
        assert "ikut memutuskan tanggapan" in answer.content.decode()

    def test_nor_with_others_at_once(self, superuser, editor, wait):
        editor.post(door(wait(), "approve"))
        many = reverse("wagtail_bulk_action", args=["people", "user", "delete"])

        superuser.post(f"{many}?id={editor.user.pk}")

        editor.user.refresh_from_db()
