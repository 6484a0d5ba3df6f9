"""What readers may send. What is wrong is said in words, beside the field."""

from typing import Any

from django import forms
from django.utils.translation import gettext_lazy as _

from redaksi.comments.models import MAX_TEXT
from redaksi.comments.plain import cleaned, one_line
from redaksi.complaints.models import MAX_WORDS, Complaint
from redaksi.readers.addresses import is_throwaway

SHORTEST = 2


class AddressForm(forms.Form):
    """An address to send a link to."""

    email = forms.EmailField(
        max_length=254,
        error_messages={
            "required": _("Write your e-mail address."),
            "invalid": _("This address is not complete. Example: name@mail.id"),
            "max_length": _("This address is too long."),
        },
    )

    def clean_email(self) -> str:
        address: str = self.cleaned_data["email"]
        if is_throwaway(address):
            raise forms.ValidationError(
                _(
                    "Use an address that you keep: this one is of a service that throws its "
                    "letters away."
                )
            )
        return address


class SayForm(AddressForm):
    """A comment; who is signed in has told name and address already."""

    nama = forms.CharField(
        max_length=80,
        error_messages={
            "required": _("Write your name, as others may read it."),
            "max_length": _("A name has 80 letters at most."),
        },
    )
    isi = forms.CharField(
        error_messages={"required": _("Write your comment.")},
    )
    setuju = forms.BooleanField(
        error_messages={"required": _("Tick this box: without it nothing may be published.")}
    )

    def __init__(self, *args: Any, is_known: bool, has_agreed: bool, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        if is_known:
            del self.fields["nama"], self.fields["email"]
        self.fields["setuju"].required = not has_agreed

    def clean_nama(self) -> str:
        name = one_line(self.cleaned_data["nama"])
        if not name:
            raise forms.ValidationError(self.fields["nama"].error_messages["required"])
        return name

    def clean_isi(self) -> str:
        text = cleaned(self.cleaned_data["isi"])
        if len(text) < SHORTEST:
            raise forms.ValidationError(self.fields["isi"].error_messages["required"])
        if len(text) > MAX_TEXT:
            raise forms.ValidationError(
                _("A comment has %(most)s letters at most; this one has %(count)s."),
                params={"most": MAX_TEXT, "count": len(text)},
            )
        return text

    def wrong(self, field: str) -> str:
        """Give what is wrong with a field, as one sentence; empty when nothing is."""
        return " ".join(str(error) for error in self.errors.get(field, ()))


class ReportForm(forms.Form):
    """A complaint about a comment: the ground alone is asked for."""

    dasar = forms.ChoiceField(
        choices=Complaint.Ground.choices,
        error_messages={"required": _("Choose what is wrong."), "invalid_choice": _("Choose one.")},
    )
    isi = forms.CharField(
        required=False, max_length=MAX_WORDS,
        error_messages={"max_length": _("Write 1,000 letters at most.")},
    )  # fmt: skip
    email = forms.EmailField(
        required=False, max_length=254,
        error_messages={"invalid": _("This address is not complete. Example: name@mail.id")},
    )  # fmt: skip

    def clean_isi(self) -> str:
        return cleaned(self.cleaned_data["isi"])

    def wrong(self, field: str) -> str:
        """Give what is wrong with a field, as one sentence; empty when nothing is."""
        return " ".join(str(error) for error in self.errors.get(field, ()))
