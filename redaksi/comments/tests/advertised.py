"""Advertisements for sites that do not exist, in every disguise, and comments that are none."""

# What is said of the site, and how its name is written.
DISGUISES = {
    "plain": "KILATBET77",
    "small": "kilatbet77",
    "bold": "𝐊𝐈𝐋𝐀𝐓𝐁𝐄𝐓𝟕𝟕",
    "script": "𝓚𝓘𝓛𝓐𝓣𝓑𝓔𝓣𝟟𝟟",
    "wide": "ＫＩＬＡＴＢＥＴ７７",
    "squared": "🅺🅸🅻🅰🆃🅱🅴🆃77",
    "circled": "ⓀⒾⓁⒶⓉⒷⒺⓉ⑦⑦",
    "small_capitals": "ᴋɪʟᴀᴛʙᴇᴛ77",
    "flags": "🇰🇮🇱🇦🇹🇧🇪🇹7️⃣7️⃣",
    "keys": "KILATBET7️⃣7️⃣",
    "arabic_digits": "KILATBET٧٧",
    "arabic_letters": "KِIِLِAِTِBِEِTِ77",
    "cyrillic": "КІLАТВЕТ77",
    "greek": "ΚΙLΑΤΒΕΤ77",
    "mixed": "𝐊𝙸𝓛🄰𝕋ᴃ𝘌Ⓣ７𝟕",
    "spaced": "K I L A T B E T 7 7",
    "spaced_styled": "𝐊 𝘐 𝓛 𝐀 𝙏 𝔹 𝐄 𝓣 𝟕 𝟩",
    "dotted": "K.I.L.A.T.B.E.T.7.7",
    "hearts": "K♥I♥L♥A♥T♥B♥E♥T♥7♥7",
    "brackets": "【K】【I】【L】【A】【T】【B】【E】【T】【7】【7】",
    "struck": "K̶I̶L̶A̶T̶B̶E̶T̶7̶7̶",
    "underlined": "K͟I͟L͟A͟T͟B͟E͟T͟7͟7͟",
    "zero_width": "K\u200bI\u200bL\u200bA\u200bT\u200bB\u200bE\u200bT\u200b77",
    "soft_hyphens": "KI\u00adLA\u00adTBET\u00ad77",
    "leet": "K1L4TB3T77",
    "reversed": "77TEBTALIK",
    "lines": "K\nI\nL\nA\nT\nB\nE\nT\n77",
    "two_lines": "KILAT\nBET77",
    "syllables": "KI LAT BET 77",
    "stars": "⭐KILATBET77⭐",
}
PITCHES = (
    "Main di {site} langsung gacor, baru depo udah wd, auto cuan!",
    "Baru coba {site} sebentar langsung maxwin, jp besar terus",
)
# Said without a word of the trade; the disguise itself gives it away.
PRAISES = (
    "Gak nyangka, cuma di {site} bisa dapat rezeki sebanyak ini",
    "Videonya bagus, {site} juga selalu bikin happy!",
)
OBVIOUS = (
    "bold", "script", "wide", "squared", "mixed", "spaced", "spaced_styled", "stars", "keys",
)  # fmt: skip

ORDINARY = (
    "Semoga jalan di Pejanggik segera diperbaiki, sudah banyak yang jatuh.",
    "Terima kasih redaksi, beritanya lengkap dan berimbang.",
    "Saya warga Ampenan, memang benar air PDAM mati sejak Senin.",
    "Kok harga cabai naik terus ya? Pemerintah ke mana?",
    "Turut berdukacita. Semoga keluarga yang ditinggalkan diberi kekuatan.",
    "Timnas U-23 mainnya bagus sekali tadi malam, bangga!",
    "Data BPS 2024 menunjukkan hal lain, tolong dicek lagi, min.",
    "HARUSNYA DPRD IKUT BERTANGGUNG JAWAB!!!",
    "Betul kata Pak Lurah, pasar itu perlu dipindah. Tapi jangan lupakan pedagang kecil yang sudah"
    " berjualan di sana sejak tahun 1998; mereka juga butuh tempat yang layak.",
    "Covid19 dulu juga begitu, vaksinnya telat.",
    "Merdeka 🇮🇩🇮🇩🇮🇩",
    "السلام عليكم, semoga sehat selalu pak",
    "Bandara Lombok makin ramai, mantap 👍👍",
    "mantap",
    "Naik bus AKAP dari Mataram ke Bima berapa jam ya?",
)
# They have the words of the trade, and complain.
COMPLAINTS = (
    "Kolom komentarnya penuh judol semua, tolong dibersihkan",
    "Judi online merusak keluarga, blokir saja semuanya!",
    "Tetangga saya jual tanah gara-gara slot, kasihan anaknya",
    "Striker PSM lagi gacor musim ini",
    "Yang promosi judol di sini semoga cepat sadar",
    "Bandar judi ditangkap, pemainnya kapan?",
)
