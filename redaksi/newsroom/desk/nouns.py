"""Screens for what articles are filed under and credited to, and for the pages that stay."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Q
from django.http import HttpRequest, HttpResponse
from django.utils.functional import cached_property
from django.utils.text import capfirst
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel, FieldRowPanel, MultiFieldPanel, TitleFieldPanel
from wagtail.admin.ui.tables import BaseColumn, BooleanColumn, Column, DateColumn
from wagtail.admin.ui.tables.pages import PageStatusColumn
from wagtail.admin.views.generic.chooser import ChooseResultsView, ChooseView
from wagtail.admin.views.pages.listing import IndexView
from wagtail.admin.viewsets.base import ViewSet
from wagtail.admin.viewsets.chooser import ChooserViewSet
from wagtail.admin.viewsets.model import ModelViewSet
from wagtail.admin.viewsets.pages import PageListingViewSet

from redaksi.lang.words import slug
from redaksi.masthead.models import StandingPage
from redaksi.newsroom.desk.lists import TitleColumn
from redaksi.newsroom.desk.sides import keeps_standing_pages, user_of
from redaksi.people.models import Person
from redaksi.sections.models import Section, Topic


class NounViewSet(ModelViewSet):
    copy_view_enabled = False
    list_per_page = 50


class SectionViewSet(NounViewSet):
    model = Section
    name = "sections"
    icon = "list-ul"
    ordering = ("position", "name", "pk")
    list_display = ("name", "slug", "position", BooleanColumn("in_nav", label=_("In navigation")))
    panels = (
        FieldRowPanel([TitleFieldPanel("name", classname=""), FieldPanel("slug")]),
        FieldPanel("description"),
        FieldRowPanel([FieldPanel("hue"), FieldPanel("position")]),
        FieldRowPanel([FieldPanel("in_nav"), FieldPanel("is_opinion")]),
    )


class TopicViewSet(NounViewSet):
    model = Topic
    name = "topics"
    icon = "tag"
    ordering = ("name", "pk")
    list_display = ("name", "slug", "description")
    panels = (
        FieldRowPanel([TitleFieldPanel("name", classname=""), FieldPanel("slug")]),
        FieldPanel("description"),
    )


class PersonViewSet(NounViewSet):
    model = Person
    name = "people"
    icon = "user"
    ordering = ("name", "pk")
    list_display = ("name", "initials", "duty", "area")
    list_filter = ("duty", "is_on_masthead")
    panels = (
        FieldRowPanel([TitleFieldPanel("name", classname=""), FieldPanel("slug")]),
        FieldRowPanel([FieldPanel("initials"), FieldPanel("area")]),
        MultiFieldPanel(
            [
                FieldRowPanel([FieldPanel("duty"), FieldPanel("position")]),
                FieldPanel("is_on_masthead"),
            ],
            heading=_("At the paper"),
        ),
        FieldPanel("bio"),
        FieldPanel("photo"),
        FieldPanel("user"),
    )


class NewPersonForm(forms.ModelForm):  # type: ignore[type-arg]  # cannot be subscripted when run
    """A person added while crediting an article: name and initials; the rest can wait."""

    class Meta:
        model = Person
        fields = ("name", "initials", "position")

    def clean_name(self) -> str:
        name: str = self.cleaned_data["name"]
        taken = Q(slug=slug(name)) | Q(former_slugs__slug=slug(name))
        if Person.objects.filter(taken).exists():
            raise forms.ValidationError(_("There is somebody of this name already: search first."))
        return name

    def save(self, commit: bool = True) -> Person:  # noqa: FBT001, FBT002  # Django's signature
        self.instance.slug = slug(self.instance.name)
        # Somebody credited in passing is not named on the masthead by that.
        self.instance.is_on_masthead = False
        person: Person = super().save(commit=commit)
        return person


class _Named:
    """Heads the column of names with their word: people have no titles."""

    @property
    def title_column(self) -> Column:
        column: Column = super().title_column  # type: ignore[misc]  # Wagtail's mixin
        column.label = capfirst(gettext("name"))
        return column


class ChoosePerson(_Named, ChooseView):
    pass


class ChoosePersonResults(_Named, ChooseResultsView):
    pass


class PersonChooserViewSet(ChooserViewSet):
    """Finds people by name or initials."""

    model = Person
    choose_view_class = ChoosePerson
    choose_results_view_class = ChoosePersonResults
    icon = "user"
    choose_one_text = _("Choose a person")
    choose_another_text = _("Choose another person")
    edit_item_text = _("Edit this person")
    creation_form_class = NewPersonForm
    creation_tab_label = _("Add somebody")
    create_action_label = _("Add")

    def get_object_list(self) -> Any:
        return Person.objects.order_by("name", "pk")


class StandingPageIndexView(IndexView):
    default_ordering = "title"

    def dispatch(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        if not keeps_standing_pages(user_of(request)):
            raise PermissionDenied
        response: HttpResponse = super().dispatch(request, *args, **kwargs)
        return response

    def get_add_url(self) -> str | None:
        # Only the administrator may put a page on the front's own level of the tree.
        add_url: str | None = super().get_add_url()
        return add_url if self.request.user.is_superuser else None

    @cached_property
    def columns(self) -> list[BaseColumn]:  # type: ignore[override]  # Wagtail's is cached too
        return [
            TitleColumn("title", label=_("Title"), sort_key="title", classname="title"),
            Column("duty", label=_("Duty"), accessor="get_duty_display", width="20%"),
            BooleanColumn("is_sample", label=_("Still a sample"), width="12%"),
            DateColumn("latest_revision_created_at", label=_("Updated"), width="12%"),
            PageStatusColumn("status", label=_("Status"), width="12%"),
        ]


class StandingPageViewSet(PageListingViewSet):
    model = StandingPage
    name = "standing_pages"
    url_prefix = "standing-pages"
    icon = "thumbtack"
    index_view_class = StandingPageIndexView

    def get_index_view_kwargs(self, **kwargs: Any) -> dict[str, Any]:
        kwargs = super().get_index_view_kwargs(**kwargs)
        kwargs.pop("columns")
        return kwargs


viewsets: list[ViewSet] = [
    SectionViewSet(),
    TopicViewSet(),
    PersonViewSet(),
    PersonChooserViewSet("person_chooser", url_prefix="people/choose"),
    StandingPageViewSet(),
]
