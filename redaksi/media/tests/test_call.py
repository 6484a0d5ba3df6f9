"""Saving a photograph wakes the worker at once, when there are sizes to make."""

import pytest

from redaksi.bell.ringing import Listener
from redaksi.media.actions import BELL


@pytest.fixture
def listener(settings, tmp_path):
    settings.HOME = tmp_path
    with Listener(tmp_path, BELL) as listening:
        yield listening


def test_new_photo_wakes_the_worker_when_it_is_stored(
    make_photo, listener, django_capture_on_commit_callbacks
):
    with django_capture_on_commit_callbacks(execute=True):
        make_photo()
        assert not listener.wait(0)

    assert listener.wait(0)


def test_photo_whose_sizes_fit_wakes_nobody(
    make_photo, listener, django_capture_on_commit_callbacks
):
    photo = make_photo()
    photo.made_for = photo.state_key

    with django_capture_on_commit_callbacks(execute=True):
        photo.save()

    assert not listener.wait(0)
