"""The desk's users: inviting them, looking after them, never beyond one's own rights."""

from typing import Any

from django import forms
from django.contrib.auth import get_user_model
from django.core.exceptions import PermissionDenied, ValidationError
from django.db import transaction
from django.db.models import QuerySet
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.text import slugify
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin import messages
from wagtail.admin.ui.tables import Column
from wagtail.users.forms import UserCreationForm, UserEditForm
from wagtail.users.views import users as wagtail_users

from redaksi.newsroom.door.letters import Letter, write
from redaksi.newsroom.door.trust import may_look_after, roles_to_give, who_asks
from redaksi.people.models import User


class WithinOneselfMixin(forms.ModelForm[User]):
    """Offers the roles that the giver may hand on, and no other."""

    # Many Indonesians have one name.
    last_name = forms.CharField(required=False, label=_("Last name (if any)"))

    def __init__(self, *args: Any, giver: User, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.giver = giver
        self.fields["groups"].queryset = roles_to_give(giver)  # type: ignore[attr-defined]  # a model field
        self.fields["groups"].label = _("Roles")
        self.fields["groups"].help_text = _("You can give the roles whose rights you have.")
        if not giver.is_superuser:
            self.fields.pop("is_superuser", None)
        self.order_fields(["first_name", "last_name", "email", "username", "groups"])

    def clean_email(self) -> str:
        """Refuse an address that somebody has: a new password is asked for by address."""
        email: str = self.cleaned_data["email"]
        others = get_user_model().objects.filter(email__iexact=email).exclude(pk=self.instance.pk)
        if others.exists():
            raise ValidationError(_("Somebody at the desk already has this e-mail address."))
        return email


class InvitationForm(WithinOneselfMixin, UserCreationForm):
    """A new user: name, address and roles. The password comes from the invited person alone."""

    password_enabled = False

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        username = self.fields["username"]
        username.required = False
        username.help_text = _("What they type when logging in. Left empty, it is made for you.")

    def clean_username(self) -> str:
        """Give the chosen log-in name, or make one of the name that was entered."""
        return self.cleaned_data["username"] or _free_username(self.data.get("first_name", ""))

    def save(self, commit: bool = True) -> User:  # noqa: FBT001, FBT002  # Django's signature
        """Save the user without a password that could be guessed."""
        self.instance.set_unusable_password()
        user: User = super().save(commit=commit)
        return user


class AccountForm(WithinOneselfMixin, UserEditForm):
    """An existing user; passwords are set by their owners, through a link."""

    password_enabled = False


def _free_username(name: str) -> str:
    """Make a log-in name of a person's name that nobody has yet: reni, reni2, reni3."""
    stem, number = slugify(name)[:140] or "desk", 1
    username = stem
    while User.objects.filter(username=username).exists():
        number += 1
        username = f"{stem}{number}"
    return username


def send_invitation(request: HttpRequest, user: User) -> None:
    """Send the link with which an invited user sets a password; say whether it went out."""
    try:
        write(Letter.INVITATION, user, sender=who_asks(request)).send()
    except OSError:
        messages.error(
            request,
            _("The invitation to %(email)s could not be sent. Check the mail settings, then send "
              "it again from the list of users.") % {"email": user.email},
        )  # fmt: skip
    else:
        messages.success(
            request, _("The invitation is on its way to %(email)s.") % {"email": user.email}
        )


class GiverMixin:
    """Tells the form who is filling it in."""

    request: HttpRequest

    def get_form_kwargs(self) -> dict[str, Any]:
        return {**super().get_form_kwargs(), "giver": self.request.user}  # type: ignore[misc]  # of a view


class IndexView(wagtail_users.IndexView):
    """Links only to the accounts one may look after."""

    add_item_label = _("Invite somebody")

    @cached_property
    def columns(self) -> list[Column]:  # type: ignore[override]  # Wagtail's is one, too
        """Give four columns, so that a name has room on a telephone."""
        theirs = {column.name: column for column in super().columns}
        roles = Column("roles", label=_("Roles"), accessor=roles_in_words)
        return [
            theirs["bulk_actions"], theirs["name"], roles, theirs["last_login"],
        ]  # fmt: skip

    def get_base_queryset(self) -> QuerySet[User]:
        users: QuerySet[User] = super().get_base_queryset()
        return users.prefetch_related("groups")

    def get_edit_url(self, instance: User) -> str | None:
        if not may_look_after(who_asks(self.request), instance):
            return None
        url: str | None = super().get_edit_url(instance)
        return url

    def get_delete_url(self, instance: User) -> str | None:
        if not may_look_after(who_asks(self.request), instance):
            return None
        url: str | None = super().get_delete_url(instance)
        return url


def roles_in_words(user: User) -> str:
    """Name what a user is at the desk, and whether the door is open to them."""
    words = [group.name for group in user.groups.all()]
    if user.is_superuser:
        words.insert(0, gettext("Administrator"))
    if not user.is_active:
        words.append(gettext("shut out"))
    elif not user.has_usable_password():
        words.append(gettext("invited, has not come yet"))
    return ", ".join(words)


class CreateView(GiverMixin, wagtail_users.CreateView):
    """Invites somebody to the desk."""

    page_title = _("Invite somebody")
    submit_button_label = _("Invite")
    success_message = None

    def get_page_subtitle(self) -> str:
        return str(self.page_title)

    def save_instance(self) -> User:
        user: User = super().save_instance()
        # After the commit: a letter about a user who was not saved after all helps nobody.
        transaction.on_commit(lambda: send_invitation(self.request, user))
        return user


class LookedAfterMixin:
    """Lets in only whoever may look after the account."""

    object: User

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not may_look_after(who_asks(request), self.object):
            raise PermissionDenied
        return super().dispatch(request, *args, **kwargs)  # type: ignore[misc]  # of a view


class EditView(LookedAfterMixin, GiverMixin, wagtail_users.EditView):
    """Changes an account."""


class DeleteView(LookedAfterMixin, wagtail_users.DeleteView):
    """Deletes an account."""

    def setup(self, request: HttpRequest, *args: Any, **kwargs: Any) -> None:
        super().setup(request, *args, **kwargs)
        self.object = self.get_object()


class UserViewSet(wagtail_users.UserViewSet):
    """Wagtail's screens for users, with our forms and our limits."""

    # Wagtail's copy of a user would bring along the password and the administrator's flag.
    copy_view_enabled = False
    index_view_class = IndexView
    add_view_class = CreateView
    edit_view_class = EditView
    delete_view_class = DeleteView
    create_template_name = "newsroom/door/invite.html"
    edit_template_name = "wagtailadmin/generic/edit.html"

    def get_form_class(self, for_update: bool = False) -> type[forms.ModelForm[User]]:  # noqa: FBT001, FBT002  # Wagtail's signature
        return AccountForm if for_update else InvitationForm
