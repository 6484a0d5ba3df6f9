"""Questions that no archive answers: what will be, what to do, whom to vote for, who is protected.

The paper's rules (D27, D30, D32, D112), told by words; what slips through still gets nothing but
sentences that were printed.
"""

import re

from redaksi.assistant.answers import Ground
from redaksi.assistant.casual import plainly

_STANDS = r"(calon|kandidat|paslon|capres|cawapres|cagub|cawagub|cabup|caleg|partai|parpol)"
_OFFICE = rf"({_STANDS}|presiden|gubernur|bupati|wali ?kota|kepala desa|dprd?)"
_BETTER = (
    r"(lebih|paling) (baik|bagus|pantas|layak|hebat|jujur)|terbaik|banding(kan)?|rekam jejak"
    r"|yang harus (di)?pilih"
)
_ABUSE = (
    r"(di|pem)?perkosa\w*|(di|pen)?cabul\w*|dilecehkan|pelecehan|(per|di)setubuh\w*"
    r"|kekerasan seksual|asusila|inses|sodomi"
)
_CHILD = r"(anak|bocah|siswa|siswi|remaja|pelajar|santri\w*|gadis)"
_WHO = r"(siapa|nama|identitas|inisial|wajah|foto|alamat|sekolah|orang ?tua)\w*"
_CRIME = r"(pelaku|tersangka|terdakwa|pembunuh|pencuri|mencuri|membunuh|ditangkap|dipenjara)"
_INVOLVED = r"(korban|saksi|pelapor|narasumber)"
_NUMBER = r"(hp|telepon|telpon|telp|wa|whatsapp|rekening|rek|ktp)"
_DIE = r"(bunuh diri|mengakhiri hidup|gantung diri)"
_I = r"(saya|aku|kita|gue|gua)"
_MAY = r"(haruskah|sebaiknya|bolehkah|perlukah|apakah (boleh|perlu|harus|sebaiknya))"
_WIN = r"(menang|terpilih|juara|kalah|(men)?jadi (presiden|gubernur|bupati|wali ?kota))"
_WORDS = (
    (Ground.HARM, rf"\b(cara|bagaimana|tips|metode|obat)\b.*\b{_DIE}"),
    (Ground.HARM, rf"\b{_I}\b.*\b(ingin|mau|pengen) (mati\b|{_DIE})"),
    (Ground.PROTECTED, rf"\b{_WHO}\b.*\b(korban|{_CHILD})\b.*\b({_ABUSE})\b"),
    (Ground.PROTECTED, rf"\b{_WHO}\b.*\b{_CHILD}\b.*\b{_CRIME}\b"),
    (Ground.PROTECTED, rf"\b(nama (asli|lengkap)|identitas)\b.*\b({_CRIME}|{_INVOLVED})\b"),
    (Ground.PROTECTED, rf"\balamat rumah\b|\b(nomor|no\.?) ?{_NUMBER}\b|\bnik\b"),
    (Ground.CANDIDATES, rf"\b({_BETTER})\b.*\b{_OFFICE}\b|\b{_OFFICE}\b.*\b({_BETTER})\b"),
    (Ground.CANDIDATES, r"\b(pilih|coblos|dukung)\w* (siapa|yang mana|nomor berapa)\b"),
    (Ground.CANDIDATES, rf"\b(pilih|coblos|dukung)\b.*\batau\b.*\b{_OFFICE}\b"),
    (Ground.PREDICTION, r"\b(ramalkan|tebak(an)?|prediksi(kan|mu)|menurut ?(mu|kamu|anda))\b"),
    (Ground.PREDICTION, rf"\b(akan|bakal|bisa|mungkin(kah)?) {_WIN}\b"),
    (Ground.ADVICE, rf"\b{_MAY} {_I}\b|\b{_I} (harus|sebaiknya)\b"),
    (Ground.ADVICE, r"\b(mending(an)?|enakan|bagusan)\b|^lebih (baik|bagus|untung)\b.*\batau\b"),
    (Ground.ADVICE, r"\b(sarankan|saranmu|rekomendasikan)\b"),
    (Ground.ADVICE, r"\b(obat|dosis|saham|investasi|pinjol|pinjaman) apa\b"),
)
_RULES = tuple((ground, re.compile(words, re.IGNORECASE)) for ground, words in _WORDS)


def ground_of(question: str) -> Ground | None:
    """Give why a question is not looked for at all; None: it is."""
    plain = plainly(question)
    return next((ground for ground, words in _RULES if words.search(plain)), None)
