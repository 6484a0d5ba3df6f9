"""Text of the old editor gets the paragraphs that WordPress gave it."""

import pytest

from redaksi.importers.wordpress.classic import paragraphs


@pytest.mark.parametrize(
    ("text", "html"),
    [
        ("Satu\n\nDua", "<p>Satu</p>\n<p>Dua</p>\n"),
        ("Satu\nbaris dua", "<p>Satu<br>\nbaris dua</p>\n"),
        ("Satu<br />\nbaris dua", "<p>Satu<br />baris dua</p>\n"),
        ("<h2>Judul</h2>\nTeks", "<h2>Judul</h2>\n<p>Teks</p>\n"),
        ("<div>Teks</div>", "<div>Teks</div>\n"),
        ("<div>\n\nSatu\n\nDua\n\n</div>", "<div><p>Satu</p>\n<p>Dua</p>\n</div>\n"),
        ("<blockquote>Kata</blockquote>", "<blockquote><p>Kata</p>\n</blockquote>\n"),
        ("<p>Sudah</p>\n\n<p>punya</p>", "<p>Sudah</p>\n<p>punya</p>\n"),
        ("<ul>\n<li>satu</li>\n</ul>", "<ul><li>satu</li>\n</ul>\n"),
        ("<pre>a\n\n  b</pre>", "<pre>a\n\n  b</pre>\n"),
        ('<a\nhref="/x">X</a>', '<p><a href="/x">X</a></p>\n'),
        ("Lihat\nhttps://youtu.be/abcdefghijk\nini", "<p>Lihat</p>\n"
         "<p>https://youtu.be/abcdefghijk</p>\n<p>ini</p>\n"),
    ],
)  # fmt: skip
def test_text_is_set_as_wordpress_set_it(text, html):
    assert paragraphs(text) == html


def test_words_around_blank_lines_in_a_paragraph_stay_apart():
    assert "satu<br><br>dua" in paragraphs("<p>satu\n\ndua</p>").replace("\n", "")
