import pytest

from redaksi.media.pictures import Album, Jpeg, RenditionFacts, Source, picture
from redaksi.media.sizes import Format


def facts(name: str, form: Format, width: int, height: int = 240) -> RenditionFacts:
    return RenditionFacts(name, form, f"/media/{name}.{form}", width, height, width * 100)


WIDE = (
    facts("wide-1080", "webp", 1080, 720),
    facts("wide-360", "webp", 360),
    facts("wide-720", "webp", 720, 480),
    facts("wide-360", "avif", 360),
    facts("wide-720", "avif", 720, 480),
)
WORDS = {"alt": "Petani di tepi embung", "caption": "Embung Batujai.", "credit": "Yusuf Karim"}


def test_picture_offers_every_made_width_lightest_format_first():
    made = picture(WIDE, shape="wide", **WORDS)

    assert made is not None
    assert made.sources == (
        Source("image/avif", "/media/wide-360.avif 360w, /media/wide-720.avif 720w"),
        Source(
            "image/webp",
            "/media/wide-360.webp 360w, /media/wide-720.webp 720w, /media/wide-1080.webp 1080w",
        ),
    )


def test_picture_falls_back_to_the_phones_webp_and_links_to_the_largest():
    made = picture(WIDE, shape="wide", **WORDS)

    assert made is not None
    assert (made.src, made.width, made.height) == ("/media/wide-720.webp", 720, 480)
    assert made.largest == "/media/wide-1080.webp"
    assert made.kilobytes == 72


def test_picture_is_absent_while_nothing_was_made_of_it():
    assert picture((), shape="wide", **WORDS) is None
    assert picture(WIDE, shape="square", **WORDS) is None


def test_width_that_came_out_smaller_is_named_as_it_is():
    small = (facts("whole-720", "webp", 500, 310), facts("whole-360", "webp", 360))

    made = picture(small, shape="whole", **WORDS)

    assert made is not None
    assert made.sources[0].srcset == "/media/whole-360.webp 360w, /media/whole-720.webp 500w"


def test_album_gives_the_same_picture_each_time_and_none_of_a_shape_it_lacks():
    album = Album(WIDE, **WORDS)

    assert album.picture("wide") is album.picture("wide")
    assert album.picture("wide") == picture(WIDE, shape="wide", **WORDS)
    assert album.picture("square") is None


@pytest.mark.parametrize("paper_of", ["alt", "credit", "licence"])
def test_album_gives_no_portrait_without_its_papers(paper_of):
    made = (facts("portrait-160", "webp", 160, 200),)
    words = {"alt": "Reni Wulandari", "caption": "", "credit": "Yusuf Karim", "licence": "own"}

    assert Album(made, **words).portrait() is not None
    assert Album(made, **{**words, paper_of: " "}).portrait() is None


def test_album_gives_the_pictures_for_machines_that_exist():
    album = Album((facts("share", "jpeg", 1200, 630),), **WORDS)

    assert album.jpeg("share") == Jpeg("/media/share.jpeg", 1200, 630)
    assert album.jpeg("data-1x1") is None
