"""Names a withdrawal in the desk's own history of who did what."""

from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.log_actions import LogActionRegistry

from redaksi.corrections.actions import LOG_ACTION


@hooks.register("register_log_actions")
def log_actions(actions: LogActionRegistry) -> None:
    actions.register_action(LOG_ACTION, _("Withdraw"), _("Withdrawn before the public"))
