"""One blank sheet becomes one story, however often it is sent.

On a bad signal the story is kept and the answer lost: the browser knows of nothing and sends the
blank sheet again, with more on it by then. What came first gives way to what came last.
"""

from django.http import HttpRequest
from wagtail import hooks
from wagtail.models import Page

from redaksi.articles.models import Article
from redaksi.people.models import User

# How the sheet is called, in the form and in the session of whoever writes.
BLANK, BLANKS = "blank", "blanks"
LONGEST = 64
# Sheets whose stories are remembered; a sheet is sent again within seconds.
REMEMBERED = 20


@hooks.register("after_create_page")
def give_way(request: HttpRequest, page: Page) -> None:
    """Take away the draft that the same sheet became before, and remember what it became now."""
    blank = request.POST.get(BLANK, "")[:LONGEST]
    if not blank:
        return
    became: dict[str, int] = request.session.get(BLANKS, {})
    earlier = became.pop(blank, None)
    kept = [*became.items(), (blank, page.pk)][-REMEMBERED:]
    request.session[BLANKS] = dict(kept)
    if earlier and isinstance(request.user, User):
        _take_away(earlier, by=request.user)


def _take_away(pk: int, *, by: User) -> None:
    """Delete a draft that nobody else has had in hand and no reader has seen."""
    mine = Article.objects.filter(pk=pk, owner=by, live=False, first_published_at=None)
    draft = mine.first()
    if draft and not draft.revisions.exclude(user=by).exists():
        draft.delete(user=by)
