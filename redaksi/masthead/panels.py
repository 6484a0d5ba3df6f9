"""How the masthead's fields are grouped on its editing screen."""

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, MultiFieldPanel

PUBLICATION_PANELS = [
    MultiFieldPanel(
        [FieldPanel("name"), FieldPanel("promise"), FieldPanel("description"), FieldPanel("logo")],
        heading=_("The paper"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("legal_entity"),
            FieldPanel("ahu_number"),
            FieldPanel("address"),
            FieldPanel("email"),
            FieldPanel("phone"),
            FieldPanel("press_council"),
            FieldPanel("certificate"),
        ],
        heading=_("Publisher"),
    ),
    FieldPanel("responsible"),
    FieldPanel("accounts"),
    MultiFieldPanel(
        [FieldPanel("zone"), FieldPanel("dateline_form"), FieldPanel("prints_initials")],
        heading=_("House style"),
    ),
    FieldPanel("crisis_help"),
]
