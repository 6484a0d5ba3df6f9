"""Wagtail's screens for articles and shelves, fitted to a newsroom."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied, ValidationError
from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.urls import reverse
from django.utils import timezone
from django.utils.http import urlencode
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from django.views.decorators.http import require_safe
from django.views.generic import FormView
from wagtail.actions.copy_page import CopyPageAction
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin
from wagtail.admin.views.pages.workflow import WorkflowActionView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.pages import PageViewSet
from wagtail.coreutils import find_available_slug
from wagtail.models import Page

from redaksi.articles.models import Archive, Article, Month
from redaksi.lang.words import slug
from redaksi.newsroom.desk import editing
from redaksi.newsroom.desk.deciding import outcome
from redaksi.newsroom.desk.editing import list_of
from redaksi.newsroom.desk.finding import ArchiveExplorer, Explorer
from redaksi.newsroom.desk.looking import noted
from redaksi.newsroom.desk.sides import shelf_for, user_of
from redaksi.newsroom.desk.wall import View, on_own_side
from redaksi.newsroom.desk.withdrawals.sealing import unsealed


class CopyForm(forms.Form):
    title = forms.CharField(label=_("Headline of the copy"), max_length=255)


class CopyView(WagtailAdminTemplateMixin, FormView):  # type: ignore[type-arg]  # cannot be subscripted when run
    """Copies an article as a new draft of one's own, on this month's shelf of the same side."""

    template_name = "newsroom/desk/copy.html"
    form_class = CopyForm
    page_title = _("Copy")
    header_icon = "copy"

    def dispatch(self, request: HttpRequest, page_id: int) -> HttpResponse:
        self.article = Article.objects.get(pk=page_id)
        if not self.article.permissions_for_user(request.user).can_copy():
            raise PermissionDenied
        holds = self.article.get_parent().specific.holds
        self.shelf = shelf_for(user_of(request), holds, at=timezone.now())
        response: HttpResponse = super().dispatch(request)
        return response

    def get_page_subtitle(self) -> str:
        title: str = self.article.get_admin_display_title()
        return title

    def get_initial(self) -> dict[str, str]:
        return {"title": self.article.get_admin_display_title()}

    def form_valid(self, form: CopyForm) -> HttpResponse:
        title = form.cleaned_data["title"]
        action = CopyPageAction(
            self.article, to=self.shelf, copy_revisions=False, keep_live=False,
            user=self.request.user,
            update_attrs={
                "title": title,
                "draft_title": title,
                "slug": find_available_slug(self.shelf, slug(title) or "berita"),
                # What a draft was agreed on stands in its versions, and holds for a copy as well.
                "embargo_until": self.article.embargoed_until,
            },
        )  # fmt: skip
        copy = action.execute()
        messages.success(self.request, _("This is your copy. Nothing of it is public yet."))
        return redirect("wagtailadmin_pages:edit", copy.pk)


class DecideView(WorkflowActionView):
    """Approves or sends back from a list: what is incomplete cannot be approved, and says why."""

    def post(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if self.action_name == "approve" and (missing := self._missing()):
            return self._back_to_the_article(missing)
        response: HttpResponse = super().post(request, *args, **kwargs)
        self.task_state.refresh_from_db()
        if self.task_state.finished_at:
            messages.success(request, outcome(self.object.pk))
        return response

    def _missing(self) -> list[str]:
        """Name what the newest version lacks: it is the one that approval publishes."""
        article: Article = self.object.get_latest_revision_as_object()
        try:
            article.full_clean()
        except ValidationError as refusal:
            return list(refusal.messages)
        lacks = [sentence for part in article.what_is_missing().values() for sentence in part]
        try:
            article.body.stream_block.clean(article.body)
        except ValidationError:
            lacks.append(
                gettext("Something in the text is unfinished: approve it here to see what.")
            )
        return lacks

    def _back_to_the_article(self, missing: list[str]) -> HttpResponse:
        for sentence in missing:
            messages.error(self.request, sentence)
        url = reverse("wagtailadmin_pages:edit", args=[self.object.pk])
        if self.request.headers.get("x-requested-with") == "XMLHttpRequest":
            answer: HttpResponse = self.render_modal_json(
                self.request, {"step": "success", "redirect": url}
            )
            return answer
        return redirect(url)


def closed(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
    """Refuse, whoever asks."""
    raise PermissionDenied


@require_safe
def articles_of_month(request: HttpRequest, parent_page_id: int) -> HttpResponse:
    """Lead from a month's place in the tree to its articles in the desk's own list.

    Wagtail's own took five times as long at 100,000 articles as at 1,000, and nothing can be done
    from it that cannot from ours.
    """
    month = Month.objects.get(pk=parent_page_id)
    return redirect(f"{list_of(month)}?{urlencode({'month': month.slug})}")


class AnyPageViewSet(PageViewSet):
    """The screens of all other pages; only their search is ours."""

    model = Page
    index_view_class = Explorer


class ArticleViewSet(PageViewSet):
    """An article's screens, each closed to the other side of the wall."""

    model = Article
    add_view_class = editing.Create
    edit_view_class = editing.Edit
    unpublish_view_class = editing.Unpublish
    delete_view_class = editing.Delete
    copy_view_class = CopyView
    workflow_action_view_class = DecideView
    shut = frozenset(
        {
            "convert_alias", "index_results", "move", "move_confirm", "set_page_position",
            "set_privacy",
        }
    )  # fmt: skip

    def get_view_by_name(self, name: str) -> View:
        # Of articles, an index is what stands under a month.
        view: View = articles_of_month if name == "index" else super().get_view_by_name(name)
        return closed if name in self.shut else on_own_side(unsealed(noted(name, view)))


class ShelfViewSet(PageViewSet):
    """A shelf's screens: it is looked at, and that is all."""

    index_view_class = ArchiveExplorer
    open = frozenset({"index", "index_results", "add_subpage"})

    def get_view_by_name(self, name: str) -> View:
        view: View = super().get_view_by_name(name)
        return on_own_side(view) if name in self.open else closed


viewsets: list[ViewSet] = [
    AnyPageViewSet(),
    ArticleViewSet(), ShelfViewSet(model=Month), ShelfViewSet(model=Archive)
]  # fmt: skip
