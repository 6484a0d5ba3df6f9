from django.utils.translation import gettext_lazy as _
from wagtail import blocks


class ResponsibleBlock(blocks.StructBlock):
    """Somebody who answers for the paper before the law, by office and name (D22)."""

    office = blocks.CharBlock(label=_("Office"), max_length=60)
    name = blocks.CharBlock(label=_("Name"), max_length=120)

    class Meta:
        icon = "user"
        label = _("Responsible person")


class SocialAccountBlock(blocks.StructBlock):
    """An account of the paper elsewhere."""

    name = blocks.CharBlock(
        label=_("Name"), max_length=60, help_text=_("As printed in the footer.")
    )
    url = blocks.URLBlock(label=_("Address"))

    class Meta:
        icon = "link-external"
        label = _("Account")
