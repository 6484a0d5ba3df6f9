"""What our side knows before an old post is planned."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime

from redaksi.importers.manuscript import Credit


@dataclass(frozen=True)
class Desk:
    """The paper that takes the old site over.

    `initials` (in lower case) are those of its people; `authors` gives printed names by old login,
    as somebody wrote them down; `initials_mean` are the roles of the first and the second of
    "(ibn/ezr)"; `at` is the day of the import, None when nothing is to be judged by it.
    """

    outlet: str = ""
    initials: Mapping[str, Credit] = field(default_factory=dict)
    authors: Mapping[str, str] = field(default_factory=dict)
    initials_mean: tuple[str, ...] = ("writer", "editor")
    zone: str = "Asia/Makassar"
    at: datetime | None = None
