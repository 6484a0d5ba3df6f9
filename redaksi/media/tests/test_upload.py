from datetime import date
from pathlib import Path
from typing import Any

import pytest
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import translation
from PIL import Image
from pytest_django.fixtures import Settings
from wagtail.images.forms import get_image_form

from redaksi.media.models import Photo
from redaksi.media.tests.conftest import MakePhoto
from redaksi.media.tests.pictures import drawing, photograph, with_iptc, written
from redaksi.people.models import User

FILES = Path(__file__).parent / "files"
DAMAGED = "it may be damaged"
TOO_MANY = "too many pixels: at most 50 million"
UNKNOWN = "Not a supported image format"
MOVES = "This picture moves"


@pytest.fixture(autouse=True)
def in_english(settings: Settings) -> None:
    settings.LANGUAGE_CODE = "en"


@pytest.fixture
def desk(db: None, client: Client) -> Client:
    """Somebody who may do everything at the desk."""
    client.force_login(User.objects.create_superuser("dewi", "dewi@example.org", password=None))
    return client


def send(desk: Client, data: bytes, name: str, **fields: Any) -> Any:
    """Hand in a photograph through the chooser, where reporters do it."""
    answers = {"title": "Embung", "caption": "Petani di tepi embung.", **fields}
    form = {f"image-chooser-upload-{key}": value for key, value in answers.items()}
    form["image-chooser-upload-file"] = SimpleUploadedFile(name, data)
    return desk.post(reverse("wagtailimages_chooser:create"), form)


@pytest.mark.parametrize(
    ("form", "name"),
    [
        ("JPEG", "a.jpg"), ("JPEG", "a.jpeg"), ("PNG", "a.png"), ("WEBP", "a.webp"),
        ("AVIF", "a.avif"), ("GIF", "a.gif"), ("HEIF", "a.heic"),
    ],
)  # fmt: skip
def test_pictures_of_the_usual_kinds_are_taken(desk: Client, form: str, name: str):
    response = send(desk, written(drawing(300, 200), form), name)

    assert response.json()["step"] == "chosen"
    photo = Photo.objects.get()
    assert (photo.width, photo.height) == (300, 200)
    assert photo.caption == "Petani di tepi embung."
    assert photo.uploaded_by_user == User.objects.get()


@pytest.mark.parametrize(
    ("file", "name", "message"),
    [
        ("decompression_bomb.gif", "a.gif", TOO_MANY),
        ("decompression_bomb.ico", "a.png", DAMAGED),
        ("decompression_bomb.ico", "a.ico", UNKNOWN),
        ("decompression_bomb_extents.gif", "a.gif", MOVES),
        ("out_of_memory.tif", "a.jpg", DAMAGED),
        ("out_of_memory.tif", "a.tif", UNKNOWN),
        ("png_decompression_dos.png", "a.png", DAMAGED),
    ],
)
def test_bombs_are_refused_in_a_sentence_and_nothing_is_lost(
    desk: Client, file: str, name: str, message: str
):
    response = send(desk, (FILES / file).read_bytes(), name)

    html = response.json()["htmlFragment"]
    assert message in html
    assert "Petani di tepi embung." in html
    assert not Photo.objects.exists()


def test_picture_of_more_than_fifty_million_pixels_is_refused(desk: Client):
    huge = written(Image.new("L", (10_000, 5_001)), "PNG")
    assert len(huge) < 100_000

    assert TOO_MANY in send(desk, huge, "a.png").json()["htmlFragment"]


def test_picture_that_breaks_off_is_refused(desk: Client):
    whole = written(drawing(600, 400), "PNG")

    assert DAMAGED in send(desk, whole[: len(whole) // 2], "a.png").json()["htmlFragment"]


def test_moving_pictures_are_refused(desk: Client):
    frames = [Image.new("RGB", (60, 40), ink) for ink in ("red", "blue")]
    for form, name in (("GIF", "a.gif"), ("WEBP", "a.webp"), ("PNG", "a.png")):
        moving = written(frames[0], form, save_all=True, append_images=frames[1:])

        assert MOVES in send(desk, moving, name).json()["htmlFragment"]


def test_phones_jpeg_with_a_second_picture_for_depth_is_taken(desk: Client):
    second = drawing(60, 40)
    data = written(drawing(600, 400), "MPO", save_all=True, append_images=[second])

    assert send(desk, data, "a.jpg").json()["step"] == "chosen"


@pytest.mark.parametrize("name", ["a.svg", "a.png", "a.html"])
def test_drawings_that_can_hold_scripts_are_refused(desk: Client, name: str):
    svg = b'<svg xmlns="http://www.w3.org/2000/svg"><script>alert(1)</script></svg>'

    assert send(desk, svg, name).json()["step"] == "reshow_creation_form"
    assert not Photo.objects.exists()


def test_file_larger_than_25_mb_is_refused_without_being_decoded(
    desk: Client, monkeypatch: pytest.MonkeyPatch
):
    monkeypatch.setattr("redaksi.media.forms.look", None)

    html = send(desk, photograph(60, 40) + b"\0" * (25 * 1024 * 1024), "a.jpg").json()[
        "htmlFragment"
    ]

    assert "too big" in html


def test_many_at_once_are_looked_at_like_one(desk: Client):
    bomb = SimpleUploadedFile("a.png", (FILES / "png_decompression_dos.png").read_bytes())

    response = desk.post(
        reverse("wagtailimages:add_multiple"), {"title": "a", "files[]": bomb, "collection": 1}
    )

    assert DAMAGED in response.json()["error_message"]


def test_notes_in_the_file_fill_what_was_left_empty(desk: Client):
    data = with_iptc(
        photograph(300, 200), caption="Dari berkas.", byline="Yusuf Karim", city="Praya",
        taken_on="20260511",
    )  # fmt: skip

    send(desk, data, "a.jpg", place="")

    photo = Photo.objects.get()
    assert photo.caption == "Petani di tepi embung."
    assert photo.credit == "Yusuf Karim"
    assert photo.place == "Praya"
    assert photo.taken_on == date(2026, 5, 11)


def test_endless_note_is_cut_to_its_field(desk: Client):
    send(desk, with_iptc(photograph(300, 200), byline="x" * 400), "a.jpg")

    assert Photo.objects.get().credit == "x" * 160


def test_new_file_queues_the_photo_and_takes_the_old_sizes_away(
    desk: Client, make_photo: MakePhoto, django_capture_on_commit_callbacks: Any
):
    photo = make_photo()
    Photo.objects.update(made_for=photo.state_key, is_waiting=False)
    photo.get_rendition("max-165x165")

    with django_capture_on_commit_callbacks(execute=True):
        response = desk.post(
            reverse("wagtailimages:edit", args=[photo.pk]),
            {"title": "Embung", "file": SimpleUploadedFile("b.jpg", photograph(500, 300))},
        )

    assert response.status_code == 302
    assert list(Photo.objects.waiting()) == [photo]
    assert not photo.renditions.exists()


def test_form_asks_for_alternative_text_in_plain_words(desk: Client, make_photo: MakePhoto):
    html = desk.get(reverse("wagtailimages:edit", args=[make_photo().pk])).content.decode()

    assert "Alternative text" in html
    assert "What somebody who cannot see the picture should know." in html
    order = [html.index(f'id="id_{name}"') for name in ("title", "description", "credit", "tags")]
    assert order == sorted(order)


def test_chooser_says_whose_photo_it_is(desk: Client, make_photo: MakePhoto):
    make_photo("Embung", credit="Yusuf Karim/Suar Mataram")
    make_photo("Pasar")

    html = desk.get(reverse("wagtailimages_chooser:choose")).json()["html"]

    assert "Yusuf Karim/Suar Mataram" in html
    assert html.count("No credit yet") == 1


def test_list_is_shown_though_a_file_on_disk_is_damaged(desk: Client, make_photo: MakePhoto):
    damaged = make_photo("Rusak")
    Path(damaged.file.path).write_bytes(b"not a picture")
    make_photo("Utuh")

    response = desk.get(reverse("wagtailimages:index"))

    assert response.status_code == 200
    assert "max-165x165.jpg" in response.content.decode()


@pytest.mark.parametrize(
    ("language", "words"), [("id", "Format yang"), ("en", "Supported formats")]
)
def test_form_speaks_the_language_of_whoever_opens_it(db, language, words):
    form_class = get_image_form(Photo)

    with translation.override(language):
        field = form_class().fields["file"]

    assert str(field.help_text).startswith(words)
