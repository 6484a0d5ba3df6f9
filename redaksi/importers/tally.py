"""What of an old site found no place of its own here, counted by name for the report (D151)."""

from collections import Counter
from dataclasses import dataclass, field


@dataclass
class Tally:
    """Counts only what was unwrapped or dropped; what has a mapping is not in it.

    `blocks` holds "core/latest-posts" or "plugin/block", and bare HTML that cannot stand in an
    article as "html:iframe"; `shortcodes` and `metas` hold the bare names.
    """

    blocks: Counter[str] = field(default_factory=Counter)
    shortcodes: Counter[str] = field(default_factory=Counter)
    metas: Counter[str] = field(default_factory=Counter)

    def add(self, other: "Tally") -> None:
        """Take the counts of another tally, such as that of one post, into this one."""
        self.blocks.update(other.blocks)
        self.shortcodes.update(other.shortcodes)
        self.metas.update(other.metas)
