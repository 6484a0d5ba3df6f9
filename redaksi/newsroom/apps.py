from django.apps import AppConfig
from django.utils.translation import gettext_lazy as _


class NewsroomConfig(AppConfig):
    name = "redaksi.newsroom"
    verbose_name = _("Newsroom")

    def ready(self) -> None:
        """Connect the signals, now that every room is loaded."""
        from redaksi import wiring  # noqa: PLC0415  # wiring stands above; apps must be loaded

        wiring.connect()
