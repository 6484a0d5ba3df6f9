"""Names in the reader's language what Wagtail names by its code alone, or in one language for all.

Fields without a label come out as "Link text"; words looked up while Wagtail loads stay in the
language of that moment, whoever reads them.
"""

from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.forms.choosers import (
    AnchorLinkChooserForm,
    EmailLinkChooserForm,
    ExternalLinkChooserForm,
    PhoneLinkChooserForm,
)
from wagtail.admin.views.pages.search import SearchView
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.forms import TaskStateCommentForm
from wagtail.sites.views import IndexView as SiteIndexView

LINK_FORMS: tuple[Any, ...] = (
    AnchorLinkChooserForm, EmailLinkChooserForm, ExternalLinkChooserForm, PhoneLinkChooserForm
)  # fmt: skip
LINK_FIELDS = {
    "link_text": _("Text of the link"),
    "email_address": _("E-mail address"),
    "subject": _("Subject of the mail"),
    "body": _("Text of the mail"),
    "phone_number": _("Telephone number"),
}
SITE_COLUMNS = {
    "port": _("Port"), "site_name": _("Name of the site"), "root_page": _("Root of the site"),
}  # fmt: skip


def name_all() -> None:
    """Put the names on Wagtail's own forms, dialogs and lists. Safe to repeat."""
    for form in LINK_FORMS:
        for name in LINK_FIELDS.keys() & form.base_fields.keys():
            form.base_fields[name].label = LINK_FIELDS[name]
    for column in SiteIndexView.columns:
        column.label = SITE_COLUMNS.get(column.name, column.label)
    note: Any = TaskStateCommentForm
    note.base_fields["comment"].label = _("Comment")
    chooser: Any = ChooserViewSet
    chooser.search_tab_label = _("Search")
    chooser.create_action_label = _("Create")
    # Its list would say "1-20 of 22 None".
    pages: Any = SearchView
    pages.extra_context = {"verbose_name": _("page"), "verbose_name_plural": _("pages")}


name_all()
