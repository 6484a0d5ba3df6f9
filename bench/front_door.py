"""What the measurements of the front door share: a paper that runs, and nginx beside it."""

import subprocess
import tempfile
import time
import urllib.request
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path

from tests.journeys.online import Newsroom, free_port, newsroom

HANDED_OUT = Path(__file__).parents[1] / "docs" / "operators" / "files" / "redaksi.vcl"
NGINX = """
daemon off; worker_processes 2; pid {folder}/nginx.pid; error_log {folder}/error.log;
events {{ worker_connections 1024; }}
http {{
  access_log off; sendfile on; tcp_nopush on; keepalive_requests 1000000; etag on;
  types {{ text/html html; }} default_type text/html;
  client_body_temp_path {folder}/t; proxy_temp_path {folder}/t; fastcgi_temp_path {folder}/t;
  uwsgi_temp_path {folder}/t; scgi_temp_path {folder}/t;
  server {{ listen 127.0.0.1:{port}; root {folder}/www; gzip_static on; gzip_vary on;
    {headers}
  }}
}}
"""
# nginx sets these itself; a copied `Connection: close` would have it build every connection anew.
ITS_OWN = {"content-length", "content-encoding", "content-type", "etag", "vary", "date", "server",
           "connection"}  # fmt: skip


def fetch(address: str, **headers: str) -> tuple[bytes, dict[str, str]]:
    """Get a page as sent."""
    asked = {name.replace("_", "-"): value for name, value in headers.items()}
    with urllib.request.urlopen(urllib.request.Request(address, headers=asked)) as answer:
        return answer.read(), {name.lower(): value for name, value in answer.headers.items()}


@contextmanager
def paper(home: Path | None, **settings: str) -> Iterator[Newsroom]:
    """Run the paper of a data folder, or the demo in a folder of its own."""
    if home:
        with newsroom(
            home.resolve(), prepare=lambda here: here.redaksi("upgrade"), **settings
        ) as room:
            yield room
        return
    with (
        tempfile.TemporaryDirectory() as folder,
        newsroom(Path(folder) / "home", **settings) as room,
    ):
        yield room


@contextmanager
def nginx(pages: dict[str, str]) -> Iterator[str]:
    """Serve the very bytes and headers of pages, compressed beforehand, from files."""
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        folder.chmod(0o755)
        headers: dict[str, str] = {}
        for file, address in pages.items():
            packed, headers = fetch(address, Accept_Encoding="gzip")
            plain, _ = fetch(address)
            target = folder / "www" / f"{file}.html"
            target.parent.mkdir(exist_ok=True)
            target.write_bytes(plain)
            Path(f"{target}.gz").write_bytes(packed)
        said = "\n".join(
            f'add_header {key} "{value}";' for key, value in headers.items() if key not in ITS_OWN
        )
        config = folder / "nginx.conf"
        config.write_text(NGINX.format(folder=folder, port=port, headers=said))
        process = subprocess.Popen(["nginx", "-c", str(config)], stderr=subprocess.DEVNULL)
        try:
            time.sleep(1)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(10)


@contextmanager
def varnish(backend: str, *, purges_at: int) -> Iterator[str]:
    """Put Debian's Varnish before a paper, configured as we hand it out."""
    with tempfile.TemporaryDirectory() as name:
        folder, port = Path(name), free_port()
        folder.chmod(0o755)
        text = HANDED_OUT.read_text().replace('"8000"', f'"{backend}"')
        (folder / "redaksi.vcl").write_text(text)
        process = subprocess.Popen(
            ["varnishd", "-F", "-j", "none", "-n", str(folder / "n"),
             "-f", str(folder / "redaksi.vcl"), "-a", f"127.0.0.1:{port}",
             "-a", f"purge=127.0.0.1:{purges_at}", "-s", "malloc,64m"],
            stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
        )  # fmt: skip
        try:
            time.sleep(5)
            yield f"http://127.0.0.1:{port}"
        finally:
            process.terminate()
            process.wait(10)


def an_article(room: Newsroom) -> str:
    """Give the address of a published story."""
    page, _ = fetch(f"{room.address}/sitemap-news.xml")
    found = [part.split("<")[0] for part in page.decode().split("<loc>")[1:]]
    if not found:
        feed, _ = fetch(f"{room.address}/feed.json")
        found = [part.split('"')[0] for part in feed.decode().split('"url": "')[1:]]
    return found[0]
