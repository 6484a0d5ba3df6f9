"""The journeys of a comment: submitting, confirming, and what moderators do, the row held.

Pages that show it are touched by the doorbell (`wiring.comment_saved`), whoever saves it.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta

from django.db import transaction
from django.utils import timezone

from redaksi.articles.models import Article
from redaksi.comments.models import (
    Act,
    Ban,
    Comment,
    CommentsClosed,
    Lesson,
    StaffReader,
    Support,
    TooOften,
    is_open,
    judge_again,
    judge_new,
    openness_of,
    rules,
)
from redaksi.comments.plain import links_in
from redaksi.comments.policy import (
    Case,
    Outcome,
    Why,
    decide,
)
from redaksi.masthead.models import Publication
from redaksi.outbox.actions import enqueue
from redaksi.people.models import User
from redaksi.readers.actions import register
from redaksi.readers.models import CommentTerms, Consent, MagicLink, Reader

# How long something is kept that nobody has confirmed (D8).
KEPT_UNCONFIRMED = timedelta(hours=48)
# A step of the outbox: the letter with a link (answering/letters.py).
LETTER = "letter"
# Into one box: nobody's is filled by somebody else.
BOX_LIMITS = ((5, timedelta(hours=1)), (12, timedelta(days=1)))
# From one network, which may be a mast with thousands of telephones behind it.
NETWORK_LIMIT = (120, timedelta(minutes=10))
READER_LIMIT = (10, timedelta(minutes=10))


@dataclass(frozen=True)
class Said:
    """What a reader sent: the words, and how they came."""

    text: str
    name: str = ""
    address: str = ""
    network: str = ""
    parent: Comment | None = None
    is_trapped: bool = False
    seconds_on_form: float | None = None


@transaction.atomic
def submit(article: Article, said: Said, terms: CommentTerms, *, at: datetime) -> Comment:
    """Take what somebody said who is not signed in: it says nothing until a link is opened.

    Raises CommentsClosed or TooOften. What the filter takes for spam gets no letter and waits for
    a moderator; whoever sent it is told the same as everybody.
    """
    comment = _new(article, said, at=at)
    _must_not_flood(said, at=at)
    comment.erase_at = at + KEPT_UNCONFIRMED
    comment.guest_name = said.name
    comment.link = MagicLink.objects.make(
        MagicLink.Purpose.COMMENT, said.address, at=at, name=said.name, network=said.network,
        terms=terms,
    )  # fmt: skip
    comment.save(force_insert=True)
    if comment.score >= rules().refuse_from:
        comment.erase_at = None
        comment.hold(Why.SPAM, at=at)
    else:
        post_letter(comment.link)
    return comment


@transaction.atomic
def send_sign_in(address: str, *, network: str, at: datetime) -> MagicLink:
    """Send a link to sign in by, to an address we may know or not. Raises TooOften."""
    _must_not_flood(Said("", address=address, network=network), at=at)
    link = MagicLink.objects.make(MagicLink.Purpose.SIGN_IN, address, at=at, network=network)
    post_letter(link)
    return link


def post_letter(link: MagicLink) -> None:
    """Have the letter with a link sent, once this has committed."""
    enqueue(LETTER, f"link:{link.pk}", payload={"link": link.pk})


def _must_not_flood(said: Said, *, at: datetime) -> None:
    """Raises TooOften, whether the address is known or not."""
    links = MagicLink.objects
    for most, span in BOX_LIMITS:
        if links.for_box(said.address, since=at - span).count() >= most:
            raise TooOften
    most, span = NETWORK_LIMIT
    if said.network and links.from_network(said.network, since=at - span).count() >= most:
        raise TooOften


@transaction.atomic
def say(
    article: Article, reader: Reader, said: Said, terms: CommentTerms, *, at: datetime
) -> Comment:
    """Take what a reader said who is signed in, and decide about it.

    Raises CommentsClosed or TooOften.
    """
    most, span = READER_LIMIT
    if Comment.objects.by(reader).filter(said_at__gt=at - span).count() >= most:
        raise TooOften
    comment = _new(article, said, at=at, reader=reader)
    Consent.objects.record(reader, terms, method=Consent.Method.SESSION, at=at)
    comment.save(force_insert=True)
    _write_confirmed(comment, at=at)
    _decide(comment, at=at)
    return comment


@transaction.atomic
def confirm(link: MagicLink, *, at: datetime) -> Comment:
    """Use up the link of a comment: its writer is registered, and it is decided about.

    Raises LinkUsed.
    """
    reader = register(link, at=at)
    comment = Comment.objects.select_for_update(of=("self",)).get(link=link.pk)
    comment.reader, comment.erase_at = reader, None
    _write_confirmed(comment, at=at)
    # What was put before a moderator meanwhile stays there.
    if comment.state == Comment.State.UNCONFIRMED:
        # The newsroom may have learned something since it was sent.
        judge_again(comment)
        _decide(comment, at=at)
    else:
        comment.save()
    return comment


def _new(article: Article, said: Said, *, at: datetime, reader: Reader | None = None) -> Comment:
    today = timezone.localdate(at, Publication.load().in_zone)
    if not is_open(article, rules().mode, today=today):
        raise CommentsClosed
    comment = Comment(
        article=article, text=said.text.strip(), said_at=at, network=said.network, reader=reader
    )
    judge_new(comment, is_trapped=said.is_trapped, seconds=said.seconds_on_form, at=at)
    comment.answer(said.parent)
    return comment


def _write_confirmed(comment: Comment, *, at: datetime) -> None:
    Act.objects.create(
        comment=comment, what=Act.What.CONFIRMED, by=Act.By.READER, at=at,
        state_before=comment.state, state_after=comment.state,
    )  # fmt: skip


def _decide(comment: Comment, *, at: datetime) -> None:
    """Publish or hold what is a registered reader's, as the rules say."""
    if comment.is_cleared:
        comment.publish(at=at)
        return
    decision = decide(_case(comment, at=at), rules())
    if decision.outcome is Outcome.PUBLISH:
        comment.publish(at=at)
    else:
        comment.hold(decision.why, at=at)


def _case(comment: Comment, *, at: datetime) -> Case:
    """Give what the rules ask for. Costs four queries."""
    reader = comment.reader
    is_known = Comment.objects.filter(reader=reader).ever_published().exists()
    return Case(
        openness=openness_of(comment.article),
        is_first=not is_known,
        links=len(links_in(comment.text)),
        score=comment.score,
        is_banned=Ban.objects.in_force(at).filter(reader=reader).exists(),
        is_staff=StaffReader.objects.filter(reader=reader).exists(),
    )


def held(comment: Comment) -> Comment:
    """Give the row as it now is, held against others until the transaction ends."""
    rows = Comment.objects.select_for_update(of=("self",))
    return rows.select_related("reader").get(pk=comment.pk)


@transaction.atomic
def approve(comment: Comment, by: User, *, at: datetime, reason: str = "") -> Comment:
    """Let out what waits. Raises a CommentRefused, as all that follow."""
    comment = held(comment)
    comment.approve(by, at=at, reason=reason)
    _learn_good(comment, by, at=at)
    if comment.is_cleared and comment.link:
        # It was kept without a letter: the time to confirm it begins now.
        comment.link = MagicLink.objects.make(
            MagicLink.Purpose.COMMENT, comment.link.address, at=at, name=comment.link.name,
            network=comment.link.network, terms=comment.link.terms,
        )  # fmt: skip
        comment.erase_at = at + KEPT_UNCONFIRMED
        comment.save()
        post_letter(comment.link)
    return comment


def _learn_good(comment: Comment, by: User, *, at: datetime) -> None:
    """Have the filter learn from a moderator who lets out what it doubted; else it was right."""
    if comment.score >= rules().hold_from:
        Lesson.objects.teach(comment, is_spam=False, by=by, at=at)


@transaction.atomic
def hide(
    comment: Comment, by: User | None, *, reason: str, at: datetime, is_spam: bool = False
) -> Comment:
    """Take a comment from readers, by a moderator or by nobody (the clock of complaints).

    Hidden as spam, it teaches the filter.
    """
    comment = held(comment)
    comment.hide(by, reason=reason, at=at)
    if is_spam and by:
        Lesson.objects.teach(comment, is_spam=True, by=by, at=at)
    return comment


@transaction.atomic
def edit(comment: Comment, by: User, text: str, *, reason: str, at: datetime) -> Comment:
    """Change the words of a comment, for a reason that readers are told."""
    comment = held(comment)
    comment.edit(by, text, reason=reason, at=at)
    return comment


@transaction.atomic
def restore(comment: Comment, by: User, *, at: datetime, reason: str = "") -> Comment:
    """Undo hiding or removing, and what the filter learned of that."""
    comment = held(comment)
    comment.restore(by, at=at, reason=reason)
    Lesson.objects.spam().take_back(comment)
    if comment.is_public:
        _learn_good(comment, by, at=at)
    return comment


@transaction.atomic
def put_back(comment: Comment, by: User, *, at: datetime, reason: str = "") -> Comment:
    """Undo a decision, and what the filter learned of it: the comment waits once more."""
    comment = held(comment)
    comment.put_back(by, at=at, reason=reason)
    Lesson.objects.take_back(comment)
    return comment


@transaction.atomic
def remove(
    comment: Comment, by: User, *, reason: str, at: datetime, is_spam: bool = False
) -> Comment:
    """Take a comment away for good; removed as spam, it teaches the filter."""
    comment = held(comment)
    comment.remove(by, reason=reason, at=at)
    if is_spam:
        Lesson.objects.teach(comment, is_spam=True, by=by, at=at)
    return comment


@transaction.atomic
def erase(comment: Comment, *, at: datetime) -> Comment:
    """Erase the words of a comment for its writer; the filter keeps none of them either."""
    comment = held(comment)
    Lesson.objects.take_back(comment)
    comment.erase(at=at)
    return comment


@transaction.atomic
def support(comment: Comment, reader: Reader, *, at: datetime) -> bool:
    """Stand by a public comment, once; who asks again takes it back. Tells how it now is."""
    comment = held(comment)
    given = Support.objects.filter(comment=comment, reader=reader)
    taken_back = given.delete()[0]
    if not taken_back:
        Support.objects.create(comment=comment, reader=reader, given_at=at)
    comment.support_count = Support.objects.filter(comment=comment).count()
    comment.save(update_fields=["support_count"])
    return not taken_back


def erase_unconfirmed(at: datetime) -> int:
    """Erase what nobody confirmed in time, with its links; tell how many comments (D8)."""
    erased, _kinds = Comment.objects.outlived(at).filter(acts__isnull=True).delete()
    kept = Comment.objects.filter(state=Comment.State.WAITING, link__isnull=False).values("link")
    MagicLink.objects.outlived(at).exclude(pk__in=kept).delete()
    return erased
