"""The screen of the words that the newsroom has banned from comments, or trusts in them."""

from collections.abc import Iterable
from typing import Any

from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.admin.ui.tables import Column
from wagtail.permission_policies import ModelPermissionPolicy
from wagtail.permissions import register_permission_policy

from redaksi.comments.models import ListedWord
from redaksi.newsroom.desk.nouns import NounViewSet
from redaksi.people.models import User

MODERATE = "comments.moderate"
# The one that knows roles; the other only counts failed log-ins.
BACKEND = "django.contrib.auth.backends.ModelBackend"


class ModeratorsOnly(ModelPermissionPolicy):
    """Who may moderate comments may do anything with the noun, and nobody else."""

    def user_has_permission(self, user: Any, action: str) -> bool:
        return bool(user.has_perm(MODERATE))

    def users_with_any_permission(self, actions: Iterable[str]) -> Any:
        return User.objects.with_perm(MODERATE, backend=BACKEND)


register_permission_policy(ListedWord, ModeratorsOnly(ListedWord))


class ListedWordViewSet(NounViewSet):
    model = ListedWord
    name = "filter_words"
    url_prefix = "filter-words"
    icon = "comment"
    ordering = ("word", "pk")
    list_display = ("word", Column("kind", label=_("Kind"), accessor="get_kind_display"), "note")
    list_filter = ("kind",)
    search_fields = ("word", "note")
    panels = (FieldPanel("word"), FieldPanel("kind"), FieldPanel("note"))
