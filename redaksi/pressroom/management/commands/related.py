"""`redaksi related`: find what each story leads on to, for an archive that came in at once."""

from typing import Any

from django.conf import settings
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.pressroom.actions.opening import paper_name
from redaksi.pressroom.management.door import Door
from redaksi.pressroom.progress import Progress
from redaksi.pressroom.refusal import NoPaperYet
from redaksi.related.actions.catching_up import catch_up_now, missing


class Command(Door):
    purpose = gettext_lazy(
        "Find what each story leads on to, where nobody has looked yet. Safe to break off and to"
        " repeat; while the paper runs, its worker does the same."
    )

    def work(self, options: dict[str, Any]) -> None:
        if not paper_name():
            raise NoPaperYet(home=settings.HOME)
        catch_up_now(at=timezone.now(), tell=Progress().bar(_("Related stories"), missing()))
        self.say(_("Each story leads on to what belongs to it."))
