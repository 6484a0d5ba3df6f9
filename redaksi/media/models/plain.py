"""The desk's own thumbnails, which Wagtail makes: without what the camera wrote."""

from functools import cached_property
from typing import Any

from wagtail.images.image_operations import FilterOperation
from wagtail.images.models import Filter

# Without these two the picture itself would look wrong.
NEEDED = ("icc_profile", "transparency")


class Forget(FilterOperation):
    """Drop place, time, owner and every other note of the camera, before Willow copies it on."""

    def construct(self) -> None:
        pass

    def run(self, willow: Any, image: Any, env: Any) -> None:
        notes = willow.image.info
        willow.image.info = {name: notes[name] for name in NEEDED if name in notes}


class PlainFilter(Filter):
    """Wagtail's filter, which forgets at the end."""

    @cached_property
    def operations(self) -> list[Any]:
        return [*super().operations, Forget("forget")]
