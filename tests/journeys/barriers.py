"""Whether everybody can use a page: what axe finds, and nothing to scroll sideways on a phone."""

from axe_playwright_python.sync_playwright import Axe
from playwright.sync_api import Page

PHONE_WIDTH = 360
BY_DAY = {"resultTypes": ["violations"]}
# By night a page has other colours, and nothing else that axe looks at.
BY_NIGHT = {**BY_DAY, "runOnly": {"type": "rule", "values": ["color-contrast"]}}


def has_no_barrier(page: Page, *, scheme: str = "light") -> None:
    """Look at the page as it stands; by night, at its colours."""
    report = Axe().run(page, options=BY_NIGHT if scheme == "dark" else BY_DAY)
    assert report.violations_count == 0, f"{page.url}\n{report.generate_report()}"
    assert page.evaluate("document.documentElement.scrollWidth") <= PHONE_WIDTH, page.url
