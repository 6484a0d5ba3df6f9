"""Words that say nothing of what a story is about: function words, and how news speaks (D59)."""

STOP_WORDS = frozenset(
    """
    ada adalah adanya adapun agar akan akhirnya aku akui alias amat anda andai antara antaranya apa
    apabila apakah apalagi asal atas atau ataupun awalnya bagai bagaimana bagi bahkan bahwa baik baru
    bawah beberapa begini begitu belakangan belum berada berbagai berdasarkan berikut bersama berupa
    besok betapa biasa biasanya bisa boleh buat bukan bukanlah cara cukup cuma dahulu dalam dan dapat
    dari daripada datang dekat demi demikian dengan depan di dia diri dirinya dong dulu empat enggak
    hal hampir hanya hari harus hendak hingga ia ialah ikut ini itu itulah iya jadi jangan jauh jelang
    jika jikalau juga jumlah justru kadang kala kalau kali kalian kami kamu kapan karena kata ke
    kecuali kemarin kembali kemudian kepada kerap ketika kini kita kok kurang lagi lain lainnya lalu
    lama langsung lanjut lebih lewat maka makin malah mana masih masing mau maupun melainkan melalui
    memang memiliki menjadi menjelang menuju menurut mereka meski meskipun mesti mula mulai mungkin
    nah namun nanti nya nyaris oleh pada padahal paling para pasti per pernah pertama pula pun punya
    rasa saat saja saling sama sambil sampai sana sangat satu saya se sebab sebagai sebagaimana
    sebagian sebanyak sebelum sebelumnya sebuah secara sedang sedangkan segera sehingga sejak sejumlah
    sekali sekaligus sekarang sekitar selain selaku selalu selama seluruh semakin sementara semua
    sendiri seorang seperti sering serta sesuai sesuatu sesudah setelah setiap setidaknya si siapa
    sini soal suatu sudah supaya tak tadi tahun tanpa tapi telah tengah tentang tentu terhadap terjadi
    terkait terlalu termasuk ternyata tersebut terus terutama tetap tetapi tiap tidak tidaklah toh
    tuh turut ujar ujarnya untuk usai wah walau walaupun waktu ya yaitu yakni yang
    katanya ucap ucapnya tutur tuturnya jelas jelasnya ungkap ungkapnya tegas tegasnya imbuh imbuhnya
    tambah tambahnya lanjutnya sambung sambungnya tandas tandasnya terang terangnya papar paparnya
    timpal timpalnya beber bebernya akunya pungkas pungkasnya sebut sebutnya mengatakan menyatakan
    menyebut menyebutkan menjelaskan menuturkan mengungkapkan menegaskan menambahkan menekankan
    memaparkan mengaku menilai dikatakan dijelaskan disebutkan diungkapkan dikutip dilansir
    menurutnya baca simak tonton video foto berita artikel halaman selengkapnya
    dua tiga lima enam tujuh delapan sembilan sepuluh belas puluh ratus ribu juta miliar triliun
    senin selasa rabu kamis jumat sabtu minggu januari februari maret april mei juni juli agustus
    september oktober november desember wib wita wit
    a an and are as at be but by for from had has have he her his in is it its not of on or said
    she that the their they this to was were which who will with
    """.split()
)
