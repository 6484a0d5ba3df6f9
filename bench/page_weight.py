"""Weigh the first view of a page, and have Chromium, Lighthouse, axe and the Nu checker judge it.

    .venv/bin/python bench/page_weight.py [--skip-lighthouse] [--skip-html]

Limits (bench/README.md): HTML and CSS of a 350-word article at most 14 kB of compressed bodies,
with scripts at most 25 kB, no request to another host, no layout shift; Lighthouse mobile 100 for
accessibility, best practices and SEO and at least 98 for performance; axe 0; Nu checker 0.
"""

import argparse
import http.client
import json
import re
import shutil
import subprocess
import sys
import tempfile
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit

from axe_playwright_python.sync_playwright import Axe
from bs4 import BeautifulSoup
from playwright.sync_api import Page, sync_playwright

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from tests.journeys.conftest import CHROMIUM, FLAGS, PHONE  # noqa: E402  # the path is set above
from tests.journeys.online import newsroom  # noqa: E402  # the path is set above

ENCODINGS = "gzip, deflate, br, zstd"  # what Chromium offers
NODE = HERE / "node"
LIGHTHOUSE = NODE / "node_modules/.bin/lighthouse"
CHECKER = NODE / "node_modules/vnu-jar/build/dist/vnu.jar"
LIMITS = {"html_css": 14_000, "with_scripts": 25_000}
CATEGORIES = ("performance", "accessibility", "best-practices", "seo")
SHIFT = """() => new Promise(done => {
  let sum = 0;
  new PerformanceObserver(list => { for (const e of list.getEntries()) sum += e.value; })
    .observe({ type: "layout-shift", buffered: true });
  setTimeout(() => done(sum), 1500);
})"""


def body_size(url: str) -> int:
    """Fetch one address as Chromium would and count the bytes of the body as sent."""
    parts = urlsplit(url)
    connection = http.client.HTTPConnection(parts.hostname or "", parts.port or 80, timeout=30)
    target = parts.path + (f"?{parts.query}" if parts.query else "")
    connection.request("GET", target, headers={"Accept-Encoding": ENCODINGS})
    answer = connection.getresponse()
    size = len(answer.read())
    connection.close()
    if answer.status != 200:
        raise RuntimeError(f"{url} answered {answer.status}")
    return size


def weigh(page: Page, url: str) -> dict[str, Any]:
    """Open a page on a phone; weigh all it fetches, pictures apart."""
    asked: list[tuple[str, str]] = []
    page.on("request", lambda one: asked.append((one.resource_type, one.url)))
    page.goto(url, wait_until="networkidle")
    shift = page.evaluate(SHIFT)
    sizes: dict[str, int] = {}
    for kind, address in asked:
        if kind in ("document", "stylesheet", "script", "fetch", "manifest", "other"):
            sizes[kind] = sizes.get(kind, 0) + body_size(address)
    html_css = sizes.get("document", 0) + sizes.get("stylesheet", 0)
    host = urlsplit(url).netloc
    return {
        "words": sum(len(text.split()) for text in page.locator(".text").all_inner_texts()),
        "html_css": html_css,
        "with_scripts": html_css + sizes.get("script", 0),
        "sizes": sizes,
        "foreign_requests": sum(
            urlsplit(address).netloc != host for _, address in asked if address.startswith("http")
        ),
        "layout_shift": round(shift, 4),
    }


def axe_violations(page: Page) -> int:
    found = Axe().run(page)
    if found.violations_count:
        print(found.generate_report(), file=sys.stderr)
    return int(found.violations_count)


def lighthouse(url: str) -> dict[str, int]:
    """Judge a page three times, as its makers advise; give the middle scores, of 100."""
    runs = [_lighthouse_once(url) for _run in range(3)]
    return {name: sorted(run[name] for run in runs)[1] for name in CATEGORIES}


def _lighthouse_once(url: str, tries: int = 3) -> dict[str, int]:
    """Run Lighthouse as it runs for phones; it asks to be run again when it missed the start."""
    with tempfile.NamedTemporaryFile(suffix=".json") as report:
        done = subprocess.run(
            [
                str(LIGHTHOUSE), url, "--quiet", "--output=json",
                f"--output-path={report.name}", f"--only-categories={','.join(CATEGORIES)}",
                f"--chrome-flags={' '.join(FLAGS)}",
            ],
            check=False, env={"CHROME_PATH": CHROMIUM, "PATH": "/usr/bin:/bin:/usr/local/bin"},
            capture_output=True, text=True, timeout=300,
        )  # fmt: skip
        if done.returncode and tries > 1:
            return _lighthouse_once(url, tries - 1)
        if done.returncode:
            raise RuntimeError(done.stderr)
        data = json.loads(Path(report.name).read_text(encoding="utf-8"))
    for audit in data["audits"].values():
        if audit.get("score") is not None and audit["score"] < 0.9:
            print(f"  {url}: {audit['title']}", file=sys.stderr)
    return {name: round(data["categories"][name]["score"] * 100) for name in CATEGORIES}


def html_errors(urls: list[str]) -> int:
    """Have the Nu HTML checker read every page kind; count its errors."""
    with tempfile.TemporaryDirectory() as folder:
        files = []
        for number, url in enumerate(urls):
            parts = urlsplit(url)
            connection = http.client.HTTPConnection(parts.hostname or "", parts.port or 80)
            connection.request("GET", parts.path + (f"?{parts.query}" if parts.query else ""))
            file = Path(folder) / f"{number}.html"
            file.write_bytes(connection.getresponse().read())
            files.append(str(file))
        done = subprocess.run(
            ["java", "-jar", str(CHECKER), "--format", "json", "--errors-only", *files],
            capture_output=True, text=True, timeout=300, check=False,
        )  # fmt: skip
    messages = json.loads(done.stderr)["messages"]
    for message in messages:
        place = urls[int(Path(message["url"]).stem)]
        print(f"  {place}: {message['message']}", file=sys.stderr)
    return len(messages)


def page_kinds(page: Page, base: str) -> dict[str, str]:
    """Find one address of every page kind; the article is the one nearest to 350 words."""
    page.goto(f"{base}/sitemap-pages.xml")
    places = re.findall(r"<loc>([^<]+)</loc>", page.content())
    topic = next(place for place in places if "/topik/" in place)
    person = next(place for place in places if "/penulis/" in place)
    return {
        "front": f"{base}/",
        "section": f"{base}/daerah/",
        "article": _article_of(350, page, base),
        "topic": topic,
        "person": person,
        "day": f"{base}/indeks/",
        "search": f"{base}/cari/?q=air",
        "empty_search": f"{base}/cari/?q=xyzzy",
        "standing": f"{base}/redaksi/",
        "missing": f"{base}/tak-ada/",
        "offline": f"{base}/luring/",
    }


def _article_of(words: int, page: Page, base: str) -> str:
    """Choose the story whose text is nearest to a number of words."""
    lengths: dict[str, int] = {}
    for item in page.request.get(f"{base}/feed.json").json()["items"]:
        story = BeautifulSoup(page.request.get(item["url"]).text(), "html.parser")
        text = story.select_one(".text")
        lengths[item["url"]] = len(text.get_text(" ").split()) if text else 0
    return min(lengths, key=lambda url: abs(lengths[url] - words))


def missing(*, with_lighthouse: bool, with_html: bool) -> dict[str, str]:
    """Name the judges that were asked for and are not installed, each with what installs it."""
    npm = f"npm ci --prefix {NODE.relative_to(HERE.parent)}"
    lacking: dict[str, str] = {}
    if with_lighthouse and not LIGHTHOUSE.exists():
        lacking["lighthouse"] = f"Lighthouse: {npm}"
    if with_html and not CHECKER.exists():
        lacking["html"] = f"the Nu HTML checker: {npm}"
    elif with_html and not shutil.which("java"):
        lacking["html"] = "Java, for the Nu HTML checker: apt-get install default-jre-headless"
    return lacking


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--skip-lighthouse", action="store_true")
    parser.add_argument("--skip-html", action="store_true")
    chosen = parser.parse_args()
    if not Path(CHROMIUM).exists():
        parser.exit(1, "Chromium is not installed: apt-get install chromium\n")
    lacking = missing(
        with_lighthouse=not chosen.skip_lighthouse, with_html=not chosen.skip_html
    )  # fmt: skip
    for sentence in lacking.values():
        print(f"Not installed, so not measured: {sentence}", file=sys.stderr, flush=True)
    # What is not there is named in the result too: a figure left out is no figure in order.
    result: dict[str, Any] = {"limits": LIMITS, "not_measured": sorted(lacking)}
    with (
        tempfile.TemporaryDirectory() as home,
        newsroom(Path(home)) as running,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        page = browser.new_page(viewport=PHONE)
        kinds = page_kinds(page, running.address)
        result["axe"] = {}
        for kind, url in kinds.items():
            page = browser.new_page(viewport=PHONE)
            page.goto(url, wait_until="networkidle")
            result["axe"][kind] = axe_violations(page)
            page.close()
        for kind in ("article", "front", "section"):
            page = browser.new_page(viewport=PHONE)
            result[kind] = weigh(page, kinds[kind])
            page.close()
        browser.close()
        if not chosen.skip_lighthouse and "lighthouse" not in lacking:
            for kind in ("article", "front", "section"):
                result[kind]["lighthouse"] = lighthouse(kinds[kind])
        if not chosen.skip_html and "html" not in lacking:
            result["html_errors"] = html_errors(list(kinds.values()))
    print(json.dumps(result))


if __name__ == "__main__":
    main()
