"""A reader asks the archive: in place or without scripts, gets quotes or tells the newsroom."""

import re
from itertools import count

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.barriers import has_no_barrier
from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import Desk
from tests.journeys.test_reader import lead
from tests.journeys.test_withdrawing import withdraw

HELP = "Ada yang bisa dibantu?"
# The words of one printed sentence each.
QUESTION = "Di tingkat petani, cabai rawit dibeli pengepul berapa?"
QUOTED, HEADLINE = "cabai rawit dibeli pengepul Rp27.000", "Harga Cabai Rawit Turun"
BOAT = "Perahu Pustaka Segara membawa berapa buku dan menginap semalam di pulau?"
BOAT_QUOTED, BOAT_HEADLINE = "640 buku", "Perpustakaan Perahu"
UNKNOWN = "Kapan jembatan kaca Gunung Zamrud dibuka?"
NETWORKS = count(1)

both = pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])


def reader(visit: OpenBrowser, *, scripts: bool = True, **options: object) -> Page:
    """Open a phone in a network of its own: one network asks so often a minute and no oftener."""
    network = {"X-Forwarded-For": f"198.51.{next(NETWORKS)}.7"}
    return visit(phone=True, java_script_enabled=scripts, extra_http_headers=network, **options)


def ask(page: Page, question: str) -> None:
    page.get_by_label("Pertanyaan Anda").fill(question)
    page.get_by_role("button", name="Tanya", exact=True).click()
    expect(page.locator(".exchange h3").last).to_contain_text(question)


def open_help(page: Page, part: str = ".words") -> None:
    page.locator(part).get_by_role("link", name=HELP).click()
    expect(page.get_by_role("heading", name="Tanya arsip")).to_be_visible()


@both
def test_a_reader_asks_and_follows_the_source(visit: OpenBrowser, scripts: bool) -> None:
    page = reader(visit, scripts=scripts)
    lead(page)
    story = page.url
    open_help(page)
    assert (page.url == story) is scripts
    expect(page.locator("main")).to_contain_text("Dijawab mesin")

    ask(page, QUESTION)

    expect(page.locator(".answer").last).to_contain_text(QUOTED)
    assert "cabai" not in page.url
    page.locator(".sources").get_by_role("link", name=HEADLINE).last.click()
    expect(page.locator("h1")).to_contain_text(HEADLINE)


def test_the_help_costs_nothing_before_it_is_opened(visit: OpenBrowser) -> None:
    page = reader(visit)
    asked: list[str] = []
    page.on("request", lambda one: asked.append(one.url))
    lead(page)
    page.wait_for_load_state("networkidle")
    assert [url for url in asked if "help" in url or "/tanya/" in url] == []

    open_help(page)
    ends = [url.rpartition(".")[2] for url in asked if "/reading/help." in url]
    assert sorted(ends) == ["css", "js"]


@pytest.mark.parametrize("part", [".words", "footer"])
def test_it_closes_and_the_focus_returns(visit: OpenBrowser, part: str) -> None:
    page = reader(visit)
    lead(page)
    for close in (
        lambda: page.keyboard.press("Escape"),
        lambda: page.get_by_role("button", name="Tutup").click(),
    ):
        open_help(page, part)
        expect(page.get_by_label("Pertanyaan Anda")).to_be_focused()
        close()
        expect(page.locator(".help")).to_have_count(0)
        expect(page.locator(part).get_by_role("link", name=HELP)).to_be_focused()


def test_questions_and_answers_stand_in_a_log(visit: OpenBrowser) -> None:
    page = reader(visit)
    lead(page)
    open_help(page)
    page.get_by_label("Pertanyaan Anda").fill("   ")
    page.keyboard.press("Enter")
    expect(page.get_by_role("alert")).to_have_text("Tulis dulu pertanyaan Anda.")

    ask(page, QUESTION)
    ask(page, UNKNOWN)

    log = page.get_by_role("log")
    expect(log.locator(".exchange")).to_have_count(2)
    expect(log).to_contain_text(QUOTED)
    expect(log).to_contain_text("Belum ada di arsip kami.")
    expect(page.get_by_role("alert")).to_have_count(0)


@both
def test_what_the_archive_lacks_reaches_the_newsroom(visit: OpenBrowser, scripts: bool) -> None:
    page = reader(visit, scripts=scripts)
    lead(page)
    open_help(page)
    ask(page, f"{UNKNOWN} Telepon saya 0812-3456-7890")
    expect(page.locator("main")).to_contain_text("Belum ada di arsip kami.")
    expect(page.get_by_role("link", name="Kontak").first).to_be_visible()
    page.get_by_role("button", name="Sampaikan ke redaksi").click()
    expect(page.locator("main")).to_contain_text("Pertanyaan Anda sudah tercatat di redaksi")

    desk = Desk(visit(), "ibn").page
    desk.get_by_role("link", name="Pertanyaan pembaca").click()
    line = desk.locator("#waiting ~ ul .desk-line", has_text=UNKNOWN)
    expect(line).to_have_count(1)
    assert "0812" not in desk.content()
    line.get_by_role("button", name="Sudah ditangani").click()
    expect(desk.locator("#done ~ ul")).to_contain_text(UNKNOWN)
    desk.locator("#done ~ ul .desk-line", has_text=UNKNOWN).get_by_role(
        "button", name="Hapus"
    ).click()
    expect(desk.locator("main")).not_to_contain_text(UNKNOWN)


def test_a_question_typed_into_the_search_is_asked(visit: OpenBrowser) -> None:
    page = reader(visit, scripts=False)
    page.goto("/cari/")
    page.locator("main input[type=search]").fill(f"{QUESTION} xyzzy")
    page.keyboard.press("Enter")
    page.get_by_role("button", name="Tanya arsip").click()
    expect(page.locator(".exchange h3")).to_contain_text(QUESTION)


def test_a_withdrawn_story_is_gone_from_search_answers_and_what_leads_to_it(
    visit: OpenBrowser,
) -> None:
    page = reader(visit, scripts=False)
    page.goto("/cari/?q=Perahu+Pustaka+Segara")
    link = page.locator("main h2 a", has_text=BOAT_HEADLINE)
    headline, address = link.inner_text(), str(link.get_attribute("href"))
    number = re.search(r"/(\d+)/", address)
    assert number
    leading = _leading_to(page, address)
    page.goto("/tanya/")
    ask(page, BOAT)
    expect(page.locator(".answer")).to_contain_text(BOAT_QUOTED)

    withdraw(visit, number[1], headline)

    page.goto("/tanya/")
    ask(page, BOAT)
    assert BOAT_QUOTED not in page.content()
    assert address not in page.content()
    for place in ("/cari/?q=Perahu+Pustaka+Segara", leading):
        page.goto(place)
        assert headline not in page.content(), place


def _leading_to(page: Page, address: str) -> str:
    """Find a story that leads on to another one."""
    page.goto(address)
    others = page.locator("section.related h3 a")
    for other in [str(one.get_attribute("href")) for one in others.all()]:
        page.goto(other)
        if page.locator(f"section.related a[href='{address}']").count():
            return other
    raise AssertionError("no story leads to it")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_nothing_of_it_has_a_barrier(visit: OpenBrowser, scheme: str) -> None:
    page = reader(visit, color_scheme=scheme)
    page.goto("/tanya/")
    has_no_barrier(page)
    for question in (QUESTION, UNKNOWN):
        ask(page, question)
        has_no_barrier(page)
    lead(page)
    open_help(page)
    ask(page, QUESTION)
    ask(page, UNKNOWN)
    has_no_barrier(page)
