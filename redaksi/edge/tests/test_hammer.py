"""Four processes at once: nobody meets an exception, and nobody an answer older than he knew of."""

import mmap
import os
import random
import struct
from collections import Counter
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from time import monotonic, sleep

from redaksi.edge import eviction
from redaksi.edge.record import NEVER, Page
from redaksi.edge.store import Store, record
from redaksi.edge.switch import place_for
from redaksi.edge.tests.children import child

SECONDS = 2.0
NOUNS = 12
PLACE = struct.Struct("<Q")


class Truth:
    """What the database says of each noun, and what is known to be published; for all processes."""

    def __init__(self) -> None:
        self.memory = mmap.mmap(-1, 2 * NOUNS * PLACE.size)

    def said(self, noun: int) -> int:
        return int(PLACE.unpack_from(self.memory, noun * PLACE.size)[0])

    def say(self, noun: int, value: int) -> None:
        PLACE.pack_into(self.memory, noun * PLACE.size, value)

    def published(self, noun: int) -> int:
        return self.said(NOUNS + noun)

    def publish(self, noun: int, value: int) -> None:
        self.say(NOUNS + noun, value)


@dataclass(frozen=True)
class Work:
    """What a process does for two seconds."""

    folder: Path
    truth: Truth
    seed: int

    def rounds(self) -> Iterator[tuple[Store, random.Random]]:
        store = Store(self.folder, size=16 << 20, readers=64)
        chance, end = random.Random(self.seed), monotonic() + SECONDS  # noqa: S311  # no secret
        while monotonic() < end:
            yield store, chance

    def read(self) -> Counter[str]:
        """Read pages, and make what is missing."""
        counted: Counter[str] = Counter()
        for store, chance in self.rounds():
            for _ in range(50):
                counted[self.read_one(store, chance)] += 1
            store.env.reader_check()
        return counted

    def tidy(self) -> Counter[str]:
        """Read, and make room."""
        counted: Counter[str] = Counter()
        for store, chance in self.rounds():
            for _ in range(20):
                counted[self.read_one(store, chance)] += 1
            eviction.note_reads(store)
            counted["gone"] += eviction.evict(store)
        return counted

    def change(self) -> Counter[str]:
        """Change nouns: in the database, in the store, and then tell everybody."""
        counted: Counter[str] = Counter()
        for row, (store, chance) in enumerate(self.rounds(), 1):
            noun = chance.randrange(NOUNS)
            self.truth.say(noun, row)
            assert store.purge({row: [f"article:{noun}"]})
            self.truth.publish(noun, row)
            if row % 20 == 0:
                store.raise_low(row - 5)
            counted["purged"] = row
            # As fast as no newsroom is: what one look holds must not fill the map.
            sleep(0.003)
        return counted

    def read_one(self, store: Store, chance: random.Random) -> str:
        """Read a page of some noun; when it is missing, make it as the gate does."""
        noun = chance.randrange(NOUNS)
        known, address = self.truth.published(noun), f"/{noun}/{chance.randrange(60)}/"
        page = store.find(address, "br", 0)
        if page:
            told = int(page.body.partition(b" ")[0])
            assert told >= known, f"stale noun={noun} told={told} published={known}"
            return "found"
        number = store.number
        assert number is not None, "switched off"
        text = b"%d " % self.truth.said(noun) + os.urandom(chance.choice([3_000, 12_000, 25_000]))
        keys = [f"article:{noun}", "paper"]
        made = record(address, Page("200 OK", [], text), number=number, until=NEVER, keys=keys)
        return "kept" if store.keep({"br": made, "gzip": made}) else "made"


def test_four_processes_at_once(tmp_path):
    folder, truth = tmp_path / "edge", Truth()
    works = [Work(folder, truth, seed) for seed in range(4)]

    children = [
        child(does)
        for does in (works[0].read, works[1].read, works[2].change, works[3].tidy)
    ]  # fmt: skip
    for one in children:
        one.release()
    told: Counter[str] = sum((one.result() for one in children), Counter())
    place_for(folder).unlink()

    assert min(told["found"], told["kept"], told["gone"], told["purged"]) > 20
