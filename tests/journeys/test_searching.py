"""A reader finds a story by a misspelt name, or nothing and a way on; an editor puts one first."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import Desk


def search(page: Page, words: str) -> None:
    page.goto("/cari/")
    page.locator("main input[type=search]").fill(words)
    page.keyboard.press("Enter")
    page.wait_for_url("**/cari/?q=*")


def test_a_misspelt_name_in_the_wrong_order_is_found(visit: OpenBrowser) -> None:
    page = visit(phone=True, java_script_enabled=False)
    search(page, "Akbary Rizal")
    expect(page.get_by_role("status")).to_contain_text("Ini hasil untuk “Akbari Rizal”")
    expect(page.locator("main h2 a").first).to_contain_text("Rizal Juara Balap Sepeda")


def test_names_are_proposed_while_one_types(visit: OpenBrowser) -> None:
    page = visit()
    page.goto("/cari/")
    page.locator("main input[type=search]").press_sequentially("amaq sin")
    expect(page.locator("#names option[value*='Amaq Sinarep']").first).to_be_attached()


def test_nothing_found_leads_on(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    search(page, "xyzzy kuda terbang")
    expect(page.get_by_role("status")).to_contain_text("Tidak ada yang ditemukan")
    page.get_by_role("navigation", name="Topik").get_by_role("link").first.click()
    expect(page).to_have_url(re.compile(r"/topik/"))
    expect(page.locator("main h2 a").first).to_be_visible()


def test_a_search_is_narrowed_and_sorted(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    search(page, "lumbung")
    page.get_by_text("Saring pencarian").click()
    page.get_by_role("combobox", name="Rubrik").select_option("opini")
    page.get_by_role("combobox", name="Urutan").select_option("terbaru")
    page.locator("main").get_by_role("button", name="Cari").click()
    page.wait_for_url("**rubrik=opini*")
    expect(page.get_by_role("status")).to_contain_text("terbaru lebih dulu")
    expect(page.get_by_role("combobox", name="Rubrik")).to_have_value("opini")


def test_an_editor_puts_a_story_first(visit: OpenBrowser) -> None:
    reader = visit()
    reader.goto("/olahraga/")
    link = reader.locator("main h2 a, main h3 a").first
    headline = link.inner_text()

    desk = Desk(visit(), "ibn").page
    desk.goto("/desk/search-pins/new/")
    desk.locator("#id_words").fill("mudik lebaran")
    desk.locator("#id_article-chooser [data-chooser-action-choose]").first.click()
    chooser = desk.locator(".modal-content")
    chooser.locator("input[name=q]").fill(headline.split(",")[0])
    chooser.get_by_role("link", name=headline).first.click()
    expect(desk.locator("#id_article-chooser")).to_contain_text(headline)
    desk.locator("main form[method=post] button[type=submit]").first.click()
    expect(desk.locator("main")).to_contain_text("mudik lebaran")

    search(reader, "lebaran mudik")
    expect(reader.get_by_role("heading", name="Pilihan redaksi")).to_be_visible()
    expect(reader.locator("main h3 a").first).to_have_text(headline)
