from typing import ClassVar
from zoneinfo import ZoneInfo

from django.core.exceptions import ValidationError
from django.db import models, transaction
from django.db.models import Q
from django.http import Http404, HttpRequest, HttpResponse
from django.utils.translation import gettext_lazy as _
from wagtail.admin.panels import FieldPanel
from wagtail.contrib.settings.models import BaseGenericSetting, register_setting
from wagtail.fields import RichTextField, StreamField
from wagtail.models import Page, PagePermissionTester

from redaksi.lang.dates import ZONES
from redaksi.masthead.blocks import ResponsibleBlock, SocialAccountBlock
from redaksi.masthead.panels import PUBLICATION_PANELS
from redaksi.people.models import User
from redaksi.sections.addresses import is_free
from redaksi.sections.models import Section


@register_setting(icon="home", order=100)
class Publication(BaseGenericSetting):
    """The paper itself, as the law wants it named (D20, D22). One row."""

    class PressCouncil(models.TextChoices):
        NOT_YET = "not_yet", _("Not yet registered")
        IN_PROGRESS = "in_progress", _("Registration in progress")
        ADMINISTRATIVE = "administrative", _("Verified administratively")
        FACTUAL = "factual", _("Verified factually")

    class DatelineForm(models.TextChoices):
        """The forms of the place line that Indonesian papers use (D44)."""

        CITY = "city", _("Mataram –")
        CITY_OUTLET = "city_outlet", _("MATARAM, Suar Mataram –")
        OUTLET_CITY = "outlet_city", _("Suar Mataram, Mataram –")
        OUTLET = "outlet", _("Suar Mataram –")

    name = models.CharField(_("name"), max_length=80, default="Redaksi")
    promise = models.CharField(_("what the paper promises"), max_length=80, blank=True)
    description = models.CharField(_("what the paper is"), max_length=200, blank=True)
    legal_entity = models.CharField(_("legal entity"), max_length=120, blank=True)
    ahu_number = models.CharField(_("AHU number"), max_length=60, blank=True)
    address = models.CharField(_("address"), max_length=200, blank=True)
    email = models.EmailField(_("e-mail"), blank=True)
    phone = models.CharField(_("telephone"), max_length=40, blank=True)
    responsible = StreamField(
        [("person", ResponsibleBlock())], blank=True, verbose_name=_("responsible persons")
    )
    accounts = StreamField(
        [("account", SocialAccountBlock())], blank=True, verbose_name=_("social accounts")
    )
    press_council = models.CharField(
        _("Press Council status"), max_length=16, choices=PressCouncil, default=PressCouncil.NOT_YET
    )
    certificate = models.CharField(_("certificate number"), max_length=60, blank=True)
    zone = models.CharField(
        _("time zone"), max_length=32, default="Asia/Makassar",
        choices=[(zone, f"{name} ({zone})") for zone, name in ZONES.items()],
    )  # fmt: skip
    dateline_form = models.CharField(
        _("form of the dateline"), max_length=12, choices=DatelineForm, default=DatelineForm.CITY
    )
    prints_initials = models.BooleanField(_("initials at the foot of stories"), default=True)
    crisis_help = models.CharField(
        _("help for people in despair"), max_length=300, blank=True,
        help_text=_("Whom readers who think of suicide are sent to. Empty: healing119.id."),
    )  # fmt: skip
    logo = models.ForeignKey(
        "media.Photo", models.SET_NULL, null=True, blank=True, related_name="+",
        verbose_name=_("logo for machines"),
    )  # fmt: skip

    panels: ClassVar = PUBLICATION_PANELS

    class Meta:
        verbose_name = verbose_name_plural = _("masthead")

    def __str__(self) -> str:
        return self.name

    @property
    def in_zone(self) -> ZoneInfo:
        """Give the paper's zone, for reckoning in it."""
        return ZoneInfo(self.zone)


class StandingPageRights(PagePermissionTester):
    """A page that the law or the press rules demand is rewritten, never deleted (D1)."""

    page: "StandingPage"

    def can_delete(self, ignore_bulk: bool = False) -> bool:  # noqa: FBT001, FBT002  # Wagtail's
        return not self.page.duty and super().can_delete(ignore_bulk)

    def can_set_view_restrictions(self) -> bool:
        return False


class StandingPage(Page):
    """A page that stays: who we are, our code, our rules (D1)."""

    class Duty(models.TextChoices):
        """Which legal or ethical duty the page fulfils; the footer and the launch check ask."""

        MASTHEAD = "redaksi", _("Masthead")
        GUIDELINES = "pedoman-media-siber", _("Cyber media guidelines")
        ETHICS = "kode-etik", _("Code of ethics")
        TERMS = "syarat-ketentuan", _("Terms and conditions")
        PRIVACY = "privasi", _("Privacy policy")
        CONTACT = "kontak", _("Contact and complaints")
        CORRECTIONS = "koreksi-hak-jawab", _("Corrections and right of reply")
        ABOUT = "tentang", _("About and ownership")
        OTHER = "", _("Another page")

    duty = models.CharField(_("duty"), max_length=24, choices=Duty, blank=True)
    body = RichTextField(
        _("text"), features=["h2", "h3", "bold", "italic", "link", "ul", "ol", "hr"], blank=True
    )
    source = models.CharField(_("source and date of the text"), max_length=200, blank=True)
    is_sample = models.BooleanField(
        _("still a sample text"), default=False,
        help_text=_("A sample has to be replaced by your own text before launch."),
    )  # fmt: skip

    content_panels: ClassVar = [
        *Page.content_panels,
        FieldPanel("duty"),
        FieldPanel("body"),
        FieldPanel("source"),
        FieldPanel("is_sample"),
    ]
    parent_page_types: ClassVar = ["masthead.Home"]
    subpage_types: ClassVar[list[str]] = []
    # Only for previews: readers are served by `reading` (docs/house.md).
    template = "reading/previewed_standing.html"

    class Meta:
        verbose_name = _("standing page")
        verbose_name_plural = _("standing pages")

    # Wagtail publishes outside a transaction: what follows must commit with it, or neither.
    publish = transaction.atomic(Page.publish)
    unpublish = transaction.atomic(Page.unpublish)

    def permissions_for_user(self, user: User) -> PagePermissionTester:
        return StandingPageRights(user, self)

    def clean(self) -> None:
        super().clean()
        # A former word of a section leads on to it and would hide the page.
        taken = Section.objects.filter(Q(slug=self.slug) | Q(former_slugs__slug=self.slug))
        if not is_free(self.slug) or taken.exists():
            raise ValidationError({"slug": _("This address word is already in use.")})

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        raise Http404


class Home(Page):
    """The root of the site's tree; the front page itself is assembled in `reading`."""

    parent_page_types: ClassVar = ["wagtailcore.Page"]
    max_count = 1  # type: ignore[assignment]  # Wagtail writes None and means int too

    class Meta:
        verbose_name = verbose_name_plural = _("newsroom")

    def serve(self, request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        raise Http404
