from datetime import datetime
from typing import ClassVar

from django.db import models
from django.db.models import Q
from django.utils.translation import gettext as _now_
from django.utils.translation import gettext_lazy as _
from django.utils.translation import pgettext_lazy

from redaksi.comments.models.act import Act
from redaksi.comments.models.queries import PUBLIC, CommentQuerySet
from redaksi.comments.models.refusals import (
    NotConfirmed,
    NothingChanged,
    NotInThisState,
    ReasonMissing,
    WordsGone,
)
from redaksi.comments.policy import Why
from redaksi.people.models import User

# An answer, and an answer to that; whatever answers those stands beside them.
MAX_DEPTH = 2
MAX_TEXT = 3000


class Comment(models.Model):
    """What a reader said below a story (tanggapan; PPMS 3, D6 to D10).

    Each verb sets the fields, and writes down in an Act that it did; `actions` holds the row
    meanwhile. Only what nobody ever confirmed is deleted.
    """

    class State(models.TextChoices):
        UNCONFIRMED = "unconfirmed", _("Waits to be confirmed by whoever wrote it")
        WAITING = "waiting", _("Waits for a moderator")
        PUBLISHED = "published", pgettext_lazy("of comments", "Published")
        EDITED = "edited", _("Published, edited")
        HIDDEN = "hidden", _("Hidden")
        REMOVED = "removed", _("Removed")

    class HeldFor(models.TextChoices):
        NOTHING = Why.NOTHING.value, _("Nothing")
        ARTICLE = Why.ARTICLE.value, _("Every comment below this story waits")
        NEWCOMER = Why.NEWCOMER.value, _("The first comment of this reader")
        LINKS = Why.LINKS.value, _("Links in the first comment of this reader")
        FILTER = Why.FILTER.value, _("The filter is not sure")
        SPAM = Why.SPAM.value, _("The filter takes it for spam")
        BANNED = Why.BANNED.value, _("This reader is banned")

    article = models.ForeignKey(
        "articles.Article", models.PROTECT, related_name="+", verbose_name=_("article")
    )
    # The comment at the top of its thread; none: it is at the top itself.
    thread = models.ForeignKey("self", models.PROTECT, null=True, related_name="+")
    parent = models.ForeignKey("self", models.PROTECT, null=True, related_name="replies")
    depth = models.PositiveSmallIntegerField(default=0)
    reader = models.ForeignKey(
        "readers.Reader", models.PROTECT, null=True, related_name="+", verbose_name=_("reader")
    )
    # Until it is confirmed, and for ever when it comes from the old site; else the reader's.
    guest_name = models.CharField(_("name"), max_length=80, blank=True)
    link = models.OneToOneField(
        "readers.MagicLink", models.SET_NULL, null=True, related_name="comment"
    )
    text = models.TextField(_("comment"), max_length=MAX_TEXT, blank=True)
    original_text = models.TextField(_("as it was said"), blank=True)
    edit_reason = models.CharField(_("why it was edited"), max_length=300, blank=True)
    state = models.CharField(_("state"), max_length=12, choices=State, default=State.UNCONFIRMED)
    held_for = models.CharField(
        _("held for"), max_length=10, choices=HeldFor, blank=True, default=HeldFor.NOTHING
    )
    # A moderator let it through before it was confirmed.
    is_cleared = models.BooleanField(default=False)
    # What the filter thought of it, from 0 to 1, and the codes of its reasons.
    score = models.FloatField(_("filter"), default=0.0)
    reasons = models.JSONField(default=list, blank=True)
    # The same for all that says the same, however it is written (repeats.py).
    fingerprint = models.CharField(max_length=32, blank=True)
    # A keyed hash of the network it was sent from; emptied after thirty days.
    network = models.CharField(max_length=32, blank=True)
    # Where it stood on the old site; read-only there and here (D148).
    old_site_id = models.CharField(max_length=200, null=True, unique=True)  # noqa: DJ001  # unique
    support_count = models.PositiveIntegerField(_("supports"), default=0)
    said_at = models.DateTimeField(_("said"))
    # When nothing of it is kept any more unless it was confirmed.
    erase_at = models.DateTimeField(null=True)
    published_at = models.DateTimeField(_("published"), null=True)
    edited_at = models.DateTimeField(_("edited"), null=True)
    erased_at = models.DateTimeField(_("erased"), null=True)

    objects = CommentQuerySet.as_manager()

    class Meta:
        verbose_name = _("comment")
        verbose_name_plural = _("comments")
        # Nobody may add, change or delete a row as such: there are verbs.
        default_permissions = ()
        permissions: ClassVar = [("moderate", _("Can moderate comments"))]
        indexes: ClassVar = [
            models.Index(fields=["article", "state", "said_at"], name="comment_of_article"),
            models.Index(fields=["state", "said_at"], name="comment_queue"),
            models.Index(fields=["said_at", "id"], name="comment_said"),
            models.Index(
                fields=["published_at", "id"],
                name="comment_out",
                condition=Q(published_at__isnull=False),
            ),
            models.Index(fields=["reader", "-said_at"], name="comment_of_reader"),
            models.Index(fields=["network", "said_at"], name="comment_of_network"),
            models.Index(fields=["fingerprint", "said_at"], name="comment_alike"),
            models.Index(
                fields=["erase_at"], name="comment_erase", condition=Q(erase_at__isnull=False)
            ),
        ]
        constraints: ClassVar = [
            # Nothing is published of somebody who is not registered (PPMS 3b), but what was
            # published on the old site already.
            models.CheckConstraint(
                condition=~Q(state__in=PUBLIC)
                | Q(reader__isnull=False)
                | Q(old_site_id__isnull=False),
                name="comment_public_is_somebodys",
            ),
            models.CheckConstraint(
                condition=~Q(state__in=PUBLIC) | Q(published_at__isnull=False),
                name="comment_public_has_moment",
            ),
            models.CheckConstraint(
                condition=~Q(state="edited") | (~Q(edit_reason="") & Q(edited_at__isnull=False)),
                name="comment_edited_says_why",
            ),
            models.CheckConstraint(
                condition=Q(parent__isnull=True, thread__isnull=True, depth=0)
                | Q(
                    parent__isnull=False, thread__isnull=False,
                    depth__gt=0, depth__lte=MAX_DEPTH,
                ),
                name="comment_depth_is_bounded",
            ),
        ]  # fmt: skip

    def __str__(self) -> str:
        return f"comment:{self.pk} {self.state}"

    @property
    def is_public(self) -> bool:
        """Tell whether readers may see it, where they may see its article."""
        return self.state in PUBLIC

    @property
    def as_said(self) -> str:
        """Give the words as they were said, whatever the newsroom made of them."""
        return self.original_text or self.text

    @property
    def is_from_old_site(self) -> bool:
        return self.old_site_id is not None

    @property
    def name(self) -> str:
        """Give the name it stands under. Costs a query unless `reader` is loaded."""
        if self.reader:
            return self.reader.display_name
        return self.guest_name or _now_("Reader")

    @property
    def anchor(self) -> str:
        """Give the mark by which a link leads to it on its page."""
        return f"tanggapan-{self.pk}"

    @property
    def address(self) -> str:
        """Give its permanent address, which leads to wherever it stands."""
        return f"/tanggapan/{self.pk}/"

    def answer(self, parent: "Comment | None") -> None:
        """Take the place below another, as deep as threads go."""
        if parent is None:
            self.parent = self.thread = None
            self.depth = 0
            return
        if parent.depth >= MAX_DEPTH:
            parent = parent.parent or parent
        self.parent, self.depth = parent, parent.depth + 1
        self.thread_id = parent.thread_id or parent.pk

    def publish(self, *, at: datetime, by: User | None = None) -> None:
        """Let it out: by itself, as the rules say, or by a moderator."""
        self._be_somebodys()
        self._go(self.State.EDITED if self.edit_reason else self.State.PUBLISHED, at=at)
        self._write(Act.What.PUBLISHED, at=at, by=by)

    def hold(self, why: Why, *, at: datetime) -> None:
        """Put it before a moderator."""
        self.held_for = why.value
        self._go(self.State.WAITING, at=at)
        self._write(Act.What.HELD, at=at, reason=why.value)

    def approve(self, by: User, *, at: datetime, reason: str = "") -> None:
        """Let out what waits, as a moderator.

        What nobody has confirmed yet is let through only: it goes out when it is confirmed.
        """
        self._must_be(self.State.WAITING)
        self.held_for = Why.NOTHING.value
        if self.reader_id is None and not self.is_from_old_site:
            self.is_cleared = True
            self._go(self.State.UNCONFIRMED, at=at)
            self._write(Act.What.CLEARED, at=at, by=by, reason=reason)
            return
        self._go(self.State.PUBLISHED, at=at)
        self._write(Act.What.PUBLISHED, at=at, by=by, reason=reason)

    def hide(self, by: User | None, *, reason: str, at: datetime) -> None:
        """Take it from readers, or keep it from them; by nobody: the clock of complaints."""
        self._must_be(self.State.WAITING, *self._public())
        _must_say(reason)
        self._go(self.State.HIDDEN, at=at)
        self._write(Act.What.HIDDEN, at=at, by=by, reason=reason)

    def edit(self, by: User, text: str, *, reason: str, at: datetime) -> None:
        """Change the words, say so to readers, and keep them as they were said."""
        self._must_be(self.State.WAITING, *self._public())
        text = text.strip()
        if not text or text == self.text:
            raise NothingChanged
        _must_say(reason)
        self._be_somebodys()
        self.original_text = self.original_text or self.text
        self.text, self.edit_reason, self.edited_at = text, reason.strip(), at
        self.held_for = Why.NOTHING.value
        self._go(self.State.EDITED, at=at)
        self._write(Act.What.EDITED, at=at, by=by, reason=reason)

    def restore(self, by: User, *, at: datetime, reason: str = "") -> None:
        """Undo hiding or removing: it is out again, or waits again if it never was out."""
        self._must_be(self.State.HIDDEN, self.State.REMOVED)
        if self.erased_at:
            raise WordsGone
        out = self.State.EDITED if self.edit_reason else self.State.PUBLISHED
        self._go(out if self.published_at else self.State.WAITING, at=at)
        self._write(Act.What.RESTORED, at=at, by=by, reason=reason)

    def put_back(self, by: User, *, at: datetime, reason: str = "") -> None:
        """Undo a decision: it waits for a moderator once more."""
        self._must_be(*self._public(), self.State.HIDDEN, self.State.REMOVED)
        if self.erased_at:
            raise WordsGone
        self._go(self.State.WAITING, at=at)
        self._write(Act.What.HELD, at=at, by=by, reason=reason)

    def remove(self, by: User, *, reason: str, at: datetime) -> None:
        """Take it away for good; the newsroom alone still knows what it said."""
        self._must_be(self.State.WAITING, self.State.HIDDEN, *self._public())
        _must_say(reason)
        self._go(self.State.REMOVED, at=at)
        self._write(Act.What.REMOVED, at=at, by=by, reason=reason)

    def erase(self, *, at: datetime) -> None:
        """Erase the words, because whoever said them wants it so (D37)."""
        self.text = self.original_text = self.guest_name = self.network = self.fingerprint = ""
        self.reasons = []
        self.erased_at = at
        self._go(self.State.REMOVED, at=at)
        self._write(Act.What.ERASED, at=at, by_reader=True)

    def note(self, by: User, text: str, *, at: datetime) -> None:
        """Write something down beside it, for the other moderators."""
        _must_say(text)
        self._before = self.state
        self._write(Act.What.NOTED, at=at, by=by, reason=text)

    def _public(self) -> tuple["Comment.State", "Comment.State"]:
        return (self.State.PUBLISHED, self.State.EDITED)

    def _must_be(self, *states: "Comment.State") -> None:
        if self.state not in states:
            raise NotInThisState

    def _be_somebodys(self) -> None:
        if self.reader_id is None and not self.is_from_old_site:
            raise NotConfirmed

    def _go(self, state: "Comment.State", *, at: datetime) -> None:
        """Change the state, and save; the first time out is noted for good."""
        self._before = self.state
        self.state = state
        if self.is_public:
            self.published_at = self.published_at or at
        self.save()

    def _write(
        self, what: Act.What, *, at: datetime, by: User | None = None, reason: str = "",
        by_reader: bool = False,
    ) -> None:  # fmt: skip
        who = Act.By.MODERATOR if by else Act.By.READER if by_reader else Act.By.MACHINE
        Act.objects.create(
            comment=self, what=what, by=who, user=by, at=at, reason=reason.strip()[:500],
            state_before=self._before, state_after=self.state,
        )  # fmt: skip


def _must_say(reason: str) -> None:
    if not reason.strip():
        raise ReasonMissing
