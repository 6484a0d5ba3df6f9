"""A question about the paper itself is told from a question for news."""

import pytest

from redaksi.assistant.about import About, about


@pytest.mark.parametrize(
    ("typed", "what"),
    [
        ("gimana cara minta ralat", About.REPLY),
        ("hak jawab", About.REPLY),
        ("mau lapor berita bohong", About.COMPLAINT),
        ("siapa pemimpin redaksi Suar Mataram", About.PEOPLE),
        ("nomor telepon redaksi berapa", About.CONTACT),
        ("dmn alamat redaksi", About.CONTACT),
        ("siapa pemilik suar mataram", About.OWNER),
        ("kebijakan privasi", About.PRIVACY),
        ("pedoman media siber", About.ETHICS),
        ("kapan suar mataram pertama kali terbit", About.HISTORY),
        ("sejarah koran ini", About.HISTORY),
    ],
)
def test_what_is_asked_about_the_paper_is_known(typed, what):
    assert about(typed, name="Suar Mataram") is what


@pytest.mark.parametrize(
    "typed",
    [
        "siapa pemimpin pondok itu",
        "di mana alamat kantor bupati",
        "kapan berita gempa terbit di Suar Mataram",
        "kapan Desa Olat Sari berdiri",
        "apa kata Suar Mataram tentang cabai",
    ],
)
def test_what_asks_for_news_is_left_to_the_archive(typed):
    assert about(typed, name="Suar Mataram") is None
