"""The main job: a reporter files, an editor decides, a reader reads."""

import random
import re
import time
from datetime import datetime, timedelta
from pathlib import Path
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo

import pytest
from PIL import Image
from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import Desk
from tests.journeys.online import Newsroom

MATARAM = ZoneInfo("Asia/Makassar")
TITLE = "Dermaga Kayu Selesai Lebih Awal, Nelayan Pulang Tanpa Mengantre"
TOPIC = "Dermaga Kayu Tanjung Sekar"


@pytest.fixture
def photo(tmp_path: Path) -> Path:
    """A photograph that nobody has uploaded before."""
    file = tmp_path / "dermaga.jpg"
    noise = random.Random(7)  # noqa: S311  # a picture, not a secret
    small = Image.new("RGB", (96, 64))
    small.putdata([tuple(noise.randrange(256) for _ in range(3)) for _ in range(96 * 64)])
    small.resize((1440, 960)).save(file, quality=85)
    return file


def test_a_headline_alone_is_saved_by_itself_however_soon_it_is_typed(visit: OpenBrowser) -> None:
    reporter = Desk(visit(), "rwu")
    reporter.write()
    headline = "Judul saja, dan belum apa-apa"
    reporter.page.locator("#id_title").press_sequentially(headline)

    reporter.page.wait_for_url(re.compile(r"/pages/\d+/edit/"))

    reporter.page.goto("/desk/")
    reporter.open(headline)


def test_a_story_goes_from_the_reporter_to_the_reader(
    visit: OpenBrowser, photo: Path, paper_online: Newsroom
) -> None:
    reporter = Desk(visit(), "rwu")
    reporter.write()
    reporter.fill(title=TITLE, kicker="Pesisir", dateline="Mataram")
    reporter.fill(summary="Kapal kini merapat dua sekaligus, dan ikan tiba di pasar sebelum subuh.")
    reporter.upload_lead_photo(
        photo, title="Dermaga kayu baru", alt="Dermaga kayu dari atas", credit="Reni Wulandari"
    )
    reporter.type_paragraphs(
        "Dermaga kayu sepanjang 80 meter selesai dua pekan lebih awal.",
        '"Kami tidak mengantre lagi," kata seorang nelayan.',
    )
    reporter.add_quote("Sekarang dua kapal sekaligus.", speaker="Amaq Sahnim", role="Nelayan")
    expect(reporter.page.locator("#inline_child_bylines-0")).to_contain_text("Reni Wulandari")
    reporter.file_under("Daerah", "Nasional", "Ekonomi", "Politik")
    reporter.add_topic(TOPIC)
    reporter.submit()

    editor = Desk(visit(), "ibn")
    editor.open(TITLE)
    editor.send_back("Tolong sebutkan siapa yang membayar.")

    reporter.open(TITLE)
    expect(reporter.page.locator("body")).to_contain_text("Tolong sebutkan siapa yang membayar.")
    reporter.type_paragraphs("Biayanya ditanggung iuran kelompok nelayan.")
    reporter.submit()

    editor.open(TITLE)
    editor.approve()

    reader = visit(phone=True)
    address = _find(reader, TITLE)
    _reads_every_element(reader)
    _stands_on_every_list(reader, address)
    number = re.search(r"/(\d+)/", address)
    assert number
    slug = address.rstrip("/").rsplit("/", 1)[1]
    month = datetime.now(MATARAM).strftime("%Y-%m")
    assert reader.request.get(f"/berita/{month}/{slug}/").status == 404


def _find(reader: Page, title: str) -> str:
    """Find a story by searching, and open it; give its address."""
    reader.goto("/cari/?q=" + "+".join(title.split()[:3]))
    reader.get_by_role("link", name=title).click()
    expect(reader.locator("h1")).to_have_text(title)
    return urlsplit(reader.url).path


def _reads_every_element(reader: Page) -> None:
    article = reader.locator("main")
    for words in (
        "Daerah", "Nasional", "Ekonomi", "Politik", "Reni Wulandari", "WITA", "Mataram –",
        "“Kami tidak mengantre lagi,” kata", "Sekarang dua kapal sekaligus.", "Amaq Sahnim",
        "iuran kelompok nelayan", "(rwu)", TOPIC,
    ):  # fmt: skip
        expect(article).to_contain_text(words)
    _wait_for_picture(reader)
    expect(article.locator("figcaption").first).to_contain_text("Reni Wulandari")


def _wait_for_picture(reader: Page) -> None:
    """The sizes of a photo are made in the background, within seconds of the upload."""
    for _ in range(30):
        if reader.locator("main figure img").count():
            return
        time.sleep(1)
        reader.reload()
    raise AssertionError("the lead photo never came")


def _stands_on_every_list(reader: Page, address: str) -> None:
    today = datetime.now(MATARAM)
    for place in (
        "/", "/daerah/", "/nasional/", "/ekonomi/", "/politik/", "/penulis/reni-wulandari/",
        "/topik/dermaga-kayu-tanjung-sekar/", "/indeks/", "/feed/", "/feed.atom", "/feed.json",
        "/daerah/feed/", f"/sitemap-{today:%Y-%m}.xml", "/sitemap-news.xml", "/cari/?q=dermaga",
    ):  # fmt: skip
        assert address in reader.request.get(place).text(), place


def test_a_scheduled_story_goes_out_by_itself(visit: OpenBrowser, photo: Path) -> None:
    title = "Jadwal Kapal Malam Berlaku Mulai Pekan Ini"
    editor = Desk(visit(), "ibn")
    editor.write()
    editor.fill(title=title, summary="Dua kapal malam ditambahkan.", dateline="Mataram")
    editor.type_paragraphs("Dua kapal malam ditambahkan di lintasan Lembar.")
    editor.file_under("Ekonomi")
    due = datetime.now(MATARAM) + timedelta(seconds=75)
    editor.schedule(due.strftime("%Y-%m-%d %H:%M"))

    reader = visit()
    assert title not in reader.request.get("/ekonomi/").text()
    for _ in range(100):
        if title in reader.request.get("/ekonomi/").text():
            break
        time.sleep(1)
    assert datetime.now(MATARAM) >= due.replace(second=0, microsecond=0)
    assert title in reader.request.get("/ekonomi/").text()


def test_what_is_missing_is_named_when_publishing_and_nothing_is_lost(visit: OpenBrowser) -> None:
    editor = Desk(visit(), "ibn")
    editor.write()
    editor.fill(title="Berita yang Belum Lengkap")
    editor.publish()
    page = editor.page
    expect(page.locator("#id_title")).to_have_value("Berita yang Belum Lengkap")
    for field in ("summary", "section", "body"):
        expect(page.locator(f"[data-contentpath={field}]").first).to_contain_text(
            re.compile("wajib|harus|diperlukan", re.IGNORECASE)
        )
