"""`redaksi demo`: a newsroom full of invented news, ready to click."""

import ipaddress
from io import StringIO
from typing import Any

from django.conf import settings
from django.core.management import call_command
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.demo.paper import NAME
from redaksi.pressroom.actions.opening import addresses, open_paper, paper_name
from redaksi.pressroom.management.door import Door, start_again
from redaksi.pressroom.ports import check_port, supervise
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.settings_file import write_settings
from redaksi.pressroom.stamp import DEMO, READY, put_stamp, stamped


class Command(Door):
    purpose = gettext_lazy(
        "Open a newsroom full of invented news on this machine. The log-ins are known to everybody,"
        " so never on a machine that others reach."
    )

    def work(self, options: dict[str, Any]) -> None:
        if not settings.HAS_KEY:
            write_settings(settings.HOME, {})
            start_again("demo")
        check_port(settings.BIND, settings.PORT)
        if stamped(READY, settings) is None:
            open_paper(paper_name() or NAME, Progress())
        logins = StringIO()
        call_command("load_demo", stdout=logins, stderr=self.stderr)
        notice = "\n\n".join([logins.getvalue().strip(), *_warnings(), addresses()])
        put_stamp(DEMO, settings, notice=notice)
        supervise(settings, DEMO)


def _warnings() -> list[str]:
    """Warn when more than this machine reaches the demo."""
    if settings.BIND == "localhost" or ipaddress.ip_address(settings.BIND).is_loopback:
        return []
    return [_("Careful: others on the network can reach this demo, and know its log-ins.")]
