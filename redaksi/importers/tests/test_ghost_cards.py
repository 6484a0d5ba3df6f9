"""What Ghost's editors stored becomes the HTML that readers saw."""

import json

import pytest

from redaksi.importers.ghost.cards import card
from redaksi.importers.ghost.lexical import lexical_html
from redaksi.importers.ghost.markdown import marked_down
from redaksi.importers.ghost.mobiledoc import mobiledoc_html


def lexical(*nodes):
    return lexical_html(json.dumps({"root": {"type": "root", "children": list(nodes)}}))


def text(words, **fields):
    return {"type": "extended-text", "text": words, **fields}


@pytest.mark.parametrize(
    ("node", "html"),
    [
        ({"type": "paragraph", "children": [text("Air", format=3)]},
         "<p><strong><em>Air</em></strong></p>"),
        ({"type": "extended-heading", "tag": "h3", "children": [text("Air")]}, "<h3>Air</h3>"),
        ({"type": "extended-heading", "tag": "script", "children": [text("Air")]}, "<h2>Air</h2>"),
        ({"type": "extended-quote", "children": [text("Air")]}, "<blockquote>Air</blockquote>"),
        ({"type": "list", "listType": "number", "children": [
            {"type": "listitem", "children": [text("Satu")]}]}, "<ol><li>Satu</li></ol>"),
        ({"type": "paragraph", "children": [
            {"type": "link", "url": "/a?b&c", "children": [text("Air")]}]},
         '<p><a href="/a?b&amp;c">Air</a></p>'),
        ({"type": "paragraph", "children": [text("A"), {"type": "linebreak"}, text("B")]},
         "<p>A<br>B</p>"),
        ({"type": "horizontalrule"}, "<hr>"),
        ({"type": "belum-ada", "children": [text("Tetap")]}, "Tetap"),
        ({"type": "belum-ada", "html": "<p>Tetap</p>"}, "<p>Tetap</p>"),
    ],
)  # fmt: skip
def test_nodes_of_the_present_editor(node, html):
    assert lexical(node) == html


@pytest.mark.parametrize(
    ("name", "payload", "html"),
    [
        ("image", {"src": "/a.jpg", "alt": '"A"', "caption": "Ket"},
         '<figure class="kg-card"><img src="/a.jpg" alt="&quot;A&quot;">'
         "<figcaption>Ket</figcaption></figure>"),
        ("gallery", {"images": [{"src": "/a.jpg"}, {"src": "/b.jpg"}]},
         '<figure class="kg-gallery-card"><img src="/a.jpg" alt=""><img src="/b.jpg" alt="">'
         "</figure>"),
        ("bookmark", {"url": "/a/", "metadata": {"title": "A < B"}},
         '<figure class="kg-bookmark-card"><a href="/a/">A &lt; B</a></figure>'),
        ("embed", {"url": "https://v.example/1"},
         '<figure class="kg-embed-card"><a href="https://v.example/1">https://v.example/1</a>'
         "</figure>"),
        ("callout", {"calloutEmoji": "!", "calloutText": "Awas"},
         "<blockquote><p>! Awas</p></blockquote>"),
        ("toggle", {"heading": "Tanya", "content": "<p>Jawab</p>"}, "<h4>Tanya</h4><p>Jawab</p>"),
        ("button", {"buttonText": "Buka", "buttonUrl": "/a/"}, '<p><a href="/a/">Buka</a></p>'),
        ("code", {"code": "<b>"}, "<pre><code>&lt;b&gt;</code></pre>"),
        ("card-markdown", {"markdown": "**Air**"}, "<p><strong>Air</strong></p>"),
        ("file", {"src": "/a.pdf", "fileName": "a.pdf"}, '<p><a href="/a.pdf">a.pdf</a></p>'),
        ("email-cta", {"html": "<p>Langganan</p>"}, ""),
        ("paywall", {}, ""),
        ("image", {}, ""),
    ],
)  # fmt: skip
def test_cards(name, payload, html):
    assert card(name, payload) == html


def test_former_editor():
    document = {
        "atoms": [["soft-return", "", {}]],
        "cards": [["hr", {}], ["html", {"html": "<b>Tebal</b>"}]],
        "markups": [["strong"], ["a", ["href", "/a/"]], ["script"]],
        "sections": [
            [1, "h2", [[0, [], 0, "Judul"]]],
            [1, "p", [[0, [0], 0, "A"], [0, [1], 2, "B"], [1, [], 0, 0], [0, [2], 1, "C & D"]]],
            [3, "ul", [[[0, [], 0, "Satu"]], [[0, [], 0, "Dua"]]]],
            [10, 0], [10, 1], [10, 9], [2, "/a.jpg"], "rusak", [1],
        ],
    }  # fmt: skip

    assert mobiledoc_html(json.dumps(document)) == (
        '<h2>Judul</h2><p><strong>A<a href="/a/">B</a></strong><br>C &amp; D</p>'
        "<ul><li>Satu</li><li>Dua</li></ul><hr><b>Tebal</b>"
        '<figure class="kg-card"><img src="/a.jpg" alt=""></figure>'
    )


@pytest.mark.parametrize("source", ["", "rusak", "[]", "1", '{"root": 1}', '{"sections": 1}'])
def test_no_document_gives_no_text(source):
    assert lexical_html(source) == ""
    assert mobiledoc_html(source) == ""


@pytest.mark.parametrize(
    ("markdown", "html"),
    [
        ("Satu\nbaris\n\nDua", "<p>Satu\nbaris</p>\n<p>Dua</p>"),
        ("## Judul ##\nTeks", "<h2>Judul</h2>\n<p>Teks</p>"),
        ("- satu\n- dua\n  lanjut", "<ul><li>satu</li><li>dua lanjut</li></ul>"),
        ("1. satu\n2. dua", "<ol><li>satu</li><li>dua</li></ol>"),
        ("> kata\n> dia", "<blockquote><p>kata\ndia</p></blockquote>"),
        ("---", "<hr>"),
        ('[A](/a/ "t") ![b](/b.jpg)', '<p><a href="/a/">A</a> <img src="/b.jpg" alt="b"></p>'),
        (
            "*a* __b__ `c` snake_case_x",
            "<p><em>a</em> <strong>b</strong> <code>c</code> snake_case_x</p>",
        ),
        ("1 < 2 & 3", "<p>1 &lt; 2 &amp; 3</p>"),
        ("<div>\n*tetap*\n</div>", "<div>\n*tetap*\n</div>"),
    ],
)
def test_markdown(markdown, html):
    assert marked_down(markdown) == html
