"""What the law and the Press Council want to see on the site (D1, D20, D22)."""

from collections.abc import Iterator

from django.conf import settings
from django.urls import reverse
from django.utils import timezone
from django.utils.translation import gettext as _

from redaksi.comments.policy import Mode
from redaksi.lang.dates import ZONES
from redaksi.masthead.actions import SAMPLES
from redaksi.masthead.models import Home, Publication, StandingPage
from redaksi.newsroom.checks import wording
from redaksi.newsroom.checks.finding import Finding, failure, ok, warning
from redaksi.readers.models import CommentTerms

Duty = StandingPage.Duty
NEEDED = ("name", "legal_entity", "address", "responsible", "email", "phone")
VERIFIED = (Publication.PressCouncil.ADMINISTRATIVE, Publication.PressCouncil.FACTUAL)


def standing_pages() -> Iterator[Finding]:
    """See that each page of D1 exists, is published, and is the newsroom's own text."""
    pages = {page.duty: page for page in StandingPage.objects.exclude(duty="").order_by("-pk")}
    complaints = [found for duty in Duty if duty for found in _look_at(duty, pages.get(duty.value))]
    yield from complaints or [ok(_("All pages that the law asks for are there."))]


def _look_at(duty: Duty, page: StandingPage | None) -> Iterator[Finding]:
    """Complain about one page, at most once: the first thing comes first."""
    title, place = str(duty.label), _edit(page)
    if page is None:
        yield failure(
            _("The page “%(title)s” is missing.") % {"title": title},
            _("Make it, choose its duty, and publish it."), place=_add(),
        )  # fmt: skip
    elif not page.live:
        yield failure(
            _("The page “%(title)s” is not published.") % {"title": title},
            _("Publish it."), place=place,
        )  # fmt: skip
    elif not wording.lines(page.body):
        yield failure(
            _("The page “%(title)s” is empty.") % {"title": title}, _("Write it."), place=place
        )
    elif page.is_sample or wording.is_same_text(page.body, _sample(duty)):
        yield failure(
            _("The page “%(title)s” is still a sample.") % {"title": title},
            _("Put your own text there and take the mark “still a sample text” away."),
            place=place,
        )
    elif number := wording.to_fill_in(page.body):
        yield warning(
            _("The page “%(title)s” has places to fill in, in square brackets: %(number)d.")
            % {"title": title, "number": number},
            _("Fill them in or take them out."), place=place,
        )  # fmt: skip


def comment_terms() -> Iterator[Finding]:
    """See that readers agree to the newsroom's own terms, where it takes comments (D7)."""
    if Mode(settings.COMMENTS) is Mode.CLOSED:
        return
    terms = CommentTerms.objects.in_force(timezone.localdate())
    if terms is None or terms.is_sample:
        yield failure(
            _("The terms of comments are still a sample."),
            _("Write your own: readers agree to exactly these words."),
            place=reverse("newsroom_comment_terms"),
        )
    else:
        yield ok(_("Readers agree to the paper’s own terms of comments."))


def guidelines() -> Iterator[Finding]:
    """See that the guidelines are the Press Council's whole text, with their source (D1)."""
    page = StandingPage.objects.live().filter(duty=Duty.GUIDELINES).order_by("-pk").first()
    if page is None or page.is_sample:
        # Said already, by `standing_pages`.
        return
    complaints = [
        failure(what, remedy, place=_edit(page)) for what, remedy in _wanting_in_guidelines(page)
    ]
    yield from complaints or [ok(_("The cyber media guidelines are complete."))]


def _wanting_in_guidelines(page: StandingPage) -> Iterator[tuple[str, str]]:
    paste = _("Paste the official text from the Press Council (dewanpers.or.id), all of it.")
    if missing := wording.missing_headings(page.body):
        lack = _("The cyber media guidelines lack these headings: %(headings)s.")
        yield lack % {"headings": "; ".join(missing)}, paste
    if not wording.is_signed(page.body):
        yield _("The cyber media guidelines lack the closing line with place and day."), paste
    if not page.source.strip():
        yield (
            _("The cyber media guidelines do not say where their text is from."),
            _("Fill in “source and date of the text”."),
        )


def masthead() -> Iterator[Finding]:
    """See that the paper says who publishes it and who answers for it (D20, D22)."""
    paper = Publication.load()
    labels = {field.name: field.verbose_name for field in Publication._meta.fields}
    lacking = [str(labels[name]) for name in NEEDED if not getattr(paper, name)]
    if lacking:
        yield failure(
            _("The masthead lacks: %(fields)s.") % {"fields": ", ".join(lacking)},
            _("Fill it in; the press law (art. 12) wants it named openly."), place=_masthead(),
        )  # fmt: skip
    else:
        yield ok(_("The masthead names the publisher and the responsible persons."))
    if not paper.ahu_number:
        yield warning(
            _("The masthead lacks the AHU number of the legal entity."),
            _("Fill it in as soon as the Ministry of Law has given it."), place=_masthead(),
        )  # fmt: skip


def press_council() -> Iterator[Finding]:
    """See that the paper says no more of its standing with the Press Council than is so (D20)."""
    paper = Publication.load()
    verified = paper.press_council in VERIFIED
    if verified and not paper.certificate.strip():
        yield failure(
            _("The paper says that the Press Council has verified it, without a number."),
            _("Fill in the number of the certificate."), place=_masthead(),
        )  # fmt: skip
    elif verified:
        yield ok(_("Press Council: %(status)s.") % {"status": paper.get_press_council_display()})
    else:
        yield warning(
            _("Press Council: %(status)s.") % {"status": paper.get_press_council_display()},
            _("A paper may start without, and says so in its masthead. Apply as soon as you can."),
            place=_masthead(),
        )


def zone() -> Iterator[Finding]:
    """See that readers and desk go by the same clock: a schedule is typed by the desk's.

    Places of one clock are the same here, such as Jakarta and Pontianak.
    """
    paper = Publication.load()
    readers, desk = (ZONES.get(zone, zone) for zone in (paper.zone, settings.TIME_ZONE))
    if readers == desk:
        yield ok(_("Times are in %(zone)s.") % {"zone": paper.get_zone_display()})
    else:
        yield failure(
            _("Readers are told the time of %(paper)s, but the desk goes by %(desk)s.")
            % {"paper": paper.get_zone_display(), "desk": _clock(settings.TIME_ZONE)},
            _(
                "If the readers' is right: write REDAKSI_ZONE=%(zone)s into redaksi.env in the data"
                " folder and start Redaksi again. If the desk's is right: change the time zone in"
                " the masthead."
            ) % {"zone": paper.zone},
            place=_masthead(),
        )  # fmt: skip


def _clock(zone: str) -> str:
    return f"{ZONES[zone]} ({zone})" if zone in ZONES else zone


def _sample(duty: Duty) -> str:
    return (SAMPLES / f"{duty.value}.html").read_text(encoding="utf-8")


def _edit(page: StandingPage | None) -> str:
    return reverse("wagtailadmin_pages:edit", args=[page.pk]) if page else ""


def _add() -> str:
    home = Home.objects.first()
    if home is None:
        return ""
    return reverse("wagtailadmin_pages:add", args=["masthead", "standingpage", home.pk])


def _masthead() -> str:
    return reverse("wagtailsettings:edit", args=["masthead", "publication"])
