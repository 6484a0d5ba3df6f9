from collections.abc import Callable
from pathlib import Path
from typing import Any

import pytest
from django.core.cache import cache
from django.core.files.base import ContentFile
from pytest_django.fixtures import Settings

from redaksi.media.models import Photo
from redaksi.media.tests.pictures import photograph

MakePhoto = Callable[..., Photo]


@pytest.fixture(autouse=True)
def media_root(settings: Settings, tmp_path: Path) -> Path:
    """A folder of its own for the files of each test."""
    settings.MEDIA_ROOT = tmp_path
    # Wagtail keeps its thumbnails' addresses here, and the numbers of photographs come again.
    cache.clear()
    return tmp_path


@pytest.fixture
def make_photo(db: None) -> MakePhoto:
    """Give a function that files a photograph, small so that tests stay quick."""

    def make(title: str = "Embung", *, data: bytes | None = None, **fields: Any) -> Photo:
        file = ContentFile(photograph(480, 320) if data is None else data, name="embung.jpg")
        return Photo.objects.create(title=title, file=file, **fields)

    return make
