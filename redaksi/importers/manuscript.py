"""What an old post becomes, before anything is written: a manuscript in our own words."""

from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum


@dataclass(frozen=True)
class Picture:
    """A picture of the old site. `address` is the original's, normalised; "" when only `key` is."""

    address: str
    key: str = ""
    caption: str = ""
    credit: str = ""
    alt: str = ""


@dataclass(frozen=True)
class Paragraph:
    """Running text: what `INLINE_TAGS` allows, within one <p>."""

    markup: str


@dataclass(frozen=True)
class Heading:
    text: str


@dataclass(frozen=True)
class Quotation:
    """Words set apart with the one who spoke them; without a speaker it stays old HTML."""

    text: str
    speaker: str
    role: str = ""


@dataclass(frozen=True)
class PictureInText:
    picture: Picture


@dataclass(frozen=True)
class Gallery:
    """At least two pictures, at most thirty."""

    pictures: tuple[Picture, ...]


@dataclass(frozen=True)
class Items:
    """A list of plain lines; one with markup or lists within stays old HTML."""

    lines: tuple[str, ...]
    is_numbered: bool = False


@dataclass(frozen=True)
class Grid:
    """A table of plain cells whose first row is its head; any other stays old HTML."""

    head: tuple[str, ...]
    rows: tuple[tuple[str, ...], ...]
    caption: str = ""


@dataclass(frozen=True)
class Elsewhere:
    """Something that lives on another site: a film, a post, a map."""

    address: str
    title: str = ""


@dataclass(frozen=True)
class Paper:
    """A file to take along: PDF, table, sound."""

    address: str
    title: str


@dataclass(frozen=True)
class ReadAlso:
    """One to three old addresses of other stories, with the words they were linked by."""

    links: tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class OldHtml:
    """What nothing else fits; sanitised when it is stored and again when it is shown."""

    markup: str


@dataclass(frozen=True)
class OwnBlock:
    """A block of ours as our own export wrote it: the raw value of the StreamField."""

    type: str
    value: object


Piece = (
    Paragraph | Heading | Quotation | PictureInText | Gallery | Items | Grid | Elsewhere | Paper
    | ReadAlso | OldHtml | OwnBlock
)  # fmt: skip


class Fate(StrEnum):
    """What becomes of a post here (D138)."""

    PUBLISHED = "published"
    SCHEDULED = "scheduled"
    WAITING = "waiting"  # for an editor
    DRAFT = "draft"
    INTERNAL = "internal"  # private there: a draft here
    LOCKED = "locked"  # behind a password there: a draft here, and somebody decides
    HELD = "held"  # looks planted by an attacker: not imported, listed
    LEFT = "left"  # in the bin there, or no article at all


class Doubt(StrEnum):
    """What a person has to look at, or would want to know; one kind a sentence in the report."""

    UNKNOWN_BLOCK = "unknown_block"
    UNKNOWN_SHORTCODE = "unknown_shortcode"
    UNKNOWN_META = "unknown_meta"
    TEXT_DIFFERS = "text_differs"
    PICTURE_MISSING = "picture_missing"
    PICTURE_BROKEN = "picture_broken"
    PICTURE_LACKS = "picture_lacks"  # credit or alternative text
    FILE_MISSING = "file_missing"
    NO_BYLINE = "no_byline"
    UNKNOWN_AUTHOR = "unknown_author"
    UNKNOWN_INITIALS = "unknown_initials"
    NO_SECTION = "no_section"
    NO_DATE = "no_date"
    # Should have gone out before the import, and did not: a draft here.
    SCHEDULE_PASSED = "schedule_passed"
    WAS_LOCKED = "was_locked"
    WAS_PRIVATE = "was_private"
    LOOKS_PLANTED = "looks_planted"
    CHANGED_ON_BOTH_SIDES = "changed_on_both_sides"
    REMOVED_HERE = "removed_here"
    ADDRESS_TAKEN = "address_taken"
    CUT_SHORT = "cut_short"
    SAME_KEY_OTHER_POST = "same_key_other_post"
    NOT_MAPPED = "not_mapped"  # a type of content that has no place here


@dataclass(frozen=True)
class Note:
    """One doubt about one post; `detail` is data (a name, a figure), never a sentence."""

    doubt: Doubt
    detail: str = ""


@dataclass(frozen=True)
class Credit:
    """A byline: `login` of an old author, or the printed name; `role` as Byline.Role says it."""

    role: str
    login: str = ""
    name: str = ""


@dataclass(frozen=True)
class SectionName:
    slug: str
    name: str


@dataclass(frozen=True)
class Remark:
    """An old comment as plain text; `parent` is the key of the one it answers, or nothing."""

    key: str
    parent: str
    name: str
    text: str
    said_at: datetime


@dataclass(frozen=True)
class Manuscript:
    """An old post as an article of ours. Lengths already fit the fields of Article."""

    key: str
    guid: str
    fate: Fate
    title: str
    slug: str
    summary: str
    body: tuple[Piece, ...]
    kind: str = "news"
    kicker: str = ""
    subtitle: str = ""
    dateline: str = ""
    language: str = "id"
    section: SectionName | None = None
    other_sections: tuple[SectionName, ...] = ()
    topics: tuple[SectionName, ...] = ()
    credits: tuple[Credit, ...] = ()
    lead: Picture | None = None
    social: Picture | None = None  # when shared; only our own export tells of one
    social_title: str = ""
    social_summary: str = ""
    search_title: str = ""
    search_summary: str = ""
    is_hidden_from_search: bool = False
    importance: int = 0
    published_at: datetime | None = None
    updated_at: datetime | None = None
    # Paths with their query, without the host: "/2019/12/judul/", "/?p=12".
    addresses: tuple[str, ...] = ()
    likeness: float = 1.0  # of the visible text, before and after
    notes: tuple[Note, ...] = ()
    # What people said below it and the old newsroom let out.
    remarks: tuple[Remark, ...] = ()
    # Fields that only our own export tells: embargo, sponsor, shelf and the like.
    own: dict[str, object] = field(default_factory=dict)
