"""The comparison of visible text notices what gets lost, and nothing else."""

import pytest

from redaksi.importers.entries import Inventory, OldPost, Program, SiteFacts
from redaksi.importers.equality import ENOUGH, likeness, shown, visible, visible_there
from redaksi.importers.manuscript import (
    Elsewhere,
    Fate,
    Gallery,
    Grid,
    Heading,
    Items,
    Manuscript,
    OldHtml,
    OwnBlock,
    Paper,
    Paragraph,
    Picture,
    PictureInText,
    Quotation,
    ReadAlso,
)

WORDS = [f"kata{number}" for number in range(400)]
TEXT = " ".join(WORDS)


def old_file(key, caption, parent=""):
    return OldPost(
        key=key, type="attachment", status="inherit", title="", slug="", address="",
        file_address=f"https://suar.example/wp-content/uploads/{key}.jpg", excerpt=caption,
        parent=parent,
    )  # fmt: skip


@pytest.fixture
def inventory():
    held = Inventory(SiteFacts(Program.WORDPRESS, "Suar", "https://suar.example"))
    held.files["7"] = old_file("7", "Pintu air", parent="1")
    held.files["8"] = old_file("8", "Saluran", parent="1")
    held.parts["5"] = "<!-- wp:paragraph -->\n<p>Hubungi redaksi.</p>\n<!-- /wp:paragraph -->"
    return held


@pytest.mark.parametrize(
    ("before", "after"),
    [
        ('"Cukup," katanya - lalu pergi.', "“Cukup,” katanya – lalu pergi."),
        ("satu\u200b  dua\xa0tiga\n", "satu dua tiga"),
        ("Baca Juga : Embung kering", "Embung kering"),
        ("Warga (Foto: Reni/Suar)", "Warga Reni/Suar"),
        ("HARGA BERAS", "Harga beras"),
    ],
)
def test_dress_of_a_text_does_not_count(before, after):
    assert likeness(before, after) == 1.0


@pytest.mark.parametrize(
    "after",
    [
        " ".join(WORDS[:-3]),
        " ".join(WORDS[3:]),
        " ".join([*WORDS[:200], *WORDS[203:]]),
        " ".join([*WORDS[200:], *WORDS[:200]]),
        TEXT.replace("kata100 kata101 kata102", "kata100kata101kata102"),
        f"{TEXT} dan tiga kata lagi",
        "",
    ],
)
def test_lost_moved_joined_and_added_words_are_noticed(after):
    assert likeness(TEXT, after) < ENOUGH


def test_likeness_is_the_share_of_letters():
    assert likeness("abcd efgh", "abcd xyzw") == 0.5


def test_long_text_with_one_lost_paragraph_is_compared_in_order():
    words = [f"kata{number}" for number in range(40_000)]
    without = [*words[:9_000], *words[9_030:30_000], "tambahan", *words[30_000:]]
    moved = [*words[20_000:], *words[:20_000]]

    assert 0.999 < likeness(" ".join(words), " ".join(without)) < 1
    assert likeness(" ".join(words), " ".join(moved)) < 0.6


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("<p>Satu</p><p>dua</p>", "Satu dua"),
        ("sa<b>tu</b> <i>dua</i>", "satu dua"),
        ("satu<br>dua<td>tiga</td><td>empat</td>", "satu dua tiga empat"),
        ("satu<!-- wp:x {\"a\":1} --> dua<script>alert('x')</script> tiga", "satu dua tiga"),
        ("satu <style>p{}</style><svg><text>x</text></svg>dua", "satu dua"),
        ('satu <p style="display:none">tiada</p> dua <i hidden>tiada</i>', "satu dua"),
        ("&lt;b&gt; &amp;quot;x&amp;quot; &#8211;", '<b> "x" –'),
        ("2 < 3 dan 5 > 4", "2 < 3 dan 5 > 4"),
        ("satu [box type=\"info\"]dua[/box] [sic] [1] [tie_index]tiga[/tie_index]",
         "satu dua [sic] [1] tiga"),
        ('[caption id="a_1"]<img src="x.jpg"> Pintu air[/caption]', "Pintu air"),
        ('[toggle title="Buka"]isi[/toggle]', "Buka isi"),
        ("satu\nhttps://film.example/1\n[embed]https://film.example/2[/embed]\ndua", "satu dua"),
        ("[is_logged_in]rahasia[/is_logged_in] satu [divider]", "satu"),
        ("satu <script>tak tertutup", "satu tak tertutup"),
        ("[dropcap]S[/dropcap]atu [highlight]dua[/highlight]", "Satu dua"),
    ],
)  # fmt: skip
def test_visible_text_is_what_readers_saw(markup, text):
    assert visible(markup).split() == text.split()


@pytest.mark.parametrize(
    ("content", "text"),
    [
        ('[gallery ids="8, 7"]', "Saluran Pintu air"),
        ("[gallery]", "Pintu air Saluran"),
        ('<!-- wp:block {"ref":5} /-->', "Hubungi redaksi."),
    ],
)
def test_text_that_lies_elsewhere_is_seen(inventory, content, text):
    assert visible_there(content, inventory, post="1").split() == text.split()


def test_every_piece_shows_its_words():
    picture = Picture("/a.jpg", caption="Pintu", credit="Reni")
    body = (
        Paragraph("<p>satu <b>dua</b></p>"), Heading("tiga"), Quotation("empat", "lima", "enam"),
        PictureInText(picture), Gallery((picture, picture)), Items(("tujuh", "delapan")),
        Grid(("a", "b"), (("1", "2"),), "judul"), Elsewhere("https://film.example", "film"),
        Paper("/x/laporan.pdf", "Laporan air"), ReadAlso((("/a/", "embung"),)),
        OldHtml("<dl><dt>sembilan</dt></dl>"),
        OwnBlock("ask", {"question": "apa?", "answer": "<p>itu</p>", "id": "x"}),
        OwnBlock("table", {"caption": "bawah", "table": {"rows": [{"values": ["sel"]}]}}),
        OwnBlock("embed", {"url": "https://a.example", "title": "film", "author": "X"}),
    )  # fmt: skip
    manuscript = Manuscript("1", "", Fate.DRAFT, "J", "j", "", body, dateline="Mataram")

    assert " ".join(shown(manuscript).split()) == (
        "Mataram satu dua tiga empat lima enam Pintu Reni Pintu Reni Pintu Reni tujuh delapan a b "
        "1 2 judul film Laporan air embung sembilan apa? itu sel bawah film"
    )
