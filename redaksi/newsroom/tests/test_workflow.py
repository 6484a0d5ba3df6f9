"""A story on its way: filed, sent back, approved, scheduled; each step by the one who may."""

import re
from datetime import UTC, datetime

import pytest
from django.urls import reverse
from wagtail.blocks.base import BlockWidget
from wagtail.models import Revision
from wagtail.test.utils.form_data import streamfield

from redaksi.articles.models import Article
from redaksi.newsroom.roles import Role


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to("2026-05-12T10:40:00Z", tick=False)


@pytest.fixture
def filed(reporter, fill_in):
    """Give a draft that the reporter wrote at the desk."""
    opened = reporter.get(reverse("newsroom_write", args=["news"]))
    reporter.post(opened.url, fill_in())
    return Article.objects.get()


def edit(article):
    return reverse("wagtailadmin_pages:edit", args=[article.pk])


def again(article):
    return Article.objects.get(pk=article.pk)


def decide(client, article, verb, comment=""):
    task = again(article).current_workflow_task_state
    door = reverse("wagtailadmin_pages:workflow_action", args=[article.pk, verb, task.pk])
    return client.post(door, {"comment": comment}, follow=True)


def test_a_draft_belongs_to_its_writer_and_is_not_public(reporter, filed):
    assert (filed.live, filed.owner) == (False, reporter.user)


def test_a_story_goes_to_the_editors_and_back_and_out(reporter, editor, filed, fill_in, mailoutbox):
    sent = reporter.post(edit(filed), {**fill_in(), "action-submit": "1"})
    assert sent.url == "/desk/articles/"
    assert [mail.to for mail in mailoutbox] == [["editor@suar.example"]]

    decide(editor, filed, "reject", "Siapa narasumbernya?")
    assert [mail.to for mail in mailoutbox[1:]] == [["reporter@suar.example"]]
    assert "Siapa narasumbernya?" in mailoutbox[1].body

    reporter.post(edit(filed), {**fill_in(summary="Kata Reni."), "action-submit": "1"})
    decide(editor, filed, "approve")

    published = again(filed)
    assert (published.live, published.summary) == (True, "Kata Reni.")
    assert published.published_at == datetime(2026, 5, 12, 10, 40, tzinfo=UTC)


def told_by(answer):
    return [str(message).strip() for message in answer.context["messages"]]


def test_a_decision_says_what_came_of_it(reporter, editor, filed, fill_in):
    reporter.post(edit(filed), {**fill_in(), "action-submit": "1"})

    back = told_by(decide(editor, filed, "reject", "Siapa narasumbernya?"))
    reporter.post(edit(filed), {**fill_in(), "action-submit": "1"})
    out = told_by(decide(editor, filed, "approve"))

    assert back == ["“Air Embung Tinggal Sepertiga” dikembalikan ke Reporter."]
    assert out == ["“Air Embung Tinggal Sepertiga” disetujui dan terbit."]


@pytest.mark.parametrize(
    ("chosen", "ending"),
    [
        ({"workflow-action-name": "reject"}, "dikembalikan ke Reporter."),
        ({"workflow-action-name": "approve"}, "disetujui dan terbit."),
        (
            {"workflow-action-name": "approve", "go_live_at": "2026-05-13T06:00"},
            "disetujui dan terbit pada Rabu, 13 Mei 2026, 06.00 WITA.",
        ),
    ],
)
def test_a_decision_while_editing_says_so_too(reporter, editor, filed, fill_in, chosen, ending):
    reporter.post(edit(filed), {**fill_in(), "action-submit": "1"})
    decision = {**fill_in(), "action-workflow-action": "1", **chosen}

    (sentence,) = told_by(editor.post(edit(filed), decision, follow=True))

    assert sentence.endswith(ending)


def test_what_an_editor_wrote_stands_above_the_text(reporter, editor, filed, fill_in):
    reporter.post(edit(filed), {**fill_in(), "action-submit": "1"})
    before = reporter.get(edit(filed)).content.decode()
    decide(editor, filed, "reject", "Siapa <narasumbernya>?")

    screen = reporter.get(edit(filed)).content.decode()

    assert "desk-sent-back" not in before
    assert "Dikembalikan oleh Editor" in screen
    assert "Siapa &lt;narasumbernya&gt;?</q>" in screen


class TestWhoWrites:
    @pytest.fixture
    def reni(self, reporter, writer):
        writer.user = reporter.user
        writer.save()
        return reporter

    def test_a_new_article_is_by_whoever_opens_it(self, reni, writer):
        form = reni.get(reverse("newsroom_write", args=["news"]), follow=True).context["form"]

        assert [row["person"].value() for row in form.formsets["bylines"]] == [writer.pk]

    def test_the_byline_that_was_there_is_saved_once(self, reni, writer, fill_in):
        row = {"role": "writer", "person": writer.pk, "id": ""}
        form = {**fill_in(bylines=[row]), "bylines-INITIAL_FORMS": "1"}

        reni.post(reni.get(reverse("newsroom_write", args=["news"])).url, form)

        assert [row.person for row in Article.objects.get().bylines.all()] == [writer]

    def test_advertising_is_signed_by_nobody(self, superuser, writer):
        writer.user = superuser.user
        writer.save()

        opened = superuser.get(reverse("newsroom_write", args=["adverts"]), follow=True)

        assert list(opened.context["form"].formsets["bylines"]) == []

    def test_people_are_chosen_by_name(self, reporter, writer):
        table = reporter.get(reverse("person_chooser:choose")).json()["html"]

        assert "Judul" not in table
        assert re.search(r"<th[^>]*>\s*Nama\s*</th>", table)


def test_while_it_is_with_the_editors_its_writer_does_not_change_it(reporter, filed, fill_in):
    reporter.post(edit(filed), {**fill_in(), "action-submit": "1"})

    reporter.post(edit(filed), fill_in(summary="Diam-diam diubah."))

    assert again(filed).get_latest_revision_as_object().summary != "Diam-diam diubah."


@pytest.mark.parametrize("go_live_at", ["", "2026-05-13 06:00"])
def test_what_became_incomplete_is_not_approved_and_says_why(
    reporter, editor, filed, fill_in, make_photo, go_live_at
):
    reporter.post(edit(filed), {**fill_in(), "action-submit": "1"})
    nobodys = make_photo("Sawah retak", credit="")
    editor.post(edit(filed), fill_in(lead_photo=nobodys.pk, go_live_at=go_live_at))

    answer = decide(editor, filed, "approve")

    told = [str(message) for message in answer.context["messages"]]
    assert any("Sawah retak" in sentence for sentence in told), told
    assert not again(filed).live
    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_a_text_that_became_unfinished_is_not_approved(reporter, editor, filed, fill_in):
    quote = {"text": "Air tinggal sepertiga.", "speaker": "", "role": ""}
    reporter.post(edit(filed), {**fill_in(), "action-submit": "1"})
    editor.post(edit(filed), fill_in(body=streamfield([("quote", quote)])))

    answer = decide(editor, filed, "approve")

    assert any("belum selesai" in sentence for sentence in told_by(answer))
    assert not again(filed).live


def test_an_editor_schedules_by_the_papers_clock(editor, filed, fill_in):
    editor.post(edit(filed), fill_in(publish=True, go_live_at="2026-05-13 06:00"))

    waiting = again(filed)
    revision = Revision.objects.get(approved_go_live_at__isnull=False)
    assert revision.approved_go_live_at == datetime(2026, 5, 12, 22, 0, tzinfo=UTC)
    assert (waiting.live, waiting.published_at) == (False, None)


def test_the_screen_says_which_clock_it_reads(editor, filed):
    fields = editor.get(edit(filed)).context["form"].fields

    assert {"WITA" in str(fields[name].help_text) for name in ("go_live_at", "embargo_until")} == {
        True
    }


def test_moments_are_typed_into_the_browsers_own_fields(editor, filed, fill_in):
    editor.post(edit(filed), fill_in(go_live_at="2026-05-13T06:00"))

    screen = editor.get(edit(filed))
    fields = {name: str(screen.context["form"][name]) for name in ("go_live_at", "expire_at")}

    assert all('type="datetime-local"' in field for field in fields.values())
    assert 'value="2026-05-13T06:00"' in fields["go_live_at"]
    assert "value" not in fields["expire_at"]
    assert "initDateTimeChooser(" not in screen.content.decode()
    # Inside the text, where a script draws it: when something embedded was seen.
    assert 'type=\\"date\\"' in BlockWidget(filed.body.stream_block).block_json


def test_what_is_no_moment_is_refused(editor, filed, fill_in):
    answer = editor.post(edit(filed), fill_in(publish=True, go_live_at="kemarin"))

    assert "go_live_at" in answer.context["form"].errors
    assert not again(filed).live


def test_a_reporters_schedule_takes_effect_with_the_editors_word_only(reporter, filed, fill_in):
    reporter.post(edit(filed), fill_in(publish=True, go_live_at="2026-05-13 06:00"))

    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()


def test_a_draft_is_saved_by_itself(reporter, filed, fill_in):
    answer = reporter.post(
        edit(filed), fill_in(summary="", bylines=[]), headers={"accept": "application/json"}
    )

    assert answer.json()["success"]
    assert again(filed).summary == ""


def test_an_older_version_is_not_saved_over_a_newer_one(reporter, editor, filed, fill_in):
    loaded = {"loaded_revision_id": filed.latest_revision_id, "loaded_revision_created_at": "x"}
    editor.post(edit(filed), fill_in(summary="Disunting editor."))

    answer = reporter.post(
        edit(filed), {**fill_in(), **loaded}, headers={"accept": "application/json"}
    )

    assert answer.json()["error_code"] == "invalid_revision"
    assert again(filed).summary == "Disunting editor."


def test_versions_are_compared_and_brought_back(editor, filed, fill_in):
    first = filed.get_latest_revision()
    editor.post(edit(filed), fill_in(summary="Ringkasan kedua."))
    second = again(filed).get_latest_revision()

    compared = editor.get(
        reverse("wagtailadmin_pages:revisions_compare", args=[filed.pk, first.pk, second.pk])
    )
    revert = reverse("wagtailadmin_pages:revisions_revert", args=[filed.pk, first.pk])
    editor.post(revert, fill_in(summary=first.as_object().summary))

    assert "Ringkasan kedua." in compared.content.decode()
    assert again(filed).summary == first.as_object().summary


def test_whoever_else_is_here_is_named(reporter, editor, filed):
    reporter.get(edit(filed))
    session = editor.get(edit(filed)).context["editing_sessions"].current_session

    answer = editor.post(
        reverse(
            "wagtailadmin_editing_sessions:ping",
            args=["wagtailcore", "page", filed.pk, session.pk],
        )
    )

    others = [one["user"] for one in answer.json()["other_sessions"]]
    assert others
    assert "Reporter" in others[0]


def test_notes_in_the_margin_are_on(reporter, editor, filed):
    for client in (reporter, editor):
        assert "comments" in client.get(edit(filed)).context["form"].formsets


class TestCopies:
    def test_a_copy_is_a_draft_of_ones_own(self, editor, make_article):
        article = make_article()
        door = reverse("wagtailadmin_pages:copy", args=[article.pk])

        editor.get(door)
        answer = editor.post(door, {"title": "Air Embung, Hari Kedua"})

        copy = Article.objects.exclude(pk=article.pk).get()
        assert answer.url == edit(copy)
        assert (copy.live, copy.owner, copy.published_at) == (False, editor.user, None)
        assert copy.slug == "air-embung-hari-kedua"
        assert copy.bylines.count() == 1

    @pytest.mark.parametrize("role", [Role.PHOTO_EDITOR, Role.REPORTER])
    def test_who_does_not_write_it_does_not_copy_it(self, as_role, make_article, role):
        door = reverse("wagtailadmin_pages:copy", args=[make_article().pk])

        assert as_role(role).post(door, {"title": "Salinan"}).status_code == 302
        assert Article.objects.count() == 1
