"""The demo, loaded once for all tests in this folder: nobody changes it, and it takes seconds."""

from collections.abc import Iterator

import pytest
import time_machine
from django.db import transaction
from django.test import override_settings
from pytest_django import DjangoDbBlocker

from conftest import NOW
from redaksi.demo.actions import Loaded, load_newsroom
from redaksi.demo.tests.conftest import Workshop


@pytest.fixture(scope="package")
def loaded(
    django_db_setup: None,
    django_db_blocker: DjangoDbBlocker,
    tmp_path_factory: pytest.TempPathFactory,
    workshop: Workshop,
) -> Iterator[Loaded]:
    """The whole newsroom, loaded at NOW and gone again after the last of them."""
    with (
        django_db_blocker.unblock(),
        override_settings(MEDIA_ROOT=tmp_path_factory.mktemp("media")),
        time_machine.travel(NOW, tick=False),
        transaction.atomic(),
    ):
        yield load_newsroom(NOW, processes=1, tell=workshop.tell)
        transaction.set_rollback(True)
