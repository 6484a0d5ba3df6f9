"""A blank sheet that is sent twice, since the first answer was lost, is one story."""

import pytest
from django.urls import reverse

from conftest import NOW
from redaksi.articles.actions import month_for
from redaksi.articles.models import Article
from redaksi.newsroom.desk.blanks import BLANKS, REMEMBERED

AS_AUTOSAVE_DOES = {"accept": "application/json"}


@pytest.fixture
def sheet():
    return month_for(NOW.date())


@pytest.fixture
def send(fill_in, sheet):
    """Give a function by which somebody's browser sends the blank sheet."""

    def send_sheet(client, title, *, blank="7-7-7", **fields):
        address = reverse("wagtailadmin_pages:add", args=["articles", "article", sheet.pk])
        form = fill_in(title=title, **fields) | ({"blank": blank} if blank else {})
        told = client.post(address, form, headers=AS_AUTOSAVE_DOES).json()
        assert told["success"], told
        return told

    return send_sheet


def titles():
    return list(Article.objects.order_by("pk").values_list("title", flat=True))


def test_what_came_last_stays(reporter, send):
    first = send(reporter, "Air embung")

    last = send(reporter, "Air embung tinggal sepertiga")

    assert titles() == ["Air embung tinggal sepertiga"]
    assert last["success"]
    assert last["pk"] != first["pk"]


def test_two_sheets_are_two_stories(reporter, send):
    send(reporter, "Air embung", blank="7-7-7")
    send(reporter, "Air embung", blank="8-8-8")

    assert len(titles()) == 2


def test_a_sheet_without_a_number_is_a_story_each_time(reporter, send):
    send(reporter, "Air embung", blank="")
    send(reporter, "Air embung", blank="")

    assert len(titles()) == 2


def test_nobody_takes_away_what_another_has_sent(reporter, editor, send):
    send(reporter, "Air embung")
    send(editor, "Air sumur")

    assert titles() == ["Air embung", "Air sumur"]


def test_what_readers_or_colleagues_have_had_in_hand_stays(reporter, editor, send):
    out, read = send(reporter, "Sudah terbit"), send(reporter, "Sudah disunting", blank="8-8-8")
    Article.objects.filter(pk=out["pk"]).update(live=True, first_published_at=NOW)
    Article.objects.get(pk=read["pk"]).save_revision(user=editor.user)

    send(reporter, "Sekali lagi")
    send(reporter, "Sekali lagi", blank="8-8-8")

    assert titles() == ["Sudah terbit", "Sudah disunting", "Sekali lagi", "Sekali lagi"]


def test_no_more_sheets_are_remembered_than_needed(reporter, send):
    for number in range(REMEMBERED + 2):
        send(reporter, "Air embung", blank=str(number))

    remembered = reporter.session[BLANKS]
    assert list(remembered) == [str(number) for number in range(2, REMEMBERED + 2)]
