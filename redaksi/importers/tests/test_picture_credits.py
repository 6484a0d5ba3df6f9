"""Captions part into what they say and who made the picture (D47)."""

import pytest

from redaksi.importers.credits import credited


@pytest.mark.parametrize(
    ("caption", "sentence", "credit"),
    [
        ("Embung kering. (Foto: Lalu Anu/Suar)", "Embung kering.", "Lalu Anu/Suar"),
        ("Presiden tiba (ANTARA FOTO/Ahmad S.)", "Presiden tiba", "ANTARA FOTO/Ahmad S"),
        ("Ilustrasi uang (Foto: Unsplash/Mufid)", "Ilustrasi uang", "Unsplash/Mufid"),
        ("Ilustrasi hujan. /Pixabay/Pexels", "Ilustrasi hujan.", "Pixabay/Pexels"),
        ("Ilustrasi hujan /Pixabay/", "Ilustrasi hujan", "Pixabay"),
        ("Warga mengantre. Dok. istimewa", "Warga mengantre.", "Dok. istimewa"),
        ("Warga mengantre (Dok. Istimewa)", "Warga mengantre", "Dok. Istimewa"),
        ("Warga mengantre [Foto: Istimewa]", "Warga mengantre", "Istimewa"),
        ("Warga mengantre. Foto: Dok. Humas NTB", "Warga mengantre.", "Dok. Humas NTB"),
        ("Senin (1/5/2023). ANTARA/Dhimas B.P", "Senin (1/5/2023).", "ANTARA/Dhimas B.P"),
        ("Rapat DPRD. (Kompas.com/Fitri R)", "Rapat DPRD.", "Kompas.com/Fitri R"),
        ("(Foto: Lalu)", "", "Lalu"),
        ("Sumber: BPS NTB", "", "BPS NTB"),
    ],
)
def test_credit_is_taken_from_the_caption(caption, sentence, credit):
    assert credited(caption) == (sentence, credit)


@pytest.mark.parametrize(
    "caption",
    ["Wali kota (tengah) dan wakilnya (kiri)", "Rapat pada Senin (12/3)", "Foto bersama peserta",
     "Foto bersama: peserta dan panitia", "Sewa rumah (Rp 2 juta/bulan)", "Lomba lari 5K/10K",
     "Anggota dewan (45)", "", "Tim (PSSI)"],
)  # fmt: skip
def test_other_words_in_brackets_stay(caption):
    assert credited(caption) == (caption, "")
