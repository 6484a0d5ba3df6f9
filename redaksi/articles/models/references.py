"""What an article refers to, so that the desk can tell where a photograph or a person is used.

Wagtail would work it out after each part of an article that is saved: a tenth of a publishing.
"""

from collections.abc import Iterator
from contextlib import contextmanager
from typing import Any

from django.db.models import Model
from wagtail.models import ReferenceIndex


@contextmanager
def references_put_off() -> Iterator[None]:
    """Have nothing worked out meanwhile; unlike Wagtail's own switch it may stand in another."""
    if _is_off():
        yield
        return
    with _handlers().disable_reference_index_auto_update():
        yield


def note_references(page: Model) -> None:
    """Work it out now, unless somebody put it off."""
    if not _is_off():
        # Of a copy: who looks through a text gives numbers to parts that have none.
        stored = type(page)._base_manager.get(pk=page.pk)
        ReferenceIndex.create_or_update_for_object(stored)


def _is_off() -> bool:
    return getattr(_handlers().reference_index_auto_update_disabled, "value", False)


def _handlers() -> Any:
    from wagtail import signal_handlers  # noqa: PLC0415  # it asks for models that are being made

    return signal_handlers
