"""An address as the store knows it: the path, and of the query only what the page declares."""

import re
from collections.abc import Callable, Collection, Mapping
from dataclasses import dataclass
from urllib.parse import parse_qsl, urlencode

# A parameter's name, and the values under which a page may be kept.
Declared = Mapping[str, re.Pattern[str]]
# No address of ours is as long, and no old one either.
LONGEST = 2_000
# Far more than any page declares.
MOST_PARAMETERS = 50


@dataclass(frozen=True, slots=True)
class Address:
    """What is asked for. `may_be_kept`: not when a value is one that no link of ours has.

    `plain`: the same without what names a page of an old site; None when nothing does.
    """

    path: str
    query: str = ""
    may_be_kept: bool = True
    plain: "Address | None" = None

    @property
    def whole(self) -> str:
        """Give path and query as one."""
        return f"{self.path}?{self.query}" if self.query else self.path


def read(
    path: str, query: str, declared: Callable[[str], Declared], old: Collection[str] = ()
) -> Address:
    """Read an address; what no page declares is dropped and never reaches the program.

    `old`: the names by which old sites named their pages.
    """
    if not query:
        return Address(path)
    known = declared(path)
    if not known and not old:
        return Address(path)
    try:
        pairs = parse_qsl(query, keep_blank_values=True, max_num_fields=MOST_PARAMETERS)
    except ValueError:
        return Address(path)
    # As the program reads a query: of two values the last one counts.
    kept = {name: value for name, value in pairs if name in known}
    is_plain = all(known[name].fullmatch(value) for name, value in kept.items())
    plain = Address(path, urlencode(sorted(kept.items())), is_plain)
    named = {name: value for name, value in pairs if name in old and value}
    if not named:
        return plain
    asked = urlencode(sorted({**kept, **named}.items()))
    return Address(path, asked, may_be_kept=False, plain=plain)
