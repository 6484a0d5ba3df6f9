"""The receipt of a publication: what an editor may rely on from which second."""

from collections.abc import Iterator
from typing import TYPE_CHECKING, Any

from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.html import format_html
from django.utils.translation import get_language, ngettext
from django.utils.translation import gettext as _
from django.views.generic import TemplateView
from wagtail import hooks
from wagtail.admin import messages
from wagtail.admin.views.generic.base import WagtailAdminTemplateMixin

from redaksi.articles import body
from redaksi.articles.models import Article
from redaksi.edge import keys
from redaksi.lang.dates import Language, full_moment
from redaksi.media.models import Photo
from redaksi.newsroom.desk.sides import articles_of, user_of
from redaksi.newsroom.models import Receipt
from redaksi.people.models import Person
from redaksi.sections.models import Section, Topic

if TYPE_CHECKING:
    from django.db.models import Model

KEPT = 20


class ReceiptView(WagtailAdminTemplateMixin, TemplateView):
    """Shows the receipts of an article, the newest first."""

    template_name = "newsroom/desk/receipts.html"

    def get(self, request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponse:
        mine = articles_of(user_of(request))
        self.article: Article = get_object_or_404(mine, pk=kwargs["pk"])
        response: HttpResponse = super().get(request, *args, **kwargs)
        return response

    def get_page_subtitle(self) -> str:
        title: str = self.article.get_admin_display_title()
        return title

    def get_context_data(self, **kwargs: Any) -> dict[str, Any]:
        newest = Receipt.objects.filter(article=self.article).order_by("-went_live_at", "-pk")
        told = [_told(receipt) for receipt in newest[:KEPT]]
        under_way = list(still_under_way(self.article))
        return {
            **super().get_context_data(**kwargs),
            "article": self.article, "receipts": told, "under_way": under_way,
        }  # fmt: skip


def addresses() -> list[URLPattern]:
    return [path("receipts/<int:pk>/", ReceiptView.as_view(), name="newsroom_receipts")]


@hooks.register("after_publish_page")
def say_when_it_went_live(request: HttpRequest, page: Any) -> None:
    """Tell whoever published that it is out, to the second. Only words hang on this hook."""
    article = page.specific
    if isinstance(article, Article) and article.live:
        newest = Receipt.objects.filter(article=article.pk).order_by("-went_live_at", "-pk").first()
        if newest:
            messages.info(request, _sentence(newest))


def _sentence(receipt: Receipt) -> str:
    return format_html(
        '{} <a href="{}">{}</a>',
        _("Live since %(time)s: no reader gets the old page any more.")
        % {"time": to_the_second(receipt)},
        reverse("newsroom_receipts", args=[receipt.article_id]),
        _("Receipt"),
    )


def to_the_second(receipt: Receipt) -> str:
    """Print the moment it went live: "Selasa, 12 Mei 2026, 18.40.12 WITA"."""
    language: Language = "en" if get_language() == "en" else "id"
    zone = timezone.get_current_timezone_name()
    local = timezone.localtime(receipt.went_live_at)
    minute, _space, name = full_moment(local, zone=zone, language=language).rpartition(" ")
    return f"{minute}.{local:%S} {name}"


def still_under_way(article: Article) -> Iterator[str]:
    """Say what is not finished yet of what was published last."""
    if Receipt.objects.filter(article=article, refreshed_at=None).exists():
        yield _("The pages that readers want first are being made ready.")
    photos = {article.lead_photo_id, article.social_photo_id} - {None}
    photos |= body.photo_ids(article.body.raw_data)
    waiting = Photo.objects.waiting().filter(pk__in=photos).count()
    if waiting:
        yield ngettext(
            "%(count)s photo is still being prepared for readers.",
            "%(count)s photos are still being prepared for readers.",
            waiting,
        ) % {"count": waiting}


def _told(receipt: Receipt) -> dict[str, Any]:
    took = receipt.took
    return {
        "when": to_the_second(receipt),
        "took_ms": round(took.total_seconds() * 1000) if took is not None else None,
        "pages": receipt.pages,
        "changed": in_words(receipt.changed),
    }


def in_words(changed: list[str]) -> list[str]:
    """Name what changed as an editor does; what only machines read is named together."""
    named: list[str] = []
    if keys.ALL in changed:
        named.append(_("Front page and newest stories"))
    kinds: tuple[tuple[str, type[Model], str], ...] = (
        ("section", Section, _("Section")),
        ("topic", Topic, _("Topic")),
        ("person", Person, _("Person")),
    )
    for kind, noun, word in kinds:
        ids = [int(key.rpartition(":")[2]) for key in changed if key.startswith(f"list:{kind}:")]
        found = noun._default_manager.filter(pk__in=ids).order_by("name", "pk")
        named += [f"{word}: {one}" for one in found]
    if led_on := sum(key.startswith("related:") for key in changed):
        named.append(
            ngettext(
                "Related stories below %(count)s story", "Related stories below %(count)s stories",
                led_on,
            ) % {"count": led_on}
        )  # fmt: skip
    return [_("The story itself, and every card of it"), *named, _("Feeds and sitemaps")]
