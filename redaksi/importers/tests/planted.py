"""Invented pages as gambling spammers plant them, and invented reports about gambling.

No name, host or text in here is taken from anywhere.
"""

LINK = "https://kucinghoki88.example"


def links(count: int, words: str = "slot gacor") -> str:
    return " ".join(f'<a href="{LINK}/{number}">{words} {number}</a>' for number in range(count))


COUNCIL = (
    "<p>Dewan Perwakilan Rakyat Daerah membahas anggaran embung di Sekarbela, Selasa. “Kami minta "
    "laporan tertulis,” kata ketua komisi. Rapat berikutnya digelar pekan depan di aula yang sama, "
    "dan warga diundang untuk hadir serta menyampaikan pendapat mereka tentang giliran air.</p>"
)

PLANTED = {
    "doorway": (
        "Slot Gacor Hari Ini Gampang Menang Maxwin",
        "<p>Selamat datang di situs slot gacor terpercaya. Daftar sekarang dan raih jackpot. Bonus "
        "new member 100 persen, deposit pulsa tanpa potongan, RTP live tertinggi, scatter "
        "hitam.</p>"
        "<p>Klik link alternatif di bawah. Withdraw cepat, server Thailand, anti rungkad.</p>",
    ),
    "doorway_with_name": (
        "KUCINGHOKI88: Link Login Resmi Slot Online Thailand",
        "<p>KUCINGHOKI88 adalah agen slot online dengan link login resmi. Minimal deposit 10rb, "
        "proses withdraw 2 menit, customer service 24 jam nonstop.</p>",
    ),
    "hidden_by_display": (
        "DPRD Bahas Anggaran Embung",
        COUNCIL + f'<div style="display:none">{links(4)}</div>',
    ),
    "hidden_off_screen": (
        "DPRD Bahas Anggaran Embung",
        COUNCIL + f'<div style="position:absolute; left:-9999px;">{links(3, "togel online")}</div>',
    ),
    "hidden_by_size": (
        "DPRD Bahas Anggaran Embung",
        COUNCIL + f'<span style="font-size:0px">{links(5, "situs judi")}</span>',
    ),
    "hidden_by_colour": (
        "DPRD Bahas Anggaran Embung",
        COUNCIL + f'<p style="color:#fff;background-color:white">{links(3, "maxwin")}</p>',
    ),
    "hidden_by_opacity": (
        "DPRD Bahas Anggaran Embung",
        COUNCIL + f'<div style="opacity:0;height:0;overflow:hidden">{links(3, "rtp slot")}</div>',
    ),
    "hidden_by_marquee": (
        "DPRD Bahas Anggaran Embung",
        COUNCIL + f'<marquee style="height:1px;width:1px">{links(6, "gacor")}</marquee>',
    ),
    "farm_below_a_story": ("DPRD Bahas Anggaran Embung", COUNCIL + f"<p>{links(14)}</p>"),
    "farm_of_many_hosts": (
        "Kumpulan Situs Terbaik",
        "".join(
            f'<a href="https://{name}.example/">{name}</a> '
            for name in (
                "ayambet88",
                "ikantoto",
                "sapislot",
                "kudawin77",
                "rusa4d",
                "domba138",
                "kerbau303",
                "bebekqq99",
            )
        ),
    ),
    "full_width": (
        "ＳＬＯＴ ＧＡＣＯＲ terpercaya",
        "<p>Daftar sekarang di ＫＵＣＩＮＧＨＯＫＩ８８, ｓｌｏｔ ｇａｃｏｒ ｍａｘｗｉｎ.</p>",
    ),
    "mathematical": (
        "𝐊𝐔𝐂𝐈𝐍𝐆𝐇𝐎𝐊𝐈𝟖𝟖 𝐬𝐥𝐨𝐭 𝐠𝐚𝐜𝐨𝐫",
        "<p>Main di 𝙆𝙐𝘾𝙄𝙉𝙂𝙃𝙊𝙆𝙄𝟴𝟴 pasti 𝙢𝙖𝙭𝙬𝙞𝙣, link resmi hanya di sini.</p>",
    ),
    "digits_for_letters": (
        "Info Sl0t G4cor M4lam Ini",
        f'<p>Pola g4cor dan b0coran sl0t m4xwin. <a href="{LINK}">Daftar akun</a> '
        f"kucinghoki88.</p>",
    ),
    "spaced": (
        "Info malam ini",
        f'<p>S L O T  G A C O R ada di sini, J.U.D.I aman. <a href="{LINK}">klik di sini</a></p>',
    ),
    "foreign_twins": (
        "Ѕlоt gасоr hari ini",
        "<p>Bоnus nеw mеmbеr, dероsіt dаnа, ѕlоt gасоr kucinghoki88.</p>",
    ),
    "circled": (
        "🅢🅛🅞🅣 🅖🅐🅒🅞🅡",
        "<p>Raih jackpot di Ⓚⓤⓒⓘⓝⓖⓗⓞⓚⓘ⑧⑧, ⓢⓛⓞⓣ ⓖⓐⓒⓞⓡ.</p>",
    ),
    "redirect": (
        "Slot Online Terpercaya",
        f"<p>Slot gacor.</p><script>window.location.href='{LINK}';</script>",
    ),
    "refresh": (
        "Agen Togel Online",
        f'<meta http-equiv="refresh" content="0;url={LINK}"><p>Togel hongkong dan sydney.</p>',
    ),
    "table": (
        "Bocoran RTP Live Hari Ini",
        "<table><tr><td>Gates of Olympus</td><td>98%</td></tr><tr><td>Mahjong Ways</td><td>97%</td>"
        f'</tr></table><p>RTP slot tertinggi, <a href="{LINK}">main sekarang</a>. Depo 5k.</p>',
    ),
    "stolen_report": (
        "Kucinghoki88 | Situs Slot Gacor Maxwin Deposit Dana",
        COUNCIL + f'<p><a href="{LINK}">KUCINGHOKI88</a> situs slot resmi, deposit dana, maxwin, '
        "bonus new member, link alternatif, daftar sekarang.</p>",
    ),
    "pitch_in_a_report": (
        "Situs Slot Gacor Maxwin dan Link Alternatif Terbaru",
        "<p>Polisi menangkap pencuri, kata kapolres. Korban menyatakan rugi, ujarnya. Penyidik "
        "mengatakan tersangka mengaku.</p><p>Slot gacor, maxwin, deposit pulsa. Daftar sekarang "
        "lewat link alternatif.</p>",
    ),
    "question_and_answer": (
        "Apa Itu Slot Demo?",
        "<h2>Apakah slot demo gratis?</h2><p>Ya, akun demo PG Soft dan Pragmatic Play gratis.</p>"
        "<h2>Bagaimana cara daftar?</h2><p>Klik tombol daftar akun di kucinghoki88, minimal "
        "deposit 10 ribu, lalu pilih slot online favorit.</p>",
    ),
    "footer_in_a_list": (
        "Jadwal Salat Mataram",
        "<p>Jadwal salat untuk Mataram dan sekitarnya.</p><ul>"
        + "".join(
            f"<li>{links(1, word)}</li>"
            for word in (
                "slot777",
                "slot thailand",
                "slot dana",
                "slot pulsa",
                "judi bola",
                "togel",
                "slot",
            )
        )
        + "</ul>",
    ),
    "poker": (
        "Agen Poker Online dan Domino QQ",
        "<p>Poker online, domino qq dan sakong dalam satu akun. Deposit via dana dan ovo, bonus "
        "deposit 20 persen, livechat 24 jam nonstop. Gabung sekarang.</p>",
    ),
    "hidden_plain_host": (
        "DPRD Bahas Anggaran Embung",
        COUNCIL + '<div style="text-indent:-9999px"><a href="https://toko.example">slot dana</a>'
        "</div>",
    ),
    "sports": (
        "Prediksi Mix Parlay Malam Ini",
        "<p>Situs judi bola dan sbobet, mix parlay gampang menang, freebet tiap hari. Login "
        "sekarang di bolahoki99 dan raih kemenangan.</p>",
    ),
}

REPORTS = {
    "raid": (
        "Polisi Gerebek Markas Judi Online di Ampenan, Empat Orang Ditangkap",
        "<p>Polisi menggerebek rumah yang dipakai sebagai markas judi online di Ampenan, Senin. "
        "Empat orang ditangkap. “Mereka mempromosikan situs slot lewat siaran langsung,” kata "
        "kepala satuan reserse. Menurut dia, para tersangka menerima deposit pulsa dan dana, lalu "
        "menjanjikan slot gacor serta maxwin. Penyidik menyita enam komputer.</p><p>“Kami masih "
        "memburu bandar togel di atasnya,” ujarnya. Para tersangka dijerat pasal perjudian.</p>",
    ),
    "named_sites": (
        "Komdigi Blokir Ratusan Situs, Dua di Antaranya Menyamar sebagai Laman Desa",
        "<p>Kementerian memblokir ratusan situs judi online. Dua di antaranya memakai nama "
        "kucinghoki88 dan sapihoki303. “Laman desa itu disusupi,” ujar juru bicara. Korban "
        "kecanduan diminta melapor. Situs slot semacam itu, katanya, muncul lagi dalam hitungan "
        "jam.</p>",
    ),
    "explainer": (
        "Mengenal Istilah Judi Online: Gacor, Maxwin, Scatter, RTP",
        "<p>Gacor, maxwin, scatter, pola gacor, RTP live: istilah itu kini dikenal murid sekolah. "
        "“Anak saya bicara tentang scatter hitam,” kata seorang ibu di Narmada. Psikolog "
        "menjelaskan "
        "bahwa kecanduan dimulai dari akun demo. Polisi menyatakan bahwa iklan “gampang menang” "
        "adalah penipuan. Bonus new member hanyalah umpan, ungkap dia.</p>",
    ),
    "victim": (
        "Kehilangan Motor karena Slot, Buruh Ini Memilih Berhenti",
        "<p>Ia pertama kali bermain slot online di ponsel. “Depo 10 ribu, menang 200 ribu,” "
        "tuturnya. "
        "Setelah itu ia hanya kalah. Motornya dijual. Kini ia mendampingi korban lain. “Tidak ada "
        "yang gampang menang,” katanya. Konselor menyebutkan bahwa utang adalah tanda pertama.</p>",
    ),
    "data": (
        "PPATK: Perputaran Uang Judi Online Naik",
        "<p>PPATK mengungkapkan perputaran uang judi online naik. Deposit via QRIS mendominasi, "
        "disusul deposit pulsa dan deposit dana. “Bank kami minta memblokir rekening,” kata kepala "
        "PPATK. OJK menyatakan telah menutup ribuan rekening.</p>",
    ),
    "court": (
        "Promosikan Situs Judi, Selebgram Dihukum Delapan Bulan",
        "<p>Pengadilan menghukum terdakwa delapan bulan. Jaksa menyebut ia menulis “daftar "
        "sekarang, link di bio” dan “bonus new member” pada unggahan. “Klien saya menyesal,” kata "
        "pengacara. Terdakwa dibayar untuk menampilkan tautan situs slot bernama kucinghoki88.</p>",
    ),
    "sources": (
        "Sepuluh Dokumen tentang Pengadaan Lampu Jalan",
        "<p>Kami menghimpun dokumen pengadaan. </p><ul>"
        + "".join(f'<li><a href="https://arsip.example/{n}">{n}</a></li>' for n in range(10))
        + "</ul><p>Judi online tidak dibahas di dalamnya, kata peneliti.</p>",
    ),
    "hidden_widget": (
        "Harga Cabai Naik",
        '<p>Harga cabai naik.</p><div style="display:none">Bagikan</div>'
        '<span class="screen-reader-text" hidden>Kembali ke atas</span>',
    ),
    "bird": (
        "Lomba Burung Kicau, Murai Paling Gacor Raih Piala",
        "<p>Murai milik peternak dari Gerung menjadi yang paling gacor pagi itu. Hadiahnya piala "
        "dan uang pembinaan. “Gacor sejak turun dari mobil,” kata pemiliknya.</p>",
    ),
    "football": (
        "PS Sekarbela Menang 4-1, Toto Cetak Dua Gol",
        "<p>Toto dan Sudarto mencetak gol. Jackpot bagi pelatih: tiga pemain muda sekaligus "
        "matang. "
        "Laga melawan Bima 77 FC digelar pekan depan.</p>",
    ),
    "spelled_out": (
        "Begini Cara Bandar Mengelabui Penyaring Komentar",
        "<p>Bandar menulis “sl0t g4cor” atau “S L O T” agar lolos dari penyaring, kata peneliti. "
        "Huruf lain dipakai pula: ｓｌｏｔ, ujarnya. Polisi menyebut nama kucinghoki88 muncul "
        "ribuan kali. Komdigi menyatakan telah memblokir akunnya.</p>",
    ),
    "many_sources_about_gambling": (
        "Linimasa Penindakan Judi Online",
        "<p>Polisi menangkap bandar, kata kapolres. Jaksa menyatakan berkas lengkap. Deposit "
        "pulsa, "
        "slot gacor, maxwin disebut dalam dakwaan.</p><ul>"
        + "".join(f'<li><a href="https://arsip.example/{n}">{n}</a>' for n in range(9))
        + "</ul>",
    ),
    "links_to_a_report": (
        "Pemilik Warung Internet Jadi Tersangka",
        "<p>Polisi menetapkan pemilik warung internet sebagai tersangka, kata kapolsek. Penyidik "
        'menyatakan ia menjadi agen togel online. Baca <a href="https://koran.example">situs judi '
        "bola dibongkar</a>. Slot gacor dan maxwin disebut dalam iklannya, ujar saksi.</p>",
    ),
    "slots_of_time": (
        "Slot Penerbangan Lombok Bertambah",
        "<p>Slot penerbangan bandara bertambah. Maskapai mendapat slot online melalui sistem baru, "
        "kata pengelola. Penumpang dapat klik link resmi maskapai dan daftar akun.</p>",
    ),
    "site_taken_over": (
        "Laman Kampus Disusupi Iklan Judi, Mahasiswa Tak Bisa Daftar Ulang",
        "<p>Laman kampus menampilkan tulisan “slot gacor maxwin” dan “agen togel online”. "
        "“Tautan daftar ulang hilang,” ujar mahasiswa. Pengelola menyatakan peladen dibersihkan. "
        "Polisi menyebut pelaku menanam ratusan halaman tersembunyi, menjelaskan jejaknya, dan "
        "memblokir alamatnya.</p>",
    ),
}
