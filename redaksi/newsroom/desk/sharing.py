"""The desk's screen of preview links: make one, copy it, revoke it."""

from datetime import timedelta
from typing import Any

from django import forms
from django.conf import settings
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.cache import never_cache
from django.views.decorators.http import require_http_methods, require_POST
from wagtail.admin import messages

from redaksi.articles.models import Article, PreviewLink
from redaksi.articles.models.preview_link import AlreadyPublished, EmbargoInForce
from redaksi.newsroom.desk.dashboard import at_the_desk
from redaksi.newsroom.desk.deciding import name_of
from redaksi.newsroom.desk.moments import by_all_clocks
from redaksi.newsroom.desk.sides import user_of
from redaksi.newsroom.desk.wall import View, on_own_side

SHOWN = 50


class LastingForm(forms.Form):
    lasting = forms.TypedChoiceField(
        label=gettext_lazy("Can be opened for"), choices=PreviewLink.Lasting.choices, coerce=int,
        initial=PreviewLink.Lasting.A_DAY, widget=forms.RadioSelect,
    )  # fmt: skip


def for_its_editors(view: View) -> View:
    """Close a screen to whoever may not edit the article."""

    def wrapped(request: HttpRequest, *, pk: int, **kwargs: Any) -> Any:
        article = get_object_or_404(Article, pk=pk)
        if not article.permissions_for_user(request.user).can_edit():
            raise PermissionDenied
        return view(request, article, **kwargs)

    return on_own_side(wrapped)


@never_cache
@require_http_methods(["GET", "HEAD", "POST"])
def links(request: HttpRequest, article: Article) -> HttpResponse:
    """Show the preview links of an article; a POST makes one, whose address is shown this once."""
    form = LastingForm(request.POST or None)
    address = ""
    if request.method == "POST" and form.is_valid():
        address = _make(article, request, hours=form.cleaned_data["lasting"])
    return render(request, "newsroom/sharing/page.html", _told(article, form, address))


@require_POST
def revoke(request: HttpRequest, article: Article, link: int) -> HttpResponse:
    """End a link now."""
    get_object_or_404(PreviewLink, pk=link, article=article).revoke(at=timezone.now())
    messages.success(request, _("Revoked: the link opens nothing any more."))
    return redirect("newsroom_preview_links", article.pk)


def addresses() -> list[URLPattern]:
    place = "preview-links/<int:pk>/"
    return [
        path(place, for_its_editors(links), name="newsroom_preview_links"),
        path(
            f"{place}<int:link>/revoke/", for_its_editors(revoke),
            name="newsroom_preview_links_revoke",
        ),
    ]  # fmt: skip


def _make(article: Article, request: HttpRequest, *, hours: int) -> str:
    """Make a link and give its whole address; say why not when it is refused."""
    try:
        _link, token = PreviewLink.objects.make(
            article, by=user_of(request), lasting=timedelta(hours=hours), at=timezone.now()
        )
    except EmbargoInForce:
        messages.error(request, embargo_sentence(article))
    except AlreadyPublished:
        messages.error(request, _("This article is published: share its own address."))
    else:
        return settings.ADDRESS + reverse("preview_link", args=[token])
    return ""


def embargo_sentence(article: Article) -> str:
    """Say why an article under embargo is shared with nobody."""
    until = article.embargoed_until
    told = {"until": by_all_clocks(until) if until else ""}
    return _("An embargo is in force: nobody outside may read this before %(until)s.") % told


def _told(article: Article, form: LastingForm, address: str) -> dict[str, Any]:
    at = timezone.now()
    made = article.preview_links.select_related("made_by").order_by("-made_at", "-pk")[:SHOWN]
    return {
        "article": article,
        "title": article.get_admin_display_title(),
        "edit_url": reverse("wagtailadmin_pages:edit", args=[article.pk]),
        "form": form,
        "address": address,
        "is_published": article.live,
        "embargo": embargo_sentence(article) if article.is_embargoed(at) else "",
        "links": [
            {
                "pk": link.pk,
                "made_by": name_of(link.made_by),
                "made": at_the_desk(link.made_at),
                "until": by_all_clocks(link.expires_at),
                "is_over": link.is_over(at),
                "is_revoked": link.revoked_at is not None,
                "opened": at_the_desk(link.opened_at),
                "count": link.opened_count,
            }
            for link in made
        ],
    }
