"""The page from which everything started, pasted into the desk, comes out whole.

The text is somebody's article: it is read from beside the checkout when it is there, and is never
part of the repository.
"""

import os
from pathlib import Path

import pytest
from playwright.sync_api import expect

from tests.journeys.conftest import OpenBrowser
from tests.journeys.desk import Desk

SEED = Path(
    os.environ.get("SEED_PAGE")
    or Path(__file__).parents[3] / "shared/seed/000_9ce941682003501d.txt"
)
# What the page shows beside the story: the sections, and what its site's own theme adds.
SECTIONS = ("Nasional", "Pileg 2024", "Pilpres 2024", "Politik")


def story() -> tuple[str, str, list[str]]:
    """Give the headline, the dateline's city and the paragraphs of the page."""
    lines = [line.strip() for line in SEED.read_text(encoding="utf-8").split("\n") if line.strip()]
    body = lines[2 : lines.index("Related Articles")]
    city, _, first = body[0].partition(" – ")
    return lines[1], city, [first, *body[1:]]


@pytest.mark.skipif(not SEED.exists(), reason="the seed's page is not beside the checkout")
def test_every_element_of_the_seeds_page_comes_out(visit: OpenBrowser) -> None:
    headline, city, paragraphs = story()
    editor = Desk(visit(), "ibn")
    editor.write()
    editor.fill(title=headline, summary=paragraphs[0][:250], dateline=city)
    editor.type_paragraphs(*paragraphs)
    editor.sign("Siti Zulaeha")
    editor.file_under(*SECTIONS)
    editor.publish()

    reader = visit(phone=True)
    reader.goto("/cari/?q=Visegrad")
    reader.get_by_role("link", name=headline).first.click()
    page = reader.locator("main")
    expect(reader.locator("h1")).to_have_text(headline)
    labels = reader.locator("main .sections")
    for name in SECTIONS:
        expect(labels).to_contain_text(name)
    expect(page.locator(".dateline")).to_have_text(f"{city} –")
    told = " ".join(reader.locator(".text").inner_text().split())
    for paragraph in paragraphs:
        assert " ".join(paragraph.split()) in told
    expect(page.locator("time").first).to_contain_text("WITA")
    expect(page).to_contain_text("(szu)")
    expect(page).to_contain_text("Bacaan lanjutan")
    expect(reader.get_by_role("link", name="Kembali ke atas")).to_be_visible()
