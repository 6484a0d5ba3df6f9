"""What readers say below a story: the first of it on the story's page, the rest in pages of 50."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from django.core.paginator import EmptyPage, Paginator
from django.db.models import Count, OuterRef, Subquery
from django.db.models.functions import Coalesce
from django.utils.translation import gettext as _

from redaksi.articles.models import Article
from redaksi.comments.models import MAX_TEXT, Comment, is_open, last_day_of, rules
from redaksi.comments.models.queries import CommentQuerySet, Order
from redaksi.comments.plain import Words, paragraphs
from redaksi.comments.policy import Mode
from redaksi.edge import keys
from redaksi.reading.frame import Edition
from redaksi.reading.heads import feeds
from redaksi.reading.missing import HIDDEN
from redaksi.reading.pages import FeedLink, Frame, Head, Link, Paging, Stamp
from redaksi.reading.paging import paging
from redaksi.reading.rivers import NoSuchPage

FIRST = 10  # threads on the page of the story itself: a phone's connection carries the story first
A_PAGE = 50
# Where the feeds of all comments stand.
ALL = "/tanggapan/"


@dataclass(frozen=True)
class Remark:
    """One comment as readers see it; kept from them, only its place is told."""

    key: int
    is_gone: bool
    name: str = ""
    is_staff: bool = False
    is_old: bool = False
    said: Stamp | None = None
    edited: str = ""
    paragraphs: tuple[tuple[tuple[Words, ...], ...], ...] = ()
    supports: int = 0
    may_answer: bool = False
    replies: tuple["Remark", ...] = ()


@dataclass(frozen=True)
class CommentForm:
    """The form, empty as on every page, or as it came back with what is wrong."""

    article: int
    parent: int = 0
    name: str = ""
    email: str = ""
    text: str = ""
    wrong_name: str = ""
    wrong_email: str = ""
    wrong_text: str = ""
    wrong_consent: str = ""
    longest: int = MAX_TEXT
    begun: str = ""


@dataclass(frozen=True)
class Thread:
    """What was said below a story, and how to say something; no form: it takes nothing more."""

    article: int
    address: str
    count: int
    remarks: tuple[Remark, ...]
    is_whole: bool
    form: CommentForm | None
    signs_in: bool


@dataclass(frozen=True)
class ThreadPage:
    """One page of fifty threads, sorted as the reader wants."""

    frame: Frame
    head: Head
    title: str
    story: Link
    thread: Thread
    orders: tuple[Link, ...]
    paging: Paging


@dataclass(frozen=True)
class AnswerPage:
    """The form alone, below what it answers."""

    frame: Frame
    head: Head
    story: Link
    remark: Remark | None
    thread: Thread


def address_of(article: int) -> str:
    return f"/tanggapan/berita/{article}/"


def assemble(article: Article, edition: Edition) -> Thread:
    """Assemble what stands on the story's own page. Costs one query.

    The article brings its rule along, else that is one more. A draft has none of this.
    """
    if not article.is_published:
        return Thread(article.pk or 0, "", 0, (), is_whole=True, form=None, signs_in=False)
    found = list(_counted(Comment.objects.beginning(article, threads=FIRST + 1)))
    threads = [one for one in found if one.depth == 0]
    answers = [one for one in found if one.depth]
    return replace(
        _empty(article, edition),
        count=_count(found),
        remarks=_remarks(threads[:FIRST], answers, edition),
        is_whole=len(threads) <= FIRST,
    )


def page_of(article: Article, edition: Edition, *, order: Order, page: int) -> ThreadPage:
    """Assemble one page of threads. Costs six queries. Raises NoSuchPage beyond the end."""
    threads = Comment.objects.threads().of(article).sorted_by(order)
    paginator = Paginator(_counted(threads), A_PAGE)
    try:
        found = list(paginator.page(page).object_list)
    except EmptyPage as error:
        raise NoSuchPage from error
    address = address_of(article.pk)
    asked = address if order is Order.OLDEST else f"{address}?urut={order}"
    thread = replace(
        _empty(article, edition),
        count=_count(found),
        remarks=_remarks(found, _answers(found), edition),
        is_whole=True,
    )
    title = _("Comments on “%(title)s”") % {"title": article.title}
    return ThreadPage(
        frame=edition.frame(), head=replace(_head(title, edition), feeds=_feeds(title, address)),
        title=title, story=Link(article.title, article.address), thread=thread,
        orders=_orders(address, order),
        paging=paging(page=page, pages=paginator.num_pages, address=asked),
    )  # fmt: skip


def answering(article: Article, parent: Comment | None, edition: Edition) -> AnswerPage:
    """Assemble the form alone, below the comment that is answered. Costs four queries."""
    thread = _empty(article, edition)
    form = replace(thread.form, parent=parent.pk) if thread.form and parent else thread.form
    return AnswerPage(
        frame=edition.frame(), head=_head(_("Leave a Reply"), edition),
        story=Link(article.title, article.address),
        remark=_remark(parent, edition, replies=()) if parent else None,
        thread=replace(thread, form=form),
    )  # fmt: skip


def page_number(comment: Comment) -> int:
    """Tell on which page a public comment stands, oldest first; 0: on the story's own."""
    start = comment.thread or comment
    before = Comment.objects.threads().of(comment.article)
    older = before.filter(said_at__lt=start.said_at).count()
    same = before.filter(said_at=start.said_at, pk__lt=start.pk).count()
    place = older + same
    return 0 if place < FIRST else place // A_PAGE + 1


def _empty(article: Article, edition: Edition) -> Thread:
    """Give the thread without anything said: what it shows, and whether it has a form."""
    # The pages of a thread name their story, and are there as long as it is.
    edition.shows(keys.article(article.pk), keys.comments(article.pk))
    mode = rules().mode
    # Whoever asks for the day reads differently tomorrow: most stories have no last day.
    today = edition.today if last_day_of(article) else edition.now.date()
    takes = is_open(article, mode, today=today)
    return Thread(
        article=article.pk or 0, address=address_of(article.pk), count=0, remarks=(),
        is_whole=True, form=CommentForm(article.pk) if takes else None,
        signs_in=takes and mode is Mode.SIGN_IN_FIRST,
    )  # fmt: skip


def _counted(comments: CommentQuerySet) -> CommentQuerySet:
    """Tell with each how many there are below its article, and whose they are."""
    public = Comment.objects.published().filter(article=OuterRef("article")).order_by()
    count = public.values("article").annotate(count=Count("pk")).values("count")
    total = Coalesce(Subquery(count), 0)
    return comments.select_related("reader__staff").annotate(total=total)


def _count(found: list[Comment]) -> int:
    """Read what was counted along; where nothing was found, nothing was said."""
    return int(getattr(found[0], "total", 0)) if found else 0


def _answers(threads: list[Comment]) -> list[Comment]:
    public = Comment.objects.published().filter(thread__in=[one.pk for one in threads])
    return list(public.select_related("reader__staff").sorted_by(Order.OLDEST))


def _remarks(
    threads: list[Comment], answers: list[Comment], edition: Edition
) -> tuple[Remark, ...]:
    """Put each answer below what it answers; below the beginning when that is kept from readers."""
    shown = {answer.pk for answer in answers}
    below: dict[int, list[Comment]] = {}
    for answer in answers:
        over = answer.parent_id if answer.parent_id in shown else answer.thread_id
        below.setdefault(over or 0, []).append(answer)
    return tuple(_branch(one, below, edition) for one in threads)


def _branch(comment: Comment, below: dict[int, list[Comment]], edition: Edition) -> Remark:
    replies = tuple(_branch(one, below, edition) for one in below.get(comment.pk, ()))
    return _remark(comment, edition, replies=replies)


def _remark(comment: Comment, edition: Edition, *, replies: Iterable[Remark]) -> Remark:
    if not comment.is_public:
        return Remark(0, is_gone=True, replies=tuple(replies))
    return Remark(
        key=comment.pk,
        is_gone=False,
        name=comment.name,
        is_staff=hasattr(comment.reader, "staff"),
        is_old=comment.is_from_old_site,
        said=edition.stamp(comment.said_at),
        edited=comment.edit_reason if comment.state == Comment.State.EDITED else "",
        paragraphs=paragraphs(comment.text),
        supports=comment.support_count,
        may_answer=not comment.is_from_old_site,
        replies=tuple(replies),
    )


def _orders(address: str, chosen: Order) -> tuple[Link, ...]:
    """Give the ways of sorting; no address: the one in use."""
    words = {
        Order.OLDEST: _("Oldest"),
        Order.NEWEST: _("Newest"),
        Order.SUPPORTED: _("Most supported"),
    }
    return tuple(
        Link(word, "" if order is chosen else address + _query(order))
        for order, word in words.items()
    )


def _query(order: Order) -> str:
    return "" if order is Order.OLDEST else f"?urut={order}"


def _feeds(title: str, address: str) -> tuple[FeedLink, ...]:
    return (*feeds(title, address), *feeds(_("All comments"), ALL))


def _head(title: str, edition: Edition) -> Head:
    return Head(f"{title} - {edition.publication.name}", title, "", robots=HIDDEN)
