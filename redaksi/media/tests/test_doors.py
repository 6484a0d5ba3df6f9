from pathlib import Path

import pytest
from django.test import Client

from redaksi.media.actions import make_waiting
from redaksi.media.models import albums_for
from redaksi.media.tests.conftest import MakePhoto
from redaksi.media.tests.pictures import opened

# Closing a file tells Django that a request is over, and it looks after its connections.
pytestmark = pytest.mark.django_db


@pytest.fixture
def put(media_root: Path):
    """Give a function that lays a file into the folder of uploads."""

    def put(name: str, content: bytes = b"isi berkas") -> None:
        path = media_root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)

    return put


def test_made_size_is_served_for_a_year(client: Client, make_photo: MakePhoto):
    photo = make_photo()
    make_waiting(limit=1)
    picture = albums_for({photo.pk})[photo.pk].picture("wide")
    assert picture is not None

    response = client.get(picture.src)

    assert response.status_code == 200
    assert response["Content-Type"] == "image/webp"
    assert response["Cache-Control"] == "public, max-age=31536000, immutable"
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert response["Content-Disposition"].startswith("inline")
    assert not response.cookies
    assert opened(response.getvalue()).size == (picture.width, picture.height)


def test_original_is_never_served(client: Client, make_photo: MakePhoto):
    photo = make_photo()

    assert client.get(f"/media/{photo.file.name}").status_code == 404
    assert client.get(photo.file.url).status_code == 404


@pytest.mark.parametrize(
    "name",
    [
        "images/../original_images/a.jpg", "images/%2e%2e/original_images/a.jpg",
        "images/..%2foriginal_images/a.jpg", "images/..\\original_images\\a.jpg",
        "images//../../redaksi.sqlite3", "../redaksi.sqlite3", "images/../../redaksi.sqlite3",
        "/etc/passwd", "images//etc/passwd", "images/%00", "images/.secret", "images/0",
        "images", "images/", "documents/" + "a" * 400, "secret.txt",
    ],
)  # fmt: skip
def test_nothing_outside_the_two_folders_is_served(client: Client, put, name: str):
    put("original_images/a.jpg")
    put("../redaksi.sqlite3")
    put("images/.secret")
    put("images/0/a.webp")
    put("secret.txt")

    assert client.get(f"/media/{name}").status_code in (301, 404)
    assert client.get(f"/media/{name}", follow=True).status_code == 404


def test_link_that_leads_out_of_the_folder_is_not_followed(client: Client, put, media_root: Path):
    put("secret.txt")
    put("documents/a.txt")
    (media_root / "documents/b.txt").symlink_to(media_root / "secret.txt")

    assert client.get("/media/documents/a.txt").status_code == 200
    assert client.get("/media/documents/b.txt").status_code == 404


@pytest.mark.parametrize("name", ["a.html", "a.svg", "a.xml", "a.js", "a", "a.csv", "a.docx"])
def test_what_a_browser_could_run_is_only_handed_over(client: Client, put, name: str):
    put(f"documents/1f/{name}", b"<script>alert(1)</script>")

    response = client.get(f"/media/documents/1f/{name}")

    assert response["Content-Disposition"].startswith("attachment")
    assert response["X-Content-Type-Options"] == "nosniff"
    assert response["Content-Security-Policy"] == "default-src 'none'; sandbox"
    assert "html" not in response["Content-Type"]
    assert "svg" not in response["Content-Type"]


def test_pdf_is_shown_in_the_browser_and_kept_for_an_hour(client: Client, put):
    put("documents/1f/Surat Keputusan.pdf", b"%PDF-1.4")

    response = client.get("/media/documents/1f/Surat Keputusan.pdf")

    assert response["Content-Type"] == "application/pdf"
    assert response["Content-Disposition"] == 'inline; filename="Surat Keputusan.pdf"'
    assert response["Cache-Control"] == "public, max-age=3600"
    assert "sandbox" not in response["Content-Security-Policy"]
    assert response.getvalue() == b"%PDF-1.4"


@pytest.mark.parametrize("header", ["etag", "last_modified"])
def test_browser_that_has_the_file_is_not_sent_it_again(client: Client, put, header: str):
    put("images/0/a.webp")
    first = client.get("/media/images/0/a.webp")
    asked = (
        {"If-None-Match": first["ETag"]}
        if header == "etag"
        else {"If-Modified-Since": first["Last-Modified"]}
    )

    again = client.get("/media/images/0/a.webp", headers=asked)

    assert again.status_code == 304
    assert again.content == b""
    assert again["Cache-Control"] == first["Cache-Control"]
    first.close()


def test_changed_file_is_sent_again(client: Client, put):
    put("documents/1f/a.pdf", b"lama")
    first = client.get("/media/documents/1f/a.pdf")
    first.close()
    put("documents/1f/a.pdf", b"yang baru")

    again = client.get("/media/documents/1f/a.pdf", headers={"If-None-Match": first["ETag"]})

    assert again.getvalue() == b"yang baru"


def test_head_tells_the_length_and_sends_nothing(client: Client, put):
    put("images/0/a.webp", b"12345")

    response = client.head("/media/images/0/a.webp")

    assert response.status_code == 200
    assert response["Content-Length"] == "5"
    response.close()


@pytest.mark.parametrize("method", ["post", "put", "patch", "delete", "options"])
def test_files_are_only_read(client: Client, put, method: str):
    put("images/0/a.webp")

    assert getattr(client, method)("/media/images/0/a.webp").status_code == 405
