import logging
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any

import pytest
import time_machine
from wagtail.images.models import Filter

from redaksi.media import actions
from redaksi.media.actions import make_all, make_waiting, queue_outdated
from redaksi.media.models import Photo, Rendition, albums_for
from redaksi.media.tests.conftest import MakePhoto
from redaksi.media.tests.pictures import opened, photograph

NOW = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
pytestmark = pytest.mark.django_db


def files(root: Path) -> set[str]:
    """Name the files that readers could be served."""
    return {path.name for path in (root / "images").rglob("*") if path.is_file()}


def test_waiting_photo_gets_its_sizes_and_waits_no_longer(make_photo: MakePhoto, media_root: Path):
    waiting = make_photo()
    assert list(Photo.objects.waiting()) == [waiting]

    assert make_waiting(limit=5) == 1

    photo = Photo.objects.get()
    assert not photo.is_waiting
    assert photo.made_for == photo.state_key
    assert {Path(str(row.file)).name for row in photo.renditions.all()} == files(media_root)
    wide = albums_for({photo.pk})[photo.pk].picture("wide")
    assert wide is not None
    assert (wide.width, wide.height) == (480, 320)


def test_sizes_are_those_wagtail_itself_would_find(
    make_photo: MakePhoto, django_assert_num_queries: Any
):
    photo = make_photo(
        focal_point_x=100, focal_point_y=100, focal_point_width=50, focal_point_height=50
    )
    make_waiting(limit=5)
    photo.refresh_from_db()

    found = photo.find_existing_rendition(Filter("fill-208x208|format-avif"))

    assert (found.width, found.height) == (208, 208)


def test_making_takes_no_more_than_asked_and_the_oldest_first(make_photo: MakePhoto):
    with time_machine.travel(NOW):
        later = make_photo("Dua")
    with time_machine.travel(NOW - timedelta(hours=1)):
        earlier = make_photo("Satu")

    assert make_waiting(limit=1) == 1

    assert list(Photo.objects.waiting()) == [later]
    assert earlier.renditions.exists()


def test_nothing_waiting_costs_one_query(make_photo: MakePhoto, django_assert_num_queries: Any):
    make_photo()
    make_waiting(limit=5)

    with django_assert_num_queries(1):
        assert make_waiting(limit=5) == 0


def test_moved_focus_queues_the_photo_again_and_removes_the_old_files(
    make_photo: MakePhoto, media_root: Path, django_capture_on_commit_callbacks: Any
):
    photo = make_photo()
    make_waiting(limit=5)
    before = files(media_root)
    photo.refresh_from_db()

    photo.focal_point_x, photo.focal_point_y = 60, 60
    photo.focal_point_width = photo.focal_point_height = 40
    photo.save()
    assert Photo.objects.waiting().count() == 1
    with django_capture_on_commit_callbacks(execute=True):
        assert make_waiting(limit=5) == 1

    after = files(media_root)
    assert not before & after
    assert len(after) == Rendition.objects.count() == len(before)


def test_new_caption_does_not_queue_the_photo_again(make_photo: MakePhoto):
    photo = make_photo()
    make_waiting(limit=5)
    photo.refresh_from_db()

    photo.caption = "Warga mengantre air."
    photo.save()

    assert not Photo.objects.waiting().exists()


def test_desk_thumbnails_stay_when_the_sizes_are_made_anew(make_photo: MakePhoto):
    photo = make_photo()
    thumbnail = photo.get_rendition("max-165x165")

    make_waiting(limit=5)

    assert Rendition.objects.filter(pk=thumbnail.pk).exists()


def test_broken_photo_does_not_hold_up_the_others_and_is_given_up(
    make_photo: MakePhoto, caplog: pytest.LogCaptureFixture
):
    with time_machine.travel(NOW - timedelta(hours=1)):
        broken = make_photo("Rusak")
    Path(broken.file.path).write_bytes(b"not a picture")
    sound = make_photo("Utuh")

    with caplog.at_level(logging.WARNING):
        for minutes in (0, 3, 6, 9):
            with time_machine.travel(NOW + timedelta(minutes=minutes)):
                make_waiting(limit=5)

    assert list(Photo.objects.given_up()) == [broken]
    assert sound.renditions.exists()
    assert [record.getMessage() for record in caplog.records] == [
        f"a photo could not be made: photo={broken.pk} cause=BrokenPicture"
    ] * 3


def test_saving_a_given_up_photo_is_another_chance(make_photo: MakePhoto):
    photo = make_photo()
    Photo.objects.update(tries=3, tried_at=NOW)
    photo.refresh_from_db()
    assert photo.is_given_up

    photo.save()

    assert list(Photo.objects.due(NOW)) == [photo]


def test_photo_that_another_worker_has_is_left_to_it(
    make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
):
    photo = make_photo()
    made_by_the_other: list[int] = []

    def encode_while_another_comes(*args: Any) -> Any:
        monkeypatch.setattr(actions, "encode", encode)
        made_by_the_other.append(make_waiting(limit=5))
        return encode(*args)

    encode = actions.encode
    monkeypatch.setattr(actions, "encode", encode_while_another_comes)

    assert make_waiting(limit=5) == 1

    assert made_by_the_other == [0]
    assert photo.renditions.count() == len(albums_for({photo.pk})[photo.pk].renditions)


def test_photo_of_a_worker_that_died_is_taken_over(make_photo: MakePhoto):
    make_photo()
    Photo.objects.update(tries=1, tried_at=NOW)

    with time_machine.travel(NOW + timedelta(minutes=1)):
        assert make_waiting(limit=5) == 0
    with time_machine.travel(NOW + timedelta(minutes=3)):
        assert make_waiting(limit=5) == 1


def test_photo_changed_while_its_sizes_were_made_keeps_none_of_them(
    make_photo: MakePhoto, media_root: Path, monkeypatch: pytest.MonkeyPatch
):
    photo = make_photo()

    def encode_while_the_desk_moves_the_focus(*args: Any) -> Any:
        moved = Photo.objects.get(pk=photo.pk)
        moved.focal_point_x = moved.focal_point_y = 50
        moved.focal_point_width = moved.focal_point_height = 20
        moved.save()
        return encode(*args)

    encode = actions.encode
    monkeypatch.setattr(actions, "encode", encode_while_the_desk_moves_the_focus)

    assert make_waiting(limit=5) == 0

    assert not Rendition.objects.exists()
    assert files(media_root) == set()
    assert Photo.objects.due(datetime.now(UTC)).exists()


def test_photo_deleted_while_its_sizes_were_made_leaves_no_files(
    make_photo: MakePhoto, media_root: Path, monkeypatch: pytest.MonkeyPatch
):
    photo = make_photo()

    def encode_while_the_photo_goes(*args: Any) -> Any:
        made = encode(*args)
        Photo.objects.filter(pk=photo.pk).delete()
        return made

    encode = actions.encode
    monkeypatch.setattr(actions, "encode", encode_while_the_photo_goes)

    assert make_waiting(limit=5) == 0
    assert files(media_root) == set()


def test_new_list_of_sizes_queues_all_photos(
    make_photo: MakePhoto, monkeypatch: pytest.MonkeyPatch
):
    make_photo()
    make_waiting(limit=5)
    assert queue_outdated() == 0

    monkeypatch.setattr("redaksi.media.models.photo.SIZES_VERSION", 99)

    assert queue_outdated() == 1
    assert make_waiting(limit=5) == 1
    assert queue_outdated() == 0


def test_many_photos_are_made_at_once(make_photo: MakePhoto):
    photos = [make_photo("Satu"), make_photo("Dua")]

    assert make_all(photos) == 2

    assert set(albums_for({photo.pk for photo in photos})) == {photo.pk for photo in photos}
    assert not Photo.objects.waiting().exists()


def test_two_photos_of_one_name_never_share_a_file(make_photo: MakePhoto):
    make_all([make_photo("Satu"), make_photo("Dua")])

    names = list(Rendition.objects.values_list("file", flat=True))
    assert len(names) == len(set(names))


def test_thumbnails_of_the_desk_say_nothing_of_where_the_camera_stood(make_photo: MakePhoto):
    photo = make_photo()

    for spec in ("max-165x165", "original", "fill-100x100|format-webp", "width-90|format-png"):
        rendition = photo.get_rendition(spec)
        with rendition.file.open("rb") as file:
            data = file.read()
        assert not opened(data).getexif(), spec
        assert b"Reni" not in data, spec
        assert str(rendition.file).startswith(f"images/0/{photo.file_hash[:10]}."), spec


def test_photo_is_measured_as_it_is_seen(make_photo: MakePhoto):
    photo = make_photo(data=photograph(480, 320, orientation=6))

    photo.refresh_from_db()
    assert (photo.width, photo.height) == (320, 480)
