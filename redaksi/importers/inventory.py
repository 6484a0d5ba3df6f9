"""The first reading of an export: what has to be known before anything can be planned."""

from collections import Counter
from collections.abc import Callable
from dataclasses import replace
from urllib.parse import urlsplit

from redaksi.importers.addresses import normalised, original
from redaksi.importers.entries import (
    Cause,
    Export,
    Inventory,
    OldAuthor,
    OldPost,
    OldTerm,
    Program,
    SiteFacts,
    Unreadable,
)
from redaksi.importers.wordpress.attachments import slimmed

TELL_EVERY = 500
# What came before the broken place can be brought in all the same.
HALFWAY = frozenset({Cause.NOT_WELL_FORMED, Cause.CUT_OFF})


def take(export: Export, *, tell: Callable[[int], None]) -> Inventory:
    """Read an export once and keep what planning needs; `tell` gets the number of items read.

    Raises Unreadable when nothing can be brought in. A file that breaks off after some items gives
    an inventory with `broken_off`; the second reading then raises at the same place.
    """
    gathering = _Gathering()
    broken_off = None
    try:
        for entry in export.entries():
            gathering.add(entry)
            if isinstance(entry, OldPost) and gathering.items % TELL_EVERY == 0:
                tell(gathering.items)
    except Unreadable as error:
        if error.cause not in HALFWAY or not gathering.items:
            raise
        broken_off = error
    tell(gathering.items)
    return gathering.inventory(broken_off, dict(getattr(export, "repairs", {})))


class _Gathering:
    """What has been read so far."""

    def __init__(self) -> None:
        self.site: SiteFacts | None = None
        self.holds = Inventory(SiteFacts(Program.WORDPRESS, "", ""))
        self.counts: Counter[str] = Counter()
        self.hours: Counter[float] = Counter()
        self.hosts: Counter[str] = Counter()
        self.items = 0

    def add(self, entry: object) -> None:
        if isinstance(entry, OldPost):
            self._add_post(entry)
        elif isinstance(entry, OldAuthor):
            self.holds.authors.setdefault(entry.login, entry)
        elif isinstance(entry, OldTerm):
            self.holds.terms[entry.taxonomy, entry.slug] = entry
        elif isinstance(entry, SiteFacts):
            self._add_site(entry)

    def _add_site(self, site: SiteFacts) -> None:
        if self.site is None or (site.address and not self.site.address):
            self.site = site
        elif site.address and _host(site.address) != _host(self.site.address):
            raise Unreadable(Cause.OTHER_SITE, file="", detail=site.address)

    def _add_post(self, post: OldPost) -> None:
        self.items += 1
        self.counts[post.type] += 1
        self.counts["comment"] += len(post.comments)
        if post.local_at and post.utc_at:
            apart = post.local_at - post.utc_at.replace(tzinfo=None)
            # Zones lie a quarter of an hour apart at the least.
            self.hours[round(apart.total_seconds() / 900) / 4] += post.type != "attachment"
        parts = urlsplit(post.address)
        self.hosts[f"{parts.scheme}://{parts.netloc}" if parts.netloc else ""] += 1
        for term in post.terms:
            known = OldTerm(key="", taxonomy=term.taxonomy, slug=term.slug, name=term.name)
            self.holds.terms.setdefault((term.taxonomy, term.slug), known)
        if post.type == "attachment":
            self._add_file(post)
        elif post.type == "wp_block":
            self.holds.parts[post.key] = post.content
        elif post.type == "guest-author":
            self._add_guest(post)

    def _add_guest(self, post: OldPost) -> None:
        """Keep the printed name of somebody who is credited and could not log in (Co-Authors)."""
        login = post.told("cap-user_login") or post.slug.removeprefix("cap-")
        name = post.told("cap-display_name") or post.title
        if login and name:
            self.holds.authors.setdefault(login, OldAuthor(post.key, login, name))

    def _add_file(self, post: OldPost) -> None:
        self.holds.files[post.key] = slimmed(post)
        if post.file_address:
            self.holds.file_keys[normalised(post.file_address)] = post.key
            self.holds.file_keys.setdefault(original(post.file_address), post.key)

    def inventory(self, broken_off: Unreadable | None, repairs: dict[str, int]) -> Inventory:
        site = self.site or SiteFacts(Program.WORDPRESS, "", "")
        del self.hosts[""]
        if not site.address and self.hosts:
            site = replace(site, address=self.hosts.most_common(1)[0][0])
        hours = self.hours.most_common(1)
        return replace(
            self.holds,
            site=site,
            hours_east=hours[0][0] if hours else self.holds.hours_east,
            counts=dict(self.counts),
            repairs=repairs,
            broken_off=broken_off,
        )


def _host(address: str) -> str:
    return (urlsplit(address).hostname or "").removeprefix("www.")
