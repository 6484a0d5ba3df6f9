"""Things packed one behind the other."""

import pytest

from redaksi.importers.packed import Packed


@pytest.fixture
def packed() -> Packed[tuple[str, ...]]:
    held = Packed[tuple[str, ...]]()
    held["7"] = ("Pintu air",)
    held["8"] = ("Saluran", "Embung")
    return held


def test_each_comes_out_as_it_was_put_in(packed):
    assert dict(packed) == {"7": ("Pintu air",), "8": ("Saluran", "Embung")}


def test_what_comes_again_takes_the_place_of_the_first(packed):
    packed["7"] = ("Pintu air Pandanduri", "2019")

    assert list(packed) == ["7", "8"]
    assert packed["7"] == ("Pintu air Pandanduri", "2019")


def test_what_is_not_there_is_not_found(packed):
    del packed["8"]

    assert (len(packed), "8" in packed, packed.get("9")) == (1, False, None)
