"""How an article's fields are laid out on its editing screen, and when it may be handed in."""

from datetime import datetime
from typing import TYPE_CHECKING, Any

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils import timezone
from django.utils.translation import get_language, gettext
from django.utils.translation import gettext_lazy as _
from modelcluster.forms import BaseChildFormSet
from wagtail.admin.forms import WagtailAdminPageForm
from wagtail.admin.panels import (
    CommentPanel,
    FieldPanel,
    FieldRowPanel,
    InlinePanel,
    MultiFieldPanel,
    PublishingPanel,
    TitleFieldPanel,
)
from wagtail.admin.widgets import AdminAutoHeightTextInput
from wagtail.coreutils import find_available_slug

from redaksi.articles.kinds import Kind
from redaksi.lang.dates import ZONES, Language, in_three_zones
from redaksi.lang.words import slug

if TYPE_CHECKING:
    from django.forms import ModelForm


class BylineRows(BaseChildFormSet):
    """The rows of bylines; one without a name is left out of a draft, as if it were struck.

    Otherwise a row that waits for its person would keep the whole text from being saved by itself.
    """

    # The name is Django's: it asks this wherever it reads a row.
    def _should_delete_form(self, form: "ModelForm[Any]") -> bool:
        struck: bool = super()._should_delete_form(form)  # type: ignore[misc]  # not in the stubs
        return struck or _waits_for_its_name(form)


def _waits_for_its_name(form: "ModelForm[Any]") -> bool:
    """Tell whether a row of a draft names nobody; what is published says so in an error."""
    if not getattr(form, "is_deferred_validation", False):
        return False
    return not any(form[field].value() for field in ("person", "guest"))


class BylinesPanel(InlinePanel):
    """The bylines, in rows that may wait for their names while the article is a draft."""

    def get_form_options(self) -> dict[str, Any]:
        options: dict[str, Any] = super().get_form_options()
        options["formsets"][self.relation_name]["formset"] = BylineRows
        return options


# Any: Wagtail declares its own lists as placeholders for panels.
ARTICLE_PANELS: list[Any] = [
    FieldPanel("kicker"),
    TitleFieldPanel(
        "title", heading=_("Headline"), placeholder=_("Headline"),
        help_text=_("The weightiest words first: a phone shows the beginning."),
    ),
    FieldPanel("subtitle"),
    FieldPanel("summary", widget=AdminAutoHeightTextInput(attrs={"rows": 2})),
    # Only on the advertising side: the form of a news article has no such fields.
    MultiFieldPanel([FieldPanel("sponsor"), FieldPanel("advert_label")], heading=_("Advertising")),
    MultiFieldPanel(
        [FieldPanel("lead_photo"), FieldPanel("lead_caption")], heading=_("Lead photo")
    ),
    FieldPanel("dateline"),
    FieldPanel("body"),
    BylinesPanel("bylines", heading=_("Bylines"), label=_("byline")),
    MultiFieldPanel(
        [
            FieldRowPanel([FieldPanel("section"), FieldPanel("kind")]),
            FieldPanel("other_sections"),
            FieldPanel("topics"),
        ],
        heading=_("Filed under"),
    ),
]  # fmt: skip
PROMOTE_PANELS: list[Any] = [
    FieldPanel("slug", help_text=_("Old addresses go on working when you change it.")),
    FieldPanel("importance"),
    MultiFieldPanel(
        [FieldPanel("social_title"), FieldPanel("social_summary"), FieldPanel("social_photo")],
        heading=_("When shared"),
    ),
    MultiFieldPanel(
        [
            FieldPanel("seo_title"),
            FieldPanel("search_description"),
            FieldPanel("is_hidden_from_search"),
        ],
        heading=_("In search engines"),
    ),
]
SETTINGS_PANELS: list[Any] = [
    PublishingPanel(),
    FieldPanel("is_silent"),
    MultiFieldPanel(
        [FieldPanel("embargo_until"), FieldPanel("embargo_with")], heading=_("Embargo")
    ),
    FieldPanel("language"),
    # Notes of colleagues in the margin of any field.
    CommentPanel(),
]
# What only advertising has to say.
ADVERT_FIELDS = ("sponsor", "advert_label")
MOMENTS = ("go_live_at", "expire_at", "embargo_until")


class ArticleForm(WagtailAdminPageForm):
    """The editing screen: a draft may be incomplete; what is handed in or published may not."""

    def __init__(self, *args: Any, **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        self.instance.shelf = self.parent_page
        # Before the form writes what was typed into the article.
        self._sealed_until: datetime | None = self.instance.embargoed_until
        self._keep_to_its_side()
        self._show_the_embargo()
        self._tell_the_zone()

    def _keep_to_its_side(self) -> None:
        """Offer this side of the wall its kinds only, and no advertising fields to news (D19)."""
        shelf = self.parent_page.specific if self.parent_page else None
        holds = getattr(shelf, "holds", None)
        for_adverts = holds == "adverts"
        # Any: the choices of a field may be so many things that a checker sees no list in them.
        kind: Any = self.fields.get("kind")
        if holds is None or kind is None:
            return
        kind.choices = [
            choice for choice in kind.choices if (choice[0] == Kind.ADVERTORIAL) == for_adverts
        ]
        if for_adverts:
            self.initial["kind"] = Kind.ADVERTORIAL
        else:
            for name in ADVERT_FIELDS:
                self.fields.pop(name, None)

    def _show_the_embargo(self) -> None:
        """Show the embargo that holds, also when the version on the screen is from before it."""
        sealed = self._sealed_until
        if "embargo_until" in self.fields and sealed and sealed > timezone.now():
            self.initial["embargo_until"] = sealed

    def _tell_the_zone(self) -> None:
        """Say at every moment that is typed which clock it is read from, and what the others show.

        Indonesia has three, and whoever agreed on an embargo may live by another one (D26, D51).
        """
        zone = timezone.get_current_timezone_name()
        sentence = gettext("Time in %(zone)s.") % {"zone": ZONES.get(zone, zone)}
        language: Language = "en" if get_language() == "en" else "id"
        for name in MOMENTS:
            if name in self.fields:
                moment = self.initial.get(name)
                told = [in_three_zones(moment, language=language)] if moment else []
                self.fields[name].help_text = " ".join([sentence, *told])

    def clean_embargo_until(self) -> datetime | None:
        """Refuse an earlier end, or none: that is lifting early, which takes two people (D26)."""
        typed: datetime | None = self.cleaned_data["embargo_until"]
        sealed = self._sealed_until
        if sealed is None or sealed <= timezone.now() or (typed and typed >= sealed):
            return typed
        # The field on the screen knows no seconds.
        if typed == sealed.replace(second=0, microsecond=0):
            return sealed
        raise ValidationError(
            gettext(
                "The embargo can be moved to later, not to earlier: lifting it early takes two "
                "editors. One of them asks for it in the menu at the top, under “Embargo”."
            )
        )

    def clean_slug(self) -> str:
        """Give an address word that nothing else on the shelf has.

        Two headlines of a month may be the same: the address carries the id, so a number behind
        the word disturbs nobody, and a mistake here would only stop what is saved by itself.
        """
        typed: str = self.cleaned_data["slug"]
        word = typed if self.instance.published_at else slug(typed)
        free: str = find_available_slug(
            self.parent_page, word or "berita", ignore_page_id=self.instance.pk
        )
        return free

    def _post_clean(self) -> None:
        super()._post_clean()
        if self.is_deferred_validation:
            return
        for field, messages in self.instance.what_is_missing(self._bylines()).items():
            if field not in self.errors:
                self.add_error(field if field in self.fields else None, messages)
            if field == NON_FIELD_ERRORS and "bylines" in self.formsets:
                # Marked at its place too, where the button "first error" leads.
                self.formsets["bylines"].non_form_errors().extend(messages)

    def _bylines(self) -> list[Any]:
        """Give the bylines on the screen; one with a mistake in it counts: it says so by itself."""
        bylines = self.formsets.get("bylines")
        if bylines is None:
            return list(self.instance.bylines.all())
        kept = [row for row in bylines.forms if row not in bylines.deleted_forms]
        return [
            row.instance for row in kept
            if row.errors or row.instance.person_id or row.instance.guest
        ]  # fmt: skip
