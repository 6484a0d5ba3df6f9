"""What readers of a regional paper say, invented: well-formed sentences with names and numbers.

The labelled comments are from videos, where hardly anybody writes a comma; without these a filter
takes whoever writes with care for an advertiser.
"""

import random
import re

VOWELS = "aiueoaiu"
CONSONANTS = "bdghjklmnprstwy"
ENDINGS = ("", "", "n", "ng", "r", "s", "t", "k", "m", "h")
PLACE_HEADS = ("Jalan", "Desa", "Kelurahan", "Kecamatan", "Pasar", "Terminal", "Jembatan", "RSUD")
INITIALS = "ABCDGIKLMNPRSTU"
OPENINGS = (
    "Terima kasih, redaksi.", "Mohon maaf,", "Setahu saya,", "Menurut saya,", "Semoga",
    "Sebagai warga,", "Jujur saja,", "Betul sekali,", "Saya setuju:", "Kalau boleh usul,",
    "Sayang sekali,", "Akhirnya,", "Tolong dicek lagi,", "Sejak kemarin", "Di kampung kami",
    "Tahun lalu", "Pagi tadi", "Ternyata", "Alhamdulillah,", "Turut berdukacita.", "Luar biasa,",
    "Wah,", "Benar kata Pak {name},", "Bu {name},", "Pak {name},", "Hebat,",
    "Selamat untuk {name}!", "", "", "", "",
)  # fmt: skip
SUBJECTS = (
    "jalan di {place}", "air PDAM di {place}", "harga cabai di {place}",
    "lampu jalan di {place}", "sekolah anak saya", "pelayanan di {place}", "pemerintah {name}",
    "wali kota", "bupati {name}", "dinas terkait", "anggota DPRD", "tim {name}",
    "Timnas U-{small}", "petani di {place}", "nelayan {name}", "guru honorer", "bandara {name}",
    "pelabuhan {name}", "kapal feri ke {name}", "bantuan {acronym}", "program {acronym}",
    "data {acronym} {year}", "anggaran tahun {year}", "berita ini", "wartawannya",
    "pemilu {year}", "jembatan {name}", "Gunung {name}", "Pantai {name}", "kafe {name}",
    "film {name}", "PT {name} {name2}", "Hotel {name}", "Stadion {name}", "Covid{small}",
    "SMAN {small} {name}", "pemain nomor {small}", "bus ke {name}", "KM {number}", "RT {small}",
    "gempa {year}", "grup {name}{small}", "akun @{low}{number}", "abad ke-{small}",
    "menit ke-{number}", "peringkat ke-{small}", "Rp{number} juta", "tiket Rp{number}.000",
    "{number} orang", "jam {small}.30", "pukul {small}.00", "{small} persen warga",
)  # fmt: skip
PREDICATES = (
    "sudah lama rusak", "belum juga diperbaiki", "makin ramai saja", "bagus sekali",
    "perlu diawasi", "mati sejak hari Senin", "naik terus", "harus bertanggung jawab",
    "memang begitu dari dulu", "sangat membantu kami", "membuat warga resah", "kurang perhatian",
    "layak dicontoh", "menang lagi tadi malam", "main bagus semalam",
    "selalu dijanjikan, tapi tidak pernah jadi", "tidak pernah sampai ke kami",
    "semoga cepat selesai", "bikin bangga", "dibangun dengan uang rakyat", "lancar sekarang",
    "aman dan nyaman", "jadi lebih baik", "sudah {number} kali saya laporkan",
    "hanya {number} meter dari rumah saya", "gratis untuk warga", "cocok untuk liburan keluarga",
    "mendapat hadiah dari gubernur", "mencoba cara baru", "terpercaya dan berimbang",
    "terbaik menurut saya", "lagi gacor musim ini", "membuka lapangan kerja",
    "untungnya besar bagi daerah", "seharga Rp{number}.000", "menang {small}-0",
    "memenangkan medali emas", "sampai pukul {small}.00", "nomor urut {small}",
    "sebesar {small},5 persen", "sejak abad ke-{small}", "pada tanggal {small} Mei {year}",
)  # fmt: skip
CLOSINGS = (
    "Semoga ditindaklanjuti.", "Mohon perhatiannya.", "Terima kasih.", "Bagaimana ini?",
    "Kapan giliran kami?", "Salam dari {name}.", "Lanjutkan!", "Sudah {small} tahun begini.",
    "Kasihan anak-anak.", "Mantap.", "Jangan hanya janji.", "Semoga sehat selalu.",
    "Ke mana wakil rakyat?", "Itu saja dari saya.", "Sukses terus!", "", "", "", "", "",
)  # fmt: skip
_WORD = re.compile(r"[A-Za-z]{4,}")


def name(rng: random.Random) -> str:
    """Invent a person's or a place's name of two or three syllables."""
    sounds = [
        rng.choice(CONSONANTS) + rng.choice(VOWELS) + rng.choice(ENDINGS)
        for _ in range(rng.choice((2, 2, 3)))
    ]
    return "".join(sounds).capitalize()


def strange_word(rng: random.Random) -> str:
    """Invent what a reader may name: a name, an acronym, a word with a number."""
    kind = rng.random()
    if kind < 0.6:
        return name(rng)
    if kind < 0.8:
        return _acronym(rng)
    joint = rng.choice(("", "", "-", " "))
    return f"{rng.choice((name(rng), _acronym(rng)))}{joint}{rng.randrange(1, 2030)}"


def said(rng: random.Random) -> str:
    """Say something with care: one or two sentences."""
    text = f"{rng.choice(OPENINGS)} {rng.choice(SUBJECTS)} {rng.choice(PREDICATES)}"
    text = text.strip() + rng.choice((".", ".", ".", "!", ", ya.", ""))
    closing = rng.choice(CLOSINGS)
    filled = f"{text} {closing}".format(
        name=name(rng),
        name2=name(rng),
        low=name(rng).lower(),
        place=f"{rng.choice(PLACE_HEADS)} {name(rng)}",
        acronym=_acronym(rng),
        small=rng.randrange(1, 30),
        number=rng.randrange(2, 900),
        year=rng.randrange(1998, 2027),
    ).strip()
    return filled[:1].upper() + filled[1:]


def tidied(rng: random.Random, text: str) -> str:
    """Write an ordinary comment as somebody would who takes care."""
    clean = " ".join(text.split()).rstrip(".,!? ")
    if clean.isupper():
        clean = clean.lower()
    return clean[:1].upper() + clean[1:] + rng.choice((".", ".", "!", "?"))


def with_name(rng: random.Random, text: str) -> str:
    """Put an invented name in the place of a word."""
    words = list(_WORD.finditer(text))
    if not words:
        return f"{strange_word(rng)} {text}"
    found = rng.choice(words)
    return text[: found.start()] + strange_word(rng) + text[found.end() :]


def _acronym(rng: random.Random) -> str:
    return "".join(rng.choice(INITIALS) for _ in range(rng.choice((2, 3, 3, 4))))
