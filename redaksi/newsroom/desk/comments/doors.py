"""The doors through which a moderator decides: about one comment, about several, about a reader."""

from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, JsonResponse, QueryDict
from django.shortcuts import redirect, render
from django.template.loader import render_to_string
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import ngettext
from django.views.decorators.http import require_POST
from wagtail.admin import messages

from redaksi.comments.models import MAX_TEXT, Ban, Comment, CommentRefused
from redaksi.newsroom.desk.comments.forms import BanForm
from redaksi.newsroom.desk.comments.lines import ONE, line
from redaksi.newsroom.desk.comments.queues import A_PAGE, comments_of
from redaksi.newsroom.desk.comments.verbs import FOR_MANY, VERBS, outcome
from redaksi.newsroom.desk.comments.views import LIST, about, asked, find, moderator


@require_POST
def tell(request: HttpRequest, pk: int, verb: str) -> HttpResponse:
    """Do to one comment what the address says."""
    user = moderator(request)
    if verb not in VERBS:
        raise Http404
    comment = find(user, pk)
    try:
        done = VERBS[verb](comment, user, request.POST, at=timezone.now())
    except CommentRefused as refusal:
        return _answer(request, find(user, pk), str(refusal.sentence), is_refused=True)
    return _answer(request, find(user, pk), outcome(done, verb))


@require_POST
def tell_many(request: HttpRequest) -> HttpResponse:
    """Do the same to several; what somebody else has decided about meanwhile is passed over."""
    user, verb = moderator(request), request.POST.get("verb", "")
    if verb not in FOR_MANY:
        raise Http404
    numbers = [int(one) for one in request.POST.getlist("pk") if one.isascii() and one.isdigit()]
    chosen = comments_of(user).filter(pk__in=numbers[:A_PAGE]).order_by("pk")
    done, refused = [], ""
    for comment in chosen:
        try:
            done.append(VERBS[verb](comment, user, request.POST, at=timezone.now()))
        except CommentRefused as refusal:
            refused = str(refusal.sentence)
    if refused:
        messages.error(request, refused)
    elif not done:
        messages.warning(request, _("Nothing was ticked."))
    if done:
        messages.success(request, _told(len(done)))
    return redirect(_back(request, done))


def _told(count: int) -> str:
    told = ngettext("%(count)s comment was decided.", "%(count)s comments were decided.", count)
    return told % {"count": count}


@require_POST
def ban(request: HttpRequest, pk: int) -> HttpResponse:
    """Keep the writer of a comment from saying anything, for a reason and a while."""
    user, form = moderator(request), BanForm(request.POST)
    comment = find(user, pk)
    if comment.reader is None:
        raise Http404
    if not form.is_valid():
        return render(request, "newsroom/comments/one.html", about(comment, form))
    if Ban.objects.in_force(timezone.now()).filter(reader=comment.reader).exists():
        messages.error(request, _("This reader is banned already."))
    else:
        Ban.objects.create(
            reader=comment.reader, by=user, reason=form.cleaned_data["reason"],
            until=form.until, begun_at=timezone.now(),
        )  # fmt: skip
        messages.success(request, _("Banned. What this reader sends from now on waits apart."))
    return redirect(ONE, pk)


@require_POST
def lift(request: HttpRequest, pk: int) -> HttpResponse:
    """Let the writer of a comment speak again."""
    user = moderator(request)
    comment, now = find(user, pk), timezone.now()
    for each in Ban.objects.in_force(now).filter(reader=comment.reader_id):
        each.lift(user, at=now)
    messages.success(request, _("This reader may speak again."))
    return redirect(ONE, pk)


def _answer(
    request: HttpRequest, comment: Comment, sentence: str, *, is_refused: bool = False
) -> HttpResponse:
    """Tell what became of it: to the script the line anew, else the screen it was sent from."""
    if request.headers.get("x-requested-with") == "XMLHttpRequest":
        told = {"line": line(comment), "back": request.POST.get("back", ""), "max_text": MAX_TEXT}
        row = render_to_string("newsroom/comments/row.html", told, request)
        answer = {"said": sentence, "row": row}
        return JsonResponse(answer, status=409 if is_refused else 200)
    tell_user = messages.error if is_refused else messages.success
    tell_user(request, sentence)
    return redirect(_back(request, [] if is_refused else [comment], comment))


def _back(request: HttpRequest, done: list[Comment], one: Comment | None = None) -> str:
    """Give the screen it was sent from: the page of a queue, or the comment's own."""
    back: Any = request.POST.get("back", "")
    if one is not None and not back:
        return reverse(ONE, args=[one.pk])
    numbers = ",".join(str(comment.pk) for comment in done)
    return f"{reverse(LIST)}?{asked(QueryDict(back))}" + (f"&done={numbers}" if numbers else "")
