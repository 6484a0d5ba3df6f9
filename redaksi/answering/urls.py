"""The doors by which readers write. Only these take forms without the desk's token."""

from django.urls import path

from redaksi.answering import links, pages, sending, signing

urlpatterns = [
    path("tanggapan/kirim/", sending.send, name="say"),
    path("tanggapan/dukung/<int:pk>/", sending.support, name="support"),
    path("tanggapan/tautan/<str:token>/", links.link, name="magic_link"),
    path("tanggapan/terkirim/", pages.say_only, {"what": "sent"}, name="comment_sent"),
    path("tanggapan/menunggu/", pages.say_only, {"what": "waiting"}, name="comment_waits"),
    path("akun/masuk/", signing.sign_in, name="reader_sign_in"),
    path("akun/keluar/", signing.sign_out, name="reader_sign_out"),
    path("akun/keadaan/", signing.state, name="reader_state"),
    path("akun/tulis/<int:pk>/", sending.write, name="write"),
]
