"""Makes the report of a run, and writes it to a file (docs/operators/import-report.md)."""

import json
import os
from collections import Counter
from collections.abc import Mapping
from pathlib import Path
from typing import Any, Protocol, TypedDict, TypeVar

from redaksi.importers.account import Account, storable
from redaksi.importers.models import Run

VERSION = 1
# Of a hostile or broken export there may be any number of names; the rest is counted together.
MOST_NAMES = 500
LONGEST_NAME = 120

Name = TypeVar("Name", bound=str)


class Unmapped(Protocol):
    """What found no place of its own, by name (tally.py)."""

    @property
    def blocks(self) -> Mapping[str, int]: ...
    @property
    def shortcodes(self) -> Mapping[str, int]: ...
    @property
    def metas(self) -> Mapping[str, int]: ...


class SiteReport(TypedDict):
    address: str
    title: str
    program: str


class UnmappedReport(TypedDict):
    blocks: dict[str, int]
    shortcodes: dict[str, int]
    metas: dict[str, int]


class UnlikeReport(TypedDict):
    key: str
    title: str
    address: str
    likeness: float


class LikenessReport(TypedDict):
    compared: int
    below: int
    posts: list[UnlikeReport]


class Report(TypedDict):
    """What a run did, as plain values that JSON can carry."""

    version: int
    site: SiteReport
    started_at: str
    ended_at: str | None
    is_dry: bool
    read: dict[str, int]
    mended: dict[str, int]
    became: dict[str, dict[str, int]]
    done: dict[str, int]
    comments: dict[str, dict[str, int]]
    unmapped: UnmappedReport
    doubts: dict[str, int]
    likeness: LikenessReport
    files: dict[str, dict[str, int]]
    addresses: int


def report(account: Account, unmapped: Unmapped, *, run: Run, is_dry: bool) -> Report:
    """Give the report of a run from what was counted; the largest numbers stand first."""
    site = run.site
    return {
        "version": VERSION,
        "site": {"address": site.address, "title": storable(site.title), "program": site.program},
        "started_at": run.started_at.isoformat(),
        "ended_at": run.ended_at.isoformat() if run.ended_at else None,
        "is_dry": is_dry,
        "read": _sorted(account.read),
        "mended": _sorted(account.mended),
        "became": _nested(account.became),
        "done": _sorted(account.deeds),
        "comments": _nested(account.comments),
        "unmapped": {
            "blocks": _most(unmapped.blocks),
            "shortcodes": _most(unmapped.shortcodes),
            "metas": _most(unmapped.metas),
        },
        "doubts": _sorted(account.doubts),
        "likeness": _likeness(account),
        "files": _nested(account.files),
        "addresses": account.addresses,
    }


def write(report: Report | dict[str, Any], path: Path) -> None:
    """Write a report to a file, whole or not at all. Raises OSError when it cannot be written."""
    text = json.dumps(report, ensure_ascii=False, indent=2) + "\n"
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    try:
        beside.write_text(text, encoding="utf-8")
        beside.replace(path)
    finally:
        beside.unlink(missing_ok=True)


def _likeness(account: Account) -> LikenessReport:
    return {
        "compared": account.compared,
        "below": account.below,
        "posts": [
            {
                "key": unlike.key,
                "title": storable(unlike.title),
                "address": storable(unlike.address),
                "likeness": unlike.likeness,
            }
            for unlike in account.worst()
        ],
    }


def _sorted(counts: Mapping[Name, int]) -> dict[str, int]:
    """Put the most frequent first; of equals, by name."""
    by_number = sorted(counts.items(), key=lambda item: (-item[1], item[0]))
    return {storable(name)[:LONGEST_NAME]: number for name, number in by_number}


def _most(counts: Mapping[str, int]) -> dict[str, int]:
    """Keep the most frequent names; the others are counted together, under "…"."""
    named = list(_sorted(counts).items())
    kept = dict(named[:MOST_NAMES])
    if rest := sum(number for _, number in named[MOST_NAMES:]):
        kept["…"] = rest
    return kept


def _nested(counts: Mapping[tuple[str, Any], int]) -> dict[str, dict[str, int]]:
    """Turn counts of pairs into counts within counts."""
    groups: dict[str, Counter[str]] = {}
    for (group, name), number in counts.items():
        groups.setdefault(str(group), Counter())[str(name)] += number
    totals = {group: sum(inner.values()) for group, inner in groups.items()}
    return {group: _sorted(groups[group]) for group in _sorted(totals)}
