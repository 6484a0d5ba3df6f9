from collections.abc import Sequence
from datetime import datetime
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from modelcluster.fields import ParentalManyToManyField
from wagtail.fields import StreamField
from wagtail.models import Page
from wagtail.search import index

from redaksi.articles.blocks import BodyBlock
from redaksi.articles.kinds import Kind
from redaksi.articles.models.byline import Byline
from redaksi.articles.models.embargo import SEE_EMBARGOED, later_of
from redaksi.articles.models.line import address_of
from redaksi.articles.models.placing import Placing
from redaksi.articles.models.queries import ArticleManager
from redaksi.articles.models.readiness import (
    stands_behind_the_wall,
    stays_withdrawn,
    what_is_missing,
)
from redaksi.articles.models.references import note_references, references_put_off
from redaksi.articles.models.rights import ArticleRights, rights
from redaksi.articles.panels import ARTICLE_PANELS, PROMOTE_PANELS, SETTINGS_PANELS, ArticleForm
from redaksi.articles.tidy import tidy
from redaksi.lang.quotes import curl
from redaksi.lang.words import slug


class Article(Page):
    """A story of any kind, the noun of the house.

    Readers reach it at `address` only, through `published()`; its place in the tree answers 404.
    """

    class KindChoice(models.TextChoices):
        """Kind, with the word on the screen."""

        NEWS = Kind.NEWS, _("News")
        FEATURE = Kind.FEATURE, _("Feature")
        SPECIAL_REPORT = Kind.SPECIAL_REPORT, _("Special report")
        ANALYSIS = Kind.ANALYSIS, _("Analysis")
        INTERVIEW = Kind.INTERVIEW, _("Interview")
        FACT_CHECK = Kind.FACT_CHECK, _("Fact check")
        INFOGRAPHIC = Kind.INFOGRAPHIC, _("Infographic")
        PHOTO_STORY = Kind.PHOTO_STORY, _("Photo story")
        VIDEO = Kind.VIDEO, _("Video")
        OPINION = Kind.OPINION, _("Opinion")
        COLUMN = Kind.COLUMN, _("Column")
        EDITORIAL = Kind.EDITORIAL, _("Editorial")
        PRESS_RELEASE = Kind.PRESS_RELEASE, _("Press release")
        ADVERTORIAL = Kind.ADVERTORIAL, _("Advertorial")

    class Importance(models.IntegerChoices):
        """How strongly the automatic front pushes a story."""

        NORMAL = 0, _("Normal")
        HIGH = 1, _("Important")
        LEAD = 2, _("Lead story")

    class AdvertLabel(models.TextChoices):
        """The words the press rules allow above what was paid for (D19)."""

        ADVERTORIAL = "ADVERTORIAL", "ADVERTORIAL"
        IKLAN = "IKLAN", "IKLAN"
        ADS = "ADS", "ADS"
        SPONSORED = "SPONSORED", "SPONSORED"
        PAID = "Konten berbayar", "Konten berbayar"

    class Language(models.TextChoices):
        INDONESIAN = "id", _("Indonesian")
        ENGLISH = "en", _("English")
        SASAK = "sas", _("Sasak")
        SAMAWA = "smw", _("Samawa")
        BIMA = "bhp", _("Bima")
        JAVANESE = "jv", _("Javanese")
        BALINESE = "ban", _("Balinese")

    kind = models.CharField(_("kind"), max_length=16, choices=KindChoice, default=Kind.NEWS)
    kicker = models.CharField(_("kicker"), max_length=60, blank=True)
    subtitle = models.CharField(_("subtitle"), max_length=160, blank=True)
    summary = models.CharField(_("summary"), max_length=300)
    dateline = models.CharField(
        _("dateline"), max_length=60, blank=True,
        help_text=_("The place alone, for example Mataram; the form is set in the masthead."),
    )  # fmt: skip
    body = StreamField(BodyBlock(), verbose_name=_("text"))
    # Empty only in drafts: publishing asks for it.
    section = models.ForeignKey(
        "sections.Section", models.PROTECT, null=True, related_name="articles",
        verbose_name=_("main section"),
    )  # fmt: skip
    other_sections = ParentalManyToManyField(
        "sections.Section", blank=True, related_name="+", verbose_name=_("further sections")
    )
    topics = ParentalManyToManyField(
        "sections.Topic", blank=True, related_name="articles", verbose_name=_("topics")
    )
    lead_photo = models.ForeignKey(
        "media.Photo", models.PROTECT, null=True, blank=True, related_name="+",
        verbose_name=_("lead photo"),
    )  # fmt: skip
    lead_caption = models.CharField(
        _("other caption"),
        max_length=400,
        blank=True,
        help_text=_("Empty: the photo's own caption."),
    )
    importance = models.PositiveSmallIntegerField(
        _("weight on the front"), choices=Importance, default=Importance.NORMAL
    )
    language = models.CharField(
        _("language"), max_length=3, choices=Language, default=Language.INDONESIAN
    )
    sponsor = models.CharField(_("advertiser"), max_length=120, blank=True)
    advert_label = models.CharField(
        _("advertising label"), max_length=16, choices=AdvertLabel, default=AdvertLabel.ADVERTORIAL
    )
    embargo_until = models.DateTimeField(_("embargo until"), null=True, blank=True)
    embargo_with = models.CharField(_("agreed with"), max_length=160, blank=True)
    social_title = models.CharField(_("headline when shared"), max_length=120, blank=True)
    social_summary = models.CharField(_("summary when shared"), max_length=200, blank=True)
    social_photo = models.ForeignKey(
        "media.Photo", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("photo when shared"),
    )  # fmt: skip
    is_hidden_from_search = models.BooleanField(_("hidden from search engines"), default=False)
    is_silent = models.BooleanField(
        _("small repair"), default=False,
        help_text=_("A typing error: publishing again leaves the time “updated” as it was."),
    )  # fmt: skip

    # The latest embargo that any version ever had: it grows by itself and is lowered by two people
    # alone (EmbargoLift). Kept apart from revisions, since a draft's fields reach no column.
    sealed_until = models.DateTimeField(null=True, editable=False)
    # Set when the doorbell rings, kept apart from revisions: the moments readers are shown.
    published_at = models.DateTimeField(null=True, editable=False)
    updated_at = models.DateTimeField(null=True, editable=False)
    # That it is withdrawn (D18); who decided it and why is told in the room `corrections`.
    withdrawn_at = models.DateTimeField(null=True, editable=False)

    # Where a new article will stand, told by its editing screen before the tree knows it.
    shelf: Page | None = None

    objects = ArticleManager()
    base_form_class = ArticleForm
    content_panels: ClassVar = ARTICLE_PANELS
    promote_panels: ClassVar = PROMOTE_PANELS
    settings_panels: ClassVar = SETTINGS_PANELS
    parent_page_types: ClassVar = ["articles.Month"]
    subpage_types: ClassVar[list[str]] = []
    permissions_for_user = rights(ArticleRights)
    # A copy has not been published, even when its model has.
    exclude_fields_in_copy: ClassVar = ["published_at", "updated_at", "withdrawn_at"]
    # The one upward name in the house: previews assemble the reader's page (docs/house.md).
    template = "reading/previewed_article.html"
    preview_modes: ClassVar = [
        ("", _("Reader's page")),
        ("dark", _("Reader's page, dark")),
        ("search", _("Search result")),
        ("share", _("WhatsApp card")),
    ]
    # Readers search in the room `search`, the desk there and in its own index: enough of them.
    search_fields: ClassVar[list[index.BaseField]] = []

    class Meta:
        verbose_name = _("article")
        verbose_name_plural = _("articles")
        indexes: ClassVar = [
            models.Index(fields=["-published_at", "-page_ptr"], name="article_newest"),
            models.Index(fields=["section", "-published_at"], name="article_section_newest"),
            # Nearly every row has none: the few under embargo are found without reading the rest.
            models.Index(
                fields=["embargo_until"], name="article_embargo",
                condition=models.Q(embargo_until__isnull=False),
            ),
            models.Index(
                fields=["sealed_until"], name="article_sealed",
                condition=models.Q(sealed_until__isnull=False),
            ),
        ]  # fmt: skip
        permissions: ClassVar = [(SEE_EMBARGOED, _("Can see articles under embargo, and lift"))]

    @property
    def address(self) -> str:
        """Give the public address, without the host. Costs a query unless `section` is loaded."""
        return address_of(self.section.slug if self.section else "berita", self.pk, self.slug)

    @property
    def is_published(self) -> bool:
        """Tell whether readers may see it: the gate of one, as `published()` is of many."""
        return self.live and self.published_at is not None and self.withdrawn_at is None

    def may_be_led_to(self, at: datetime) -> bool:
        """Tell whether other stories may lead on to it: not to what was paid for (D19)."""
        is_kept_back = self.embargo_until is not None and at < self.embargo_until
        return self.is_published and not is_kept_back and self.kind != Kind.ADVERTORIAL

    @property
    def embargoed_until(self) -> datetime | None:
        """Give the end of the embargo, the latest that any version has."""
        return later_of(self.embargo_until, self.sealed_until)

    def is_embargoed(self, at: datetime) -> bool:
        """Tell whether publishing now would break what was agreed with a source (D26)."""
        until = self.embargoed_until
        return until is not None and at < until

    def get_url_parts(self, request: HttpRequest | None = None) -> tuple[int, str, str] | None:
        """Give Wagtail the public address: its own would be a second way past the gate."""
        parts = super().get_url_parts(request)
        return (parts[0], parts[1], self.address) if parts and self.published_at else None

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        raise Http404

    def get_preview_context(self, request: HttpRequest, mode_name: str) -> dict[str, Any]:
        return {**super().get_preview_context(request, mode_name), "preview_mode": mode_name}

    def minimal_clean(self) -> None:
        super().minimal_clean()
        stands_behind_the_wall(self)

    def clean(self) -> None:
        super().clean()
        stands_behind_the_wall(self)

    def what_is_missing(self, bylines: Sequence[Byline] | None = None) -> dict[str, list[str]]:
        """Name everything that still keeps the article from being published, by field.

        The editing screen tells its `bylines`, which are not yet the article's.
        """
        return what_is_missing(self, list(self.bylines.all()) if bylines is None else bylines)

    # Wagtail publishes outside a transaction: what follows must commit with it, or neither.
    publish = transaction.atomic(Page.publish)
    unpublish = transaction.atomic(Page.unpublish)

    @transaction.atomic
    def save(self, *args: Any, **kwargs: Any) -> None:
        """Save, tidied: curly quotation marks, clean markup, a slug cut at a word.

        Whoever publishes, an article goes live only when nothing is missing: the desk, a schedule
        and a program all come by here.
        """
        stays_withdrawn(self)
        for field in ("title", "kicker", "subtitle", "summary", "lead_caption"):
            setattr(self, field, curl(getattr(self, field)))
        self.body = self.body.stream_block.to_python(tidy(self.body.get_prep_value()))
        if not self.slug:
            self.slug = self._get_autogenerated_slug(slug(self.title) or "berita")
        self.sealed_until = self.embargoed_until
        going_live = self.live and kwargs.get("clean", True)
        if going_live and (missing := self.what_is_missing()):
            raise ValidationError(missing)
        with references_put_off():
            super().save(*args, **kwargs)
        # Of a draft only its mark is saved: what it changes is nobody's business yet.
        if kwargs.get("update_fields") is None:
            Placing.objects.place(self)
            note_references(self)

    def update_aliases(self, **kwargs: Any) -> None:
        """Bring copies that follow the article up to date, if it has any: hardly one does.

        Wagtail looks for them in the order of the tree, for which SQLite reads every page there is.
        """
        if Page.objects.filter(alias_of=self).order_by().exists():
            super().update_aliases(**kwargs)

    def save_revision(self, *args: Any, **kwargs: Any) -> Any:
        """Save a version; an embargo in it holds at once, published or not."""
        revision = super().save_revision(*args, **kwargs)
        if self.embargo_until:
            lower = models.Q(sealed_until__lt=self.embargo_until)
            stored = Article.objects.filter(lower | models.Q(sealed_until=None), pk=self.pk)
            stored.update(sealed_until=self.embargo_until)
        return revision

    def with_content_json(self, content: dict[str, Any]) -> "Article":
        """Restore a revision; the seal, and the moments shown to readers, belong to the page."""
        restored = super().with_content_json(content)
        restored.sealed_until = self.sealed_until
        restored.published_at = self.published_at
        restored.updated_at = self.updated_at
        restored.withdrawn_at = self.withdrawn_at
        return restored
