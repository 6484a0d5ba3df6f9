"""The moderators' desk: its queues, what they are narrowed to, and what they say."""

from datetime import UTC, datetime, timedelta

import pytest

from redaksi.comments import actions
from redaksi.comments.grounds import Ground
from redaksi.comments.models import Comment
from redaksi.comments.policy import Why
from redaksi.comments.tests.conftest import DECIDED, SAID
from redaksi.complaints.models import Complaint
from redaksi.newsroom.desk.comments.reasons import GROUNDS, in_words
from redaksi.newsroom.tests.test_menu import HOME

LIST = "/desk/comments/"


@pytest.fixture(autouse=True)
def _now(time_machine):
    time_machine.move_to(datetime(2026, 5, 12, 13, tzinfo=UTC), tick=False)


@pytest.fixture
def published(say, roles):
    return say()


def door(comment, verb=""):
    return f"{LIST}{comment.pk}/{verb}/" if verb else f"{LIST}{comment.pk}/"


def texts(answer):
    return [line.text for line in answer.context["lines"]]


class TestQueues:
    def test_each_holds_its_own(self, editor, wait, published):
        wait("Menunggu")
        wait("Judi", why=Why.FILTER)
        hidden = wait("Tersembunyi")
        actions.hide(hidden, editor.user, reason="Menghina", at=DECIDED)

        shown = {
            name: texts(editor.get(f"{LIST}?queue={name}"))
            for name in ("waiting", "held", "published", "hidden", "all")
        }

        assert shown["waiting"] == ["Menunggu"]
        assert shown["held"] == ["Judi"]
        assert shown["published"] == [published.text]
        assert shown["hidden"] == ["Tersembunyi"]
        assert len(shown["all"]) == 4
        assert texts(editor.get(LIST)) == shown["waiting"]
        assert texts(editor.get(f"{LIST}?queue=tiada")) == shown["waiting"]

    def test_what_is_reported_leads_to_the_decision(self, editor, wait, published):
        wait("Menunggu")
        complaint = Complaint.objects.create(
            comment=published, ticket="LAPOR-1", ground=Complaint.Ground.choices[0][0],
            received_at=DECIDED,
        )  # fmt: skip

        page = editor.get(f"{LIST}?queue=reported")
        assert texts(page) == [published.text]
        assert f"/desk/complaints/{complaint.pk}/" in page.content.decode()

    def test_what_nobody_confirmed_is_in_none(self, editor, published):
        Comment.objects.update(state="unconfirmed", published_at=None)

        assert texts(editor.get(f"{LIST}?queue=all")) == []
        assert editor.get(door(published)).status_code == 404

    def test_what_waits_longest_comes_first_and_the_newest_elsewhere(self, editor, wait, say):
        for hour, text in enumerate(("satu", "dua")):
            wait(text, at=SAID + timedelta(hours=hour))
            say(f"tayang {text}", at=SAID + timedelta(hours=hour))

        assert texts(editor.get(LIST)) == ["satu", "dua"]
        assert texts(editor.get(f"{LIST}?queue=published")) == ["tayang dua", "tayang satu"]

    @pytest.mark.parametrize(
        ("narrowed", "kept"),
        [
            ("q=sumur+bor", ["Sumur bor"]),
            ("q=bor+garam", []),
            ("reader=sri", ["Garam"]),
            ("article=promo", []),
            ("article=embung", ["Sumur bor", "Garam"]),
            ("day=2026-05-12", ["Sumur bor"]),
            ("day=2026-05-13", ["Garam"]),
            ("day=kemarin", ["Sumur bor", "Garam"]),
            ("reader=99999999999999999999999", []),
        ],
    )
    def test_are_narrowed_by_words_reader_story_and_day(
        self, editor, wait, make_reader, narrowed, kept
    ):  # fmt: skip
        wait("Sumur bor")
        # One o'clock of the next day in Mataram.
        wait("Garam", by=make_reader("Sri"),
             at=datetime(2026, 5, 12, 17, tzinfo=UTC))  # fmt: skip

        assert texts(editor.get(f"{LIST}?queue=waiting&{narrowed}")) == kept

    def test_a_number_names_one_reader_and_one_story(self, editor, wait):
        comment = wait()

        for name, number in (("reader", comment.reader_id), ("article", comment.article_id)):
            assert len(texts(editor.get(f"{LIST}?{name}={number}"))) == 1
            assert texts(editor.get(f"{LIST}?{name}={number + 7}")) == []

    def test_pages_lead_on_though_what_was_decided_has_left(self, editor, wait, monkeypatch):
        monkeypatch.setattr("redaksi.newsroom.desk.comments.queues.A_PAGE", 2)
        first, second, third, fourth = (wait(f"nomor {number}") for number in range(4))

        page = editor.get(LIST)
        assert texts(page) == ["nomor 0", "nomor 1"]
        actions.approve(first, editor.user, at=DECIDED)

        further = editor.get(f"{LIST}?{page.context['next']}")
        assert texts(further) == [third.text, fourth.text]
        assert further.context["next"] == ""
        assert texts(editor.get(f"{LIST}?{further.context['start']}")) == [second.text, third.text]

    def test_the_menu_counts_what_waits(self, editor, reporter, wait):
        assert "Tanggapan (" not in editor.get(HOME).content.decode()
        wait()
        wait(why=Why.SPAM)

        assert "Tanggapan (1)" in editor.get(HOME).content.decode()
        assert "Tanggapan" not in reporter.get(HOME).content.decode()

    def test_fifty_of_ten_thousand_are_shown_within_their_budget(
        self, editor, wait, django_assert_max_num_queries
    ):
        comment = wait()
        Comment.objects.bulk_create(
            Comment(
                article=comment.article, reader=comment.reader, text=f"Tanggapan {number}",
                state="waiting", said_at=SAID + timedelta(seconds=number),
            )
            for number in range(10_000)
        )  # fmt: skip
        editor.get(LIST)  # warms what a process asks once

        with django_assert_max_num_queries(23):
            answer = editor.get(LIST)

        assert len(texts(answer)) == 50
        assert "Tanggapan (99+)" in answer.content.decode()

    def test_the_other_side_of_the_wall_is_not_shown(
        self, editor, managing_editor, wait, make_article
    ):
        advert = make_article(kind="advertorial", sponsor="Bank Rinjani")
        comment = wait("Bunganya berapa?", article=advert)

        assert texts(editor.get(LIST)) == []
        assert editor.get(door(comment)).status_code == 404
        assert editor.post(door(comment, "approve")).status_code == 404
        assert texts(managing_editor.get(LIST)) == ["Bunganya berapa?"]

    def test_the_reasons_of_the_filter_are_told_in_words(self, editor, say, roles):
        comment = say("GACOR di ᴋɪʟᴀᴛʙᴇᴛ77, slot maxwin hari ini! https://kilatbet77.example")
        assert comment.reasons

        words = editor.get(f"{LIST}?queue=all").context["lines"][0].reasons
        beside = editor.get(door(comment)).context["line"].reasons

        assert words == in_words(comment.reasons)
        assert set(words) <= {str(told) for told in GROUNDS.values()}
        assert len(beside) == len(words)
        assert any("kilatbet77" in told.lower() for told in beside)

    def test_every_reason_has_words(self):
        assert set(GROUNDS) == set(Ground)
        assert in_words(["baru"]) == ["baru"]
