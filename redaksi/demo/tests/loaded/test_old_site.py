"""The old site of the demo comes along whole: its news, its addresses, and none of its secrets."""

import re
from datetime import UTC, datetime
from urllib.parse import urlsplit

import pytest

from conftest import NOW
from redaksi.articles.models import Article
from redaksi.demo.actions import loading, moving
from redaksi.demo.album import DOCUMENT_LINES, document
from redaksi.importers.entries import OldPost
from redaksi.importers.models import Finding, OldAddress, Run
from redaksi.importers.wordpress.wxr import WordPressExport
from redaksi.masthead.models import StandingPage
from redaksi.media.actions import make_all
from redaksi.media.models import Photo
from redaksi.people.models import Person
from redaksi.sections.models import Section, Topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded"), pytest.mark.once]

EXPORTS = sorted(moving.OLD_SITE.glob("*.xml"))
POSTS = [entry for entry in WordPressExport(EXPORTS).entries() if isinstance(entry, OldPost)]
PUBLIC = [
    post for post in POSTS if post.type == "post" and post.status == "publish" and not post.password
]
HIDDEN = [
    post
    for post in POSTS
    if post.status in ("draft", "pending", "private", "future", "trash") or post.password
]
PLANTED = {"1277", "1278"}
SHORTCODE = re.compile(r"\[/?[a-z][\w-]*(?:\s[^\]]*)?\]")
RUNS = re.compile(
    r"<script>alert|<svg onload|jahat\.example|onerror=|onclick=|javascript:", re.IGNORECASE
)


def came() -> list[Article]:
    """Give the published stories of the old site, oldest first."""
    old = OldAddress.objects.filter(article__isnull=False).values("article")
    return list(Article.objects.published().filter(pk__in=old).order_by("published_at", "pk"))


def main_of(html: str) -> str:
    """Give the story itself, without the page's own scripts around it."""
    return html[html.index("<main") : html.index("</main>")]


def test_all_that_was_public_is_here_with_its_moment():
    stories = came()

    assert len(stories) == len(PUBLIC) - len(PLANTED) == 31
    assert stories[0].published_at == datetime(2014, 3, 2, 22, 0, tzinfo=UTC)
    assert [story.published_at for story in stories] == sorted(
        post.utc_at for post in PUBLIC if post.utc_at and post.key not in PLANTED
    )


def test_report_tells_what_came():
    report = Run.objects.get().report

    assert report["became"]["post"]["published"] == 31
    assert report["became"]["post"]["held"] == len(PLANTED)
    assert report["likeness"]["below"] == 1
    assert report["unmapped"]["blocks"]["jannah/author-box"] == 1
    assert report["files"]["photo"]["taken"] == 17
    assert report["comments"]["pingback"] == {"1": 1}


def test_findings_wait_for_a_person():
    doubts = set(Finding.objects.values_list("doubt", flat=True))

    assert doubts >= {
        "looks_planted", "no_byline", "unknown_initials", "picture_missing", "was_locked",
        "was_private", "text_differs", "unknown_shortcode",
    }  # fmt: skip


@pytest.mark.parametrize("post", PUBLIC, ids=lambda post: post.slug)
def test_old_address_leads_in_one_hop(client, post):
    for address in (urlsplit(post.address).path, f"/?p={post.key}"):
        answer = client.get(address)
        if post.key in PLANTED:
            assert answer.status_code in (404, 410)
        else:
            assert answer.status_code == 301
            assert client.get(answer["Location"]).status_code == 200


@pytest.mark.parametrize(
    "address",
    [
        "/2014/09/16/kusir-terakhir/", "/2016/10/17/jembatan-gantung-selesai/",
        "/2017/11/06/radio-desa-yang-dimatikan-setiap-magrib/2/",
        "/2021/06/07/pencuri-mengembalikan-sepeda/feed/",
        "/2021/06/07/pencuri-mengembalikan-sepeda/amp/",
        "/category/daerah/lombok/", "/category/olahraga/page/3/", "/tag/gempa/", "/tag/gempa-2/",
        "/author/reni_w/", "/tentang-kami/", "/wp-content/uploads/2023/08/peta-dusun.pdf",
    ],
)  # fmt: skip
def test_other_old_addresses_lead_on_too(client, address):
    assert client.get(address).status_code == 301, address


@pytest.mark.parametrize(
    "address",
    [
        "/2016/10/17/jembatan-gantung-tibu-nangka-selesai/jembatan-gantung/",
        "/wp-content/uploads/2016/10/jembatan-gantung.jpg",
        "/wp-content/uploads/2016/10/jembatan-gantung-300x200.jpg",
    ],
)
def test_old_picture_leads_to_one_of_its_sizes(client, address):
    make_all([Photo.objects.get(title="Jembatan gantung")], at_once=1)

    answer = client.get(address)

    assert answer.status_code == 301
    assert "jembatan-gantung" in answer["Location"]


@pytest.mark.parametrize("post", HIDDEN, ids=lambda post: post.key)
def test_what_was_not_public_stays_unseen(client, post):
    for address in (urlsplit(post.address).path, f"/?p={post.key}"):
        answer = client.get(address)
        # What had no address of its own there says nothing here: the front page.
        seen = (200, 404, 410) if urlsplit(address).path == "/" else (404, 410)
        assert answer.status_code in seen, address
        assert post.title not in answer.content.decode(), address
    assert not Article.objects.published().filter(title=post.title).exists()


def test_no_shortcode_and_nothing_that_runs_is_left(client):
    for story in came():
        page = main_of(client.get(story.address).content.decode())
        assert SHORTCODE.findall(page) == [], story.title
        assert RUNS.findall(page) == [], story.title


def test_hostile_names_are_plain_words(client):
    writer = Person.objects.get(name__startswith="Dimas")

    assert writer.name == "Dimas Prayitno"
    assert "<script>alert" not in client.get(writer.address).content.decode()
    for place in ("/", "/daerah/", "/feed/", "/feed.json", "/sitemap-2022-03.xml"):
        assert "<script>alert" not in client.get(place).content.decode(), place


def test_datelines_and_initials_moved_into_their_fields():
    story = Article.objects.get(slug="jembatan-gantung-tibu-nangka-selesai")
    text = str(story.body)

    assert story.dateline == "Lombok Tengah"
    assert [byline.name for byline in story.bylines.all()] == [
        "Reni Wulandari", "Ibnu Sadikin",
    ]  # fmt: skip
    assert "Lombok Tengah –" not in text
    assert "(rwu/ibn)" not in text


def test_four_sections_stay_four_and_the_theme_s_choice_comes_first():
    story = Article.objects.get(slug="gerhana-di-udayana")

    assert story.section
    assert story.section.slug == "pendidikan"
    assert {one.slug for one in story.other_sections.all()} == {"daerah", "nasional", "lombok"}


def test_pages_of_the_old_site_wait_beside_the_paper_s_own():
    assert StandingPage.objects.filter(slug__in=["tentang-kami", "tentang"]).exists()


def test_bringing_it_in_twice_changes_nothing(tmp_path, settings):
    settings.MEDIA_ROOT = tmp_path
    counted = (Article, Photo, Person, Section, Topic, OldAddress, Finding, StandingPage)
    before = [model.objects.count() for model in counted]
    drawn = dict(loading._draw(loading.scenes.OLD_NAMES, 1, lambda *told: None))

    moving.move_in(drawn, at=NOW, tell=lambda *told: None)

    assert [model.objects.count() for model in counted] == before
    assert Run.objects.latest("pk").report["done"] == {"same": 39}


def test_a_load_that_broke_off_goes_on_with_the_old_site(monkeypatch, workshop):
    asked: list[int] = []

    def move_in(drawn: dict[str, bytes], **told: object) -> list[Photo]:
        asked.append(len(drawn))
        return []

    monkeypatch.setattr(loading, "has_moved", lambda: False)
    monkeypatch.setattr(loading, "move_in", move_in)

    again = loading.load_newsroom(NOW, processes=1, tell=workshop.tell)

    assert not again.is_new
    assert asked == [len(loading.scenes.OLD_NAMES)]


def test_document_is_a_pdf_that_points_to_itself():
    data = document(DOCUMENT_LINES)
    start = int(data.rsplit(b"startxref\n", 1)[1].split(b"\n")[0])

    assert data.startswith(b"%PDF-1.4")
    assert data[start:].startswith(b"xref")
    assert b"Peta Dusun Ntori Atas" in data


def test_words_of_a_missing_lead_photo_do_not_open_the_story():
    story = Article.objects.get(slug="buku-tamu-situs-desa-ditutup")
    opening, words = (str(block.value) for block in list(story.body)[:2])

    assert story.lead_photo is None
    assert "Seorang tamu menulis" in opening
    assert "Ilustrasi: contoh layar (Ilustrasi: Suar Mataram)" in words


def test_title_for_search_engines_says_the_paper_s_name_once(client):
    story = Article.objects.get(slug="kamus-guru-pensiun")

    page = client.get(story.address).content.decode()

    assert story.seo_title == "Kamus dari Pasar"
    assert "<title>Kamus dari Pasar - Suar Mataram</title>" in page
