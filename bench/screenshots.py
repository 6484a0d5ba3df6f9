"""Take the pictures for the README and the guides of a running demo newsroom.

    .venv/bin/python bench/screenshots.py [--only comments]

Writes docs/pictures/*.webp and prints their sizes. With Noto Serif and Roboto installed
(apt-get install fonts-noto-core fonts-roboto) they look as on most phones.
"""

import argparse
import json
import sys
import tempfile
from io import BytesIO
from pathlib import Path

from PIL import Image
from playwright.sync_api import Browser, Page, sync_playwright

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.journeys.conftest import CHROMIUM, DESKTOP, FLAGS, PHONE  # noqa: E402  # path above
from tests.journeys.desk import Desk  # noqa: E402  # the path is set above
from tests.journeys.online import Newsroom, newsroom  # noqa: E402  # the path is set above
from tests.journeys.remarks import say_below_a_story  # noqa: E402  # the path is set above

PICTURES = HERE.parent / "docs/pictures"
REMARKS = (
    ("Ayu Lestari", "Di desa kami airnya juga keruh sejak Senin. Ke mana harus melapor?"),
    ("Budi Santoso", "Terima kasih, beritanya jelas."),
    ("Citra Dewi", "Mengapa tarifnya tetap, padahal airnya tidak jalan?"),
)


def keep(page: Page, name: str) -> int:
    """Photograph what is in sight; give the file's size in bytes."""
    page.wait_for_load_state("networkidle")
    page.wait_for_timeout(500)
    file = PICTURES / f"{name}.webp"
    Image.open(BytesIO(page.screenshot())).convert("RGB").save(file, quality=82, method=6)
    return file.stat().st_size


def reader(browser: Browser, base: str, *, phone: bool, scheme: str) -> Page:
    viewport = PHONE if phone else DESKTOP
    context = browser.new_context(
        base_url=base, viewport=viewport, color_scheme=scheme,  # type: ignore[arg-type]  # light, dark
        device_scale_factor=2 if phone else 1, locale="id-ID",
    )  # fmt: skip
    return context.new_page()


def photograph(browser: Browser, running: Newsroom) -> dict[str, int]:
    """Photograph front, article, section and desk."""
    sizes: dict[str, int] = {}
    base = running.address
    page = reader(browser, base, phone=False, scheme="light")
    page.goto("/")
    sizes["front"] = keep(page, "front")
    story = str(page.locator("main h2 a").first.get_attribute("href"))
    page.goto(story)
    sizes["article"] = keep(page, "article")
    page.goto("/ekonomi/")
    sizes["section"] = keep(page, "section")
    for scheme in ("light", "dark"):
        phone = reader(browser, base, phone=True, scheme=scheme)
        phone.goto(story)
        sizes[f"phone-{scheme}"] = keep(phone, f"phone-{scheme}")
    desk = Desk(reader(browser, base, phone=False, scheme="light"), "ibn")
    sizes["desk"] = keep(desk.page, "desk")
    desk.page.locator("main").get_by_role("link").filter(has_text="Keran Umum").first.click()
    sizes["editor"] = keep(desk.page, "editor")
    return sizes


def discuss(browser: Browser, running: Newsroom) -> dict[str, int]:
    """Photograph what readers say below a story, the form, and what moderators do about it."""
    phone, sizes = reader(browser, running.address, phone=True, scheme="light"), {}
    phone.goto("/")
    phone.locator(".card", has_text="tanggapan").locator("a").first.click()
    for name, part in (("thread", ".remark"), ("form", "form.say")):
        phone.locator(part).first.evaluate("one => one.scrollIntoView()")
        sizes[name] = keep(phone, name)
    desk = Desk(reader(browser, running.address, phone=False, scheme="light"), "ibn")
    return sizes | moderate(desk.page, running)


def moderate(desk: Page, running: Newsroom) -> dict[str, int]:
    """Photograph the moderators' desk, with what invented readers said."""
    say_below_a_story(running, *REMARKS)
    desk.goto("/desk/comments/")
    desk.keyboard.press("j")
    sizes = {"comments": keep(desk, "comments")}
    desk.get_by_role("link", name="Selengkapnya").first.click()
    sizes["comment"] = keep(desk, "comment")
    return sizes


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--only", choices=["comments"])
    told = parser.parse_args()
    PICTURES.mkdir(parents=True, exist_ok=True)
    with (
        tempfile.TemporaryDirectory() as home,
        newsroom(Path(home) / "newsroom") as running,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        sizes = {} if told.only else photograph(browser, running)
        print(json.dumps(sizes | discuss(browser, running)))
        browser.close()


if __name__ == "__main__":
    main()
