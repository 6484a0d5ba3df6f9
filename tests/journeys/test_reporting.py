"""Without scripts: somebody reports a comment, the desk decides, and its writer leaves."""

from playwright.sync_api import Page, expect

from tests.journeys.barriers import has_no_barrier
from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import Desk
from tests.journeys.test_comments import fill, letter_link
from tests.journeys.test_reader import lead

ADDRESS = "dilaporkan@pembaca.example"
SAID = "Orang di gang sebelah itu pencuri."
WHY = "Menuduh tanpa bukti."


def comment(page: Page, address: str, text: str) -> None:
    """Say something as a newcomer, and confirm it by the letter."""
    lead(page)
    fill(page, text, address=address)
    page.goto(letter_link(page, address))
    page.get_by_role("button", name="Konfirmasi dan masuk").click()
    expect(page.locator(".remark", has_text=text)).to_be_visible()


def test_somebody_reports_a_comment_and_sees_the_decision(visit: OpenBrowser) -> None:
    writer = visit(phone=True, java_script_enabled=False)
    comment(writer, ADDRESS, SAID)

    stranger = visit(phone=True, java_script_enabled=False)
    stranger.goto(writer.url)
    remark = stranger.locator(".remark", has_text=SAID).last
    remark.get_by_role("link", name="Laporkan").click()
    stranger.get_by_role("radio", name="Bohong, fitnah, sadis, atau cabul").check()
    stranger.get_by_label("Apa yang perlu diketahui redaksi?", exact=False).fill("Ini fitnah.")
    stranger.get_by_role("button", name="Kirim laporan").click()
    title = stranger.locator("h1").inner_text()
    assert title.startswith("Laporan L-")

    editor = Desk(visit(), "ibn").page
    editor.goto("/desk/complaints/")
    editor.get_by_role("link", name=title.removeprefix("Laporan ")).click()
    expect(editor.locator("main")).to_contain_text("Ini fitnah.")
    editor.locator("#id_uphold-reason").fill(WHY)
    editor.get_by_role("button", name="Kabulkan laporan").click()
    expect(editor.locator("body")).to_contain_text("laporan dikabulkan")

    stranger.reload()
    expect(stranger.locator("main")).to_contain_text(WHY)
    stranger.goto("/tanggapan/laporan/")
    stranger.get_by_label("Nomor laporan", exact=False).fill(title.removeprefix("Laporan "))
    stranger.get_by_role("button", name="Lihat").click()
    expect(stranger.locator("h1")).to_have_text(title)


def test_a_reader_deletes_the_account_and_the_name_is_gone(visit: OpenBrowser) -> None:
    page = visit(phone=True, java_script_enabled=False)
    text = "Kata yang tetap tinggal."
    comment(page, "pergi@pembaca.example", text)
    story = page.url

    page.goto("/akun/")
    expect(page.locator("main")).to_contain_text("pergi@pembaca.example")
    page.get_by_role("radio", name="Tetap tayang, tanpa nama saya").check()
    page.get_by_role("checkbox", name="Saya tahu ini tidak dapat dibatalkan").check()
    page.get_by_role("button", name="Hapus akun saya").click()
    expect(page.get_by_role("heading", name="Akun Anda sudah dihapus")).to_be_visible()

    page.goto(story)
    expect(page.locator(".remark", has_text=text).last).to_contain_text("Pembaca")
    expect(page.locator(".remark", has_text=text).last).not_to_contain_text("Pembaca Uji")
    page.goto("/akun/")
    expect(page.locator("h1")).to_have_text("Masuk")


def test_the_pages_have_no_barrier(visit: OpenBrowser) -> None:
    page = visit(phone=True)
    comment(page, "halaman@pembaca.example", "Halaman tanpa rintangan.")
    remark = page.locator(".remark", has_text="Halaman tanpa rintangan.").last
    remark.get_by_role("link", name="Laporkan").click()
    has_no_barrier(page)
    page.get_by_role("radio", name="Hal lain").check()
    page.get_by_role("button", name="Kirim laporan").click()
    has_no_barrier(page)
    for address in ("/tanggapan/laporan/", "/akun/"):
        page.goto(address)
        has_no_barrier(page)
