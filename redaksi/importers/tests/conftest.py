"""An old site and what its import left to a person; the desk's people come from the newsroom."""

from collections.abc import Callable
from datetime import UTC, datetime
from typing import Any

import pytest

from redaksi.articles.models import Article
from redaksi.corrections.tests.conftest import (
    editor_of_news,
    make_withdrawal,
    responsible,
    withdraw,
)
from redaksi.importers.models import Finding, OldSite, Origin
from redaksi.newsroom.tests.conftest import (
    advertising,
    as_role,
    client_of,
    editor,
    make_user,
    managing_editor,
    photo_editor,
    reporter,
    roles,
    superuser,
    technician,
)

__all__ = [
    "advertising", "as_role", "client_of", "editor", "editor_of_news", "make_user",
    "make_withdrawal", "managing_editor", "photo_editor", "reporter", "responsible", "roles",
    "superuser", "technician", "withdraw",
]  # fmt: skip

AT = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)

Find = Callable[..., Finding]


@pytest.fixture
def site(db: None) -> OldSite:
    return OldSite.objects.create(
        address="https://lama.example", program="wordpress", title="Suar Lama"
    )


@pytest.fixture
def find(site: OldSite) -> Find:
    """Give a function that writes down a finding, about an article when one is given."""

    def note(
        doubt: str = "no_section", *, article: Article | None = None, **fields: Any
    ) -> Finding:
        number = Origin.objects.count() + 1
        origin = Origin.objects.create(
            site=site, kind="article" if article else "nothing", key=str(number), article=article,
            **{name: fields.pop(name) for name in ("standing", "photo") if name in fields},
        )  # fmt: skip
        told: dict[str, Any] = {
            "title": f"Judul {number}", "address": f"https://lama.example/?p={number}",
        }  # fmt: skip
        return Finding.objects.create(site=site, origin=origin, doubt=doubt, **(told | fields))

    return note
