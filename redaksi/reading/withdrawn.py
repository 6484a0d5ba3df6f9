"""What readers are told of a withdrawal: at the story's address, in the list, in the feeds (D18).

A story is named by its number, its section and its day of publication, never by its headline: the
headline, and the words of it in the address, may be the very thing that had to go.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from zoneinfo import ZoneInfo

from django.conf import settings
from django.core.paginator import EmptyPage, Paginator
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from redaksi.corrections.models import Withdrawal
from redaksi.corrections.models.queries import WithdrawalQuerySet
from redaksi.edge import keys
from redaksi.lang import dates
from redaksi.reading import structured
from redaksi.reading.channels import EMPTY_SINCE, STORIES, Channel, Entry, tag
from redaksi.reading.frame import WITHDRAWALS as ADDRESS
from redaksi.reading.frame import Edition
from redaksi.reading.heads import list_head
from redaksi.reading.missing import HIDDEN
from redaksi.reading.pages import Frame, Head, Paging, Stamp
from redaksi.reading.paging import numbered, paging
from redaksi.reading.rivers import A_PAGE, NoSuchPage


@dataclass(frozen=True)
class Notice:
    """One withdrawal, as readers are told of it."""

    number: int
    section: str
    published: Stamp
    withdrawn: Stamp
    ground: str
    council: str
    reason: str


@dataclass(frozen=True)
class WithdrawnPage:
    """The announcement at the address of a withdrawn story."""

    frame: Frame
    head: Head
    notice: Notice


@dataclass(frozen=True)
class WithdrawalsPage:
    """All withdrawals, newest first."""

    frame: Frame
    head: Head
    count: int
    notices: tuple[Notice, ...]
    paging: Paging


def announce(withdrawal: Withdrawal, edition: Edition) -> WithdrawnPage:
    """Assemble the announcement of a withdrawal fetched `as_announced`. Costs three queries."""
    edition.shows(keys.article(withdrawal.article_id), keys.WITHDRAWALS)
    frame = edition.frame()
    title = _("This story has been withdrawn")
    notice = _notice(withdrawal, edition)
    announcement = {
        "@type": "WebPage",
        "name": title,
        "description": f"{notice.ground}. {notice.reason}",
        "datePublished": notice.withdrawn.iso,
        "inLanguage": frame.language,
        "publisher": {"@id": structured.paper_id(frame.base)},
    }
    paper = structured.short_paper(edition, frame)
    head = Head(
        f"{title} - {frame.name}",
        title,
        "",
        robots=HIDDEN,
        json_ld=structured.graph(announcement, paper),
    )
    return WithdrawnPage(frame, head, notice)


def assemble(found: WithdrawalQuerySet, edition: Edition, *, page: int) -> WithdrawalsPage:
    """Assemble one page of the list. Costs five queries; raises NoSuchPage beyond its end."""
    edition.shows(keys.WITHDRAWALS)
    pages = Paginator(found.as_announced(), A_PAGE)
    try:
        cut = pages.page(page)
    except EmptyPage as error:
        raise NoSuchPage from error
    frame = edition.frame(current=ADDRESS)
    return WithdrawalsPage(
        frame=frame,
        head=list_head(
            frame, title=_("Withdrawals"), address=numbered(ADDRESS, page),
            description=_("The stories that %(paper)s has withdrawn, each with its reason.")
            % {"paper": frame.name},
        ),
        count=pages.count,
        notices=tuple(_notice(one, edition) for one in cut.object_list),
        paging=paging(page=page, pages=pages.num_pages, address=ADDRESS),
    )  # fmt: skip


def channel(found: WithdrawalQuerySet, edition: Edition, *, feed: str) -> Channel:
    """Assemble the feed of the newest withdrawals. Costs three queries."""
    edition.shows(keys.WITHDRAWALS)
    entries = tuple(_entry(one, edition) for one in found.as_announced()[:STORIES])
    paper = edition.publication
    return Channel(
        title=f"{paper.name}: {_('Withdrawals')}",
        description=_("The stories that %(paper)s has withdrawn, each with its reason.")
        % {"paper": paper.name},
        address=settings.ADDRESS + ADDRESS,
        feed_address=settings.ADDRESS + ADDRESS + feed,
        language=edition.language,
        copyright=f"© {paper.legal_entity or paper.name}",
        updated=max((entry.updated for entry in entries), default=EMPTY_SINCE),
        entries=entries,
    )


def _entry(withdrawal: Withdrawal, edition: Edition) -> Entry:
    notice, at = _notice(withdrawal, edition), withdrawal.second_approved_at or edition.now
    told = _told(withdrawal)
    section = edition.sections.get(told["section_id"])
    # Any word may stand in the place of the headline: this address shows the announcement.
    word = section.slug if section else "berita"
    return Entry(
        key=tag("withdrawal", withdrawal.pk, at),
        address=f"{settings.ADDRESS}/{word}/{notice.number}/",
        title=_("Story number %(number)s has been withdrawn") % {"number": notice.number},
        summary=notice.reason,
        html=render_to_string("reading/notice.html", {"notice": notice}),
        authors=(edition.publication.name,),
        labels=tuple(filter(None, (notice.section, notice.ground))),
        published=at,
        updated=at,
        language=edition.language,
        image=None,
    )


def _notice(withdrawal: Withdrawal, edition: Edition) -> Notice:
    told = _told(withdrawal)
    section = edition.sections.get(told["section_id"])
    document, on = withdrawal.council_document, withdrawal.council_date
    return Notice(
        number=withdrawal.article_id,
        section=section.name if section else "",
        published=_day(told["published_at"], edition),
        withdrawn=edition.stamp(withdrawal.second_approved_at or edition.now),
        ground=str(Withdrawal.Ground(withdrawal.ground).label),
        council=f"{document}, {dates.full_day(on, language=edition.language)}" if on else "",
        reason=withdrawal.reason,
    )


def _told(withdrawal: Withdrawal) -> dict[str, Any]:
    """Give what the list told with the row: of the article, its day and section alone."""
    return vars(withdrawal)


def _day(moment: datetime, edition: Edition) -> Stamp:
    day = moment.astimezone(ZoneInfo(edition.zone)).date()
    return Stamp(day.isoformat(), dates.full_day(day, language=edition.language))
