"""Who is credited for an old post: never a log-in's name, never silently "admin" (D140)."""

import re
from collections.abc import Iterable, Iterator

from redaksi.importers.desk import Desk
from redaksi.importers.entries import Inventory, OldPost
from redaksi.importers.manuscript import Credit, Doubt, Note
from redaksi.importers.signatures import Initials, Signature
from redaksi.importers.titles import line

WRITERS = frozenset({"writer", "contributor", "agency", "translator"})
# Whoever set the site up; it says nothing about who wrote a story.
NOBODY = frozenset(
    {"", "admin", "administrator", "root", "webmaster", "superadmin", "adminweb", "user", "wpadmin",
     "operator", "ghost"}
)  # fmt: skip
# Co-Authors Plus, PublishPress and Ghost keep several authors as terms.
AUTHORS = "author"
LONGEST = 120


def bylines(
    post: OldPost, inventory: Inventory, *, desk: Desk, signatures: Iterable[Signature]
) -> tuple[tuple[Credit, ...], tuple[Note, ...]]:
    """Give the credits of a post in their order, and what a person should look at.

    What the story says of itself comes after the authors that readers saw above it.
    """
    notes: list[Note] = []
    credits: list[Credit] = []
    for login, name in _named(post):
        if known := credit_of(login, inventory, desk=desk, name=name):
            credits.append(known)
        else:
            notes.append(Note(Doubt.UNKNOWN_AUTHOR, (login or name)[:100]))
    is_newsroom = False
    for signature in signatures:
        signed = [_with_login(credit, inventory, desk=desk) for credit in signature.credits]
        credits = _joined(credits, signed)
        notes += [Note(Doubt.UNKNOWN_INITIALS, mark) for mark in signature.unknown]
        is_newsroom = is_newsroom or signature.is_newsroom
    has_writer = any(credit.role in WRITERS for credit in credits)
    if is_newsroom and not has_writer:
        # "(*)" or "(Red)" says so in print.
        credits.insert(0, Credit("writer", name=f"Redaksi {desk.outlet}".strip()[:LONGEST]))
        has_writer = True
    if not has_writer:
        return tuple(credits), (*notes, Note(Doubt.NO_BYLINE))
    # Whoever pressed the button does not matter when the story names its writer.
    kept = [note for note in notes if note.detail.lower() not in NOBODY]
    return tuple(credits), tuple(kept)


def known_initials(inventory: Inventory, desk: Desk) -> Initials:
    """Give a look-up of initials: those of our people, and log-ins there that are initials."""

    def known(mark: str) -> Credit | None:
        if found := desk.initials.get(mark):
            return found
        is_log_in = 2 <= len(mark) <= 5 and mark in inventory.authors
        return credit_of(mark, inventory, desk=desk) if is_log_in else None

    return known


def credit_of(login: str, inventory: Inventory, *, desk: Desk, name: str = "") -> Credit | None:
    """Give the credit of somebody who could log in there; None when nobody knows their name.

    What somebody wrote down in the list of authors counts before the name on the old site.
    """
    if printed := desk.authors.get(login, "").strip():
        return Credit("writer", login=login, name=printed[:LONGEST])
    known = inventory.authors.get(login)
    printed = line(known.name if known else name)
    if login.lower() in NOBODY or _bare(printed) in NOBODY or _is_log_in(printed, login):
        return None
    return Credit("writer", login=login if known else "", name=printed[:LONGEST])


def _named(post: OldPost) -> Iterator[tuple[str, str]]:
    """Give log-in and name of those whom the old site named above the story."""
    several = [term for term in post.terms if term.taxonomy == AUTHORS]
    for term in several:
        yield term.slug.removeprefix("cap-"), term.name
    if not several:
        yield post.author, ""


def _with_login(credit: Credit, inventory: Inventory, *, desk: Desk) -> Credit:
    """Find whom a printed name belongs to."""
    if credit.login or credit.role == "agency":
        return credit
    bare = _bare(credit.name)
    for login, author in inventory.authors.items():
        if bare in (_bare(author.name), _bare(desk.authors.get(login, ""))):
            return Credit(credit.role, login=login, name=credit.name)
    return credit


def _joined(above: list[Credit], signed: list[Credit]) -> list[Credit]:
    """Join who stood above a story with who signed it; its own word on the roles counts."""
    names = {_bare(credit.name) for credit in signed} | {
        credit.login for credit in signed if credit.login
    }
    kept = [
        credit for credit in above if credit.login not in names and _bare(credit.name) not in names
    ]
    return [*kept, *dict.fromkeys(signed)]


def _is_log_in(name: str, login: str) -> bool:
    """Tell whether a "name" is only the log-in over again: "budi_s", "redaktur2", "a@b.id"."""
    if not name or "@" in name:
        return True
    is_same = name.lower() == login.lower()
    return is_same and bool(re.search(r"[\d_.@]", name) or name.islower())


def _bare(name: str) -> str:
    return re.sub(r"[\W_]+", "", name).lower()
