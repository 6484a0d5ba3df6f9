"""How fast a form was sent: told only where it was served to one reader, and never decisive."""

import re
from datetime import timedelta

import pytest

from redaksi.answering.pace import mark, seconds_on_form
from redaksi.comments.models import Comment
from redaksi.comments.tests.conftest import SAID

FIELD = re.compile(r'<input type="hidden" name="mulai" value="([^"]+)">')


def mark_in(page):
    found = FIELD.search(page.content.decode())
    return found[1] if found else ""


def reasons():
    return Comment.objects.get().reasons


@pytest.fixture
def served(settings, story, signed_in):
    """Give a function that gets the form of one's own, and its mark."""
    settings.COMMENTS = "login_dulu"
    return lambda: mark_in(signed_in.get(f"/akun/tulis/{story.pk}/"))


@pytest.mark.parametrize(("seconds", "is_told"), [(1, True), (40, False)])
def test_a_form_sent_within_a_breath_is_told_to_the_filter(
    send, served, signed_in, clock, seconds, is_told
):
    begun = served()
    clock.shift(timedelta(seconds=seconds))

    assert send(signed_in, mulai=begun).status_code == 303

    assert ("too_fast" in reasons()) is is_told
    assert Comment.objects.get().state == "published"


def test_a_stored_page_tells_nothing(send, browser, story):
    assert "mulai" not in browser.get(story.address).content.decode()

    assert send().status_code == 303

    assert "too_fast" not in reasons()


@pytest.mark.parametrize("begun", ["", "x", "1:y", "9" * 400, mark(SAID + timedelta(days=2))])
def test_a_mark_that_is_not_ours_or_not_of_today_loses_nothing(send, begun):
    assert send(mulai=begun).status_code == 303

    assert "too_fast" not in reasons()


def test_the_time_goes_on_while_something_is_mended(send, served, signed_in, clock):
    begun = served()
    clock.shift(timedelta(seconds=30))

    back = send(signed_in, mulai=begun, isi="")

    assert mark_in(back) == begun
    assert send(signed_in, mulai=begun).status_code == 303
    assert "too_fast" not in reasons()


def test_a_forged_mark_does_not_come_back(send, served, signed_in):
    assert mark_in(send(signed_in, mulai="x:y", isi="")) == ""


def test_seconds_are_of_this_day():
    assert seconds_on_form(mark(SAID), at=SAID + timedelta(seconds=2)) == 2.0
    assert seconds_on_form(mark(SAID), at=SAID + timedelta(days=2)) is None
    assert seconds_on_form(mark(SAID), at=SAID - timedelta(seconds=2)) is None
