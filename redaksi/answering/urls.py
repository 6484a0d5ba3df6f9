"""The doors by which readers write. Only these take forms without the desk's token."""

from django.urls import path

from redaksi.answering import account, asking, links, pages, reporting, sending, signing

urlpatterns = [
    path("tanggapan/kirim/", sending.send, name="say"),
    path("tanggapan/dukung/<int:pk>/", sending.support, name="support"),
    path("tanggapan/tautan/<str:token>/", links.link, name="magic_link"),
    path("tanggapan/terkirim/", pages.say_only, {"what": "sent"}, name="comment_sent"),
    path("tanggapan/menunggu/", pages.say_only, {"what": "waiting"}, name="comment_waits"),
    path("tanggapan/<int:pk>/lapor/", reporting.report, name="report_comment"),
    path("tanggapan/laporan/", reporting.look_up, name="complaints"),
    path("tanggapan/laporan/<str:ticket>/", reporting.standing, name="complaint"),
    path("tanya/", asking.ask, name="ask"),
    path("tanya/sampaikan/", asking.tell_newsroom, name="tell_newsroom"),
    path("tanya/tersampaikan/", pages.say_only, {"what": "passed_on"}, name="newsroom_told"),
    path("akun/", account.show, name="reader_account"),
    path("akun/nama/", account.rename, name="reader_name"),
    path("akun/ekspor/", account.take_away, name="reader_export"),
    path("akun/persetujuan/<int:pk>/", account.withdraw, name="reader_withdraw"),
    path("akun/sesi/<int:pk>/", account.revoke, name="reader_revoke"),
    path("akun/tanya/", account.ask, name="reader_ask"),
    path("akun/hapus/", account.delete, name="reader_delete"),
    path("akun/masuk/", signing.sign_in, name="reader_sign_in"),
    path("akun/keluar/", signing.sign_out, name="reader_sign_out"),
    path("akun/keadaan/", signing.state, name="reader_state"),
    path("akun/tulis/<int:pk>/", sending.write, name="write"),
]
