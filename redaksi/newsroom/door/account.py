"""The account screen of everybody at the desk: name and address, picture, devices."""

from typing import Any, ClassVar

from django import forms
from django.core.exceptions import ValidationError
from django.core.files.uploadedfile import UploadedFile
from django.utils.translation import gettext_lazy as _
from PIL import Image
from wagtail.admin.forms.account import AvatarPreferencesForm, NameEmailForm
from wagtail.admin.views import account as wagtail_account

from redaksi.newsroom.door.sessions import log_ins_of, mark_in
from redaksi.people.models import User

# Wagtail shrinks the picture while the browser waits: 12 megapixels take 40 MB and half a second.
MOST_PIXELS = 12_000_000
MOST_BYTES = 5_000_000


class OwnNameForm(NameEmailForm):
    """One's own name and address; a name may have one word."""

    last_name = forms.CharField(required=False, label=_("Last name (if any)"))

    def clean_email(self) -> str:
        email: str = self.cleaned_data["email"]
        if User.objects.filter(email__iexact=email).exclude(pk=self.instance.pk).exists():
            raise ValidationError(_("Somebody at the desk already has this e-mail address."))
        return email


class OwnPictureForm(AvatarPreferencesForm):
    """One's own picture, of a size that can be shrunk at once."""

    def clean_avatar(self) -> Any:
        file = self.cleaned_data.get("avatar")
        if isinstance(file, UploadedFile):
            width, height = Image.open(file).size
            if (file.size or 0) > MOST_BYTES or width * height > MOST_PIXELS:
                raise ValidationError(
                    _("This picture is too large. Take one below 12 megapixels and 5 MB.")
                )
        return super().clean_avatar()


class NamePanel(wagtail_account.NameEmailSettingsPanel):
    form_class = OwnNameForm


class PicturePanel(wagtail_account.AvatarSettingsPanel):
    form_class = OwnPictureForm


class DevicesPanel(wagtail_account.BaseSettingsPanel):
    """Lists where one is logged in; its buttons answer elsewhere (`views.end_own`)."""

    name = "devices"
    title = _("Your devices")
    order = 600
    template_name = "newsroom/door/devices_panel.html"

    def get_form(self) -> forms.Form:
        # Nothing of it is saved with the rest of the screen.
        return forms.Form()

    def get_context_data(self) -> dict[str, Any]:
        return {
            "sessions": log_ins_of(self.user),
            "here": mark_in(self.request),
        }


class AccountView(wagtail_account.AccountView):
    """Wagtail's account screen with our forms for name and picture."""

    ours: ClassVar = {
        wagtail_account.NameEmailSettingsPanel: NamePanel,
        wagtail_account.AvatarSettingsPanel: PicturePanel,
    }

    def get_panels(self) -> list[Any]:
        return [
            self.ours[type(panel)](panel.request, panel.user, panel.profile)
            if type(panel) in self.ours
            else panel
            for panel in super().get_panels()
        ]
