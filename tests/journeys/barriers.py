"""Whether everybody can use a page: what axe finds, and nothing to scroll sideways on a phone."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PHONE_WIDTH = 360


def has_no_barrier(page: Page) -> None:
    """Look at the page as it stands."""
    report = Axe().run(page)
    assert report.violations_count == 0, f"{page.url}\n{report.generate_report()}"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE_WIDTH, page.url
