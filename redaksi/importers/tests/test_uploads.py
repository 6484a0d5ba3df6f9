"""Where the files of an old site come from: a folder, or its own server and no other machine."""

import threading
from collections.abc import Iterator
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from pathlib import Path

import pytest

from redaksi.importers.uploads import Folder, OldServer, Unfetched

PICTURE = "/wp-content/uploads/2019/12/foto.jpg"


@pytest.mark.parametrize("place", ["2019/12", "uploads/2019/12", "wp-content/uploads/2019/12"])
@pytest.mark.parametrize("name", ["foto.jpg", "foto-scaled.jpg"])
def test_file_is_found_wherever_the_folder_begins(tmp_path, place, name):
    (tmp_path / place).mkdir(parents=True)
    (tmp_path / place / name).write_bytes(b"x")

    with Folder(tmp_path).opened([f"https://lama.example{PICTURE}"]) as path:
        assert path.name == name


@pytest.mark.parametrize(
    "address",
    [
        "/wp-content/uploads/../../rahasia.txt", "/wp-content/uploads/%2e%2e/rahasia.txt",
        "/wp-content/uploads/tautan.txt", "/wp-content/uploads/" + "a" * 5000, "http://[", "",
        "/wp-content/uploads/\0.jpg",
    ],
)  # fmt: skip
def test_no_name_leads_out_of_the_folder(tmp_path, address):
    (tmp_path / "rahasia.txt").write_text("x")
    folder = tmp_path / "wp-content" / "uploads"
    folder.mkdir(parents=True)
    (folder / "tautan.txt").symlink_to(tmp_path / "rahasia.txt")

    with pytest.raises(Unfetched), Folder(folder).opened([address]):
        pass


class Old(BaseHTTPRequestHandler):
    """An old server with its moods."""

    tries = 0

    def do_GET(self) -> None:
        if self.path == "/moved":
            self._say(301, location="/foto.jpg")
        elif self.path == "/away":
            self._say(302, location="http://127.0.0.2:9/foto.jpg")
        elif self.path == "/round":
            self._say(301, location="/round")
        elif self.path == "/moody":
            type(self).tries += 1
            self._say(500 if type(self).tries == 1 else 200)
        elif self.path == "/short":
            self._say(200, length=9000)
        elif self.path == "/foto.jpg" or self.path == "/foto%20lama.jpg":
            self._say(200)
        else:
            self._say(404)

    def _say(self, status: int, *, location: str = "", length: int = 4) -> None:
        self.send_response(status)
        if location:
            self.send_header("Location", location)
        self.send_header("Content-Length", str(length))
        self.end_headers()
        self.wfile.write(b"data")

    def log_message(self, *args: object) -> None:
        """Say nothing on the terminal."""


@pytest.fixture
def server() -> Iterator[str]:
    Old.tries = 0
    with ThreadingHTTPServer(("127.0.0.1", 0), Old) as running:
        threading.Thread(target=running.serve_forever, daemon=True).start()
        yield f"http://127.0.0.1:{running.server_port}"
        running.shutdown()


def fetched(source: OldServer, address: str) -> bytes:
    with source.opened([address]) as path:
        return Path(path).read_bytes()


@pytest.mark.parametrize("path", ["/foto.jpg", "/moved", "/moody", "/foto lama.jpg"])
def test_file_is_fetched_where_it_is_now_and_asked_for_twice(server, path):
    assert fetched(OldServer(server, pause_seconds=0), path) == b"data"


@pytest.mark.parametrize(
    ("path", "reason"),
    [
        ("/none.jpg", "404"), ("/round", "redirects"), ("/away", "private"),
        ("/short", "IncompleteRead"), ("ftp://lama.example/foto.jpg", "scheme"),
        ("file:///etc/passwd", "scheme"),
    ],
)  # fmt: skip
def test_what_cannot_be_had_says_why(server, path, reason):
    with pytest.raises(Unfetched) as refused:
        fetched(OldServer(server, pause_seconds=0), path)

    assert refused.value.reason == reason


def test_private_machine_is_not_asked_for_a_public_site(server):
    with pytest.raises(Unfetched) as refused:
        fetched(OldServer("https://lama.example", pause_seconds=0), f"{server}/foto.jpg")

    assert refused.value.reason == "private"


def test_file_that_is_too_large_is_left(server):
    with pytest.raises(Unfetched) as refused:
        fetched(OldServer(server, most_bytes=3), "/foto.jpg")

    assert refused.value.reason == "too_large"


def test_line_that_is_too_slow_is_given_up(server):
    ticks = iter([0.0, 1000.0, 2000.0])
    with pytest.raises(Unfetched) as refused:
        fetched(OldServer(server, clock=lambda: next(ticks)), "/foto.jpg")

    assert refused.value.reason == "too_slow"
