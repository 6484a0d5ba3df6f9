"""Does anything that readers may type run in a browser?

    .venv/bin/python bench/hostile.py --data FOLDER [--most N]

Takes every line of `xss-payload-list.txt` and `blns.json` in the folder. Each is sent through the
form as name and as text, and once more as an address, which brings the form back; it is confirmed,
looked at in the moderators' queue, approved (each tenth edited, with the line as its reason) and
read below the story, where it is answered or reported, in the feeds and in the letter. Many at
once are what a complaint and a request say at the desk, and stand on their writer's own page.
Chromium shows it all with the paper's Content-Security-Policy switched off, so nothing is held
back by it: no dialog, no error of a script, no request elsewhere, no element and no handler that
harmless words do not bring along. Lists show 500 at once. Prints one line of JSON last.
"""

import argparse
import json
import os
import sys
import tempfile
import threading
import time
from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from socketserver import ThreadingMixIn
from typing import Any
from wsgiref.simple_server import WSGIRequestHandler, WSGIServer, make_server

from playwright.sync_api import BrowserContext, sync_playwright

HERE = Path(__file__).resolve().parent
sys.path.insert(0, str(HERE.parent))

from bench.comments import loaded, write_story  # noqa: E402  # the path is set above
from tests.journeys.conftest import CHROMIUM, DESKTOP, FLAGS  # noqa: E402  # the path is set above
from tests.journeys.desk import PASSWORD, Desk  # noqa: E402  # the path is set above
from tests.journeys.online import Newsroom, free_port  # noqa: E402  # the path is set above

AT_ONCE, SINGLE = 500, 12
# Enough for every state that the lines will be in: held for a link, for the filter, edited.
HARMLESS = [
    ("Ayu Lestari", "Airnya keruh.\nLihat https://a.example/\n\nTerima kasih."),
    ("Citra", "Gacor maxwin slot deposit pulsa, daftar di https://judi.example/"),
    *(
        (f"Budi {number}", f"Terima kasih untuk beritanya yang ke-{number}.")
        for number in range(12)
    ),
]
# What a page is made of: its elements, and whatever could be run when it is touched.
LOOK = """() => {
  const found = new Set();
  for (const one of document.querySelectorAll("*")) {
    found.add(one.localName);
    for (const {name, value} of one.attributes) {
      if (name.startsWith("on")) found.add(`@${name}`);
      if (["href", "src", "action", "formaction"].includes(name) &&
          !/^(https?:|[/#?.]|data:image|mailto:|$)/.test(value)) found.add(`${name}=${value}`);
    }
  }
  return [...found];
}"""


class Quiet(WSGIRequestHandler):
    def log_message(self, *told: Any) -> None:
        pass


class Server(ThreadingMixIn, WSGIServer):
    daemon_threads = True


class Watch:
    """Notes whatever a browser does that it was not asked to."""

    def __init__(self, context: BrowserContext, base: str) -> None:
        self.page, self.seen = context.new_page(), Counter[str]()
        self.strange: dict[str, set[str]] = {}
        self.pages, self.where = 0, ""
        context.on("page", lambda _page: self.note("window"))
        self.page.on("dialog", lambda dialog: (self.note("dialog"), dialog.dismiss()))
        self.page.on("pageerror", lambda error: self.note(f"script: {error}"))
        self.page.on("request", lambda asked: self._may(asked.url, base))

    def note(self, what: str) -> None:
        self.seen[f"{self.where} {what}"[:200]] += 1

    def _may(self, url: str, base: str) -> None:
        if not url.startswith((base, "data:", "blob:", "about:")):
            self.note(f"request: {url}")

    def look(self, kind: str, address: str) -> set[str]:
        """Open a page; give what it is made of."""
        self.where = kind
        answer = self.page.goto(address, wait_until="load")
        if answer is None or answer.status != 200:
            self.note(f"status {answer and answer.status} {address}")
        self.pages += 1
        return set(self.page.evaluate(LOOK))

    def hold(self, kind: str, made_of: set[str], allowed: set[str]) -> None:
        """Note what harmless words would not have brought along."""
        if made_of - allowed:
            self.strange.setdefault(kind, set()).update(made_of - allowed)


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    parser.add_argument("--most", type=int, default=10**6)
    told = parser.parse_args()
    begun, lines = time.monotonic(), list(payloads(told.data))[: told.most]
    with tempfile.TemporaryDirectory() as folder, ThreadPoolExecutor(1) as writer:
        base = opened(Path(folder) / "home")
        figures = watched(base, lines, lambda do, *words: writer.submit(do, *words).result())
    took = round(time.monotonic() - begun)
    is_clean = not (figures["ran"] or figures["strange"] or figures["answers"].get("500"))
    print(json.dumps({"lines": len(lines), **figures, "seconds": took, "is_clean": is_clean}))


def payloads(folder: Path) -> Iterator[str]:
    yield from (folder / "xss-payload-list.txt").read_text(encoding="utf-8").splitlines()
    yield from json.loads((folder / "blns.json").read_text(encoding="utf-8"))


def opened(home: Path) -> str:
    """Found a paper with one story, and serve it from this process with long lists."""
    address = f"http://127.0.0.1:{free_port()}"
    place = {"REDAKSI_HOME": str(home), "REDAKSI_ADDRESS": address, "EMAIL_URL": "dummymail://",
             "REDAKSI_EDGE": "no", "REDAKSI_COMMENTS_HOLD_NEWCOMERS": "yes"}  # fmt: skip
    os.environ.update(place)
    Newsroom(address, home, dict(os.environ)).redaksi(
        "init", "--name", "Suar Mataram", "--zone", "Asia/Makassar"
    )
    loaded()
    write_story()
    from redaksi.newsroom.desk.comments import queues  # noqa: PLC0415  # needs the settings
    from redaksi.people.models import User  # noqa: PLC0415  # needs the settings
    from redaksi.reading import talk, thread  # noqa: PLC0415  # needs the settings
    from redaksi.wsgi import application  # noqa: PLC0415  # needs the settings

    queues.A_PAGE = thread.A_PAGE = thread.FIRST = AT_ONCE
    talk.A_FEED = 10**6
    User.objects.create_superuser("ibn", password=PASSWORD)
    port = int(address.rpartition(":")[2])
    server = make_server("127.0.0.1", port, application, Server, Quiet)
    threading.Thread(target=server.serve_forever, daemon=True).start()
    return address


def watched(base: str, lines: list[str], write: Callable[..., Any]) -> dict[str, Any]:
    """Look at every place before and after the lines have come."""
    _, forms = write(send, HARMLESS)
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=CHROMIUM, args=FLAGS)
        context = browser.new_context(base_url=base, viewport=DESKTOP, bypass_csp=True,
                                      locale="id-ID")  # fmt: skip
        watch = Watch(context, base)
        Desk(watch.page, "ibn")
        before = queue(watch, write(numbers))
        letters = write(decide)
        simple = {"form": forms, "letter": letters, "feed": write(feed_pieces)}
        before |= queue(watch, write(numbers))
        known: dict[str, set[str]] = {}
        for kind, address in write(where):
            known.setdefault(kind, set()).update(watch.look(kind, address))
        statuses, forms = write(send, list(zip(lines, lines, strict=True)))
        made = queue(watch, write(numbers))
        watch.hold("queue", made, before)
        token, places = write(complain, ["Airnya keruh.", "Terima kasih."])
        plain = own_places(watch, token, places)
        token, places = write(complain, lines)
        for kind, made in own_places(watch, token, places).items():
            watch.hold(kind, made, plain[kind])
        letters = write(decide)
        for kind, address in write(where):
            watch.hold(kind, watch.look(kind, address), known[kind])
        for kind, pieces in (("form", forms), ("letter", letters), ("feed", write(feed_pieces))):
            plain = joined(watch, kind, simple[kind])
            watch.hold(kind, joined(watch, kind, pieces), plain)
        browser.close()
    strange = {kind: sorted(made) for kind, made in watch.strange.items()}
    return {"answers": statuses, "shown": write(shown), "pages": watch.pages,
            "ran": dict(watch.seen), "strange": strange}  # fmt: skip


def queue(watch: Watch, after: list[int]) -> set[str]:
    """Go through the whole queue, and look at some of it singly; give what it was made of."""
    made = watch.look("queue", "/desk/comments/?queue=all")
    for pk in after[AT_ONCE - 1 :: AT_ONCE]:
        made |= watch.look("queue", f"/desk/comments/?queue=all&after={pk}")
    for pk in after[:: max(1, len(after) // SINGLE)]:
        made |= watch.look("queue", f"/desk/comments/{pk}/")
    return made


def own_places(watch: Watch, token: str, places: list[tuple[str, str]]) -> dict[str, set[str]]:
    """Look at complaints and requests, and at the page of a reader who is signed in."""
    cookie = {"name": "redaksi_pembaca", "value": token, "url": watch.page.url}
    watch.page.context.add_cookies([cookie])  # type: ignore[list-item]  # a TypedDict
    made: dict[str, set[str]] = {}
    for kind, address in places:
        made.setdefault(kind, set()).update(watch.look(kind, address))
    return made


def joined(watch: Watch, kind: str, pieces: list[str]) -> set[str]:
    """Show pieces of HTML below each other, as programs for letters or feeds may."""
    watch.where, page, made = kind, watch.page, set[str]()
    page.goto("about:blank")
    for start in range(0, len(pieces), AT_ONCE):
        page.set_content("\n".join(pieces[start : start + AT_ONCE]), wait_until="load")
        watch.pages += 1
        made |= set(page.evaluate(LOOK))
    return made


def send(said: list[tuple[str, str]]) -> tuple[dict[str, int], list[str]]:
    """Send each through the form, from everywhere; give statuses and the forms that came back."""
    from django.db import transaction  # noqa: PLC0415  # needs the settings
    from django.test import Client  # noqa: PLC0415  # needs the settings

    from redaksi.articles.models import Article  # noqa: PLC0415  # needs the settings

    client = Client(HTTP_SEC_FETCH_SITE="same-origin", HTTP_HOST="127.0.0.1",
                    raise_request_exception=False)  # fmt: skip
    story = Article.objects.published().get()
    statuses, forms = Counter[str](), []
    with transaction.atomic():
        for number, (name, text) in enumerate(said):
            fields = {"berita": story.pk, "nama": storable(name)[:80], "isi": storable(text),
                      "setuju": "1", "email": f"p{number}-{len(said)}@pembaca.example"}  # fmt: skip
            at = {"REMOTE_ADDR": f"198.18.{number // 100 % 250}.1"}
            for sent in (fields, {**fields, "email": storable(text), "nama": storable(name)}):
                answer = client.post("/tanggapan/kirim/", sent, **at)
                statuses[str(answer.status_code)] += 1
                if answer.status_code == 422:
                    forms.append(_form(answer.content.decode()))
    return dict(statuses), forms


def _form(page: str) -> str:
    begins = page.find("<comment-form>")
    return page[begins : page.find("</comment-form>", begins)] if begins >= 0 else page


def storable(text: str) -> str:
    """Leave out halves of a pair: no browser sends them."""
    return text.encode("utf-8", "replace").decode()


def decide() -> list[str]:
    """Confirm all that was sent and let it out, each tenth edited; give the letters."""
    from django.db import transaction  # noqa: PLC0415  # needs the settings
    from django.utils import timezone  # noqa: PLC0415  # needs the settings

    from redaksi.answering.letters import write  # noqa: PLC0415  # needs the settings
    from redaksi.comments import actions  # noqa: PLC0415  # needs the settings
    from redaksi.comments.models import Comment  # noqa: PLC0415  # needs the settings
    from redaksi.people.models import User  # noqa: PLC0415  # needs the settings
    from redaksi.readers.models import MagicLink  # noqa: PLC0415  # needs the settings

    by, now, letters = User.objects.get(), timezone.now(), []
    with transaction.atomic():
        for link in MagicLink.objects.filter(used_at=None).order_by("pk"):
            letters.append(str(write(link).alternatives[0][0]))
            actions.confirm(link, at=now)
        for comment in Comment.objects.filter(state="waiting").order_by("pk"):
            reason = comment.text.split("\n")[0][:300]
            if comment.pk % 10 == 0 and reason:
                actions.edit(comment, by, f"{comment.text}.", reason=reason, at=now)
            else:
                actions.approve(comment, by, at=now)
    return letters


def complain(lines: list[str]) -> tuple[str, list[tuple[str, str]]]:
    """Have one reader say all lines, complain and ask; give the token and where it all stands."""
    from django.utils import timezone  # noqa: PLC0415  # needs the settings

    from redaksi.answering import account  # noqa: PLC0415  # needs the settings
    from redaksi.comments.models import Comment  # noqa: PLC0415  # needs the settings
    from redaksi.complaints.actions.receiving import Reported, receive  # noqa: PLC0415  # as above
    from redaksi.complaints.models import Complaint  # noqa: PLC0415  # needs the settings
    from redaksi.readers.actions import sign_in  # noqa: PLC0415  # needs the settings
    from redaksi.readers.models import Reader  # noqa: PLC0415  # needs the settings
    from redaksi.rights.models import DataRequest  # noqa: PLC0415  # needs the settings

    now, about = timezone.now(), Comment.objects.published()[0]
    account.SHOWN, words = 10**6, [storable(line) for line in lines]
    reader = Reader.objects.create(name=words[0][:80], registered_at=now)
    Comment.objects.bulk_create(
        Comment(article=about.article, reader=reader, text=text, state="hidden", said_at=now)
        for text in words
    )
    places = [("account", "/akun/"), ("requests", "/desk/complaints/requests/")]
    for start in range(0, len(words), AT_ONCE):
        text = "\n".join(words[start : start + AT_ONCE])
        ticket = receive(about, Reported(Complaint.Ground.OTHER, text), at=now)
        places.append(("complaint", f"/desk/complaints/{ticket.pk}/"))
        DataRequest.objects.ask(reader, text, at=now)
    return sign_in(reader, at=now), places


def numbers() -> list[int]:
    """Give the comments as the queue of all has them: the newest first."""
    from redaksi.comments.models import Comment  # noqa: PLC0415  # needs the settings

    return list(Comment.objects.confirmed().newest_first().values_list("pk", flat=True))


def where() -> list[tuple[str, str]]:
    """Give every public address at which comments stand, with what kind of page it is."""
    from redaksi.comments.models import Comment  # noqa: PLC0415  # needs the settings

    told = Comment.objects.published().order_by("pk")
    first, pages = told[0], -(-told.count() // AT_ONCE)
    thread = f"/tanggapan/berita/{first.article_id}/"
    some = list(told.values_list("pk", flat=True))[:: max(1, told.count() // SINGLE)]
    return [
        ("story", first.article.address), ("thread", thread),
        *(("thread", f"{thread}?halaman={page}") for page in range(2, pages + 1)),
        *(("answer", f"/tanggapan/balas/{pk}/") for pk in some),
        *(("report", f"/tanggapan/{pk}/lapor/") for pk in some),
        ("front", "/"),
    ]  # fmt: skip


def feed_pieces() -> list[str]:
    """Give what the feeds of the story carry, as somebody else's program shows it."""
    from xml.etree import ElementTree  # noqa: PLC0415  # for the check alone

    from django.test import Client  # noqa: PLC0415  # needs the settings

    from redaksi.comments.models import Comment  # noqa: PLC0415  # needs the settings

    client = Client(HTTP_HOST="127.0.0.1")
    at = f"/tanggapan/berita/{Comment.objects.published()[0].article_id}/"
    for form in ("feed/", "feed.atom"):
        ElementTree.fromstring(client.get(at + form).content)  # noqa: S314  # our own
    items = json.loads(client.get(f"{at}feed.json").content)["items"]
    return [item["content_html"] for item in items]


def shown() -> int:
    from redaksi.comments.models import Comment  # noqa: PLC0415  # needs the settings

    return Comment.objects.published().count()


if __name__ == "__main__":
    main()
