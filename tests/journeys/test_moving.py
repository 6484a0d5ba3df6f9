"""The move: a technician brings an old WordPress site in, editors mend, old links go on working."""

import json
import time
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path

import pytest
from playwright.sync_api import Locator, Page, expect

from redaksi.demo import album, scenes
from redaksi.demo.drawing import draw_all
from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import PASSWORD, Desk
from tests.journeys.online import Newsroom, newsroom

OLD_SITE = Path(album.__file__).parent / "old_site"
EXPORTS = sorted(map(str, OLD_SITE.glob("*.xml")))
FIRST = "Kami Mulai dari Bekas Gudang Garam"
LOCKED = "Edisi Khusus Pelanggan"
LOCKED_LINK = "/2022/12/05/edisi-khusus-pelanggan/"


@pytest.fixture(scope="module")
def reports(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return tmp_path_factory.mktemp("reports")


@pytest.fixture(scope="module")
def paper_online(tmp_path_factory: pytest.TempPathFactory, reports: Path) -> Iterator[Newsroom]:
    """A paper of its own, into which the old site was brought before it began to run."""
    uploads = tmp_path_factory.mktemp("server") / "wp-content" / "uploads"
    album.lay_out(uploads, dict(draw_all(scenes.OLD_NAMES, processes=2)))

    def move(here: Newsroom) -> None:
        here.redaksi(
            "init", "--name", "Suar Mataram", "--address", here.address, "--zone", "Asia/Makassar"
        )
        secret = {"DJANGO_SUPERUSER_PASSWORD": PASSWORD}
        replace(here, environment=here.environment | secret).redaksi(
            "createsuperuser", "--noinput", "--username", "fra", "--email", "fra@paper.example"
        )
        bring = ("import", "wordpress", *EXPORTS, "--media", str(uploads),
                 "--authors", str(OLD_SITE / "penulis.csv"))  # fmt: skip
        here.redaksi(*bring, "--dry-run", "--report", str(reports / "trial.json"))
        here.redaksi(*bring, "--report", str(reports / "first.json"))
        here.redaksi(*bring, "--report", str(reports / "again.json"))

    with newsroom(tmp_path_factory.mktemp("moved"), prepare=move) as running:
        yield running


def test_the_technician_reads_that_everything_came_once(visit: OpenBrowser, reports: Path) -> None:
    trial, first, again = (
        json.loads((reports / f"{name}.json").read_text()) for name in ("trial", "first", "again")
    )

    assert trial["is_dry"]
    assert trial["became"] == first["became"]
    assert first["became"]["post"]["published"] == 31
    assert set(again["done"]) == {"same"}

    desk = Desk(visit(), "fra")
    desk.page.get_by_role("link", name="Situs lama").first.click()
    kinds = desk.page.locator(".old-site__kind")
    expect(kinds.first).to_have_attribute("data-doubt", "looks_planted")
    desk.page.locator(".old-site__runs a").last.click()
    report = desk.page.locator("main")
    expect(report).to_contain_text("suarmataram.example")
    expect(report).to_contain_text("99,5")
    expect(report.locator("code", has_text="skor_kincir")).to_be_visible()


def test_an_editor_mends_two_stories(visit: OpenBrowser) -> None:
    reader = visit(phone=True)
    assert reader.request.get(LOCKED_LINK).status == 404
    desk = Desk(visit(), "fra")

    _open_finding(desk.page, "no_byline", FIRST)
    desk.add_byline("Reni Wulandari")
    desk.publish()
    _note_as_done(desk.page, "no_byline", FIRST)
    _open_finding(desk.page, "was_locked", LOCKED)
    desk.publish()
    _note_as_done(desk.page, "was_locked", LOCKED)

    reader.goto("/2014/03/03/kami-mulai-dari-bekas-gudang-garam/")
    expect(reader.locator("main")).to_contain_text("Reni Wulandari")
    reader.goto(LOCKED_LINK)
    expect(reader.locator("h1")).to_contain_text(LOCKED)


@pytest.mark.parametrize(
    ("link", "title"),
    [
        (
            "/2014/09/16/kusir-terakhir/",
            "Kusir Terakhir di Simpang Lima Berangkat Pukul Empat Pagi",
        ),
        ("/?p=1190", "Pencuri Mengembalikan Sepeda Bersama Surat Dua Halaman"),
        ("/2017/11/06/radio-desa-yang-dimatikan-setiap-magrib/2/", "Radio Desa Yang Dimatikan"),
        ("/category/daerah/lombok/page/2/", "Lombok"),
        ("/author/reni_w/", "Reni Wulandari"),
    ],
)
def test_a_reader_follows_an_old_link(visit: OpenBrowser, link: str, title: str) -> None:
    reader = visit(phone=True)

    answer = reader.goto(link)

    assert answer
    assert answer.status == 200
    came_from = answer.request.redirected_from
    assert came_from
    assert came_from.redirected_from is None, "more than one hop"
    expect(reader.locator("h1")).to_contain_text(title)


def test_an_old_picture_is_still_there(visit: OpenBrowser) -> None:
    reader = visit()

    for _ in range(60):
        # The sizes are made in the background, a while after the import.
        answer = reader.request.get("/wp-content/uploads/2016/10/jembatan-gantung-300x200.jpg")
        if answer.ok:
            break
        time.sleep(1)

    assert answer.headers["content-type"].startswith("image/")


def _finding(page: Page, doubt: str, title: str) -> Locator:
    page.goto(f"/desk/old-site/findings/?doubt={doubt}")
    return page.locator(".old-site__finding", has_text=title)


def _open_finding(page: Page, doubt: str, title: str) -> None:
    """Open the story of a finding on the editing screen."""
    _finding(page, doubt, title).get_by_role("link", name="Buka dan benahi").click()
    expect(page.locator("#id_title")).to_be_visible()


def _note_as_done(page: Page, doubt: str, title: str) -> None:
    finding = _finding(page, doubt, title)
    finding.get_by_role("button", name="Sudah beres").click()
    expect(page.locator(".messages")).to_contain_text("Dicatat: sudah beres.")
    expect(finding).to_have_count(0)
