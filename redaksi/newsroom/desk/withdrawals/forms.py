"""What somebody says who asks for a withdrawal, and who declines one."""

from typing import ClassVar

from django import forms
from django.utils.translation import gettext_lazy as _
from wagtail.admin.widgets import AdminAutoHeightTextInput, AdminDateInput

from redaksi.corrections.models import Withdrawal


class AskForm(forms.ModelForm):  # type: ignore[type-arg]  # cannot be subscripted when run
    """The ground, what readers are told, and where the wish came from."""

    class Meta:
        model = Withdrawal
        fields = (
            "ground", "council_document", "council_date", "reason", "origin", "requested_by",
        )  # fmt: skip
        widgets: ClassVar = {
            "ground": forms.RadioSelect,
            "origin": forms.RadioSelect,
            "reason": AdminAutoHeightTextInput(attrs={"rows": 3}),
            "council_date": AdminDateInput,
        }
        help_texts: ClassVar = {
            "council_document": _("Only for a consideration of the Press Council."),
            "origin": _(
                "A wish from outside is written down, and is never a ground by itself: "
                "neither an official, an advertiser nor an owner decides about news."
            ),
        }

    def __init__(self, *args: object, **kwargs: object) -> None:
        super().__init__(*args, **kwargs)  # type: ignore[arg-type]  # passed through
        for name in ("ground", "origin"):
            # Nothing is chosen beforehand, and "nothing" is no choice.
            field = self.fields[name]
            field.choices = [pair for pair in field.choices if pair[0]]  # type: ignore[attr-defined]  # a choice field


class DeclineForm(forms.Form):
    note = forms.CharField(
        label=_("Why it is declined"), max_length=1000,
        widget=AdminAutoHeightTextInput(attrs={"rows": 2}),
        help_text=_("Whoever asked reads it; readers do not."),
    )  # fmt: skip
