"""What only the tests of this room ask for: photographs, and the desk's editing screen."""

from collections.abc import Callable
from typing import Any

import pytest
from wagtail.images.tests.utils import get_test_image_file
from wagtail.test.utils.form_data import (
    inline_formset,
    nested_form_data,
    rich_text,
    streamfield,
)

from redaksi.media.models import Photo
from redaksi.people.models import Person
from redaksi.sections.models import Section

FileForm = Callable[..., dict[str, str]]


@pytest.fixture
def make_photo(db: None) -> Callable[..., Photo]:
    """Give a function that makes a photograph with its papers, unless told otherwise."""

    def make(title: str = "Embung", **fields: Any) -> Photo:
        papers = {
            "credit": "Yusuf Karim/Suar Mataram",
            "description": "Dasar embung yang retak.",
            "licence": Photo.Licence.OWN,
        }
        file = get_test_image_file(filename="embung.png", size=(90, 60))
        return Photo.objects.create(title=title, file=file, **{**papers, **fields})

    return make


@pytest.fixture
def fill_in(sections: dict[str, Section], writer: Person) -> FileForm:
    """Give a function that fills in the editing screen, completely unless told otherwise."""

    def fill(
        *, bylines: list[dict[str, Any]] | None = None, publish: bool = False, **fields: Any
    ) -> dict[str, str]:
        if bylines is None:
            bylines = [{"role": "writer", "person": writer.pk}]
        form = {
            "title": "Air Embung Tinggal Sepertiga",
            "slug": "air-embung-tinggal-sepertiga",
            "kind": "news",
            "summary": "Petani mendapat giliran setiap tiga hari.",
            "section": sections["daerah"].pk,
            "language": "id",
            "importance": 0,
            "advert_label": "IKLAN",
            "body": streamfield([("paragraph", rich_text("<p>Tiga desa berbagi air.</p>"))]),
            "bylines": inline_formset(bylines),
            "comments": inline_formset([]),
        }
        if publish:
            form["action-publish"] = "1"
        filled: dict[str, str] = nested_form_data({**form, **fields})
        return filled

    return fill
