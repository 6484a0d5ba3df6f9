"""A moderator decides by the keyboard alone, and readers see it at once."""

from playwright.sync_api import Locator, Page, expect

from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import PASSWORD, Desk
from tests.journeys.online import Newsroom
from tests.journeys.remarks import Remarks, say_below_a_story

GOOD, RUDE, ROUGH = (
    "Terima kasih, beritanya jelas.",
    "Kalian semua pembohong.",
    "Airnya kotor, bego.",
)
MILD = "Airnya kotor."


def test_a_moderator_decides_by_keyboard_and_readers_see_it_at_once(
    visit: OpenBrowser, paper_online: Newsroom
) -> None:
    said = say_below_a_story(
        paper_online, ("Ayu Lestari", GOOD), ("Budi Santoso", RUDE), ("Citra Dewi", ROUGH)
    )
    reader = visit(phone=True)
    reader.goto(said.address)
    for words in (GOOD, RUDE, ROUGH):
        expect(reader.locator("main")).not_to_contain_text(words)
    desk = Desk(visit(), "ibn").page
    rows = _open_the_queue(desk, said)

    _approve_and_undo(desk, reader, rows)
    _hide_and_edit(desk, rows)

    _reads(reader, GOOD)
    expect(reader.locator("main")).to_contain_text(MILD)
    expect(reader.locator("main")).to_contain_text("Kata kasar")
    for words in (RUDE, ROUGH):
        expect(reader.locator("main")).not_to_contain_text(words)


def _approve_and_undo(desk: Page, reader: Page, rows: list[Locator]) -> None:
    """Approve the first, undo it, and approve it again, while a reader looks each time."""
    desk.keyboard.press("j")
    expect(rows[0]).to_be_focused()
    desk.keyboard.press("a")
    _is_told(desk, "Ayu Lestari: tayang.")
    expect(rows[1]).to_be_focused()
    _reads(reader, GOOD)
    desk.keyboard.press("u")
    _is_told(desk, "Ayu Lestari: kembali menunggu.")
    expect(rows[0]).to_be_focused()
    _reads_not(reader, GOOD)
    desk.keyboard.press("a")
    expect(rows[1]).to_be_focused()


def _hide_and_edit(desk: Page, rows: list[Locator]) -> None:
    """Hide the second and edit the third, each with its reason."""
    desk.keyboard.press("h")
    desk.keyboard.type("Menghina")
    desk.keyboard.press("Enter")
    _is_told(desk, "Budi Santoso: disembunyikan.")
    expect(rows[2]).to_be_focused()
    desk.keyboard.press("e")
    desk.keyboard.press("Control+a")
    desk.keyboard.type(MILD)
    desk.keyboard.press("Tab")
    desk.keyboard.type("Kata kasar")
    desk.keyboard.press("Enter")
    _is_told(desk, "Citra Dewi: tayang dengan suntingan.")
    expect(rows[2]).to_be_focused()


def test_shortcuts_can_be_switched_off_and_explained(
    visit: OpenBrowser, paper_online: Newsroom
) -> None:
    said = say_below_a_story(paper_online, ("Dedi Irawan", "Menunggu hujan."), place=1)
    desk = Desk(visit(), "ibn").page
    (row,) = _open_the_queue(desk, said)

    desk.keyboard.press("?")
    expect(desk.locator("comment-queue > details > summary")).to_be_focused()
    desk.get_by_label("Pintasan aktif").uncheck()
    desk.keyboard.press("j")
    expect(row).not_to_be_focused()

    # It stays off, and the forms do their work without.
    desk.reload()
    expect(desk.get_by_label("Pintasan aktif")).not_to_be_checked()
    row.get_by_role("button", name="Setujui").click()
    _is_told(desk, "Dedi Irawan: tayang.")


def test_without_scripts_a_moderator_decides_about_several_and_undoes_it(
    visit: OpenBrowser, paper_online: Newsroom
) -> None:
    said = say_below_a_story(
        paper_online, ("Eka Putri", "Setuju."), ("Fajar Hadi", "Kurang setuju."), place=2
    )
    desk = visit(java_script_enabled=False)
    _log_in(desk)
    first, second = _open_the_queue(desk, said)

    for row in (first, second):
        row.locator("input[name=pk]").check()
    desk.locator("#many").get_by_role("button", name="Setujui").click()
    expect(desk.locator("body")).to_contain_text("2 tanggapan diputuskan.")
    desk.get_by_role("button", name="Batalkan semuanya").click()

    expect(first).to_have_attribute("data-state", "waiting")
    expect(second).to_have_attribute("data-state", "waiting")


def _open_the_queue(desk: Page, said: Remarks) -> list[Locator]:
    """Open what waits below the story; give the lines of what was said."""
    number = said.address.split("/")[2]
    desk.goto(f"/desk/comments/?queue=waiting&article={number}")
    rows = [desk.locator(f"#comment-{number}") for number in said.numbers]
    for row in rows:
        expect(row).to_be_visible()
    return rows


def _log_in(page: Page) -> None:
    page.goto("/desk/login/")
    page.locator("input[name=username]").fill("ibn")
    page.locator("input[name=password]").fill(PASSWORD)
    page.get_by_role("button", name="Masuk").click()


def _is_told(desk: Page, words: str) -> None:
    expect(desk.locator("comment-queue [role=status]")).to_have_text(words)


def _reads(reader: Page, words: str) -> None:
    reader.reload()
    expect(reader.locator("main")).to_contain_text(words)


def _reads_not(reader: Page, words: str) -> None:
    reader.reload()
    expect(reader.locator("main")).not_to_contain_text(words)
