"""`redaksi schedule`: what `redaksi run` keeps alive to publish on time."""

import signal
from typing import Any

from django.utils.translation import gettext_lazy

from redaksi.pressroom.actions.registry import MOMENTS
from redaksi.pressroom.actions.working import schedule_post
from redaksi.pressroom.management.door import Door


class Command(Door):
    purpose = gettext_lazy("Publish and take down on time, until stopped. Part of “run”.")

    def work(self, options: dict[str, Any]) -> None:
        post = schedule_post(MOMENTS)
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: post.stop())
        post.keep()
