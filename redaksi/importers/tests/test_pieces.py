"""HTML becomes paragraphs, headings, lists, tables and quotations of ours."""

import pytest

from redaksi.importers.entries import Program
from redaksi.importers.manuscript import (
    Grid,
    Heading,
    Items,
    OldHtml,
    OwnBlock,
    Paragraph,
    Quotation,
    ReadAlso,
)
from redaksi.importers.pieces import pieces
from redaksi.importers.tally import Tally
from redaksi.importers.tests.old_content import SITE, library, read


def found(html: str, tally: Tally | None = None) -> list[object]:
    return list(pieces(html, site=SITE, tally=tally))


@pytest.mark.parametrize(
    ("html", "markup"),
    [
        ("<p style='color:red'><span>Halo <b>dunia</b></span></p>", "Halo <b>dunia</b>"),
        ("<div><font color=red>A</font>&nbsp;<strong>B </strong>C</div>", "A <strong>B</strong> C"),
        ("<p>A<o:p></o:p><!--[if gte mso 9]><xml>x</xml><![endif]--></p>", "A"),
        ("<p>A &amp;nbsp;&amp;quot;B&amp;quot; &amp;#8220;C</p>", 'A "B" “C'),
        ("<p>5 < 6 &amp; 7</p>", "5 &lt; 6 &amp; 7"),
        ("<p>A<br><em>B</em><br></p>", "A<br><em>B</em>"),
        ("<p><b>A</b><i></i> <b> </b>B</p>", "<b>A</b> B"),
        ("<p>10<sup>6</sup> m<sup>2</sup> CO<sub>2</sub></p>", "10⁶ m² CO₂"),
        ("<p>A <q>B</q></p>", "A “B”"),
        ("<p><a href='/x'>X</a></p>", f'<a href="{SITE}/x">X</a>'),
        ("<p><a href='//h.example/x y'>X</a></p>", '<a href="https://h.example/x%20y">X</a>'),
        ("<p><a href='mailto:a@b.example'>X</a></p>", '<a href="mailto:a@b.example">X</a>'),
        ("<p><a href='#bawah'>X</a> <a href=' java\tscript:x'>Y</a></p>", "X Y"),
        ("<p><a href='data:text/html,x'>X</a><a href='vbscript:x'>Y</a></p>", "XY"),
        ("<p><a href='http://[x'>X</a></p>", "X"),
        ("<p>A <img class='emoji' alt='🙂' src='/e.png'></p>", "A 🙂"),
    ],
)
def test_running_text_keeps_little_markup(html, markup):
    assert read(html) == [Paragraph(f"<p>{markup}</p>")]


def test_empty_paragraphs_go():
    assert found("<p>&nbsp;</p><p> <b>\u200b</b></p><p><br></p><div></div>") == []


def test_two_breaks_in_a_row_are_a_paragraph():
    assert found("A<br>B<br /><br>C") == [Paragraph("<p>A<br>B</p>"), Paragraph("<p>C</p>")]


def test_bold_over_two_paragraphs_stays_bold():
    assert found("<strong><p>A</p><p>B</p></strong>") == [
        Paragraph("<p><strong>A</strong></p>"), Paragraph("<p><strong>B</strong></p>")
    ]  # fmt: skip


def test_what_was_struck_out_does_not_read_as_said():
    assert found("<p>Tewas <s>10</s> 12 orang</p>") == [OldHtml("<p>Tewas <s>10</s> 12 orang</p>")]


def test_headings_are_plain_and_short():
    long = "panjang " * 20

    assert found(f"<h3><b>Judul</b></h3><h2>{long}</h2><h1>Ke <a href='/x'>X</a></h1>") == [
        Heading("Judul"),
        OldHtml(f"<h2>{long}</h2>"),
        OldHtml(f'<h2>Ke <a href="{SITE}/x">X</a></h2>'),
    ]


def test_plain_lists_are_ours_and_others_stay_as_they_are():
    assert found("<ol><li>satu</li><li><span>dua</span></li></ol>") == [
        Items(("satu", "dua"), is_numbered=True)
    ]
    assert found("<ul><li>A<ul><li>B</li></ul></li></ul>") == [
        OldHtml("<ul><li>A<ul><li>B</li></ul></li></ul>")
    ]
    assert found("<ul><li><b>A</b> x</li></ul>") == [OldHtml("<ul><li><b>A</b> x</li></ul>")]


def test_tables_with_a_head_and_plain_cells_are_ours():
    html = (
        "<table><caption>Harga</caption><tr><th>Beras</th>"
        "<th>Rp</th></tr><tr><td>A</td><td>9</td></tr></table>"
    )

    assert found(html) == [Grid(("Beras", "Rp"), (("A", "9"),), "Harga")]
    assert found("<table><tr><td>A</td><td>B</td></tr><tr><td colspan=2>C</td></tr></table>") == [
        OldHtml('<table><tr><td>A</td><td>B</td></tr><tr><td colspan="2">C</td></tr></table>')
    ]


@pytest.mark.parametrize(
    ("html", "quotation"),
    [
        (
            "<p>“Kami siap.”</p><cite>Siti, kepala dinas</cite>",
            ("Kami siap.", "Siti", "kepala dinas"),
        ),
        ("<p>Kami siap.</p><p>— Siti</p>", ("Kami siap.", "Siti", "")),
        ("Kami<br>siap.<br>-- Siti Aminah, warga", ("Kami\n\nsiap.", "Siti Aminah", "warga")),
        (
            "<p>“Satu,” katanya. “Dua.”</p><cite>Siti</cite>",
            ("“Satu,” katanya. “Dua.”", "Siti", ""),
        ),
    ],
)
def test_quotation_needs_its_speaker(html, quotation):
    assert found(f"<blockquote>{html}</blockquote>") == [Quotation(*quotation)]
    assert isinstance(found("<blockquote><p>Kami siap.</p></blockquote>")[0], OldHtml)


@pytest.mark.parametrize(
    "html",
    [
        '<p><strong>Baca juga: <a href="/a/">A</a></strong></p>',
        '<p><a href="https://www.suar.example/a/">BACA JUGA : A</a></p>',
        '<h4>Baca juga: <a href="/a/">A</a></h4>',
        '<blockquote>Baca Juga:<br><a href="/a/"><b>A</b></a></blockquote>',
        '<p>Baca juga:</p><ul><li><a href="/a/">A</a></li></ul>',
        '<ul><li>Baca juga: <a href="/a/">A</a></li></ul>',
        '<p><b>Baca juga:</b></p><p><a href="/a/">A</a></p>',
    ],
)
def test_stories_to_read_also_are_recognised(html):
    (piece,) = found(html)

    assert isinstance(piece, ReadAlso)
    assert [
        (link.removeprefix("https://").removeprefix("www."), words) for link, words in piece.links
    ] == [("suar.example/a/", "A")]


def test_stories_to_read_also_come_in_threes():
    links = "".join(f'<li><a href="/{number}/">{number}</a></li>' for number in range(4))

    assert [
        len(piece.links)
        for piece in found(f"<p>Baca juga</p><ul>{links}</ul>")
        if isinstance(piece, ReadAlso)
    ] == [3, 1]


@pytest.mark.parametrize(
    "html",
    ['Baca juga <a href="https://lain.example/a">A</a>',
     'Baca juga: <a href="/a">A</a> karena penting.', "Baca juga bukunya."],
)  # fmt: skip
def test_other_sentences_stay_sentences(html):
    assert [type(piece) for piece in found(f"<p>{html}</p>")] == [Paragraph]


def test_questions_of_an_faq_stand_above_their_answers():
    html = (
        '<div class="schema-faq-section"><strong class="schema-faq-question">'
        'T?</strong> <p class="schema-faq-answer">J.</p></div>'
    )

    assert found(html) == [Heading("T?"), Paragraph("<p>J.</p>")]


def test_what_nobody_was_shown_does_not_come_to_light():
    tally = Tally()
    html = (
        '<div style="display: none">slot</div><p '
        'style="position:absolute; left:-9999px">x</p><p hidden>y</p>Isi'
    )

    assert found(html, tally) == [Paragraph("<p>Isi</p>")]
    assert tally.blocks == {"html:hidden": 3}


def test_what_cannot_stand_in_an_article_is_counted():
    tally = Tally()
    html = (
        '<script>x</script><iframe src="https://iklan.example">'
        "</iframe><form>y</form><style>z</style><object></object>"
    )

    assert found(html, tally) == []
    assert tally.blocks == dict.fromkeys(
        ("html:script", "html:iframe", "html:form", "html:style", "html:object"), 1
    )


def test_own_blocks_come_back_as_they_went():
    from_us = library(program=Program.REDAKSI)
    content = (
        '<!-- wp:redaksi/fact_box {"value":{"title":"\\u003cb\\u003e & \\u0022A\\u0022"}} '
        "--><p>A</p><!-- /wp:redaksi/fact_box -->"
    )

    assert read(content, from_us) == [OwnBlock("fact_box", {"title": '<b> & "A"'})]


@pytest.mark.parametrize(
    "content",
    [
        '<redaksi-block type="paragraph" value="&quot;x&quot;"><p>A</p></redaksi-block>',
        '<!-- wp:redaksi/paragraph {"value":"x"} --><p>A</p><!-- /wp:redaksi/paragraph -->',
        '<!-- wp:html --><REDAKSI-block type="paragraph" '
        'value="1"><p>A</p></REDAKSI-block><!-- /wp:html -->',
    ],
)
def test_nobody_else_may_say_that_a_block_is_ours(content):
    assert read(content) == [Paragraph("<p>A</p>")]
    assert found('<redaksi-block type="paragraph" value="1">A</redaksi-block>') == [
        Paragraph("<p>A</p>")
    ]


def test_text_nested_deeper_than_the_parser_goes_is_kept():
    html = "<div>" * 10_000 + "dalam" + "</div>" * 10_000 + "<p>sesudah</p>"

    assert found(html) == [Paragraph("<p>dalam</p>"), Paragraph("<p>sesudah</p>")]
