"""The desk's screen of related stories: pin, drop, put in order; and "Baca juga" into the text."""

from collections.abc import Callable
from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import Http404, HttpRequest, HttpResponse
from django.shortcuts import redirect, render
from django.urls import URLPattern, path, reverse
from django.utils import timezone
from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_POST, require_safe
from wagtail.admin import messages
from wagtail.admin.widgets import AdminPageChooser

from redaksi.articles.kinds import Kind
from redaksi.articles.models import Article
from redaksi.newsroom.desk.related_lines import lines
from redaksi.newsroom.desk.sharing import for_its_editors
from redaksi.newsroom.desk.sides import in_sight_of, user_of
from redaksi.newsroom.desk.wall import View
from redaksi.related.models import Neighbour
from redaksi.related.models.neighbour import SHOWN, TooManyPins
from redaksi.related.placing import NoRoom, with_read_also

SCREEN, TELL = "newsroom_related", "newsroom_related_tell"
# What is done with a story that an editor has chosen before.
TAKEN_BACK = frozenset({"leave", "raise"})


class OtherForm(forms.Form):
    """Another story; only such as readers may see and nobody paid for (D19).

    What an editor has chosen before may be taken back, though readers see it no more.
    """

    other: Any = forms.ModelChoiceField(
        queryset=Article.objects.none(), label=gettext_lazy("Story"),
        widget=AdminPageChooser(target_models=[Article]),
    )  # fmt: skip

    def __init__(self, article: Article, *args: Any, verb: str = "", **kwargs: Any) -> None:
        super().__init__(*args, **kwargs)
        open_ones = Article.objects.published().editorial().exclude(pk=article.pk)
        chosen = Neighbour.objects.filter(article=article).exclude(hand=Neighbour.Hand.NONE)
        field: Any = self.fields["other"]
        field.queryset = (
            Article.objects.filter(pk__in=chosen.values("other"))
            if verb in TAKEN_BACK
            else open_ones
        )


def of_news(view: View) -> View:
    """Close a screen to whoever may not edit the story; advertising leads on to nothing."""

    def wrapped(request: HttpRequest, article: Article, **kwargs: Any) -> Any:
        if article.kind == Kind.ADVERTORIAL:
            raise Http404
        return view(request, article, **kwargs)

    return for_its_editors(wrapped)


@require_safe
def related(request: HttpRequest, article: Article) -> HttpResponse:
    """Show what a story leads on to, by whose choice and why."""
    may_choose = _may_choose(request, article)
    sight = in_sight_of(user_of(request), Article.objects.all())
    told = {
        "article": article, "form": OtherForm(article), "shown": SHOWN, "may_choose": may_choose,
        **lines(article, sight, at=timezone.now()), **_buttons(may_choose=may_choose),
    }  # fmt: skip
    return render(request, "newsroom/related/page.html", told)


@require_POST
def tell(request: HttpRequest, article: Article, verb: str) -> HttpResponse:
    """Do with another story what the address says."""
    if verb not in VERBS:
        raise Http404
    form = OtherForm(article, request.POST, verb=verb)
    if not form.is_valid():
        messages.error(request, _("Choose a story that readers can see."))
        return redirect(SCREEN, article.pk)
    return VERBS[verb](request, article, form.cleaned_data["other"])


def addresses() -> list[URLPattern]:
    return [
        path("related/<int:pk>/", of_news(related), name=SCREEN),
        path("related/<int:pk>/<slug:verb>/", of_news(tell), name=TELL),
    ]


def _may_choose(request: HttpRequest, article: Article) -> bool:
    """Tell whether a user may say what readers see below the story at once."""
    rights = article.permissions_for_user(request.user)
    return bool(rights.can_publish() if article.live else rights.can_edit())


def _buttons(*, may_choose: bool) -> dict[str, list[tuple[str, str]]]:
    """Give the verbs that each list offers, with their words."""
    leave, put_in = ("leave", _("Leave to the machine")), ("read-also", _("Put into the text"))
    chosen = {
        "verbs_pinned": [("raise", _("Move up")), leave],
        "verbs_found": [("pin", _("Pin")), ("drop", _("Drop"))],
        "verbs_dropped": [leave],
    }
    buttons = {name: verbs if may_choose else [] for name, verbs in chosen.items()}
    buttons["verbs_found"] = [*buttons["verbs_found"], put_in]
    return buttons


def _chosen(act: Callable[..., None], said: Promise) -> Callable[..., HttpResponse]:
    """Give a verb of the editor's hand, and what is told when it is done."""

    def do(request: HttpRequest, article: Article, other: Article) -> HttpResponse:
        if not _may_choose(request, article):
            raise PermissionDenied
        try:
            act(article, other, by=user_of(request), at=timezone.now())
        except TooManyPins:
            full = _("%(count)s stories are pinned: leave one to the machine first.")
            messages.error(request, full % {"count": SHOWN})
        else:
            messages.success(request, str(said))
        return redirect(SCREEN, article.pk)

    return do


def _put_in(request: HttpRequest, article: Article, other: Article) -> HttpResponse:
    """Put "Baca juga" into the newest version, where it fits; readers see it when published."""
    rights = article.permissions_for_user(request.user)
    if rights.page_locked():
        raise PermissionDenied
    version = article.get_latest_revision_as_object()
    blocks = version.body.get_prep_value()
    try:
        told = with_read_also(blocks, other.pk, about=f"{other.title}. {other.summary}")
    except NoRoom:
        outcome = "no-room"
    else:
        outcome = "done"
        version.body = version.body.stream_block.to_python(told)
        version.save_revision(user=user_of(request), log_action=True, clean=False)
    # Told by the address: what the screen sends as it is left may save the session over a message.
    return redirect(f"{reverse('wagtailadmin_pages:edit', args=[article.pk])}?read_also={outcome}")


VERBS: dict[str, Callable[..., HttpResponse]] = {
    "pin": _chosen(Neighbour.objects.pin, gettext_lazy("Pinned.")),
    "drop": _chosen(Neighbour.objects.drop, gettext_lazy("Dropped: it is led to no more.")),
    "leave": _chosen(Neighbour.objects.leave, gettext_lazy("Left to the machine.")),
    "raise": _chosen(Neighbour.objects.raise_pin, gettext_lazy("Moved up.")),
    "read-also": _put_in,
}
