"""What browsers may do with the desk's pages."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from redaksi.newsroom.door.nonce import in_answer_to

# Styles stay open: the editor writes them, also as elements of their own (the grey hint in an
# empty paragraph). Pictures may come from the memory of the page (a crop, an upload). Nothing at
# all comes from another host.
POLICY = {
    "default-src": "'none'",
    "script-src": "'self' 'nonce-{nonce}'",
    "style-src": "'self' 'unsafe-inline'",
    "img-src": "'self' data: blob:",
    "media-src": "'self' blob:",
    "font-src": "'self'",
    "connect-src": "'self'",
    "frame-src": "'self'",
    "worker-src": "'self'",
    "manifest-src": "'self'",
    "form-action": "'self'",
    "base-uri": "'none'",
    "frame-ancestors": "'self'",
}
POLICY_LINE = "; ".join(f"{name} {value}" for name, value in POLICY.items())
HEADERS = {
    "X-Content-Type-Options": "nosniff",
    "X-Frame-Options": "SAMEORIGIN",
    "Referrer-Policy": "same-origin",
    "Cross-Origin-Opener-Policy": "same-origin",
    "Cross-Origin-Resource-Policy": "same-origin",
    "Permissions-Policy": (
        "camera=(), display-capture=(), geolocation=(), microphone=(), payment=(), usb=()"
    ),
    "Cache-Control": "private, no-store",
    "X-Robots-Tag": "noindex, nofollow",
}


class DeskHeaders:
    """Puts the desk's headers on every answer below /desk/, errors and redirects as well."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(settings.SESSION_COOKIE_PATH):
            return self.get_response(request)
        with in_answer_to(request) as nonce:
            response = self.get_response(request)
        # A preview is a public page and brings its own, stricter policy along.
        response.headers.setdefault("Content-Security-Policy", POLICY_LINE.format(nonce=nonce))
        for name, value in HEADERS.items():
            response[name] = value
        return response
