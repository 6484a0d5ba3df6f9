"""Notes who of the desk looked at an article under embargo (D26)."""

from typing import Any

from django.http import HttpRequest, HttpResponseBase
from django.utils import timezone

from redaksi.articles.models import Article, EmbargoLook
from redaksi.newsroom.desk.wall import PAGE_WORDS, View

Screen = EmbargoLook.Screen
# By Wagtail's names of the screens; all others only name the article.
SCREENS = {
    "edit": Screen.EDIT, "revisions_revert": Screen.EDIT,
    "preview_on_edit": Screen.PREVIEW, "view_draft": Screen.PREVIEW,
    "revisions_view": Screen.PREVIEW, "workflow_preview": Screen.PREVIEW,
    "history": Screen.HISTORY, "history_results": Screen.HISTORY,
    "workflow_history": Screen.HISTORY, "workflow_history_detail": Screen.HISTORY,
    "revisions_compare": Screen.COMPARE,
}  # fmt: skip


def noted(name: str, view: View) -> View:
    """Have a screen about one article write down who was shown it. Costs a query a look."""

    def wrapped(request: HttpRequest, *args: Any, **kwargs: Any) -> HttpResponseBase:
        answer = view(request, *args, **kwargs)
        pk = next((kwargs[word] for word in PAGE_WORDS if word in kwargs), None)
        if request.method == "GET" and answer.status_code == 200 and pk is not None:
            _note(pk, request.user, SCREENS.get(name, Screen.OTHER))
        return answer

    return wrapped


def _note(pk: int, user: Any, screen: Screen) -> None:
    at = timezone.now()
    article = Article.objects.under_embargo(at).filter(pk=pk).first()
    if article:
        EmbargoLook.objects.note(article, user=user, screen=screen, at=at)
