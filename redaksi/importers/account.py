"""What is counted while an export is brought in; the report is made of it."""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field
from enum import StrEnum

from redaksi.importers.manuscript import Manuscript, Note

# Below it somebody compares both by eye (D151).
LEAST_LIKENESS = 0.995
# The worst; more nobody reads in a report, and the findings at the desk have them all.
MOST_UNLIKE = 1000


class Deed(StrEnum):
    """What was done with a post that was to become something here."""

    NEW = "new"
    CHANGED = "changed"  # the old site had changed it since the last time
    SAME = "same"
    KEPT = "kept"  # changed here since the last time: left as it is
    GONE = "gone"  # deleted here: left deleted


class Outcome(StrEnum):
    """What became of a file."""

    TAKEN = "taken"
    KNOWN = "known"  # taken by an earlier run
    MISSING = "missing"
    BROKEN = "broken"


@dataclass(frozen=True)
class Unlike:
    """A post whose visible text differs from the old one's by more than a little."""

    likeness: float
    key: str
    title: str
    address: str


def storable(text: str) -> str:
    """Give a text as every database and file takes it: no NUL, no half of a surrogate pair."""
    return text.encode("utf-8", "replace").decode("utf-8").replace("\0", "")


@dataclass
class Account:
    """The counters of one run. Keeps no text: a few kilobytes, however large the export."""

    read: Counter[str] = field(default_factory=Counter)
    comments: Counter[tuple[str, str]] = field(default_factory=Counter)
    became: Counter[tuple[str, str]] = field(default_factory=Counter)
    deeds: Counter[Deed] = field(default_factory=Counter)
    doubts: Counter[str] = field(default_factory=Counter)
    files: Counter[tuple[str, Outcome]] = field(default_factory=Counter)
    addresses: int = 0
    # What had to be mended while the file was read, by the words of Repair.
    mended: Counter[str] = field(default_factory=Counter)
    compared: int = 0
    below: int = 0
    unlike: list[Unlike] = field(default_factory=list)

    def saw(self, type_: str, comments: Iterable[tuple[str, str]]) -> None:
        """Count an item of the export and the comments on it, by kind and status."""
        self.read[type_] += 1
        self.comments.update(comments)

    def planned(self, type_: str, manuscript: Manuscript) -> None:
        """Count what an item of a type becomes, what is doubted about it, and how alike it is."""
        self.became[type_, manuscript.fate] += 1
        self.doubted(manuscript.notes)
        self.compared += 1
        if manuscript.likeness < LEAST_LIKENESS:
            self.below += 1
            self._remember(manuscript)

    def doubted(self, notes: Iterable[Note]) -> None:
        """Count what was doubted later, of a picture above all."""
        self.doubts.update(str(note.doubt) for note in notes)

    def did(self, deed: Deed) -> None:
        self.deeds[deed] += 1

    def took(self, kind: str, outcome: Outcome) -> None:
        """Count a file; `kind` is "photo" or "document"."""
        self.files[kind, outcome] += 1

    def _remember(self, manuscript: Manuscript) -> None:
        address = manuscript.addresses[0] if manuscript.addresses else ""
        self.unlike.append(
            Unlike(round(manuscript.likeness, 4), manuscript.key, manuscript.title, address)
        )
        # Cut now and then, not every time: sorting a thousand costs a millisecond.
        if len(self.unlike) > 2 * MOST_UNLIKE:
            self.unlike = self.worst()

    def worst(self) -> list[Unlike]:
        """Give the least alike, the worst first; a thousand at most."""
        return sorted(self.unlike, key=lambda unlike: (unlike.likeness, unlike.key))[:MOST_UNLIKE]
