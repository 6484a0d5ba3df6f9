"""What every page is handed: the frame of the paper, the head of the page, stamps and links.

Frozen and plain, so that templates ask the database nothing. Every field is described in
docs/templates.md, and a test holds the two together.
"""

from dataclasses import dataclass, field

from django.utils.safestring import SafeString


@dataclass(frozen=True)
class Stamp:
    """A moment in time, for machines (`iso`, with offset) and for readers (`text`, with zone)."""

    iso: str
    text: str


@dataclass(frozen=True)
class Link:
    label: str
    address: str


@dataclass(frozen=True)
class NavItem:
    """One word of the navigation, in the ink of its section."""

    label: str
    address: str
    hue: str = ""
    is_opinion: bool = False
    is_current: bool = False


@dataclass(frozen=True)
class Responsible:
    """Somebody who answers for the paper before the law."""

    office: str
    name: str


@dataclass(frozen=True)
class Frame:
    """What stands round every page: name, navigation, foot."""

    base: str
    language: str
    name: str
    promise: str
    description: str
    legal_entity: str
    postal_address: str
    email: str
    phone: str
    press_council: str
    responsible: tuple[Responsible, ...]
    nav: tuple[NavItem, ...]
    foot_paper: tuple[Link, ...]
    foot_rights: tuple[Link, ...]
    corrections: str
    foot_follow: tuple[Link, ...]
    today: Stamp
    year: int


@dataclass(frozen=True)
class FeedLink:
    title: str
    address: str
    media_type: str


@dataclass(frozen=True)
class ShareImage:
    """A picture for share cards, at an absolute address."""

    url: str
    width: int
    height: int
    alt: str


@dataclass(frozen=True)
class Head:
    """What machines are told about a page: title, canonical address, Open Graph, JSON-LD."""

    title: str
    description: str
    canonical: str
    robots: str = "index, follow, max-image-preview:large, max-snippet:-1, max-video-preview:-1"
    og_type: str = "website"
    og_title: str = ""
    og_description: str = ""
    image: ShareImage | None = None
    published_iso: str = ""
    modified_iso: str = ""
    section: str = ""
    tags: tuple[str, ...] = ()
    authors: tuple[str, ...] = ()
    feeds: tuple[FeedLink, ...] = ()
    json_ld: SafeString = field(default_factory=lambda: SafeString(""))
    older: str = ""
    newer: str = ""


@dataclass(frozen=True)
class PageLink:
    """One cell of the page numbers; no address: a gap, or the page one is on."""

    label: str
    address: str = ""
    is_current: bool = False


@dataclass(frozen=True)
class Paging:
    """The numbers under a list, with real links."""

    cells: tuple[PageLink, ...] = ()
    newer: str = ""
    older: str = ""
