from io import BytesIO

import pytest
from PIL import Image, ImageCms, ImageStat

from redaksi.media.crops import Focus
from redaksi.media.encoding import BrokenPicture, Encoded, encode, measure
from redaksi.media.sizes import SIZES
from redaksi.media.tests.pictures import colour, drawing, opened, photograph, written


def one(made: list[Encoded], name: str, form: str) -> Encoded:
    return next(size for size in made if (size.name, size.form) == (name, form))


def test_every_size_comes_out_in_its_formats_as_large_as_it_says():
    made = encode(written(drawing(2400, 1600)))

    assert [(size.name, size.form) for size in made] == [
        (size.name, form) for size in SIZES for form in size.formats
    ]
    for size in made:
        image = opened(size.data)
        assert image.size == (size.width, size.height)
        assert image.format == size.form.upper()


def test_jpegs_for_machines_are_progressive():
    made = one(encode(written(drawing())), "share", "jpeg")

    assert opened(made.data).info["progressive"]


def test_small_original_is_not_blown_up_and_no_width_is_named_twice():
    made = encode(written(drawing(600, 400)))

    wide = [(size.width, size.height) for size in made if size.name.startswith("wide")]
    assert wide == [(360, 240), (360, 240), (600, 400), (600, 400)]
    assert (one(made, "share", "jpeg").width, one(made, "share", "jpeg").height) == (600, 315)


def test_tiny_original_still_gives_every_shape_once():
    made = encode(written(drawing(40, 30)))

    names = {size.name for size in made}
    assert names == {
        "wide-360", "square-208", "portrait-160", "whole-360", "share",
        "data-1x1", "data-4x3", "data-16x9",
    }  # fmt: skip


def test_place_owner_and_camera_are_in_no_size():
    data = photograph(600, 400)
    assert opened(data).getexif().get_ifd(0x8825)

    for size in encode(data):
        image = opened(size.data)
        assert not image.getexif()
        assert "xmp" not in image.info
        assert "exif" not in image.info
        assert b"Reni" not in size.data


@pytest.mark.parametrize(
    ("orientation", "top_left", "is_upright"),
    [
        (1, "red", True), (2, "lime", True), (3, "white", True), (4, "blue", True),
        (5, "red", False), (6, "blue", False), (7, "white", False), (8, "lime", False),
    ],
)  # fmt: skip
def test_picture_stands_upright_however_the_camera_was_held(
    orientation: int, top_left: str, is_upright: bool
):
    made = one(encode(photograph(600, 400, orientation=orientation)), "whole-720", "webp")

    assert (made.width, made.height) == ((600, 400) if is_upright else (400, 600))
    assert colour(opened(made.data), 0.2, 0.2) == top_left


def test_size_is_measured_as_a_person_sees_the_picture():
    assert measure(BytesIO(photograph(600, 400, orientation=6))) == (400, 600)
    assert measure(BytesIO(photograph(600, 400))) == (600, 400)


def test_crop_follows_the_focus():
    data = written(drawing(1500, 500))

    left = one(encode(data, Focus(150, 100, 80, 80)), "square-208", "webp")
    right = one(encode(data, Focus(1350, 100, 80, 80)), "square-208", "webp")

    assert colour(opened(left.data), 0.5, 0.2) == "red"
    assert colour(opened(right.data), 0.5, 0.2) == "lime"


def test_focus_is_found_again_in_a_picture_scaled_while_it_was_read():
    data = written(drawing(6000, 2000))

    made = one(encode(data, Focus(5400, 400, 200, 200)), "square-208", "webp")

    assert colour(opened(made.data), 0.5, 0.2) == "lime"


def test_transparent_parts_become_white_paper():
    image = Image.new("RGBA", (400, 300), (0, 0, 0, 0))

    made = one(encode(written(image, "PNG")), "whole-360", "webp")

    assert colour(opened(made.data), 0.5, 0.5) == "white"


@pytest.mark.parametrize(
    ("mode", "form"),
    [("L", "JPEG"), ("CMYK", "JPEG"), ("P", "GIF"), ("1", "PNG"), ("LA", "PNG"), ("I;16", "PNG")],
)
def test_other_modes_come_out_in_plain_colours(mode: str, form: str):
    image = Image.new(mode, (400, 300), 0)

    made = one(encode(written(image, form)), "whole-360", "webp")

    assert opened(made.data).mode == "RGB"


def test_sixteen_bits_keep_their_greys():
    image = Image.new("I;16", (400, 300), 40_000)

    made = one(encode(written(image, "PNG")), "whole-360", "webp")

    grey = ImageStat.Stat(opened(made.data).convert("L")).mean[0]
    assert abs(grey - 40_000 / 256) < 4


def test_camera_colours_are_changed_to_those_of_the_web():
    # LAB holds no plain red of ours, so the numbers must change when the profile is obeyed.
    lab = ImageCms.createProfile("LAB")
    srgb = ImageCms.createProfile("sRGB")
    swapped = swapped_profile(ImageCms.ImageCmsProfile(srgb).tobytes())
    plain = one(encode(written(drawing(400, 300))), "whole-360", "webp")

    obeyed = one(encode(written(drawing(400, 300), icc_profile=swapped)), "whole-360", "webp")
    unfit = one(
        encode(written(drawing(400, 300), icc_profile=ImageCms.ImageCmsProfile(lab).tobytes())),
        "whole-360", "webp",
    )  # fmt: skip

    assert colour(opened(plain.data), 0.2, 0.2) == "red"
    assert colour(opened(obeyed.data), 0.2, 0.2) == "blue"
    assert colour(opened(unfit.data), 0.2, 0.2) == "red"
    assert "icc_profile" not in opened(obeyed.data).info


def swapped_profile(srgb: bytes) -> bytes:
    """Give a colour profile in which red and blue have changed places."""
    named = srgb.replace(b"rXYZ", b"tmpZ").replace(b"bXYZ", b"rXYZ").replace(b"tmpZ", b"bXYZ")
    return named.replace("sRGB".encode("utf-16-be"), "BGRs".encode("utf-16-be"))


def test_pictures_of_iphones_are_read():
    made = encode(written(drawing(600, 400), "HEIF"))

    assert one(made, "whole-720", "webp").width == 600


@pytest.mark.parametrize(
    "data",
    [b"", b"not a picture", b"<svg xmlns='http://www.w3.org/2000/svg'/>", b"BM" + b"\0" * 60],
)
def test_what_is_no_picture_is_refused(data: bytes):
    with pytest.raises(BrokenPicture):
        encode(data)


def test_cut_off_picture_is_refused():
    whole = photograph(600, 400)

    with pytest.raises(BrokenPicture):
        encode(whole[: len(whole) // 2])
