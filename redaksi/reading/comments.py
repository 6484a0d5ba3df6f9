"""Pages of what readers say: threads, one comment's place, the form to answer it, the terms."""

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from redaksi.articles.models import Article
from redaksi.comments.models import Comment
from redaksi.comments.models.queries import Order
from redaksi.readers.models import CommentTerms
from redaksi.reading import terms as terms_page
from redaksi.reading import thread as threads
from redaksi.reading.answers import show
from redaksi.reading.frame import Edition
from redaksi.reading.paging import numbered
from redaksi.reading.rivers import NoSuchPage
from redaksi.reading.views import page_number


@require_safe
def thread(request: HttpRequest, pk: int) -> HttpResponse:
    """Show one page of the comments on an article."""
    now = Edition(timezone.now())
    article = readable(pk)
    try:
        order = Order(request.GET.get("urut", Order.OLDEST))
        page = threads.page_of(article, now, order=order, page=page_number(request))
    except (NoSuchPage, ValueError) as error:
        raise Http404 from error
    return show(request, "reading/thread.html", {"page": page}, now)


@require_safe
def comment(request: HttpRequest, pk: int) -> HttpResponse:
    """Lead to where a comment stands now."""
    found = _comment(pk)
    page = threads.page_number(found)
    where = numbered(threads.address_of(found.article_id), page) if page else found.article.address
    return HttpResponseRedirect(f"{where}#{found.anchor}")


@require_safe
def answer(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form to answer a comment."""
    now = Edition(timezone.now())
    found = _comment(pk)
    if found.is_from_old_site:
        raise Http404
    page = threads.answering(found.article, found, now)
    return show(request, "reading/answer.html", {"page": page}, now)


@require_safe
def terms(request: HttpRequest, version: int | None = None) -> HttpResponse:
    """Show the terms of comments: those in force, or any version there ever was."""
    now = Edition(timezone.now())
    written = CommentTerms.objects
    wanted = written.filter(version=version).first() if version else written.in_force(now.today)
    if wanted is None:
        raise Http404
    page = terms_page.assemble(wanted, now)
    return show(request, "reading/terms.html", {"page": page}, now)


def readable(pk: int) -> Article:
    """Find the article below which something is said, as far as readers may see it."""
    published = Article.objects.published().select_related("comment_rule", "section")
    found: Article | None = published.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found


def _comment(pk: int) -> Comment:
    readable = Comment.objects.published().select_related(
        "thread", "reader__staff", "article__section", "article__comment_rule"
    )
    found = readable.filter(pk=pk).first()
    if found is None:
        raise Http404
    return found
