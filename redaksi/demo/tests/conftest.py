"""The demo, loaded once for all tests of a module: nobody changes it, and it takes seconds."""

from collections.abc import Iterator
from dataclasses import dataclass, field

import pytest
import time_machine
from django.db import transaction
from django.test import override_settings
from PIL import Image
from pytest_django import DjangoDbBlocker

from conftest import NOW
from redaksi.demo import scenes
from redaksi.demo.actions import Loaded, load_newsroom, loading
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


@pytest.fixture(scope="module")
def workshop() -> Iterator[Workshop]:
    made = Workshop()
    with pytest.MonkeyPatch.context() as patch:
        patch.setattr(scenes, "draw", draw_small)
        patch.setattr(loading, "make_all", made.make_all)
        yield made


@pytest.fixture(scope="module")
def loaded(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
    workshop: Workshop,
) -> Iterator[Loaded]:
    """The whole newsroom, loaded at NOW and gone again when the module is done."""
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")),
        time_machine.travel(NOW, tick=False),
        transaction.atomic(),
    ):
        yield load_newsroom(NOW, processes=1, tell=workshop.tell)
        transaction.set_rollback(True)


@pytest.fixture(scope="session")
def newsroom() -> Newsroom:
    """The demo as its files tell it at NOW."""
    return read_newsroom(NOW)
