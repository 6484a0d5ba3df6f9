"""Pictures, films, sounds and files in old HTML are found, wherever they stand."""

import pytest

from redaksi.importers.manuscript import (
    Elsewhere,
    Gallery,
    Heading,
    OldHtml,
    Paper,
    Paragraph,
    Picture,
    PictureInText,
    ReadAlso,
)
from redaksi.importers.tests.old_content import EMBUNG, SITE, UPLOADS, library, read

FILM = "https://www.youtube.com/watch?v=abcdefghijk"


@pytest.mark.parametrize(
    ("image", "key"),
    [
        (f'<img class="wp-image-6" src="{UPLOADS}/embung-300x200.jpg">', "6"),
        (f'<img src="https://i0.wp.com/{UPLOADS[8:]}/embung-scaled.jpg?fit=9">', "6"),
        (f'<img class="wp-image-7" src="{UPLOADS}/embung.jpg">', "6"),
        (f'<img data-src="{UPLOADS}/embung.jpg" src="data:image/gif;base64,x">', "6"),
        (f'<a href="x"><img src="{UPLOADS}/embung.jpg"></a>', "6"),
        (f'<img src="{EMBUNG}"><noscript><img src="{EMBUNG}"></noscript>', "6"),
    ],
)
def test_picture_is_the_librarys_by_its_address(image, key):
    assert read(f"<p>{image}</p>") == [PictureInText(Picture(EMBUNG, key))]


def test_pictures_of_others_keep_their_whole_address():
    assert read('<img src="https://lain.example/a-300x200.jpg">') == [
        PictureInText(Picture("https://lain.example/a-300x200.jpg"))
    ]


@pytest.mark.parametrize(
    "image", ["<img>", '<img src="data:image/png;base64,x">', '<img src="/p.gif" width=1 height=1>',
              '<img src="javascript:x">'],
)  # fmt: skip
def test_images_that_show_nothing_go(image):
    assert read(image) == []


def test_figure_and_its_caption_are_one_picture():
    html = (
        f'<figure class="wp-block-image"><img src="{EMBUNG}" alt=" Air ">'
        "<figcaption>Kering <b>sekali</b> (Foto: A/B)</figcaption></figure>"
    )

    assert read(html) == [PictureInText(Picture(EMBUNG, "6", "Kering sekali", "A/B", "Air"))]


@pytest.mark.parametrize(
    "html",
    [
        '<figure class="wp-block-gallery"><ul '
        'class="blocks-gallery-grid"><li><figure>{}<figcaption>'
        "Satu</figcaption></figure></li><li>{}</li></ul><figcaption>Semua</figcaption></figure>",
        '<figure class="wp-block-gallery has-nested-images">'
        '<figure class="wp-block-image">{}<figcaption>'
        'Satu</figcaption></figure><figure class="wp-block-image">'
        "{}</figure><figcaption>Semua</figcaption></figure>",
        '<ul class="wp-block-gallery"><li><figure>{}<figcaption>'
        "Satu</figcaption></figure></li><li>{}</li></ul><p>Semua</p>",
        '<figure class="kg-gallery-card"><figure>{}<figcaption>'
        "Satu</figcaption></figure>{}<figcaption>Semua</figcaption></figure>",
    ],
)
def test_galleries_of_all_times_are_galleries(html):
    gallery = html.format(f'<img src="{EMBUNG}">', f'<img src="{UPLOADS}/pasar.jpg">')

    assert read(gallery) == [
        Gallery((Picture(EMBUNG, "6", "Satu"), Picture(f"{UPLOADS[20:]}/pasar.jpg", "7"))),
        Paragraph("<p>Semua</p>"),
    ]


def test_a_long_gallery_is_parted():
    images = "".join(f'<img src="/{number}.jpg">' for number in range(31))

    found = read(f'<div class="gallery">{images}</div>')

    assert [len(getattr(piece, "pictures", [1])) for piece in found] == [30, 1]


def test_pictures_come_out_of_what_cannot_hold_them():
    html = f'<ul><li>A <img src="{EMBUNG}"></li></ul><h2>B <img src="/b.jpg"></h2>'

    assert read(html) == [
        OldHtml("<ul><li>A </li>\n</ul>"), PictureInText(Picture(EMBUNG, "6")),
        Heading("B"), PictureInText(Picture("/b.jpg")),
    ]  # fmt: skip


def test_a_table_that_lays_out_a_picture_is_no_table():
    html = f'<table><tr><td><img src="{EMBUNG}"></td></tr><tr><td>Kering</td></tr></table>'

    assert read(html) == [PictureInText(Picture(EMBUNG, "6")), Paragraph("<p>Kering</p>")]


def test_old_cover_has_its_picture_behind_the_words():
    content = (
        f'<!-- wp:cover {{"url":"{UPLOADS}/embung.jpg","id":6}} '
        "--><div><p>Isi</p></div><!-- /wp:cover -->"
    )

    assert read(content) == [PictureInText(Picture(EMBUNG, "6")), Paragraph("<p>Isi</p>")]


@pytest.mark.parametrize(
    ("src", "page"),
    [
        ("//www.youtube.com/embed/abcdefghijk?rel=0", FILM),
        ("https://www.youtube-nocookie.com/embed/abcdefghijk", FILM),
        ("https://player.vimeo.com/video/123?h=1", "https://vimeo.com/123"),
        ("https://www.facebook.com/plugins/post.php?href=https%3A%2F%2Fwww.facebook.com%2Fa%2F1",
         "https://www.facebook.com/a/1"),
        ("https://www.instagram.com/p/Bx_1/embed/captioned/", "https://www.instagram.com/p/Bx_1/"),
        ("https://www.tiktok.com/embed/v2/7123", "https://www.tiktok.com/@/video/7123"),
        ("https://platform.twitter.com/embed/Tweet.html?id=12", "https://x.com/i/status/12"),
        ("https://www.google.com/maps/embed?pb=!1m18", "https://www.google.com/maps/embed?pb=!1m18"),
        ("https://open.spotify.com/embed/episode/1a", "https://open.spotify.com/episode/1a"),
    ],
)  # fmt: skip
def test_frames_lead_to_the_page_they_show(src, page):
    assert read(f'<iframe src="{src}"></iframe>') == [Elsewhere(page)]


@pytest.mark.parametrize(
    "content",
    [
        FILM,
        f"<p>{FILM}</p>",
        f'<p><a href="{FILM}">{FILM}</a></p>',
        f'<!-- wp:embed {{"url":"{FILM}"}} --><figure class="wp-block-embed">'
        f"<div>\n{FILM}\n</div></figure><!-- /wp:embed -->",
        f'<!-- wp:core-embed/youtube {{"url":"{FILM}"}} --><figure>'
        f"<div>{FILM}</div></figure><!-- /wp:core-embed/youtube -->",
        f'<!-- wp:embed {{"url":"{FILM}"}} /-->',
        '<object><param name="movie" '
        'value="http://www.youtube.com/v/abcdefghijk"><embed src="x"></object>',
    ],
)
def test_films_are_found_however_they_were_put_in(content):
    assert read(content) == [Elsewhere(FILM)]


@pytest.mark.parametrize(
    "address",
    [
        "https://www.youtube.com.jahat.example/watch?v=a",
        "https://lain.example/a",
        "https://youtube.com/",
    ],
)
def test_other_addresses_alone_on_a_line_are_links(address):
    assert read(address) == [Paragraph(f'<p><a href="{address}">{address}</a></p>')]


def test_own_story_alone_on_a_line_is_to_be_read_also():
    assert read(f"{SITE}/2019/12/satu/") == [ReadAlso(((f"{SITE}/2019/12/satu/",) * 2,))]


def test_embedded_posts_are_shown_by_their_address():
    tweet = (
        '<blockquote class="twitter-tweet"><p>Halo</p>— A (@a) '
        '<a href="https://twitter.com/a/status/1?ref_src=x">'
        '1 Mei</a></blockquote><script src="https://platform.twitter.com/widgets.js"></script>'
    )
    post = (
        '<blockquote class="instagram-media" '
        'data-instgrm-permalink="https://www.instagram.com/p/B/">x</blockquote>'
    )

    assert read(tweet + post) == [
        Elsewhere("https://twitter.com/a/status/1", "Halo — A (@a) 1 Mei"),
        Elsewhere("https://www.instagram.com/p/B/", "x"),
    ]


@pytest.mark.parametrize(
    "html",
    [
        f'<div class="wp-block-file"><a href="{UPLOADS}/a.pdf">Laporan</a>'
        '<a class="wp-block-file__button" href="x">Unduh</a></div>',
        f'<p><a href="{UPLOADS}/a.pdf">Laporan</a></p>',
        f'<div class="kg-card kg-file-card"><a href="{UPLOADS}/a.pdf"><div '
        'class="kg-file-card-title">Laporan</div><div>2 MB</div></a></div>',
    ],
)
def test_files_are_taken_along(html):
    assert read(html) == [Paper(f"{UPLOADS}/a.pdf", "Laporan")]


@pytest.mark.parametrize(
    "html",
    [
        f'<figure><audio src="{UPLOADS}/a.mp3"></audio></figure>',
        f'<video><source src="{UPLOADS}/a.mp3"></video>',
    ],
)
def test_sounds_and_films_of_the_site_are_files(html):
    assert read(html) == [Paper(f"{UPLOADS}/a.mp3", "a.mp3")]


def test_reusable_part_shows_its_pictures():
    inventory = library()
    inventory.parts["70"] = (
        f'<!-- wp:image {{"id":6}} --><figure><img src="{EMBUNG}"></figure><!-- /wp:image -->'
    )

    assert read('<!-- wp:block {"ref":70} /-->', inventory) == [PictureInText(Picture(EMBUNG, "6"))]
