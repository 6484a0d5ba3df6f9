"""Gutenberg's marks are read, whole and broken."""

from redaksi.importers.tally import Tally
from redaksi.importers.tests.old_content import library
from redaksi.importers.wordpress.content import rendered
from redaksi.importers.wordpress.gutenberg import Mark, Turn, parts


def test_marks_and_what_stands_between_come_in_their_order():
    found = list(parts('<!-- wp:image {"id":6} --><img><!-- /wp:image --><!-- wp:a/b /-->akhir'))

    assert found == [
        Mark(Turn.OPENS, "core/image", {"id": 6}), "<img>", Mark(Turn.CLOSES, "core/image"),
        Mark(Turn.STANDS, "a/b"), "akhir",
    ]  # fmt: skip


def test_broken_json_says_nothing_and_loses_no_words():
    deep = "[" * 100_000

    assert list(parts('<!-- wp:x {"a": --><p>Isi</p>')) == [
        Mark(Turn.OPENS, "core/x"),
        "<p>Isi</p>",
    ]
    assert list(parts(f"<!-- wp:x {{{deep} -->Isi"))[1] == "Isi"


def test_blocks_within_blocks_are_unwrapped():
    content = (
        "<!-- wp:columns --><div><!-- wp:column --><div><!-- wp:paragraph --><p>Kiri</p>"
        "<!-- /wp:paragraph --></div><!-- /wp:column --></div><!-- /wp:columns -->"
    )

    assert rendered(content, library(), Tally()) == "<div><div><p>Kiri</p></div></div>"


def test_block_that_nobody_closed_loses_nothing():
    content = (
        "<!-- wp:paragraph --><p>Satu</p><!-- wp:heading "
        "--><h2>Dua</h2><!-- /wp:quote -->Tiga\n\nEmpat"
    )

    html = rendered(content, library(), Tally())

    assert html.replace("\n", "") == "<p>Satu</p><h2>Dua</h2><p>Tiga</p><p>Empat</p>"


def test_classic_text_between_blocks_gets_its_paragraphs():
    content = "Satu\n\nDua\n<!-- wp:paragraph --><p>Tiga</p><!-- /wp:paragraph -->"

    assert rendered(content, library(), Tally()) == "<p>Satu</p>\n<p>Dua</p>\n<p>Tiga</p>"


def test_reusable_part_stands_where_it_is_named_even_when_it_names_itself():
    inventory, tally = library(), Tally()
    inventory.parts["70"] = '<p>Redaksi</p><!-- wp:block {"ref":71} /-->'
    inventory.parts["71"] = '<p>menerima surat.</p><!-- wp:block {"ref":70} /-->'

    html = rendered('<!-- wp:block {"ref":70} /--><p>Lalu</p>', inventory, tally)

    assert html.replace("\n", "") == "<p>Redaksi</p><p>menerima surat.</p><p>Lalu</p>"
    assert tally.blocks == {"core/block": 1}


def test_parts_that_multiply_are_cut_short():
    inventory, tally = library(), Tally()
    for number in range(30):
        inventory.parts[str(number)] = f'x<!-- wp:block {{"ref":{number + 1}}} /-->' * 2

    html = rendered('<!-- wp:block {"ref":0} /-->', inventory, tally)

    assert len(html) < 2_000
    assert tally.blocks["core/block"] > 0


def test_what_a_program_makes_anew_each_time_goes_and_is_counted():
    tally = Tally()

    html = rendered(
        '<p>Isi</p><!-- wp:latest-posts {"n":5} /--><!-- wp:spacer /-->', library(), tally
    )

    assert html.strip() == "<p>Isi</p>"
    assert tally.blocks == {"core/latest-posts": 1}


def test_unknown_block_keeps_its_words_and_is_counted():
    tally = Tally()

    html = rendered("<!-- wp:peta/info --><div>Isi</div><!-- /wp:peta/info -->", library(), tally)

    assert (html, tally.blocks) == ("<div>Isi</div>", {"peta/info": 1})
