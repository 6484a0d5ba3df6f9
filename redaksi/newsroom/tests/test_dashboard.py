"""The first screen shows what waits, what goes out and what went out, and nothing else."""

from datetime import UTC, datetime

import pytest
from wagtail.models import Workflow

from redaksi.articles.models import Article
from redaksi.media.models import Photo
from redaksi.newsroom.roles import Role

DESK = "/desk/"
PANELS = ["WritePanel", "WaitingPanel", "ScheduledPanel", "PublishedPanel"]


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to("2026-05-12T10:40:00Z", tick=False)


@pytest.fixture
def file_draft(make_article):
    """Give a function that makes a draft and, when told so, sends it in."""

    def make(owner, title="Air Embung", *, send_in=False, **fields):
        article = make_article(title, live=False, owner=owner, **fields)
        article.save_revision(user=owner)
        if send_in:
            Workflow.objects.get().start(article, owner)
        return Article.objects.get(pk=article.pk)

    return make


def panel(client, name):
    """Give what a panel of the dashboard shows."""
    page = client.get(DESK)
    (shown,) = [panel for panel in page.context["panels"] if type(panel).__name__ == name]
    return shown.get_context_data({"request": page.wsgi_request})


def titles(lines):
    return [line.title for line in lines]


def test_nothing_of_wagtails_own_is_on_it(superuser):
    page = superuser.get(DESK)

    kinds = [type(panel) for panel in page.context["panels"]]
    assert [kind.__name__ for kind in kinds if kind.__name__ in PANELS] == PANELS
    assert not [kind for kind in kinds if kind.__module__.startswith("wagtail")]
    assert page.context["site_summary"].summary_items == []


def test_an_editor_sees_what_was_sent_in(editor, reporter, file_draft):
    file_draft(reporter.user, "Dikirim", send_in=True)
    file_draft(reporter.user, "Belum dikirim")

    waiting = panel(editor, "WaitingPanel")

    (line,) = waiting["to_decide"]
    assert (line.title, line.who, line.when) == ("Dikirim", "Reporter", "18.40 WITA")
    assert waiting["drafts"] == []


def test_a_reporter_sees_what_was_sent_back_and_why(editor, reporter, file_draft):
    article = file_draft(reporter.user, "Dikembalikan", send_in=True)
    article.current_workflow_task_state.reject(user=editor.user, comment="Siapa narasumbernya?")

    waiting = panel(reporter, "WaitingPanel")

    assert [(line.title, line.note) for line in waiting["sent_back"]] == [
        ("Dikembalikan", "Siapa narasumbernya?")
    ]
    assert "Siapa narasumbernya?" in reporter.get(DESK).content.decode()


def test_a_reporter_sees_own_drafts_and_nobody_elses(reporter, editor, file_draft):
    file_draft(reporter.user, "Draf sendiri")
    file_draft(editor.user, "Draf orang lain")
    file_draft(reporter.user, "Sudah dikirim", send_in=True)

    waiting = panel(reporter, "WaitingPanel")

    assert titles(waiting["drafts"]) == ["Draf sendiri"]
    assert titles(waiting["in_review"]) == ["Sudah dikirim"]
    assert waiting["to_decide"] == []


def test_scheduled_articles_are_listed_by_the_papers_clock(editor, file_draft):
    for title, hour in (("Kedua", 23), ("Pertama", 22)):
        moment = datetime(2026, 5, 12, hour, tzinfo=UTC)  # the 13th in Mataram
        file_draft(editor.user, title, go_live_at=moment).get_latest_revision().publish()

    lines = panel(editor, "ScheduledPanel")["lines"]

    assert [(line.title, line.when) for line in lines] == [
        ("Pertama", "Rabu, 13 Mei 2026: 05.00 WIB, 06.00 WITA, 07.00 WIT"),
        ("Kedua", "Rabu, 13 Mei 2026: 06.00 WIB, 07.00 WITA, 08.00 WIT"),
    ]


class TestOverdue:
    """What was scheduled and did not go out is told with its reason, until it is out."""

    @pytest.fixture
    def schedule(self, file_draft, editor, time_machine):
        """Give a function that schedules an article for a minute that has passed since."""

        def make(title="Air Embung", **fields):
            time_machine.move_to("2026-05-12T10:00:00Z", tick=False)
            moment = datetime(2026, 5, 12, 10, 30, tzinfo=UTC)
            article = file_draft(editor.user, title, go_live_at=moment, **fields)
            article.get_latest_revision().publish()
            time_machine.move_to("2026-05-12T10:40:00Z", tick=False)
            return article

        return make

    def test_the_reason_is_named(self, editor, schedule, make_photo):
        photo = make_photo("Sawah retak")
        article = schedule(lead_photo=photo)
        Photo.objects.filter(pk=photo.pk).update(credit="")

        shown = panel(editor, "ScheduledPanel")

        (line,) = shown["overdue"]
        assert line.title == article.title
        assert line.when == "18.30 WITA"
        assert line.reason == "Foto “Sawah retak” belum memiliki kredit."
        assert shown["lines"] == []
        assert line.reason in editor.get(DESK).content.decode()

    def test_an_unreadable_version_keeps_nobody_out(self, editor, schedule, caplog):
        article = schedule()
        revision = article.get_latest_revision()
        revision.content = {**revision.content, "section": 999_999}
        revision.save()

        (line,) = panel(editor, "ScheduledPanel")["overdue"]

        assert line.reason == "Sebabnya tidak diketahui di sini: tanyakan kepada teknisi Anda."
        assert f"scheduled version unreadable article={article.pk}" in caplog.text

    def test_the_wall_holds_here_too(self, advertising, schedule):
        schedule()

        assert panel(advertising, "ScheduledPanel")["overdue"] == []

    def test_what_is_just_due_is_not_late(self, editor, schedule, time_machine):
        schedule()
        time_machine.move_to("2026-05-12T10:30:30Z", tick=False)

        shown = panel(editor, "ScheduledPanel")

        assert (len(shown["overdue"]), len(shown["lines"])) == (0, 1)


def test_published_articles_stay_on_their_side_of_the_wall(
    reporter, advertising, managing_editor, make_article
):
    make_article("Berita")
    make_article("Iklan", kind="advertorial", sponsor="Bank Rinjani")

    assert titles(panel(reporter, "PublishedPanel")["lines"]) == ["Berita"]
    assert titles(panel(advertising, "PublishedPanel")["lines"]) == ["Iklan"]
    assert set(titles(panel(managing_editor, "PublishedPanel")["lines"])) == {"Berita", "Iklan"}


def test_a_line_leads_where_one_may_go(reporter, editor, make_article):
    article = make_article()

    (for_reporter,) = panel(reporter, "PublishedPanel")["lines"]
    (for_editor,) = panel(editor, "PublishedPanel")["lines"]

    assert for_reporter.url == article.address
    assert for_editor.url == f"/desk/pages/{article.pk}/edit/"


@pytest.mark.parametrize("role", [Role.EDITOR, Role.REPORTER])
def test_a_full_desk_stays_within_its_budget(
    as_role, file_draft, make_article, django_assert_max_num_queries, role
):
    client = as_role(role)
    for number in range(6):
        file_draft(client.user, f"Draf {number}")
        file_draft(client.user, f"Dikirim {number}", send_in=True)
        make_article(f"Terbit {number}")
    client.get(DESK)  # warms what a process asks once

    with django_assert_max_num_queries(50):
        client.get(DESK)
