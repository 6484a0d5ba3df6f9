"""`redaksi run`: serve readers and the desk, and work in the background, until stopped."""

from typing import Any

from django.conf import settings
from django.utils.translation import gettext_lazy

from redaksi.pressroom.actions.opening import check_ready
from redaksi.pressroom.management.door import Door
from redaksi.pressroom.ports import supervise
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.stamp import READY


class Command(Door):
    purpose = gettext_lazy("Serve the site and the desk, and work in the background, until Ctrl-C.")

    def work(self, options: dict[str, Any]) -> None:
        check_ready(Progress())
        supervise(settings, READY)
