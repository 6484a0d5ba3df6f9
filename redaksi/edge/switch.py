"""A switch that all processes of a machine see at once: whether kept pages may be served.

One byte in memory that they share. It is written when everything else failed, so it must not need
the disk: it lies in the machine's shared memory where there is one.
"""

import hashlib
import mmap
import os
from pathlib import Path

SHARED_MEMORY = Path("/dev/shm")  # noqa: S108  # the name is ours, and the file nobody else's
OFF, ON = b"0", b"1"


class Switch:
    """The switch of one store; opening it makes it, switched on."""

    def __init__(self, folder: Path) -> None:
        self.path = place_for(folder)
        self._file = os.open(self.path, os.O_RDWR | os.O_CREAT | os.O_NOFOLLOW, 0o600)
        if os.fstat(self._file).st_size == 0:
            os.pwrite(self._file, ON, 0)
        self._seen = mmap.mmap(self._file, 1, prot=mmap.PROT_READ)

    @property
    def is_on(self) -> bool:
        """Tell whether kept pages may be served. Costs a look at one byte."""
        return self._seen[0] == ON[0]

    def turn(self, *, on: bool) -> None:
        """Turn it for all processes; its byte exists, so a full disk does not matter."""
        os.pwrite(self._file, ON if on else OFF, 0)

    def close(self) -> None:
        """Let go of it; it stays as it is."""
        self._seen.close()
        os.close(self._file)


def place_for(folder: Path) -> Path:
    """Give the file of a store's switch: one for each folder and user."""
    if not os.access(SHARED_MEMORY, os.W_OK):
        return folder / "switch"
    mark = hashlib.blake2b(str(folder.resolve()).encode(), digest_size=8).hexdigest()
    return SHARED_MEMORY / f"redaksi-{os.geteuid()}-{mark}"
