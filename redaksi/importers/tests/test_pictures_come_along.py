"""Pictures and documents of the old site: taken once, refused when they would do harm."""

from pathlib import Path

import pytest

from redaksi.articles.models import Article
from redaksi.importers.models import Finding, OldAddress
from redaksi.importers.tests.old_paper import SITE, OldPaper, bring, picture, post, whole_database
from redaksi.importers.uploads import Folder
from redaksi.media.actions import make_waiting
from redaksi.media.models import Attachment, Photo
from redaksi.media.tests.pictures import drawing, photograph, written

pytestmark = pytest.mark.usefixtures("paper")

UPLOADS = f"{SITE}/wp-content/uploads"
LEAD = (("_thumbnail_id", "90"),)


@pytest.fixture(autouse=True)
def media_root(settings, tmp_path: Path) -> Path:
    settings.MEDIA_ROOT = tmp_path / "media"
    return tmp_path / "media"


@pytest.fixture
def uploads(tmp_path: Path) -> Path:
    folder = tmp_path / "uploads"
    (folder / "2019" / "12").mkdir(parents=True)
    return folder


def put(uploads: Path, name: str, data: bytes) -> None:
    (uploads / "2019" / "12" / name).write_bytes(data)


def image(name: str = "embung.jpg", key: int = 90) -> str:
    return (
        f'<!-- wp:image {{"id":{key}}} -->\n<figure class="wp-block-image"><img '
        f'src="{UPLOADS}/2019/12/{name}" alt="Dasar embung" class="wp-image-{key}"/>'
        "<figcaption>Embung yang surut. (Foto: Yusuf Karim)</figcaption></figure>\n"
        "<!-- /wp:image -->"
    )


def doubts() -> list[str]:
    return sorted(Finding.objects.values_list("doubt", flat=True))


def kinds(article: Article) -> list[str]:
    return [block["type"] for block in article.body.raw_data]


def test_lead_picture_comes_with_its_words_and_waits_for_its_sizes(uploads):
    put(uploads, "embung.jpg", photograph(600, 400))

    run = bring([picture(), post(7, meta=LEAD)], media=Folder(uploads))

    photo = Photo.objects.get()
    assert Article.objects.get().lead_photo == photo
    assert (photo.caption, photo.credit) == ("Embung yang surut.", "Yusuf Karim")
    assert (photo.description, photo.licence) == ("Dasar embung retak", "")
    assert (photo.width, photo.height, photo.is_waiting) == (600, 400, True)
    assert run.report["files"] == {"photo": {"taken": 1}}
    assert doubts() == []
    assert make_waiting(limit=5) == 1


def test_picture_in_the_text_becomes_a_block_and_says_where_it_is_used(uploads):
    put(uploads, "embung.jpg", photograph(600, 400))

    bring([picture(), post(7, content=image())], media=Folder(uploads))

    article, photo = Article.objects.get(), Photo.objects.get()
    assert kinds(article) == ["photo"]
    assert article.body.raw_data[0]["value"]["photo"] == photo.pk
    assert photo.get_usage().count() == 1


def test_same_picture_under_two_names_is_kept_once(uploads, media_root):
    put(uploads, "embung.jpg", photograph(600, 400))
    put(uploads, "embung-1.jpg", photograph(600, 400))
    both = [picture(), picture(91, "embung-1.jpg")]

    bring([*both, post(7, content=image() + image("embung-1.jpg", 91))], media=Folder(uploads))

    assert Photo.objects.count() == 1
    assert len(list((media_root / "original_images").iterdir())) == 1
    paths = OldAddress.objects.filter(photo=Photo.objects.get())
    assert {
        "/wp-content/uploads/2019/12/embung.jpg",
        "/wp-content/uploads/2019/12/embung-1.jpg",
    } <= {row.path for row in paths}


def test_missing_picture_leaves_its_caption_and_comes_later(uploads):
    put(uploads, "atas.jpg", photograph(500, 400))
    stories = [
        picture(), picture(91, "atas.jpg"),
        post(7, content=image(), meta=(("_thumbnail_id", "91"),)),
    ]  # fmt: skip
    bring(stories)
    before = Article.objects.get()
    assert "Embung yang surut." in before.body.raw_data[0]["value"]
    assert doubts() == ["picture_missing", "picture_missing"]
    put(uploads, "embung.jpg", photograph(600, 400))

    run = bring(stories, media=Folder(uploads))

    after = Article.objects.published().get()
    assert run.report["done"] == {"changed": 1}
    assert (after.pk, kinds(after)) == (before.pk, ["photo"])
    assert after.lead_photo == Photo.objects.get(file__contains="atas")
    assert doubts() == []


def test_second_run_with_the_same_pictures_changes_nothing(uploads):
    put(uploads, "embung.jpg", photograph(600, 400))
    stories = [picture(), post(7, content=image(), meta=LEAD)]
    bring(stories, media=Folder(uploads))
    before = whole_database()

    bring(stories, media=Folder(uploads))

    assert whole_database() == before


def test_trial_looks_at_pictures_and_keeps_none(uploads, media_root):
    put(uploads, "embung.jpg", photograph(600, 400))
    before = whole_database()

    run = bring([picture(), post(7, meta=LEAD)], media=Folder(uploads), is_dry=True)

    assert run.report["files"] == {"photo": {"taken": 1}}
    assert whole_database() == before
    assert not media_root.exists()


@pytest.mark.parametrize(
    "data",
    [
        b"", b"<svg xmlns='http://www.w3.org/2000/svg'><script>alert(1)</script></svg>",
        photograph(600, 400)[:5000], b"GIF89a" + b"\0" * 40,
    ],
    ids=["empty", "svg", "broken off", "no picture"],
)  # fmt: skip
def test_broken_picture_is_refused_and_said(uploads, media_root, data):
    put(uploads, "embung.jpg", data)

    run = bring([picture(), post(7, content=image())], media=Folder(uploads))

    assert not Photo.objects.exists()
    assert run.report["files"] == {"photo": {"broken": 1}}
    assert doubts() == ["picture_broken"]
    assert not list(media_root.rglob("*.jpg"))


def test_picture_with_too_many_pixels_is_refused(uploads, settings):
    settings.WAGTAILIMAGES_MAX_IMAGE_PIXELS = 1000
    put(uploads, "embung.png", written(drawing(100, 100), "PNG"))

    bring([picture(name="embung.png"), post(7, content=image("embung.png"))], media=Folder(uploads))

    assert doubts() == ["picture_broken"]


def test_picture_without_maker_or_words_for_the_blind_is_noted(uploads):
    put(uploads, "embung.jpg", photograph(600, 400))

    bring([picture(excerpt="", meta=()), post(7, meta=LEAD)], media=Folder(uploads))

    finding = Finding.objects.get()
    assert (finding.doubt, finding.detail) == ("picture_lacks", "credit, description")


def test_library_comes_along_even_when_no_story_shows_it(uploads, client):
    put(uploads, "arsip.jpg", photograph(300, 200))

    bring([picture(name="arsip.jpg"), post(7)], media=Folder(uploads))

    assert Photo.objects.get().title == "Embung"
    make_waiting(limit=5)
    answer = client.get("/wp-content/uploads/2019/12/arsip-300x200.jpg")
    assert answer.status_code == 301
    assert answer.headers["Location"].startswith("/media/images/")


def test_file_that_is_not_there_any_more_answers_gone(client):
    bring([picture(), post(7)])

    assert client.get("/wp-content/uploads/2019/12/embung.jpg").status_code == 410


@pytest.mark.parametrize(
    ("name", "data", "is_taken"),
    [
        ("perda.pdf", b"%PDF-1.7 " + b"x" * 900, True),
        ("rekaman.mp3", b"ID3" + b"\0" * 900, True),
        ("perda.pdf", b"<html><script>alert(1)</script>", False),
        ("perda.exe", b"MZ" + b"\0" * 900, False),
        ("gambar.svg", b"<svg onload='alert(1)'/>", False),
        ("halaman.html", b"<p>halo", False),
    ],
)
def test_documents_come_along_unless_they_would_run(uploads, name, data, is_taken):
    put(uploads, name, data)
    link = f'<div class="wp-block-file"><a href="{UPLOADS}/2019/12/{name}">Perda embung</a></div>'
    content = f"<!-- wp:file -->\n{link}\n<!-- /wp:file -->"

    bring([post(7, content=content)], media=Folder(uploads))

    article = Article.objects.get()
    assert Attachment.objects.exists() is is_taken
    assert (kinds(article) == ["document"]) is is_taken
    assert ("file_missing" in doubts()) is not is_taken


def test_picture_that_was_deleted_here_stays_deleted(uploads):
    put(uploads, "embung.jpg", photograph(600, 400))
    stories = [picture(), post(7)]
    bring(stories, media=Folder(uploads))
    Photo.objects.get().delete()

    bring(stories, media=Folder(uploads))

    assert not Photo.objects.exists()


def test_only_what_is_missing_is_looked_for_again(uploads):
    put(uploads, "embung.jpg", photograph(600, 400))
    paper = OldPaper([picture(), post(7, meta=LEAD)])
    bring(paper, media=Folder(uploads))
    (uploads / "2019" / "12" / "embung.jpg").unlink()

    run = bring(paper, media=Folder(uploads))

    assert run.report["files"] == {"photo": {"known": 1}}
