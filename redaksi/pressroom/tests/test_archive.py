"""A backup file: whole and checked, or refused."""

import io
import os
import tarfile

import pytest
import zstandard

from redaksi.pressroom.archive import CHECKSUMS, About, look_into, pack, unpack
from redaksi.pressroom.refusal import DamagedBackup

SETTINGS = About(version="1.2.3", database="sqlite", made_at="2026-05-12T18:40:00", size_bytes=1)


def silent(size):
    """Tell nobody."""


@pytest.fixture
def files(tmp_path):
    folder = tmp_path / "files"
    (folder / "media").mkdir(parents=True)
    (folder / "redaksi.env").write_text("REDAKSI_PORT=8000\n")
    (folder / "media" / "Foto embung é.jpg").write_bytes(os.urandom(3_000_000))
    (folder / "media" / "empty").touch()
    return [(path.relative_to(folder).as_posix(), path)
            for path in (folder / "redaksi.env", *sorted(folder.glob("media/*")))]  # fmt: skip


@pytest.fixture
def backup(tmp_path, files):
    path = tmp_path / "backup.tar.zst"
    pack(path, SETTINGS, files, tell=silent)
    return path


def test_every_file_comes_back(tmp_path, backup, files):
    count = unpack(backup, tmp_path / "new", tell=silent)

    assert count == len(files) == 3
    for name, path in files:
        assert (tmp_path / "new" / name).read_bytes() == path.read_bytes()


def test_backup_is_for_its_owner_alone(backup):
    assert backup.stat().st_mode & 0o777 == 0o600


def test_backup_says_what_it_is(backup):
    assert look_into(backup, "redaksi.env") == (SETTINGS, "REDAKSI_PORT=8000\n")


def test_file_that_goes_meanwhile_is_left_out(tmp_path, files):
    files[1][1].unlink()

    assert pack(tmp_path / "b", SETTINGS, files, tell=silent) == 2
    assert unpack(tmp_path / "b", tmp_path / "new", tell=silent) == 2


def test_half_made_backup_leaves_nothing_behind(tmp_path, files):
    def broken(size):
        raise OSError("disk full")

    with pytest.raises(OSError, match="disk full"):
        pack(tmp_path / "b.tar.zst", SETTINGS, files, tell=broken)

    assert list(tmp_path.glob("b.tar.zst*")) == []


def test_all_bytes_are_told(tmp_path, files):
    told: list[int] = []

    pack(tmp_path / "b", SETTINGS, files, tell=told.append)

    assert sum(told) == sum(path.stat().st_size for _name, path in files)


@pytest.mark.parametrize("kept", [0, 10, 1000, 2_000_000, -1])
def test_cut_off_backup_is_refused(tmp_path, backup, kept):
    backup.write_bytes(backup.read_bytes()[:kept])

    with pytest.raises(DamagedBackup):
        unpack(backup, tmp_path / "new", tell=silent)


def test_changed_byte_is_found(tmp_path, backup):
    content = bytearray(backup.read_bytes())
    content[1_500_000] ^= 1
    backup.write_bytes(bytes(content))

    with pytest.raises(DamagedBackup):
        unpack(backup, tmp_path / "new", tell=silent)


def forged(path, *entries):
    """Make a backup by hand, of entries that pack() would never write."""
    about = io.BytesIO()
    with tarfile.open(fileobj=about, mode="w") as tar:
        text = (
            b'{"version": "1", "database": "sqlite", "made_at": "", "size_bytes": 1, "format": 1}'
        )
        first = tarfile.TarInfo("about.json")
        first.size = len(text)
        tar.addfile(first, io.BytesIO(text))
        for entry, content in entries:
            entry.size = len(content)
            tar.addfile(entry, io.BytesIO(content))
    path.write_bytes(zstandard.compress(about.getvalue()))
    return path


@pytest.mark.parametrize("name", ["../outside", "/outside-redaksi", "media/../../outside"])
def test_nothing_is_written_outside_the_folder(tmp_path, name):
    path = forged(tmp_path / "b", (tarfile.TarInfo(name), b"x"))

    with pytest.raises(DamagedBackup, match="outside"):
        unpack(path, tmp_path / "new", tell=silent)

    assert not (tmp_path / "outside").exists()


def test_links_are_refused(tmp_path):
    link = tarfile.TarInfo("media/link")
    link.type, link.linkname = tarfile.SYMTYPE, "/etc/passwd"

    with pytest.raises(DamagedBackup, match="no plain file"):
        unpack(forged(tmp_path / "b", (link, b"")), tmp_path / "new", tell=silent)


def test_file_without_its_checksum_is_refused(tmp_path):
    path = forged(
        tmp_path / "b", (tarfile.TarInfo("media/a"), b"x"), (tarfile.TarInfo(CHECKSUMS), b"")
    )

    with pytest.raises(DamagedBackup, match="media/a"):
        unpack(path, tmp_path / "new", tell=silent)


def test_some_other_file_is_refused(tmp_path):
    (tmp_path / "b").write_bytes(b"not a backup")

    with pytest.raises(DamagedBackup):
        look_into(tmp_path / "b", "redaksi.env")
