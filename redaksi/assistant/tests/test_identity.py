"""What names somebody is taken out of a question before anybody keeps it."""

import pytest

from redaksi.assistant.identity import LONGEST, without_identity


@pytest.mark.parametrize(
    ("typed", "kept"),
    [
        ("Hubungi saya di ayu.lestari@surat.example soal air", "Hubungi saya di … soal air"),
        ("Surat ke ayu [at] surat.example soal air", "Surat ke … soal air"),
        ("Nomor 081234567890 punya siapa?", "Nomor … punya siapa?"),
        ("Telepon +62 812-3456-7890 punya siapa?", "Telepon … punya siapa?"),
        ("Telepon (0370) 555 0112 punya siapa?", "Telepon … punya siapa?"),
        ("NIK 5271010101900001 terdaftar?", "NIK … terdaftar?"),
        ("NIK 5271 0101 0190 0001 terdaftar?", "NIK … terdaftar?"),
        ("NPWP 01.234.567.8-901.000 siapa?", "NPWP … siapa?"),
        ("Rekening １２３４５６７８９０ siapa?", "Rekening … siapa?"),
        ("Siapa @ayu_lestari itu?", "Siapa … itu?"),
        ("Apa isi https://contoh.example/?id=ayu itu?", "Apa isi … itu?"),
    ],
)
def test_addresses_accounts_and_long_numbers_go(typed, kept):
    assert without_identity(typed) == kept


@pytest.mark.parametrize(
    "typed",
    [
        "Berapa anggaran 2019-2024?",
        "Apakah biayanya Rp1.500.000.000?",
        "Apa yang terjadi 12-05-2026?",
        "Apakah TPS buka 07.00-13.00?",
        "Siapa juara tahun 2019 2020?",
        "Berapa jumlah 124 hektare di 3 desa?",
        "Kapan Embung Sade dibangun?",
    ],
)
def test_sums_days_hours_and_years_stay(typed):
    assert without_identity(typed) == typed


def test_a_long_one_is_cut_at_a_word():
    kept = without_identity("tanah " * 60)

    assert len(kept) <= LONGEST
    assert set(kept.split()) == {"tanah"}
    assert len(without_identity("a" * 500)) == LONGEST
