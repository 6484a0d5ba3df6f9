"""What a moderator asks the queues for, and says about a reader who may not speak."""

from datetime import datetime, time, timedelta
from typing import Any

from django import forms
from django.utils import timezone
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminDateInput

from redaksi.comments.plain import one_line
from redaksi.newsroom.desk.comments.queues import Wanted


class WantedForm(forms.Form):
    """Narrows a queue; what cannot be understood is left out."""

    q = forms.CharField(label=_("Words"), required=False, max_length=100)
    reader = forms.CharField(label=_("Reader: name or number"), required=False, max_length=80)
    article = forms.CharField(label=_("Story: headline or number"), required=False, max_length=100)
    day = forms.DateField(
        label=_("Said on"), required=False, widget=forms.DateInput(attrs={"type": "date"})
    )

    def wanted(self) -> Wanted:
        """Give what was asked for."""
        self.is_valid()
        told = self.cleaned_data
        return Wanted(
            words=one_line(told.get("q", "")), reader=one_line(told.get("reader", "")),
            article=one_line(told.get("article", "")), day=told.get("day"),
        )  # fmt: skip


class BanForm(forms.Form):
    reason = forms.CharField(
        label=_("Why"), max_length=500,
        help_text=_("It stays in the record; other moderators read it."),
    )  # fmt: skip
    last_day = forms.DateField(
        label=_("Last day"), required=False, widget=AdminDateInput,
        help_text=_("Empty: until somebody lifts it."),
    )  # fmt: skip

    def clean_reason(self) -> str:
        return one_line(self.cleaned_data["reason"])

    def clean_last_day(self) -> Any:
        day = self.cleaned_data["last_day"]
        if day and day < timezone.localdate():
            raise forms.ValidationError(_("This day is over."))
        return day

    @property
    def until(self) -> datetime | None:
        """Give the end of the last day; None: no end was set."""
        day = self.cleaned_data["last_day"]
        if day is None:
            return None
        return timezone.make_aware(datetime.combine(day + timedelta(days=1), time.min))
