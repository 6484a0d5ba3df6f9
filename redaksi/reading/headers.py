"""The headers of public pages: what a browser may load, and for how long it may believe."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from redaksi.reading.theme import PREFERENCES_SOURCE

# No nonces: pages are the same for every reader, and will be stored. The one foreign frame opens
# only when a reader taps an embedded film.
POLICY = "; ".join(
    (
        "default-src 'none'",
        f"script-src 'self' {PREFERENCES_SOURCE}",
        "style-src 'self'",
        "img-src 'self' data:",
        "font-src 'self'",
        "connect-src 'self'",
        "manifest-src 'self'",
        "worker-src 'self'",
        "frame-src https://www.youtube-nocookie.com",
        "form-action 'self'",
        "base-uri 'none'",
        "frame-ancestors 'self'",
    )
)
# A page may be kept, and is asked for again each time: what is published counts at once.
FRESHNESS = "public, max-age=0, must-revalidate"
PERMISSIONS = "camera=(), geolocation=(), microphone=(), payment=(), usb=()"


class PublicHeaders:
    """Middleware: sets the headers of everything but the desk, uploads and static files."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response
        self.others = ("/desk/", settings.MEDIA_URL, settings.STATIC_URL)

    def __call__(self, request: HttpRequest) -> HttpResponse:
        answer = self.get_response(request)
        if not request.path.startswith(self.others):
            answer.headers["Content-Security-Policy"] = POLICY
            answer.headers["Permissions-Policy"] = PERMISSIONS
            answer.headers.setdefault("Referrer-Policy", "strict-origin-when-cross-origin")
            # Says to old browsers what the policy says to all others.
            answer.headers["X-Frame-Options"] = "SAMEORIGIN"
            fresh = FRESHNESS if answer.status_code < 400 else "no-store"
            answer.headers.setdefault("Cache-Control", fresh)
        return answer
