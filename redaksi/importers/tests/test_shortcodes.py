"""Shortcodes are resolved or unwrapped; words in brackets that are none stay."""

import pytest

from redaksi.importers.manuscript import (
    Elsewhere,
    Gallery,
    Heading,
    Paper,
    Paragraph,
    Picture,
    PictureInText,
)
from redaksi.importers.tally import Tally
from redaksi.importers.tests.old_content import EMBUNG, SITE, UPLOADS, library, read
from redaksi.importers.wordpress.content import rendered
from redaksi.importers.wordpress.shortcodes import told_values

FILM = "https://www.youtube.com/watch?v=abcdefghijk"
KERING = Picture(EMBUNG, "6", "Embung kering.", "Lalu/Suar", "Embung")


@pytest.mark.parametrize(
    "words",
    ["[sic]", "[ipk]", "[1]", "[...]", "[…]", "[anak-anak]", "[Foto: Ahmad]", "[x = 5]",
     "[red=merah]", "[baca, tulis]", "[*]", "[]", "[T03-Red]", "[dan seterusnya]", "[MATRA]"],
)  # fmt: skip
def test_words_in_brackets_are_words(words):
    tally = Tally()

    assert read(f"Kata dia {words} begitu.", tally=tally) == [
        Paragraph(f"<p>Kata dia {words} begitu.</p>")
    ]
    assert not tally.shortcodes


@pytest.mark.parametrize(
    ("content", "shown"),
    [
        ('[vc_row css=".a{margin:0}"][vc_column_text]Isi[/vc_column_text][/vc_row]', "<p>Isi</p>"),
        ('[et_pb_text admin_label="x" _builder_version="4"]Isi[/et_pb_text]', "<p>Isi</p>"),
        ("Isi [iklan_tengah] lagi", "<p>Isi lagi</p>"),
        ("Isi [contact-form-7 id=\"5\" title=\"Kontak\"]", "<p>Isi</p>"),
        ("Isi [sorot]penting[/sorot].", "<p>Isi penting.</p>"),
        ("Isi[/vc_column]", "<p>Isi</p>"),
        ("Isi [pemisah /]", "<p>Isi</p>"),
        ("Isi [kotak warna=”merah”]x[/kotak]", "<p>Isi x</p>"),
        ('Isi [tombol teks="[klik]" a="b"]', "<p>Isi</p>"),
        ("[dropcap]D[/dropcap]i Mataram", "<p>Di Mataram</p>"),
        ("[one_half]Kiri[/one_half]", "<p>Kiri</p>"),
        ('[tooltip text="x" gravity="n"]kata[/tooltip] lain', "<p>kata lain</p>"),
        ('[box type="info" align="" class="" width=""]Isi[/box]', "<p>Isi</p>"),
        ("[tie_tags] Isi [facebook]", "<p>Isi</p>"),
        ('[button color="red" link="https://x.example/a"]Klik[/button]',
         '<p><a href="https://x.example/a">Klik</a></p>'),
        ("[[gallery]] begitu", "<p>[gallery] begitu</p>"),
    ],
)  # fmt: skip
def test_shortcodes_leave_what_they_enclose(content, shown):
    assert read(content) == [Paragraph(shown)]


def test_only_those_without_a_place_are_counted():
    tally = Tally()

    read(
        '[vc_row a="1"][caption]x[/caption][vc_row a="2"][one_half]x[/one_half][tie_tags]',
        tally=tally,
    )

    assert tally.shortcodes == {"vc_row": 2}


def test_builders_attributes_show_what_readers_saw():
    content = (
        '[vc_custom_heading text="Harga &amp; stok"][vc_single_image image="6"]'
        f'[vc_video link="{FILM}"][su_spoiler title="Kenapa?"]Karena.[/su_spoiler]'
    )

    assert read(content) == [
        Paragraph("<p>Harga &amp; stok</p>"), PictureInText(KERING), Elsewhere(FILM),
        Heading("Kenapa?"), Paragraph("<p>Karena.</p>"),
    ]  # fmt: skip


def test_caption_and_image_become_one_picture():
    image = f'<a href="x"><img class="wp-image-6" src="{UPLOADS}/embung-300x200.jpg" alt="Air"></a>'
    content = (
        '[caption id="attachment_6" align="alignleft" '
        f'width="300"]{image} Kering. (Foto: A/B)[/caption]'
    )

    assert read(content) == [PictureInText(Picture(EMBUNG, "6", "Kering.", "A/B", "Air"))]


@pytest.mark.parametrize("code", ['[gallery ids="6,7"]', "[gallery]", '[gallery include="6 7"]'])
def test_gallery_shows_its_pictures_or_those_of_its_post(code):
    (gallery,) = read(code)

    assert isinstance(gallery, Gallery)
    assert [picture.key for picture in gallery.pictures] == ["6", "7"]
    assert gallery.pictures[0] == KERING


def test_gallery_of_missing_pictures_shows_nothing():
    assert read('[gallery ids="98,99"]') == []


@pytest.mark.parametrize(
    ("content", "piece"),
    [
        (f"[embed width='5']{FILM}[/embed]", Elsewhere(FILM)),
        (f"[youtube={FILM}]", Elsewhere(FILM)),
        (f"[video src='{FILM}']", Elsewhere(FILM)),
        (f'[audio mp3="{UPLOADS}/a.mp3"][/audio]', Paper(f"{UPLOADS}/a.mp3", "a.mp3")),
        (f"[video mp4='{UPLOADS}/a.mp4']", Paper(f"{UPLOADS}/a.mp4", "a.mp4")),
        ('[playlist ids="8"]', Paper(f"{UPLOADS}/wawancara.mp3", "Wawancara")),
        ("[playlist]", Paper(f"{UPLOADS}/wawancara.mp3", "Wawancara")),
    ],
)
def test_films_and_sounds_stay(content, piece):
    assert read(content) == [piece]


def test_tabs_stand_below_their_titles():
    content = (
        "[tabs type='horizontal'][tabs_head][tab_title]Satu[/tab_title][tab_title]Dua[/tab_title]"
        "[/tabs_head][tab]Isi satu[/tab][tab]Isi dua[/tab][/tabs]"
    )

    assert read(content) == [
        Heading("Satu"), Paragraph("<p>Isi satu</p>"), Heading("Dua"), Paragraph("<p>Isi dua</p>")
    ]  # fmt: skip


def test_what_only_members_saw_stays_hidden():
    tally = Tally()

    assert read("Terbuka [is_logged_in]rahasia[/is_logged_in]", tally=tally) == [
        Paragraph("<p>Terbuka</p>")
    ]
    assert tally.shortcodes == {"is_logged_in": 1}


def test_brackets_in_attributes_of_tags_are_left_alone():
    html = rendered('<a href="/?a[x]=1" title="[gallery]">x</a>', library(), Tally())

    assert html == '<p><a href="/?a[x]=1" title="[gallery]">x</a></p>\n'


def test_attributes_are_read_in_whatever_marks_they_stand():
    assert told_values(' a="1" b=\'2\' c=3 d=”4” e=&#8221;5&#8221; "enam" tujuh') == (
        {"a": "1", "b": "2", "c": "3", "d": "4", "e": "5"},
        ("enam", "tujuh"),
    )


def test_own_export_keeps_every_bracket():
    from_us = library(program=library().site.program.REDAKSI)

    assert read("<p>[vc_row a=1] tetap</p>", from_us) == [Paragraph("<p>[vc_row a=1] tetap</p>")]
    assert from_us.site.address == SITE
