"""What a moderator says who decides about a complaint."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput

from redaksi.comments.models import MAX_TEXT
from redaksi.complaints.models import Complaint

Measure = Complaint.Measure


class RejectForm(forms.Form):
    reason = forms.CharField(
        label=_("Why the comment may stand"), max_length=500,
        widget=AdminAutoHeightTextInput(attrs={"rows": 2}),
        help_text=_("It stays in the record, and whoever left an address reads it."),
    )  # fmt: skip


class UpholdForm(forms.Form):
    measure = forms.ChoiceField(
        label=_("What is done about the comment"), widget=forms.RadioSelect,
        choices=[
            (Measure.HIDDEN.value, _("Hide it: it can be restored")),
            (Measure.EDITED.value, _("Edit it: readers are told that and why")),
            (Measure.REMOVED.value, _("Remove it for good")),
        ],
        initial=Measure.HIDDEN.value,
    )  # fmt: skip
    text = forms.CharField(
        label=_("The comment as edited"), max_length=MAX_TEXT, required=False,
        widget=AdminAutoHeightTextInput(attrs={"rows": 4}),
        help_text=_("Only when you edit it."),
    )  # fmt: skip
    reason = forms.CharField(
        label=_("Why the complaint is right"), max_length=300,
        widget=AdminAutoHeightTextInput(attrs={"rows": 2}),
        help_text=_("It stays in the record, and whoever left an address reads it."),
    )  # fmt: skip

    def clean(self) -> dict[str, Any]:
        told = super().clean() or {}
        if told.get("measure") == Measure.EDITED and not (told.get("text") or "").strip():
            self.add_error("text", _("Write the comment as it is to stand."))
        return told
