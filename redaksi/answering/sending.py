"""The door behind the form: what is sent is stored, and answered in the same way for everybody."""

from dataclasses import replace

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_POST, require_safe

from redaksi.answering.cookies import session_of
from redaksi.answering.forms import SayForm
from redaksi.answering.origin import from_here
from redaksi.answering.pace import MARK, begun_at, mark, seconds_on_form
from redaksi.answering.pages import unkept
from redaksi.articles.models import Article
from redaksi.comments import actions
from redaksi.comments.actions import Said
from redaksi.comments.models import Comment, CommentRefused, CommentsClosed, TooOften, rules
from redaksi.comments.policy import Mode
from redaksi.readers.actions import network_of
from redaksi.readers.models import CommentTerms, Consent, Reader
from redaksi.reading import thread
from redaksi.reading.frame import Edition
from redaksi.reading.thread import AnswerPage, CommentForm

STATUS = {CommentsClosed: 403, TooOften: 429}


@from_here
@require_POST
def send(request: HttpRequest) -> HttpResponse:
    """Take a comment: out at once for who is signed in, by a letter for who is not."""
    now = Edition(timezone.now())
    article = _article(request.POST.get("berita", ""))
    parent = _parent(request.POST.get("balas", ""), article)
    session = session_of(request, at=now.now)
    reader = session.reader if session else None
    terms = CommentTerms.objects.in_force(now.today)
    if rules().mode is Mode.SIGN_IN_FIRST and reader is None:
        return HttpResponseRedirect(f"/akun/tulis/{article.pk}/", status=303)
    agreed = bool(reader and terms and _has_agreed(reader, terms))
    form = SayForm(request.POST, is_known=reader is not None, has_agreed=agreed)
    if not form.is_valid():
        return _back(request, article, parent, form, now, status=422)
    try:
        if terms is None:
            raise CommentsClosed
        comment = _say(request, article, form, reader=reader, parent=parent, terms=terms)
    except CommentRefused as refusal:
        form.add_error("isi", str(refusal.sentence))
        return _back(request, article, parent, form, now, status=STATUS[type(refusal)])
    return _sent(comment, reader)


def _say(
    request: HttpRequest, article: Article, form: SayForm, *, reader: Reader | None,
    parent: Comment | None, terms: CommentTerms,
) -> Comment:  # fmt: skip
    fields, at = form.cleaned_data, timezone.now()
    said = Said(
        text=fields["isi"], name=fields.get("nama", ""), address=fields.get("email", ""),
        network=network_of(request.META.get("REMOTE_ADDR", "")), parent=parent,
        # No person sees this field.
        is_trapped=bool(request.POST.get("situs")),
        seconds_on_form=seconds_on_form(request.POST.get(MARK, ""), at=at),
    )  # fmt: skip
    if reader:
        return actions.say(article, reader, said, terms, at=at)
    return actions.submit(article, said, terms, at=at)


def _sent(comment: Comment, reader: Reader | None) -> HttpResponse:
    """Lead on: to the comment itself, or to the page that says what happens next."""
    if reader is None:
        return HttpResponseRedirect("/tanggapan/terkirim/", status=303)
    where = comment.address if comment.is_public else "/tanggapan/menunggu/"
    return HttpResponseRedirect(where, status=303)


def _back(
    request: HttpRequest, article: Article, parent: Comment | None, form: SayForm, now: Edition,
    *, status: int,
) -> HttpResponse:  # fmt: skip
    """Give the form back, with all that was typed and what is wrong beside it."""
    sent, begun = request.POST, request.POST.get(MARK, "")
    filled = CommentForm(
        article=article.pk, parent=parent.pk if parent else 0, name=sent.get("nama", ""),
        email=sent.get("email", ""), text=sent.get("isi", ""), wrong_name=form.wrong("nama"),
        wrong_email=form.wrong("email"), wrong_text=form.wrong("isi"),
        wrong_consent=form.wrong("setuju"),
        # Mending what is wrong takes no time: what counts is when the form was first served.
        begun=begun if begun_at(begun) else "",
    )  # fmt: skip
    page = thread.answering(article, parent, now)
    page = replace(page, thread=replace(page.thread, form=filled, signs_in=False))
    return _shown(request, page, status=status)


def _shown(request: HttpRequest, page: AnswerPage, *, status: int) -> HttpResponse:
    return unkept(render(request, "reading/answer.html", {"page": page}, status=status))


@from_here
@require_POST
def support(request: HttpRequest, pk: int) -> HttpResponse:
    """Stand by a comment, or no longer; who is not signed in is led there."""
    now = timezone.now()
    comment = Comment.objects.published().filter(pk=pk, old_site_id=None).first()
    if comment is None:
        raise Http404
    session = session_of(request, at=now)
    if session is None:
        return HttpResponseRedirect("/akun/masuk/", status=303)
    actions.support(comment, session.reader, at=now)
    return HttpResponseRedirect(comment.address, status=303)


@require_safe
def write(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form to who is signed in, where one signs in first; it is for this reader alone."""
    now = Edition(timezone.now())
    article = _article(str(pk))
    if session_of(request, at=now.now) is None:
        return HttpResponseRedirect("/akun/masuk/", status=303)
    parent = _parent(request.GET.get("balas", ""), article)
    page = thread.answering(article, parent, now)
    form = page.thread.form and replace(page.thread.form, begun=mark(now.now))
    page = replace(page, thread=replace(page.thread, form=form, signs_in=False))
    return _shown(request, page, status=200)


def _article(number: str) -> Article:
    if not number.isascii() or not number.isdigit() or len(number) > 18:
        raise Http404
    readable = Article.objects.published().select_related("comment_rule", "section")
    found: Article | None = readable.filter(pk=int(number)).first()
    if found is None:
        raise Http404
    return found


def _parent(number: str, article: Article) -> Comment | None:
    """Give the comment that is answered; what came from the old site is read only."""
    if not number.isascii() or not number.isdigit() or len(number) > 18:
        return None
    readable = Comment.objects.published().of(article).select_related("parent", "reader__staff")
    return readable.filter(pk=int(number), old_site_id=None).first()


def _has_agreed(reader: Reader, terms: CommentTerms) -> bool:
    return Consent.objects.standing().filter(reader=reader, terms=terms).exists()
