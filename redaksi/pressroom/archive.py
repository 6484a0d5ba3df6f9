"""A backup: one compressed archive that names, and lets anybody check, everything in it.

Readable without this program too: `tar --zstd -xf FILE && sha256sum -c checksums.txt`.
"""

import hashlib
import io
import json
import os
import tarfile
from collections.abc import Callable, Iterable, Iterator
from contextlib import contextmanager
from dataclasses import asdict, dataclass
from pathlib import Path, PurePosixPath
from typing import IO, Any

import zstandard

from redaksi.pressroom.refusal import DamagedBackup, NoSuchBackup

ABOUT, CHECKSUMS = "about.json", "checksums.txt"
FORMAT = 1
CHUNK = 1 << 20
Tell = Callable[[int], None]


@dataclass(frozen=True)
class About:
    """What a backup says of itself, before everything else."""

    version: str
    database: str
    made_at: str
    size_bytes: int
    format: int = FORMAT


class Summing:
    """A file that is summed up while somebody reads it."""

    def __init__(self, file: IO[bytes], tell: Tell) -> None:
        self._file, self._tell, self.sum = file, tell, hashlib.sha256()

    def read(self, size: int = -1) -> bytes:
        chunk = self._file.read(size)
        self.sum.update(chunk)
        self._tell(len(chunk))
        return chunk


def pack(target: Path, about: About, files: Iterable[tuple[str, Path]], *, tell: Tell) -> int:
    """Write the backup, readable by its owner alone, and give the number of files in it.

    A file that goes while the backup is made is left out. The target appears when it is whole.
    """
    part = target.with_name(f"{target.name}.part")
    sums: dict[str, str] = {}
    try:
        with os.fdopen(os.open(part, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as raw:
            with (
                zstandard.ZstdCompressor().stream_writer(raw, closefd=False) as packed,
                tarfile.open(fileobj=packed, mode="w|", format=tarfile.PAX_FORMAT) as tar,
            ):
                _add_text(tar, ABOUT, json.dumps(asdict(about), indent=2))
                for name, path in files:
                    if found := _add_file(tar, name, path, tell):
                        sums[name] = found
                _add_text(tar, CHECKSUMS, "".join(f"{s}  {name}\n" for name, s in sums.items()))
            raw.flush()
            os.fsync(raw.fileno())
        part.rename(target)
    finally:
        part.unlink(missing_ok=True)
    return len(sums)


def _add_text(tar: tarfile.TarFile, name: str, text: str) -> None:
    entry = tarfile.TarInfo(name)
    entry.size = len(text.encode())
    tar.addfile(entry, io.BytesIO(text.encode()))


def _add_file(tar: tarfile.TarFile, name: str, path: Path, tell: Tell) -> str:
    """Add one file and give its checksum; nothing when it has gone."""
    try:
        file = path.open("rb")
    except FileNotFoundError:
        return ""
    with file:
        state = os.fstat(file.fileno())
        entry = tarfile.TarInfo(name)
        entry.size, entry.mtime, entry.mode = state.st_size, int(state.st_mtime), 0o600
        summing = Summing(file, tell)
        tar.addfile(entry, summing)
        return summing.sum.hexdigest()


@contextmanager
def _opened(path: Path) -> Iterator[tarfile.TarFile]:
    """Open a backup for reading, and say what is wrong with it in one way."""
    try:
        with (
            path.open("rb") as raw,
            zstandard.ZstdDecompressor().stream_reader(raw) as stream,
            tarfile.open(fileobj=stream, mode="r|") as tar,
        ):
            yield tar
    except FileNotFoundError as error:
        raise NoSuchBackup(path=path) from error
    except (OSError, tarfile.TarError, zstandard.ZstdError, EOFError, ValueError) as error:
        raise DamagedBackup(path=path, reason=str(error) or type(error).__name__) from error


def look_into(path: Path, name: str) -> tuple[About, str]:
    """Give what a backup says of itself, and the text of the file that must come next."""
    with _opened(path) as tar:
        about = _read_about(path, tar)
        entry = tar.next()
        if entry is None or entry.name != name:
            raise DamagedBackup(path=path, reason=f"{name} is missing")
        return about, _content(tar, entry).read().decode()


def _read_about(path: Path, tar: tarfile.TarFile) -> About:
    entry = tar.next()
    if entry is None or entry.name != ABOUT:
        raise DamagedBackup(path=path, reason=f"{ABOUT} is missing")
    told: Any = json.loads(_content(tar, entry).read())
    if not isinstance(told, dict) or told.get("format") != FORMAT:
        raise DamagedBackup(path=path, reason="unknown format")
    return About(**told)


def _content(tar: tarfile.TarFile, entry: tarfile.TarInfo) -> IO[bytes]:
    content = tar.extractfile(entry) if entry.isreg() else None
    if content is None:
        raise ValueError(f"{entry.name} is no plain file")
    return content


def unpack(path: Path, folder: Path, *, tell: Tell) -> int:
    """Lay out every file of a backup, each checked, and give their number."""
    sums: dict[str, str] = {}
    expected: dict[str, str] | None = None
    with _opened(path) as tar:
        _read_about(path, tar)
        # Not `for entry in tar`: that would begin anew, and a stream cannot go back.
        while entry := tar.next():
            if entry.name == CHECKSUMS:
                lines = _content(tar, entry).read().decode().splitlines()
                expected = {line[66:]: line[:64] for line in lines}
            else:
                sums[entry.name] = _lay_out(tar, entry, folder, tell)
    if expected != sums:
        wrong = sorted(set((expected or {}).items()) ^ set(sums.items()))
        raise DamagedBackup(path=path, reason=wrong[0][0] if wrong else f"no {CHECKSUMS}")
    return len(sums)


def _lay_out(tar: tarfile.TarFile, entry: tarfile.TarInfo, folder: Path, tell: Tell) -> str:
    """Write one file below the folder, and nowhere else; give its checksum."""
    name = PurePosixPath(entry.name)
    if name.is_absolute() or ".." in name.parts or not name.parts:
        raise ValueError(f"{entry.name} would lie outside the folder")
    target = folder / name
    target.parent.mkdir(parents=True, exist_ok=True)
    summing = Summing(_content(tar, entry), tell)
    with target.open("xb") as file:
        while chunk := summing.read(CHUNK):
            file.write(chunk)
    os.utime(target, (entry.mtime, entry.mtime))
    return summing.sum.hexdigest()
