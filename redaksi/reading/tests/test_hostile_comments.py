"""Whatever is typed into the form comes back as text: on the page, in the letter, at the desk."""

from html.parser import HTMLParser

import pytest
import time_machine
from django.core import mail
from django.test import Client

from redaksi.answering.letters import write
from redaksi.articles.tests import test_hostile
from redaksi.comments import actions
from redaksi.comments.models import Comment
from redaksi.comments.plain import cleaned, one_line
from redaksi.comments.tests.conftest import DECIDED, SAID
from redaksi.readers.models import MagicLink

pytestmark = pytest.mark.once

NASTY = [
    "\x00", "\ud800", "‮gnirts", "Z͑ͫ̓ͪ̂ͫ̽͏̴̙̤̞͉͚̯̞̠͍A̴̵̜̰͔ͫ͗͢", "😍 👩‍👩‍👧", "'; DROP TABLE comments_comment; --",
    "{{ 7*7 }}{% load x %}", "%(name)s %s %n", "../../etc/passwd", "\r\nBcc: x@y.example", "-1",
    "1e309", "NaN", "javascript:alert(1)", "https://a.example/\"onmouseover=alert(1)//",
    "https://a.example/<script>", "＜script＞alert(1)＜/script＞", "a" * 2900, "\u2028\u2029x",
]  # fmt: skip
PAYLOADS = [*test_hostile.PAYLOADS, *NASTY]


class Reading(HTMLParser):
    """Notes every element and attribute by which a page could be made to do something."""

    def __init__(self, page: str) -> None:
        super().__init__()
        self.found: list[str] = []
        self.feed(page)

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        self.found.append(tag)
        self.found += [name for name, _ in attrs if name.startswith("on")]
        self.found += [
            value for name, value in attrs if name in ("href", "src", "action") and value
            and not value.startswith(("/", "http://", "https://", "#", "data:image"))
        ]  # fmt: skip


@pytest.fixture(autouse=True)
def _today():
    with time_machine.travel(DECIDED, tick=False):
        yield


def storable(payload):
    """Leave out what no database takes and no form lets through."""
    return payload.replace("\x00", "").encode("utf-8", "replace").decode()


def kinds(page):
    return set(Reading(page).found)


def test_no_payload_becomes_more_than_text_on_the_page(client, make_article, reader):
    story = make_article()
    harmless = Comment(article=story, reader=reader, text="Biasa. https://a.example/", said_at=SAID)
    harmless.state, harmless.published_at = "published", SAID
    harmless.save()
    allowed = kinds(client.get(f"/tanggapan/berita/{story.pk}/").content.decode())
    rows = [
        Comment(
            article=story, guest_name=one_line(payload)[:80], old_site_id=str(number),
            text=cleaned(payload), edit_reason=storable(payload)[:300],
            state="edited", said_at=SAID, published_at=SAID, edited_at=SAID,
        )
        for number, payload in enumerate(PAYLOADS)
        if storable(payload)
    ]  # fmt: skip
    Comment.objects.bulk_create(rows)

    for number in range(1, len(rows) // 50 + 2):
        tail = f"?halaman={number}" if number > 1 else ""
        page = client.get(f"/tanggapan/berita/{story.pk}/{tail}").content.decode()
        assert kinds(page) - allowed <= {"i", "br"}


def test_no_payload_breaks_a_door_or_a_letter(make_article, terms):
    story = make_article()
    client = Client(HTTP_SEC_FETCH_SITE="same-origin", raise_request_exception=True)

    for number, payload in enumerate(PAYLOADS):
        sent = payload.encode("utf-8", "surrogatepass").decode("utf-8", "replace")
        form = {"nama": sent, "email": f"a{number}@pembaca.example", "isi": sent, "setuju": "1",
                "berita": story.pk, "balas": sent}  # fmt: skip
        assert client.post("/tanggapan/kirim/", form).status_code in (303, 422, 429), payload
        assert client.post("/tanggapan/kirim/", {**form, "email": sent}).status_code in (303, 422)
        assert client.post("/tanggapan/kirim/", {**form, "berita": sent}).status_code == 404
        assert client.post("/akun/masuk/", {"email": sent}).status_code in (200, 422, 429)
        assert client.get("/tanggapan/terkirim/", {"x": sent}).status_code == 200
    for link in MagicLink.objects.all():
        letter = write(link)
        assert kinds(letter.alternatives[0][0]) == {"html", "body", "p", "a"}
        assert client.get(link.public_address).status_code == 200
    assert mail.outbox == []
    assert actions.erase_unconfirmed(SAID) == 0
