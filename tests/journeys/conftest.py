"""A real browser and a real newsroom, shared by all journeys."""

import os
import shutil
from collections.abc import Callable, Iterator
from pathlib import Path
from typing import Any

import pytest
from playwright.sync_api import Browser, BrowserContext, Page, ViewportSize, sync_playwright

from tests.journeys.online import Newsroom, demo

CHROMIUM = shutil.which("chromium") or "/usr/bin/chromium"
FLAGS = [
    "--headless=new", "--no-sandbox", "--disable-gpu", "--disable-background-networking",
    "--disable-component-update", "--disable-sync", "--no-first-run",
]  # fmt: skip
PHONE: ViewportSize = {"width": 360, "height": 740}
DESKTOP: ViewportSize = {"width": 1280, "height": 900}

# The move has a paper of its own, and goes on while the demo is loaded for all others.
FIRST = ("test_moving", "test_newsroom", "test_reader", "test_asking")

OpenBrowser = Callable[..., Page]


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    """Begin with the longest; skip journeys where there is no browser, but never in CI."""
    places = {f"tests/journeys/{name}.py": place for place, name in enumerate(FIRST)}
    items.sort(key=lambda item: places.get(item.nodeid.split("::")[0], len(places)))
    if Path(CHROMIUM).exists() or os.environ.get("CI"):
        return
    skip = pytest.mark.skip(reason="no chromium: apt-get install chromium")
    for item in items:
        if "journeys" in item.nodeid:
            item.add_marker(skip)


@pytest.fixture(scope="session")
def paper_online(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Newsroom]:
    # All processes that test put their folders into one.
    shared = tmp_path_factory.getbasetemp()
    shared = shared.parent if "PYTEST_XDIST_WORKER" in os.environ else shared
    with demo(tmp_path_factory.mktemp("newsroom"), shared=shared) as running:
        yield running


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    with sync_playwright() as playwright:
        opened = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        yield opened
        opened.close()


@pytest.fixture
def visit(browser: Browser, paper_online: Newsroom) -> Iterator[OpenBrowser]:
    """Give a function that opens a fresh browser, as somebody who was never here.

    A request to a foreign host or an error of a script fails the journey.
    """
    contexts: list[BrowserContext] = []
    complaints: list[str] = []

    def note(page: Page) -> None:
        page.on("pageerror", lambda error: complaints.append(f"script: {error}"))
        page.on(
            "request",
            lambda asked: (
                None
                if asked.url.startswith((paper_online.address, "data:", "blob:"))
                else complaints.append(f"foreign host: {asked.url}")
            ),
        )

    def open_browser(*, phone: bool = False, **options: Any) -> Page:
        context = browser.new_context(
            base_url=paper_online.address, viewport=PHONE if phone else DESKTOP, locale="id-ID",
            **options,
        )  # fmt: skip
        context.set_default_timeout(15_000)
        contexts.append(context)
        page = context.new_page()
        note(page)
        return page

    yield open_browser
    for context in contexts:
        context.close()
    assert complaints == []
