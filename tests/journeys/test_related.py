"""An editor pins and drops what a story leads on to, and a reader sees it at once."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import Desk


def test_editor_pins_and_drops_and_a_reader_sees_it_at_once(visit: OpenBrowser) -> None:
    reader = visit(phone=True)
    reader.goto("/ekonomi/")
    reader.goto(str(reader.locator("main h2 a, main h3 a").first.get_attribute("href")))
    number = re.search(r"/(\d+)/", reader.url)
    assert number
    before = _led_to(reader)
    assert len(before) > 1

    editor = Desk(visit(), "ibn").page
    editor.goto(f"/desk/related/{number[1]}/")
    found = editor.get_by_role("region", name="Temuan mesin")
    first, last = found.get_by_role("link").first, found.get_by_role("link").last
    dropped, pinned = first.inner_text(), last.inner_text()
    assert dropped != pinned

    found.get_by_role("button", name=f"Sematkan: {pinned}").click()
    expect(editor.get_by_role("region", name="Disematkan")).to_contain_text(pinned)
    reader.reload()
    assert _led_to(reader)[0] == pinned

    found.get_by_role("button", name=f"Singkirkan: {dropped}").click()
    expect(editor.get_by_role("region", name="Disingkirkan")).to_contain_text(dropped)
    reader.reload()
    assert dropped not in _led_to(reader)


def test_read_also_is_put_into_a_text_by_one_tap(visit: OpenBrowser) -> None:
    editor = Desk(visit(), "ibn").page
    editor.goto("/ekonomi/")
    address = str(editor.locator("main h2 a, main h3 a").first.get_attribute("href"))
    number = re.search(r"/(\d+)/", address)
    assert number
    editor.goto(f"/desk/pages/{number[1]}/edit/")
    editor.get_by_text("saran dari arsip").click()

    editor.get_by_role("button", name="Sisipkan: ").first.click()

    expect(editor.locator("body")).to_contain_text("“Baca juga” sudah ada di naskah")


def _led_to(reader: Page) -> list[str]:
    return reader.locator("section.related h3 a").all_inner_texts()
