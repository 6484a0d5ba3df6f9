"""Terms and a reader; other rooms' tests borrow these."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from django.utils import timezone

from conftest import NOW
from redaksi.readers.models import Address, CommentTerms, MagicLink, Reader

MakeReader = Callable[..., Reader]
LAST_YEAR = NOW - timedelta(days=365)


@pytest.fixture
def terms(db: None) -> CommentTerms:
    """The terms in force at NOW."""
    return CommentTerms.objects.write(
        "Saya tidak akan menghina.", in_force_from=timezone.localdate(LAST_YEAR), at=LAST_YEAR
    )


@pytest.fixture
def make_reader(db: None) -> MakeReader:
    """Give a function that registers a reader a year before NOW, unless told otherwise."""

    def make(name: str = "Ayu Lestari", address: str = "", at: datetime = LAST_YEAR) -> Reader:
        reader = Reader.objects.create(name=name, registered_at=at)
        address = address or f"{name.split()[0].lower()}@pembaca.example"
        Address.objects.create(reader=reader, address=address, confirmed_at=at)
        return reader

    return make


@pytest.fixture
def make_link(terms: CommentTerms) -> Callable[..., MagicLink]:
    """Give a function that makes a link at NOW for somebody we do not know."""

    def make(address: str = "budi@pembaca.example", **told: object) -> MagicLink:
        purpose = told.pop("purpose", MagicLink.Purpose.SIGN_IN)
        told = {"at": NOW, "name": "Budi", "terms": terms} | told
        return MagicLink.objects.make(purpose, address, **told)  # type: ignore[arg-type]  # a test's

    return make
