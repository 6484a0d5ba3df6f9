"""All addresses: the desk, then the public pages; Wagtail's own come last."""

from django.urls import include, path
from wagtail import urls as wagtail_urls

urlpatterns = [
    path("desk/", include("redaksi.newsroom.urls")),
    path("media/", include("redaksi.media.urls")),
    path("", include("redaksi.demo.urls")),
    path("", include("redaksi.answering.urls")),
    path("", include("redaksi.reading.urls")),
    # Wagtail builds addresses by these names; nobody gets here (the last line of `reading`).
    path("", include(wagtail_urls)),
]

handler404 = "redaksi.reading.views.not_found"
# Asked for by whoever knows that something stood at an address: the old addresses.
handler410 = "redaksi.reading.views.gone"
handler500 = "redaksi.reading.views.broken"
