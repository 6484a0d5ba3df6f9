"""Wagtail's editing screen with what a newsroom does not need taken off it, and a way back."""

import re
from typing import Any

from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse, QueryDict
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from wagtail.admin import messages
from wagtail.admin.ui.components import MediaContainer
from wagtail.admin.ui.side_panels import ChecksSidePanel
from wagtail.admin.views.pages.create import CreateView
from wagtail.admin.views.pages.delete import DeleteView
from wagtail.admin.views.pages.edit import EditView
from wagtail.admin.views.pages.unpublish import UnpublishView
from wagtail.models import Page

from redaksi.articles.body import article_ids
from redaksi.articles.kinds import Kind
from redaksi.articles.models import Article, Byline
from redaksi.newsroom.desk.choosers import to_choose_from
from redaksi.newsroom.desk.deciding import note_of, outcome
from redaksi.newsroom.desk.related_lines import RelatedLine, suggestions
from redaksi.newsroom.desk.sides import NEWS, in_sight_of, user_of

BLOCK_TYPE = re.compile(r"body-\d+-type")


def list_of(shelf: Page) -> str:
    """Give the address of the list on whose side of the wall a shelf stands."""
    return reverse(f"{shelf.specific.holds}:index")


def led_to(posted: QueryDict) -> set[int]:
    """Give the ids of the pages that a submitted text leads to by "Read also"."""
    blocks = [
        name.removesuffix("-type")
        for name, kind in posted.items()
        if kind == "read_also" and BLOCK_TYPE.fullmatch(name)
    ]
    return {
        int(str(value))
        for name, value in posted.items()
        for block in blocks
        if name.startswith(f"{block}-value-") and name.endswith("-value") and str(value).isdigit()
    }


class OnTheDesk:
    """Leads back to the list, not into the tree; measures the text on the screen itself."""

    next_url: str

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        """Refuse what no chooser offered: the screen would come back with its title (D19)."""
        asked = led_to(request.POST) - article_ids(self.page.body.raw_data)  # type: ignore[attr-defined]  # a mixin's
        offered = to_choose_from(user_of(request)).filter(pk__in=asked)
        if offered.count() < len(asked):
            raise PermissionDenied
        answer: HttpResponse = super().post(request, *args, **kwargs)  # type: ignore[misc]  # a mixin's
        return answer

    def get_side_panels(self) -> MediaContainer:
        """Leave out Wagtail's checks: they count everything on the reader's page as the story."""
        panels = super().get_side_panels()  # type: ignore[misc]  # Wagtail's mixin
        return MediaContainer(panel for panel in panels if not isinstance(panel, ChecksSidePanel))

    def redirect_away(self) -> HttpResponse:
        return redirect(self.next_url or list_of(self.page.get_parent()))  # type: ignore[attr-defined]  # Wagtail's mixin


class Create(OnTheDesk, CreateView):
    """Opens with whoever opens it as the writer, where stories are signed."""

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        writer = getattr(user_of(request), "person", None)
        page: Any = self.page
        if writer and self.parent_page.holds == NEWS:
            page.bylines.add(Byline(person=writer))
        answer: HttpResponse = super().get(request, *args, **kwargs)
        return answer


class Edit(OnTheDesk, EditView):
    """Says what an editor wrote who sent the story back, and what became of a decision."""

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        told = super().get_context_data(**kwargs, sent_back=note_of(self.page))
        outcome = self.request.GET.get("read_also", "")
        return {**told, "read_also": self._read_also(), "read_also_outcome": outcome}

    def _read_also(self) -> list[RelatedLine]:
        """Suggest stories of the archive that the text might lead to (D46)."""
        page: Any = self.page
        if not isinstance(page, Article) or page.kind == Kind.ADVERTORIAL:
            return []
        sight = in_sight_of(user_of(self.request), Article.objects.all())
        return suggestions(page, sight, at=timezone.now())

    def add_save_confirmation_message(self) -> None:
        if self.action_name == "perform_workflow_action":
            messages.success(self.request, outcome(self.page.pk))
        else:
            super().add_save_confirmation_message()


class Unpublish(UnpublishView):
    def get_next_url(self) -> str:
        asked: str = super().get_next_url()
        tree = reverse("wagtailadmin_explore", args=[self.object.get_parent().pk])
        return list_of(self.object.get_parent()) if asked == tree else asked


class Delete(DeleteView):
    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        self.next_url = self.next_url or list_of(self.page.get_parent())
        answer: HttpResponse = super().post(request, *args, **kwargs)
        return answer
