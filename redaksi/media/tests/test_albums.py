from typing import Any

import pytest

from redaksi.media.models import Photo, Rendition, albums_for

pytestmark = pytest.mark.django_db


def make_photo(title: str) -> Photo:
    photo = Photo(title=title, width=1440, height=960, file_hash=title, description="Embung")
    photo.file.name = f"original_images/{title}.jpg"
    Photo.objects.bulk_create([photo])
    return photo


def make_rendition(photo: Photo, spec: str, *, focus: str = "") -> None:
    # bulk_create asks for no file, so that the test may name one that is not there.
    Rendition.objects.bulk_create(
        [
            Rendition(
                image=photo, filter_spec=spec, focal_point_key=focus, width=360, height=240,
                file=f"images/{photo.title}{focus}.webp", file_size=9000,
            )
        ]
    )  # fmt: skip


def test_albums_of_many_photos_cost_one_query(django_assert_num_queries: Any):
    first, second, third = make_photo("satu"), make_photo("dua"), make_photo("tiga")
    make_rendition(first, "fill-360x240|format-webp")
    make_rendition(second, "fill-360x240|format-webp")

    with django_assert_num_queries(1):
        albums = albums_for({first.pk, second.pk, third.pk})

    assert set(albums) == {first.pk, second.pk}
    made = albums[second.pk].picture("wide")
    assert made is not None
    assert (made.src, made.alt) == ("/media/images/dua.webp", "Embung")


def test_albums_of_no_photos_cost_nothing(django_assert_num_queries: Any):
    with django_assert_num_queries(0):
        assert albums_for(set()) == {}


def test_album_leaves_out_the_desks_own_thumbnails():
    photo = make_photo("satu")
    make_rendition(photo, "max-165x165")

    assert albums_for({photo.pk}) == {}


def test_album_shows_the_later_of_two_focal_points():
    photo = make_photo("satu")
    make_rendition(photo, "fill-360x240|format-webp", focus="lama")
    make_rendition(photo, "fill-360x240|format-webp", focus="baru")

    made = albums_for({photo.pk})[photo.pk].picture("wide")

    assert made is not None
    assert made.src == "/media/images/satubaru.webp"
