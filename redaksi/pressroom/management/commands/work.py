"""`redaksi work`: what `redaksi run` keeps alive in the background."""

import signal
import threading
from typing import Any

from django.utils.translation import gettext_lazy

from redaksi.pressroom.actions.registry import STEPS
from redaksi.pressroom.actions.working import photos_post, steps_post
from redaksi.pressroom.management.door import Door


class Command(Door):
    purpose = gettext_lazy("Do slow steps and make photo sizes, until stopped. Part of “run”.")

    def work(self, options: dict[str, Any]) -> None:
        steps, photos = steps_post(STEPS), photos_post()

        def stop(*_told: Any) -> None:
            photos.stop()
            steps.stop()

        for number in (signal.SIGTERM, signal.SIGINT):
            signal.signal(number, stop)
        darkroom = threading.Thread(target=photos.keep)
        darkroom.start()
        try:
            steps.keep()
        finally:
            photos.stop()
            darkroom.join()
