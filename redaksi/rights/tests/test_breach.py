"""The notice when data got out: who, what, when, in Indonesian, and readable by its owner alone."""

import stat

import pytest
from django.core.management import CommandError, call_command

from redaksi.readers.models import Address, Reader
from redaksi.readers.tests.conftest import LAST_YEAR

TOLD = [
    "--known", "2026-05-12T18:40", "--since", "2026-05-01T00:00", "--until", "2026-05-11T06:00",
    "--data", "nama", "surel", "--how", "Cadangan tersimpan di tempat terbuka.",
    "--remedy", "Cadangan sudah dihapus.",
]  # fmt: skip


@pytest.fixture
def readers(paper, make_reader):
    return [make_reader("Ayu Lestari"), make_reader("Budi")]


def write(folder, *more):
    call_command("readers", "breach-notice", *TOLD, "--to", str(folder), *more)
    return [(folder / name).read_text("utf-8") for name in ("notice.txt", "recipients.csv")]


def test_the_notice_says_what_when_how_and_until_when_it_has_to_be_sent(readers, tmp_path):
    notice, recipients = write(tmp_path / "breach")

    for words in (
        "Pasal 46", "2 akun", "alamat surel", "Cadangan tersimpan di tempat terbuka.",
        "Jumat, 15 Mei 2026, 18.40 WITA", "Senin, 11 Mei 2026, 06.00 WITA",
    ):  # fmt: skip
        assert words in notice, words
    assert "isi tanggapan" not in notice
    assert recipients.splitlines()[1:] == [
        f"{readers[0].pk},Ayu Lestari,ayu@pembaca.example",
        f"{readers[1].pk},Budi,budi@pembaca.example",
    ]  # fmt: skip


def test_it_may_concern_some_accounts_only(readers, tmp_path):
    notice, recipients = write(tmp_path, "--accounts", str(readers[1].pk))

    assert "1 akun" in notice
    assert "Ayu" not in recipients


def test_who_registered_after_it_is_not_concerned(readers, tmp_path):
    Reader.objects.filter(pk=readers[0].pk).update(registered_at=LAST_YEAR.replace(year=2027))

    assert "1 akun" in write(tmp_path)[0]


def test_only_its_owner_reads_the_list(readers, tmp_path):
    write(tmp_path)

    assert stat.S_IMODE((tmp_path / "recipients.csv").stat().st_mode) == 0o600


def test_an_ended_account_has_no_address_to_write_to(readers, tmp_path):
    Address.objects.filter(reader=readers[0]).delete()

    assert "Ayu" not in write(tmp_path)[1]


def test_an_end_before_the_beginning_is_refused(readers, tmp_path):
    told = [*TOLD, "--to", str(tmp_path)]
    told[told.index("--until") + 1] = "2026-04-01T00:00"

    with pytest.raises(CommandError):
        call_command("readers", "breach-notice", *told)
