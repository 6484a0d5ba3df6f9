"""Two people withdraw a story, and a reader meets the announcement."""

import re

from playwright.sync_api import Page, expect

from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import Desk

REASON = "Angka pokok dalam berita ini terbukti keliru."


def test_two_people_withdraw_and_a_reader_sees_the_announcement(visit: OpenBrowser) -> None:
    reader = visit(phone=True)
    reader.goto("/olahraga/")
    link = reader.locator("main h2 a, main h3 a").last
    headline, address = link.inner_text(), str(link.get_attribute("href"))
    reader.goto(address)
    expect(reader.locator("h1")).to_have_text(headline)
    number = re.search(r"/(\d+)/", address)
    assert number

    withdraw(visit, number[1], headline)

    reader.reload()
    expect(reader.locator("h1")).to_have_text("Berita ini dicabut")
    expect(reader.locator("main")).to_contain_text(REASON)
    assert headline not in reader.content()
    _nothing_of_it_is_kept(reader, address)
    reader.get_by_role("link", name="Semua pencabutan").click()
    expect(reader.locator("main")).to_contain_text(f"Berita nomor {number[1]}")


def withdraw(visit: OpenBrowser, number: str, headline: str) -> None:
    """Have two people of the desk withdraw a story."""
    editor = Desk(visit(), "ibn")
    _ask(editor.page, number)
    editor.page.get_by_role("button", name="Setujui", exact=True).click()
    expect(editor.page.locator("body")).to_contain_text("menunggu persetujuan kedua")

    chief = Desk(visit(), "las")
    panel = chief.page.get_by_role("region", name="Pencabutan yang harus diputuskan")
    panel.get_by_role("link", name=headline).click()
    chief.page.get_by_role("button", name="Setujui dan cabut").click()
    expect(chief.page.locator("body")).to_contain_text("Alamatnya kini memuat pengumuman.")


def _ask(page: Page, number: str) -> None:
    page.goto(f"/desk/pages/{number}/edit/")
    foot = page.locator("footer nav.footer__container")
    foot.locator(".w-dropdown__toggle").click()
    foot.get_by_role("link", name="Cabut berita…").click()
    page.get_by_label("Kesalahan redaksi", exact=False).check()
    page.get_by_label("Dari dalam redaksi").check()
    page.locator("#id_reason").fill(REASON)
    page.get_by_role("button", name="Ajukan pencabutan").click()
    expect(page.locator("body")).to_contain_text("menunggu dua persetujuan")


def _nothing_of_it_is_kept(reader: Page, address: str) -> None:
    """Once the phone has been at the address again, neither of its stores has a copy."""
    kept = reader.evaluate(
        """async (address) => ({
          worker: (await caches.match(address)) !== undefined,
          browser: await fetch(address, { cache: "only-if-cached", mode: "same-origin" }).then(
            (answer) => answer.ok, () => false),
        })""",
        address,
    )
    assert kept == {"worker": False, "browser": False}
