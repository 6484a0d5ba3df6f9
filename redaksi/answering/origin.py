"""Which page a form was sent from. Pages are kept and shared, so none can hold a token."""

import hmac
from collections.abc import Callable
from enum import Enum, auto
from functools import wraps
from hashlib import sha256

from django.conf import settings
from django.core import signing
from django.http import HttpRequest, HttpResponse
from django.utils import timezone
from django.views.decorators.csrf import csrf_exempt

from redaksi.answering.cookies import NAME
from redaksi.answering.pages import plain, told

SAFE = ("GET", "HEAD")
SIGN = "tanda"
# As long as somebody may look at the page that asks once more.
AN_HOUR = 3600

View = Callable[..., HttpResponse]


class Whence(Enum):
    HERE = auto()
    ELSEWHERE = auto()
    UNKNOWN = auto()


def whence(request: HttpRequest) -> Whence:
    """Tell by what browsers say and pages cannot forge; old ones say nothing."""
    site = request.headers.get("Sec-Fetch-Site")
    if site is not None:
        return Whence.HERE if site == "same-origin" else Whence.ELSEWHERE
    origin = request.headers.get("Origin")
    if origin is None:
        return Whence.UNKNOWN
    ours = {settings.ADDRESS, f"{request.scheme}://{request.get_host()}"}
    return Whence.HERE if origin in ours else Whence.ELSEWHERE


def from_here(view: View) -> View:
    """Wrap a public door: it takes what our own pages send, and asks once more when it cannot tell.

    The desk's protection is a token; this one stands in its place.
    """

    @csrf_exempt
    @wraps(view)
    def wrapped(request: HttpRequest, *args: object, **kwargs: object) -> HttpResponse:
        if request.method in SAFE:
            return view(request, *args, **kwargs)
        found = whence(request)
        if found is Whence.ELSEWHERE:
            return told(request, "elsewhere", status=403)
        if found is Whence.UNKNOWN and not _is_signed(request):
            return _ask_once_more(request)
        return view(request, *args, **kwargs)

    return wrapped


def _ask_once_more(request: HttpRequest) -> HttpResponse:
    """Show what was sent, with a button, on a page that no other site can read."""
    sent = [(name, value) for name, value in request.POST.items() if name != SIGN]
    mark = signing.dumps(_digest(request), salt=SIGN)
    words = {"sent": sent, "sign": mark, "action": request.path}
    return plain(request, "answering/once_more.html", words, at=timezone.now())


def _is_signed(request: HttpRequest) -> bool:
    try:
        mark = signing.loads(request.POST.get(SIGN, ""), salt=SIGN, max_age=AN_HOUR)
    except signing.BadSignature:
        return False
    return hmac.compare_digest(str(mark), _digest(request))


def _digest(request: HttpRequest) -> str:
    """Bind the page to what was sent, where, and by whom."""
    parts = [request.path, request.COOKIES.get(NAME, "")]
    for name in sorted(request.POST):
        if name != SIGN:
            # Browsers send line ends in a form of their own.
            parts += [name, "\n".join(request.POST[name].splitlines())]
    return sha256("\0".join(parts).encode("utf-8", "replace")).hexdigest()
