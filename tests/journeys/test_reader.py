"""A reader on a phone: reads, finds, shares, sets the page to their eyes, and meets no dead end."""

import re

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.barriers import has_no_barrier
from tests.journeys.conftest import OpenBrowser

KINDS = (
    "/", "/daerah/", "/opini/", "/topik/kemarau/", "/penulis/reni-wulandari/", "/indeks/", "/cari/",
    "/cari/?q=air", "/cari/?q=xyzzy", "/redaksi/", "/pedoman-media-siber/", "/tak-ada/", "/luring/",
)  # fmt: skip


def lead(page: Page) -> str:
    """Open the lead story of the front; give its headline."""
    page.goto("/")
    link = page.locator("main h2 a").first
    headline = link.inner_text()
    link.click()
    # The words are there before the style: what is measured must be the dressed page.
    page.wait_for_load_state()
    expect(page.locator("h1")).to_have_text(headline)
    return headline


@pytest.mark.parametrize("part", [".sections a", ".topics a", ".byline a"])
def test_a_story_leads_on_to_its_section_topic_and_writer(visit: OpenBrowser, part: str) -> None:
    page = visit(phone=True)
    headline = lead(page)
    page.locator(f"main {part}").first.click()
    expect(page.locator("main")).to_contain_text(headline)


def test_everything_can_be_read_without_scripts(visit: OpenBrowser) -> None:
    page = visit(phone=True, java_script_enabled=False)
    headline = lead(page)
    expect(page.locator(".text p").first).to_be_visible()
    expect(page.locator("a[href^='https://wa.me/?text=']").first).to_be_visible()
    page.goto("/cari/")
    page.locator("main input[type=search]").fill(headline.split(",")[0])
    page.keyboard.press("Enter")
    expect(page.get_by_role("link", name=headline)).to_be_visible()


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_has_a_barrier_or_scrolls_sideways(visit: OpenBrowser, scheme: str) -> None:
    page = visit(phone=True, color_scheme=scheme)
    page.goto("/")
    story = page.locator("main h2 a").first.get_attribute("href")
    for address in (*KINDS, str(story)):
        page.goto(address, wait_until="networkidle")
        has_no_barrier(page)


def test_the_largest_text_fits_the_smallest_phone(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    page.set_viewport_size({"width": 320, "height": 640})
    lead(page)
    page.evaluate("document.documentElement.setAttribute('data-text', '3')")
    assert page.evaluate("document.documentElement.scrollWidth") <= 320


def test_back_to_top_moves_the_focus(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    lead(page)
    page.get_by_role("link", name="Kembali ke atas").click()
    assert page.evaluate("window.scrollY") == 0
    assert page.evaluate("document.activeElement.id") == "top"


def test_the_keyboard_reaches_the_text_first(visit: OpenBrowser) -> None:
    page = visit()
    lead(page)
    page.reload()
    page.keyboard.press("Tab")
    expect(page.locator(":focus")).to_have_text("Langsung ke isi")
    page.keyboard.press("Enter")
    assert page.evaluate("document.activeElement.id") == "content"


def test_text_size_and_night_are_remembered(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    lead(page)
    page.locator("summary", has_text=re.compile("Tampilan")).first.click()
    page.get_by_text("Paling besar").click()
    page.get_by_text("Malam", exact=True).click()
    page.reload()
    html = page.locator("html")
    expect(html).to_have_attribute("data-text", "3")
    expect(html).to_have_attribute("data-scheme", "dark")


def test_a_saver_of_data_loads_pictures_only_by_tapping(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    # Where no picture is: what a phone has already paid for stays in sight.
    page.goto("/kode-etik/")
    page.locator("summary", has_text=re.compile("Tampilan")).first.click()
    page.get_by_text("Foto hanya tampil bila diketuk").click()
    pictures: list[str] = []
    page.on("request", lambda asked: pictures.append(asked.url) if "/media/" in asked.url else None)
    lead(page)
    page.wait_for_load_state("networkidle")
    assert pictures == []
    with page.expect_response(lambda answer: "/media/" in answer.url):
        page.locator("main .tap").first.click()
    expect(page.locator("main figure img").first).to_be_visible()
    assert len(pictures) == 1


def test_without_a_connection_the_paper_says_so(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    page.goto("/", wait_until="networkidle")
    page.evaluate("navigator.serviceWorker.ready.then(() => true)")
    page.reload(wait_until="networkidle")
    page.context.set_offline(True)
    page.goto("/daerah/")
    expect(page.locator("body")).to_contain_text("tidak tersambung")


def test_an_upgrade_brings_another_page_for_times_without_a_connection(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    page.goto("/", wait_until="networkidle")
    # What a worker of an earlier version has left behind, and then the upgrade.
    page.evaluate(
        """async () => {
            const worker = await navigator.serviceWorker.ready;
            await (await caches.open("luring-1")).put("/luring/", new Response("Versi lama"));
            await worker.unregister();
        }"""
    )
    page.reload(wait_until="networkidle")
    page.wait_for_function("caches.keys().then((kept) => !kept.includes('luring-1'))")
    kept = page.evaluate("caches.keys()")
    assert [name for name in kept if name.startswith("luring-")] == kept
    assert len(kept) == 1
    page.context.set_offline(True)
    page.goto("/daerah/")
    expect(page.locator("body")).to_contain_text("tidak tersambung")
