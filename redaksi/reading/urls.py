"""Public addresses (D153, with the article's id in its own).

The rubrik of an article's address is a known section; the last line is a closed door before
Wagtail's own addresses.
"""

from django.urls import path, re_path
from django.views.decorators.http import require_safe

from redaksi.reading import comments, feeds, preview_link, sitemaps, views

# No section is all digits, so `/2019/12/judul/` of an old site never meets an article.
SECTION = r"(?P<section>(?!\d+/)[-a-z0-9_]+)"

FORM = r"(?P<form>feed/|feed\.atom|feed\.json)"
SLUG = r"(?P<slug>[-a-z0-9_]+)"

urlpatterns = [
    path("robots.txt", sitemaps.robots, name="robots"),
    path("sitemap.xml", sitemaps.index, name="sitemap"),
    path("sitemap-news.xml", sitemaps.news, name="sitemap_news"),
    path("sitemap-pages.xml", sitemaps.pages, name="sitemap_pages"),
    re_path(
        r"^sitemap-(?P<year>\d{4})-(?P<number>\d{2})\.xml$", sitemaps.month, name="sitemap_month"
    ),
    path(".busy", views.busy, name="busy"),
    path(".gone", require_safe(views.gone), name="gone"),
    path("sw.js", views.service_worker, name="service_worker"),
    re_path(rf"^{FORM}$", feeds.paper_feed, name="feed"),
    re_path(rf"^topik/{SLUG}/{FORM}$", feeds.topic_feed, name="topic_feed"),
    re_path(rf"^penulis/{SLUG}/{FORM}$", feeds.person_feed, name="person_feed"),
    re_path(rf"^pencabutan/{FORM}$", feeds.withdrawal_feed, name="withdrawal_feed"),
    re_path(rf"^tanggapan/{FORM}$", feeds.comments_feed, name="comments_feed"),
    re_path(rf"^tanggapan/berita/(?P<pk>\d+)/{FORM}$", feeds.thread_feed, name="thread_feed"),
    re_path(rf"^{SLUG}/{FORM}$", feeds.section_feed, name="section_feed"),
    path("", views.front, name="front"),
    path("indeks/", views.day, name="day"),
    path("potongan/terkini/", views.latest, name="latest"),
    path("potongan/saran/", views.suggestions, name="suggestions"),
    path("cari/", views.search, name="search"),
    path("pencabutan/", views.withdrawals, name="withdrawals"),
    path("tanggapan/<int:pk>/", comments.comment, name="comment"),
    path("tanggapan/berita/<int:pk>/", comments.thread, name="thread"),
    path("tanggapan/balas/<int:pk>/", comments.answer, name="answer"),
    path("tanggapan/ketentuan/", comments.terms, name="terms"),
    path("tanggapan/ketentuan/<int:version>/", comments.terms, name="terms_version"),
    path("luring/", views.offline, name="offline"),
    path("pratinjau/<str:token>/", preview_link.preview, name="preview_link"),
    path("topik/<slug:slug>/", views.topic, name="topic"),
    path("penulis/<slug:slug>/", views.person, name="person"),
    re_path(rf"^{SECTION}/(?P<pk>\d+)/(?P<slug>[-\w]*)/?$", views.article, name="article"),
    path("<slug:slug>/", views.section, name="section"),
    # Nobody is served by his place in the tree, so nobody need be looked for there.
    re_path(r"^(?:[\w\-]+/)*$", views.nowhere),
]
