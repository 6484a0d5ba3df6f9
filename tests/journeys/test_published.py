"""Published means published: an editor publishes, and a reader who reloads has it."""

import re

from playwright.sync_api import expect

from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import Desk
from tests.journeys.online import Newsroom

FIRST = "Jembatan Gantung Sekar Dibuka Kembali untuk Pejalan Kaki"
SECOND = "Jembatan Gantung Sekar Dibuka, Motor Tetap Memutar"
# The desk names the moment to the second.
SAID = re.compile(r"\d\d\.\d\d\.\d\d WITA")


def test_a_reader_who_reloads_has_what_the_editor_published(
    visit: OpenBrowser, paper_online: Newsroom
) -> None:
    reader, phone = visit(), visit(phone=True)
    reader.goto("/")
    phone.goto("/daerah/")
    expect(reader.get_by_text(FIRST)).to_have_count(0)

    editor = Desk(visit(), "ibn")
    editor.write()
    editor.fill(title=FIRST, summary="Warga menyeberang lagi mulai hari ini.", dateline="Mataram")
    editor.sign("Reni Wulandari")
    editor.type_paragraphs("Jembatan gantung sepanjang 60 meter kembali dibuka.")
    editor.file_under("Daerah")
    editor.publish()
    expect(editor.page.locator(".messages")).to_contain_text(SAID)

    reader.reload()
    phone.reload()
    expect(reader.get_by_role("link", name=FIRST).first).to_be_visible()
    phone.get_by_role("link", name=FIRST).first.click()
    expect(phone.locator("h1")).to_have_text(FIRST)
    feed = reader.request.get("/feed/")
    assert FIRST in feed.text()

    editor.open(FIRST)
    editor.fill(title=SECOND)
    editor.publish()
    # Published is what the desk has said, not what was pressed.
    expect(editor.page.locator(".messages")).to_contain_text(SAID)

    for page in (reader, phone):
        page.reload()
        expect(page.get_by_text(SECOND).first).to_be_visible()
        expect(page.get_by_text(FIRST)).to_have_count(0)
    assert FIRST not in reader.request.get("/feed/").text()

    editor.page.locator(".messages").get_by_role("link", name="Tanda terima").click()
    expect(editor.page.locator("main")).to_contain_text("Rubrik: Daerah")
