"""What an article's own menu, at the top of its screens, leads to beside Wagtail's entries."""

from collections.abc import Iterator
from typing import Any

from django.urls import reverse
from django.utils.translation import gettext_lazy as _
from wagtail import hooks
from wagtail.admin.widgets.button import Button
from wagtail.models import Page

from redaksi.articles.kinds import Kind
from redaksi.articles.models import Article
from redaksi.articles.models.embargo import MAY_SEE


@hooks.register("register_page_header_buttons")
def buttons(page: Page, user: Any, view_name: str, next_url: str | None = None) -> Iterator[Button]:
    if not isinstance(page, Article) or page.pk is None:
        return
    if page.embargoed_until and user.has_perm(MAY_SEE):
        yield Button(
            _("Embargo"),
            reverse("newsroom_embargo", args=[page.pk]),
            icon_name="lock",
            priority=55,
        )
    if page.live and user.has_perm("comments.moderate"):
        yield Button(
            _("Comments of readers"),
            reverse("newsroom_comment_rule", args=[page.pk]),
            icon_name="comment",
            priority=57,
        )
    if page.kind != Kind.ADVERTORIAL and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Related stories"),
            reverse("newsroom_related", args=[page.pk]),
            icon_name="link",
            priority=58,
        )
    if not page.live and page.permissions_for_user(user).can_edit():
        yield Button(
            _("Share a preview"),
            reverse("newsroom_preview_links", args=[page.pk]),
            icon_name="link",
            priority=56,
        )
