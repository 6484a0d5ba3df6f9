"""Debian's own Varnish, with the configuration we hand out, between readers and a gate."""

import gzip
import http.client
import os
import shutil
import subprocess
import threading
import time
from datetime import timedelta
from pathlib import Path
from socketserver import ThreadingMixIn
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

import pytest
from django.utils import timezone

from redaksi.edge.labels import Labelling
from redaksi.edge.shared_cache import MOST_KEYS, NotTold
from redaksi.edge.store import Store
from redaksi.edge.tests.sites import Site, gate_before
from redaksi.edge.varnish import Varnish
from redaksi.pressroom.tests.houses import free_port, wait_for

HANDED_OUT = Path(__file__).parents[3] / "docs" / "operators" / "files" / "redaksi.vcl"
SAID = Labelling("Surrogate-Key", Varnish.life_header)

IS_THERE = {
    "bans": shutil.which("varnishd") is not None,
    "xkey": any(Path("/usr/lib").glob("*/varnish/vmods/libvmod_xkey.so")),
}


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Quiet(WSGIRequestHandler):
    def log_message(self, *told):
        pass


class Front:
    """A Varnish before a small site."""

    def __init__(self, site, store, *, port, door):
        self.site, self.store, self.port, self.door = site, store, port, door
        self.purges = Varnish(f"http://127.0.0.1:{door}")
        self.changes = 0

    def change(self, text, *keys):
        """Change the site as a newsroom does: the store is purged first, and then Varnish."""
        self.site.text = text
        self.changes += 1
        self.store.purge({self.changes: keys})
        self.purges.purge(keys)

    def read(self, path="/", method="GET", **headers):
        """Ask as a reader does; give the answer and its text."""
        connection = http.client.HTTPConnection("127.0.0.1", self.port, timeout=20)
        try:
            connection.request(method, path, headers={"Host": "suar.example", **headers})
            answer = connection.getresponse()
            return answer, answer.read()
        finally:
            connection.close()

    def is_ready(self):
        try:
            return self.read("/robots.txt")[0].status == 200
        except OSError:
            return False


def is_hit(answer):
    """Tell whether Varnish had it: it then names two requests, this one and the first."""
    return len(answer.headers["X-Varnish"].split()) == 2


@pytest.fixture(scope="module", params=["bans", "xkey"])
def running(request, tmp_path_factory):
    if not IS_THERE[request.param] and not os.environ.get("CI"):
        pytest.skip("no Varnish: apt-get install varnish varnish-modules")
    folder = tmp_path_factory.mktemp("varnish")
    site, store = Site(), Store(folder / "edge", size=1 << 24, readers=64)
    gate = gate_before(site, store, labels=SAID.keys, life=SAID.life)
    with make_server("127.0.0.1", 0, gate, Server, handler_class=Quiet) as server:
        threading.Thread(target=server.serve_forever, args=(0.01,), daemon=True).start()
        text = HANDED_OUT.read_text().replace('"8000"', f'"{server.server_port}"')
        if request.param == "xkey":
            text = text.replace("#xkey ", "")
        (folder / "redaksi.vcl").write_text(text)
        port, door = free_port(), free_port()
        command = ["varnishd", "-F", "-j", "none", "-n", folder / "n", "-f", folder / "redaksi.vcl",
                   "-a", f"127.0.0.1:{port}", "-a", f"purge=127.0.0.1:{door}",
                   "-s", "malloc,16m", "-p", "thread_pool_min=5"]  # fmt: skip
        with (folder / "log").open("w") as log:
            process = subprocess.Popen(command, stdout=log, stderr=log)
        front = Front(site, store, port=int(port), door=int(door))
        try:
            wait_for(front.is_ready)
            yield front
        finally:
            process.terminate()
            process.wait(10)
            server.shutdown()
            store.close()


@pytest.fixture
def front(running):
    running.site.__init__()
    running.change(running.site.text, "*")
    return running


def test_page_is_asked_for_once_and_is_another_when_it_has_changed(front):
    first, text = front.read()
    again, same = front.read()
    assert not is_hit(first)
    assert is_hit(again)
    assert text == same

    front.change(b"<p>hujan</p>", "article:7")

    assert front.read()[1] == b"<p>hujan</p>"


def test_change_of_another_noun_leaves_the_page(front):
    front.read()

    front.change(b"<p>hujan</p>", "article:70", "article:77", "list:article:7")

    assert is_hit(front.read()[0])


@pytest.mark.parametrize("keys", [["paper"], ["*"], [f"article:{n}" for n in range(MOST_KEYS)]])
def test_many_changes_at_once_are_understood(front, keys):
    # As many keys on the page as a header holds, the one that changes at its end.
    front.site.keys = {*(f"article:9{n:05}" for n in range(450)), "article:99", "paper"}
    front.read()
    assert is_hit(front.read()[0])

    front.change(b"<p>hujan</p>", *keys)

    assert front.read()[1] == b"<p>hujan</p>"


def test_labels_are_for_varnish_and_browsers_go_on_asking(front):
    for _made_and_found in range(2):
        answer, _text = front.read()

        assert answer.headers["Cache-Control"] == "public, max-age=0, must-revalidate"
        assert not {"surrogate-key", "surrogate-control", "xkey"} & {
            name.lower() for name in answer.headers
        }


def test_what_the_site_says_nothing_of_is_not_kept(front):
    front.site.keys = None
    front.read()

    assert not is_hit(front.read()[0])


def test_page_is_kept_no_longer_than_it_is_true(front):
    front.site.until = timezone.now() + timedelta(seconds=1.3)
    front.read()
    assert is_hit(front.read()[0])
    time.sleep(1.1)

    assert not is_hit(front.read()[0])


def test_words_on_a_link_that_no_page_reads_make_no_other_page(front):
    front.read("/?q=air")

    for query in ("?utm_source=surat&q=air", "?q=air&fbclid=x", "?gclid=x&q=air&utm_medium=y"):
        assert is_hit(front.read(f"/{query}")[0]), query
    assert not is_hit(front.read("/?q=air&x=1")[0])
    assert not is_hit(front.read("/?q=air&x=1")[0])


def test_cookie_neither_splits_a_page_nor_reaches_the_site(front):
    front.read()

    assert is_hit(front.read(Cookie="iklan=1")[0])


def test_compressed_page_passes_as_it_is_and_is_not_sent_twice(front):
    for _made_and_found in range(2):
        answer, body = front.read(**{"Accept-Encoding": "gzip, br"})
        assert answer.headers["Content-Encoding"] == "gzip"
        assert gzip.decompress(body) == front.site.text

    known = answer.headers["ETag"]
    assert front.read(**{"Accept-Encoding": "gzip", "If-None-Match": known})[0].status == 304
    assert front.read(method="HEAD", **{"Accept-Encoding": "gzip"})[0].headers["ETag"] == known


def test_desk_and_what_somebody_sends_pass(front):
    for method, path in (("GET", "/desk/"), ("POST", "/")):
        front.read(path, method)

        assert not is_hit(front.read(path, method)[0])


def test_readers_cannot_purge_and_the_purge_door_serves_no_pages(front):
    front.read()

    with pytest.raises(NotTold, match="405"):
        Varnish(f"http://127.0.0.1:{front.port}").purge({"article:7"})
    connection = http.client.HTTPConnection("127.0.0.1", front.door, timeout=20)
    connection.request("GET", "/", headers={"Host": "suar.example"})

    assert connection.getresponse().status == 405
    assert is_hit(front.read()[0])
    connection.close()
