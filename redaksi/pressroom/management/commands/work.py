"""`redaksi work`: what `redaksi run` keeps alive in the background."""

import signal
import threading
from typing import Any

from django.utils import timezone
from django.utils.translation import gettext_lazy

from redaksi.pressroom.actions.rounds import ROUNDS, Worker
from redaksi.pressroom.management.door import Door

PAUSE_SECONDS = 1


class Command(Door):
    purpose = gettext_lazy(
        "Publish what is due and make photo sizes, until stopped. Part of “run”."
    )

    def work(self, options: dict[str, Any]) -> None:
        stopped = threading.Event()
        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, lambda *_: stopped.set())
        worker = Worker(ROUNDS)
        while not stopped.wait(PAUSE_SECONDS):
            worker.go_round(timezone.now())
