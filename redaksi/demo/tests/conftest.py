"""The demo as its files tell it, and something quick in place of what takes it minutes to make."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
from PIL import Image

from conftest import NOW
from redaksi.demo import scenes
from redaksi.demo.actions import loading
from redaksi.demo.newsroom import Newsroom, read_newsroom
from redaksi.media.models import Photo


def draw_small(name: str) -> Image.Image:
    """Stand in for the drawn pictures: small, and no two alike."""
    return Image.new("RGB", (60, 40), f"#{abs(hash(name)) % 0xFFFFFF:06x}")


@dataclass
class Workshop:
    """What the loader asked the sizes' maker for, instead of having them made."""

    photos: list[Photo] = field(default_factory=list)
    steps: list[tuple[str, int, int]] = field(default_factory=list)

    def make_all(self, photos: list[Photo], *, at_once: int) -> int:
        self.photos += photos
        return len(photos)

    def tell(self, step: str, done: int, total: int) -> None:
        self.steps.append((step, done, total))


@pytest.fixture(scope="package")
def workshop() -> Iterator[Workshop]:
    made = Workshop()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scenes, "draw", draw_small)
        patch.setattr(loading, "make_all", made.make_all)
        yield made


@pytest.fixture(scope="session")
def newsroom() -> Newsroom:
    """The demo as its files tell it at NOW."""
    return read_newsroom(NOW)
