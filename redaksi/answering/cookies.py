"""The reader's cookies: one that only the program reads, and a mark for the page's own script."""

from datetime import datetime

from django.conf import settings
from django.http import HttpRequest, HttpResponse

from redaksi.readers.actions import sign_in
from redaksi.readers.models import Reader, ReaderSession
from redaksi.readers.models.session import LASTING

# No kept page is made from either: the gate reads no cookie.
NAME = "redaksi_pembaca"
# Says that asking who one is, is worth a request; opens nothing.
MARK = "redaksi_masuk"


def session_of(request: HttpRequest, *, at: datetime) -> ReaderSession | None:
    """Give the open session of whoever asks. One query when there is a cookie."""
    session = ReaderSession.objects.behind(request.COOKIES.get(NAME, ""), at=at)
    if session:
        session.see(at=at)
    return session


def let_in(answer: HttpResponse, reader: Reader, *, at: datetime) -> HttpResponse:
    """Sign a reader in on this device."""
    token = sign_in(reader, at=at)
    seconds = int(LASTING.total_seconds())
    for name, value, is_hidden in ((NAME, token, True), (MARK, "1", False)):
        answer.set_cookie(
            name, value, max_age=seconds, httponly=is_hidden, secure=settings.IS_TLS,
            samesite="Lax", path="/",
        )  # fmt: skip
    return answer


def let_out(answer: HttpResponse) -> HttpResponse:
    for name in (NAME, MARK):
        answer.delete_cookie(name, path="/", samesite="Lax")
    return answer
