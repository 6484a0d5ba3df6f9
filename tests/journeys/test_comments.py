"""A reader says something: as a newcomer by the letter, again, in answer; also without scripts."""

import re
from itertools import count

import pytest
from playwright.sync_api import Page, expect

from tests.journeys.barriers import has_no_barrier
from tests.journeys.conftest import OpenBrowser
from tests.journeys.test_reader import lead

NUMBERS = count(1)


def fill(page: Page, text: str, *, address: str) -> None:
    form = page.locator("form.say")
    name = form.get_by_label("Nama")
    if name.count():
        name.fill("Pembaca Uji")
        form.get_by_label("Email").fill(address)
    form.get_by_label("Tanggapan", exact=False).first.fill(text)
    form.get_by_role("checkbox").check()
    form.get_by_role("button", name="Kirim tanggapan").click()


def letter_link(page: Page, address: str) -> str:
    """Wait until the worker has written the letter, and give its link."""
    for _try in range(60):
        page.goto("/demo/surat/")
        letter = page.locator("article", has_text=address)
        if letter.count():
            return str(letter.first.locator("a").get_attribute("href"))
        page.wait_for_timeout(500)
    raise AssertionError("no letter came")


@pytest.mark.parametrize("scripts", [True, False], ids=["scripts", "no-scripts"])
def test_a_newcomer_comments_by_a_letter_comments_again_and_answers(
    visit: OpenBrowser, scripts: bool
) -> None:
    page = visit(phone=True, java_script_enabled=scripts)
    lead(page)
    story = page.url
    number = next(NUMBERS)
    address = f"uji{number}-{'js' if scripts else 'tanpa'}@pembaca.example"
    first, second, third = (f"Kata {word} dari {address.split('@')[0]}." for word in "abc")

    fill(page, first, address=address)
    expect(page.get_by_role("heading", name="Periksa surel Anda")).to_be_visible()
    page.goto(letter_link(page, address))
    expect(page.locator("main")).to_contain_text(first)
    page.get_by_role("button", name="Konfirmasi dan masuk").click()
    expect(page.locator(".remark", has_text=first)).to_be_visible()

    page.goto(story)
    if scripts:
        expect(page.locator("[data-known]")).to_contain_text("Pembaca Uji")
    fill(page, second, address=address)
    expect(page.locator(".remark", has_text=second)).to_be_visible()

    page.goto(story)
    page.locator(".remark", has_text=second).last.get_by_role("link", name="Balas").click()
    if scripts:
        # Name and address are asked for until the script knows who is signed in.
        expect(page.locator("[data-known]")).to_contain_text("Pembaca Uji")
    fill(page, third, address=address)
    expect(page.locator(".remark .remark", has_text=third).last).to_be_visible()


def test_what_is_wrong_stands_beside_the_field_and_nothing_is_lost(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    lead(page)
    fill(page, "Tidak hilang.", address="uji@contoh")

    expect(page.locator("#email-salah")).to_contain_text("belum lengkap")
    expect(page.get_by_label("Tanggapan", exact=False).first).to_have_value("Tidak hilang.")
    has_no_barrier(page)


def test_a_draft_stays_on_the_device(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    lead(page)
    box = page.locator("#isi")
    box.fill("Belum selesai")
    expect(page.locator("comment-form output")).to_have_text("13/3000")
    page.reload()
    expect(box).to_have_value("Belum selesai")


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_no_page_of_comments_has_a_barrier_or_scrolls_sideways(
    visit: OpenBrowser, scheme: str
) -> None:
    page = visit(phone=True, color_scheme=scheme)
    lead(page)
    story = page.url
    found = re.search(r"/(\d+)/", story)
    assert found
    for address in (
        story, f"/tanggapan/berita/{found[1]}/", "/tanggapan/ketentuan/", "/tanggapan/terkirim/",
        "/akun/masuk/", "/demo/surat/",
    ):  # fmt: skip
        page.goto(address, wait_until="networkidle")
        has_no_barrier(page)
