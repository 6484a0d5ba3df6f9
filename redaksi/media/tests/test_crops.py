import pytest

from redaksi.media.crops import Focus, cut
from redaksi.media.sizes import BY_NAME

WIDE = BY_NAME["wide-720"]
SQUARE = BY_NAME["square-208"]
WHOLE = BY_NAME["whole-1080"]


def test_crop_is_taken_from_the_middle_without_a_focus():
    made = cut(SQUARE, (1440, 960))

    assert made.box == (240, 0, 1200, 960)
    assert (made.width, made.height) == (208, 208)


def test_crop_holds_the_whole_focus_where_that_is_possible():
    made = cut(SQUARE, (1440, 960), Focus(1300, 200, 240, 200))

    left, _, right, _ = made.box
    assert left <= 1300 - 120
    assert right >= 1300 + 120


def test_crop_stays_inside_the_picture_when_the_focus_is_at_its_edge():
    made = cut(SQUARE, (1440, 960), Focus(1440, 960, 10, 10))

    assert made.box == (480, 0, 1440, 960)


def test_crop_is_centred_on_a_focus_larger_than_itself():
    made = cut(SQUARE, (1440, 400), Focus(700, 200, 900, 300))

    assert made.box == (500, 0, 900, 400)


@pytest.mark.parametrize("picture", [(500, 400), (300, 1200), (719, 480)])
def test_no_size_is_larger_than_the_picture(picture: tuple[int, int]):
    for size in BY_NAME.values():
        made = cut(size, picture)

        assert made.width <= picture[0]
        assert made.height <= picture[1]


def test_small_picture_keeps_the_shape_it_is_cropped_to():
    made = cut(WIDE, (500, 400))

    assert (made.width, made.height) == (500, 333)


def test_whole_picture_keeps_its_shape():
    assert (cut(WHOLE, (2000, 3000)).width, cut(WHOLE, (2000, 3000)).height) == (1080, 1620)


def test_endless_infographic_is_scaled_down_to_what_webp_can_hold():
    made = cut(WHOLE, (1000, 40_000))

    assert made.height == 16_383


def test_focus_moves_along_when_the_picture_is_scaled():
    assert Focus(100, 50, 20, 10).scaled(0.5) == Focus(50, 25, 10, 5)
