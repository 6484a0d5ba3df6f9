"""The terms of comments: the version in force, and every one before it (D7)."""

from dataclasses import dataclass

from django.utils.translation import gettext as _

from redaksi.lang.dates import full_day
from redaksi.readers.models import CommentTerms
from redaksi.reading.frame import Edition
from redaksi.reading.pages import Frame, Head, Link

ADDRESS = "/tanggapan/ketentuan/"


@dataclass(frozen=True)
class TermsPage:
    """One version of the terms, and where the others stand."""

    frame: Frame
    head: Head
    version: int
    since: str
    paragraphs: tuple[tuple[str, ...], ...]
    versions: tuple[Link, ...]


def assemble(terms: CommentTerms, edition: Edition) -> TermsPage:
    """Assemble the page of a version. Costs five queries."""
    title = _("Terms of comments")
    versions = CommentTerms.objects.newest_first().values_list("version", "in_force_from")
    return TermsPage(
        frame=edition.frame(),
        head=Head(f"{title} - {edition.publication.name}", title, edition.publication.name),
        version=terms.version,
        since=full_day(terms.in_force_from, language=edition.language),
        paragraphs=lines_of(terms.text),
        versions=tuple(
            Link(
                _("Version %(number)s, %(day)s")
                % {"number": number, "day": full_day(day, language=edition.language)},
                f"{ADDRESS}{number}/",
            )
            for number, day in versions
        ),
    )


def lines_of(text: str) -> tuple[tuple[str, ...], ...]:
    """Give the paragraphs of a plain text, each with its lines."""
    return tuple(tuple(part.split("\n")) for part in text.split("\n\n") if part.strip())
