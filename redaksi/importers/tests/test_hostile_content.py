"""Nothing that a browser would run comes out of an old post, wherever in it the payload stood."""

import json
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

from redaksi.articles.markup import clean_old, clean_text
from redaksi.articles.tests.test_hostile import PAYLOADS, Browser
from redaksi.importers.manuscript import (
    Elsewhere,
    Gallery,
    OldHtml,
    OwnBlock,
    Paper,
    Paragraph,
    PictureInText,
    Piece,
    ReadAlso,
)
from redaksi.importers.tests.old_content import read

# The payload collections as they were published, where somebody has put them beside the checkout.
COLLECTIONS = Path(__file__).resolve().parents[4] / "shared" / "data" / "security"
AROUND = [
    "{}",
    "<p>Sebelum {}</p><p title='x>'>Sesudah</p>",
    "<h2>{}</h2>",
    '<figure><img src="/a.jpg" alt="{}"><figcaption>{}</figcaption></figure>',
    '<img src="{}">',
    '<a href="{}">x</a>',
    "<a title='{}' href='{}'>x</a>",
    "<ul><li>{}</li></ul>",
    "<table><tr><th>{}</th></tr><tr><td>{}</td></tr></table>",
    "<blockquote>{}<cite>{}</cite></blockquote>",
    "<pre>{}</pre>",
    '[caption id="x" caption="{}"]<img src=a.jpg>{}[/caption]',
    '[button link="{}"]{}[/button]',
    "[embed]{}[/embed]",
    '[x_y title="{}" text="{}" src="{}"]',
    '<!-- wp:embed {"url":"{}"} --><figure class="wp-block-embed">{}</figure><!-- /wp:embed -->',
    '<!-- wp:cover {"url":"{}"} --><p>{}</p><!-- /wp:cover -->',
    '<!-- wp:redaksi/paragraph {"value":"{}"} -->{}<!-- /wp:redaksi/paragraph -->',
    '<iframe src="{}"></iframe>',
    '<video src="{}"></video>',
    '<div class="wp-block-file"><a href="{}">{}</a></div>',
    '<blockquote class="twitter-tweet"><a href="{}">{}</a></blockquote>',
    '<redaksi-block type="paragraph" value="{}">{}</redaksi-block>',
    'Baca juga: <a href="{}">{}</a>',
]
ADDRESS = re.compile(r"(?:https?:/)?/[^\s<>\"]*|")


def dangers(content: str) -> list[object]:
    """Give what is dangerous in the pieces of a content, before and after they are sanitised."""
    return [danger for piece in read(content) for danger in _dangers(piece)]


def _dangers(piece: Piece) -> Iterator[object]:
    if isinstance(piece, OwnBlock):
        yield piece
    if isinstance(piece, Paragraph | OldHtml):
        clean = clean_text if isinstance(piece, Paragraph) else clean_old
        yield from Browser(piece.markup).dangers
        yield from Browser(clean(piece.markup)).dangers
    for address in _addresses(piece):
        if not ADDRESS.fullmatch(address):
            yield address


def _addresses(piece: Piece) -> list[str]:
    match piece:
        case PictureInText(picture):
            return [picture.address] if ":" in picture.address.partition("/")[0] else []
        case Gallery(pictures):
            return [one.address for one in pictures if ":" in one.address.partition("/")[0]]
        case Elsewhere(address) | Paper(address):
            return [address]
        case ReadAlso(links):
            return [address for address, _ in links]
    return []


@pytest.mark.parametrize("around", AROUND)
def test_nothing_executable_comes_out(around):
    survivors = [
        (payload, found)
        for payload in PAYLOADS
        if (found := dangers(around.replace("{}", payload)))
    ]

    assert survivors == []


def test_the_browser_would_notice():
    assert Browser("<p onclick=x>A</p><script>y</script>").dangers == ["onclick", "<script>"]
    assert list(_dangers(Paper("javascript:x", "A"))) == ["javascript:x"]


@pytest.mark.skipif(not COLLECTIONS.is_dir(), reason="the published collections are not at hand")
def test_nothing_executable_comes_out_of_the_published_collections():
    lines = (COLLECTIONS / "xss-payload-list.txt").read_text(encoding="utf-8").splitlines()
    payloads = [*lines, *json.loads((COLLECTIONS / "blns.json").read_text(encoding="utf-8"))]
    for path in sorted((COLLECTIONS / "feed-sanitize").glob("*.xml")):
        payloads.append(path.read_text(encoding="utf-8", errors="replace"))

    survivors = []
    for place, payload in enumerate(payloads):
        # Every payload stands bare, and in one of the other places in turn.
        for around in ("{}", AROUND[place % len(AROUND)]):
            if found := dangers(around.replace("{}", payload)):
                survivors.append((around, payload, found))

    assert len(payloads) > 7_000
    assert survivors == []
