"""A story that saves itself while its writer presses a button stays one story."""

from playwright.sync_api import Route, expect

from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import Desk

# A bad signal: the story is kept long before the browser is told.
LATE = """
const ask = window.fetch;
window.fetch = async (...asked) => {
  const answer = await ask(...asked);
  await new Promise((done) => setTimeout(done, 1500));
  return answer;
};
"""
TITLE = "Perahu Wisata Teluk Kaca Wajib Membawa Pelampung"
LOST = "Sinyal Hilang di Tengah Teluk Kaca"


def test_a_story_sent_off_while_it_saves_itself_is_filed_once(visit: OpenBrowser) -> None:
    editor = Desk(visit(), "ibn")
    editor.page.add_init_script(LATE)
    editor.write()
    with editor.page.expect_request(lambda asked: "json" in asked.headers.get("accept", "")):
        editor.fill(title=TITLE, summary="Aturan berlaku mulai besok.", dateline="Mataram")
    editor.file_under("Daerah")
    editor.save()

    expect(editor.page.locator(".messages")).to_contain_text(TITLE, timeout=15_000)
    editor.page.goto("/desk/")
    expect(editor.page.locator("main").get_by_role("link", name=TITLE)).to_have_count(1)


def test_a_story_whose_answer_was_lost_is_filed_once(visit: OpenBrowser) -> None:
    editor = Desk(visit(), "ibn")
    editor.write()
    lost: list[str] = []

    def lose_the_first(route: Route) -> None:
        if lost or "json" not in route.request.headers.get("accept", ""):
            route.continue_()
            return
        lost.append(route.request.url)
        # The desk keeps it, and the answer never arrives.
        route.fetch()
        route.abort()

    editor.page.route("**/desk/pages/add/**", lose_the_first)
    editor.fill(title=LOST, summary="Aturan berlaku mulai besok.", dateline="Mataram")
    expect(editor.page.locator("#id_title")).to_have_value(LOST)
    # It tries again by itself, and knows by then where the story is.
    editor.page.wait_for_url("**/desk/pages/*/edit/", timeout=20_000)
    editor.file_under("Daerah")
    editor.save()

    expect(editor.page.locator(".messages")).to_contain_text(LOST, timeout=15_000)
    assert len(lost) == 1
    editor.page.goto("/desk/")
    expect(editor.page.locator("main").get_by_role("link", name=LOST)).to_have_count(1)
