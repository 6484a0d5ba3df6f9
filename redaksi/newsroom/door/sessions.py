"""Keeps the list of log-ins at the desk, so that each of them can be ended."""

from collections.abc import Callable
from datetime import datetime, timedelta

from django.conf import settings
from django.contrib.auth import logout
from django.http import HttpRequest, HttpResponse
from django.utils import timezone

from redaksi.newsroom.door.devices import describe
from redaksi.newsroom.door.trust import who_asks
from redaksi.newsroom.models import DeskSession, stored_session
from redaksi.people.models import User

MARK = "desk_session"
# "Last seen" needs no seconds, and a write at every click would cost the desk its calm.
SEEN_EVERY = timedelta(minutes=1)


def begin(request: HttpRequest, user: User, *, at: datetime) -> DeskSession:
    """Note that somebody logged in on this device, and forget log-ins that are over."""
    here = mark_in(request)
    _forget_what_is_over(user, here, at=at)
    if not request.session.session_key:
        request.session.create()
    # Logging in once more on a device continues its line in the list.
    session = user.desk_sessions.filter(pk=here).first() or DeskSession(user=user)
    session.key = str(request.session.session_key)
    session.device = describe(request.headers.get("User-Agent", ""))
    session.started_at = session.seen_at = at
    session.save()
    request.session[MARK] = session.pk
    return session


def _forget_what_is_over(user: User, here: int, *, at: datetime) -> None:
    """Keep of nobody longer than needed where they were logged in (D38)."""
    for old in user.desk_sessions.exclude(pk=here):
        if not old.is_alive():
            old.end()
    longest = timedelta(seconds=settings.SESSION_COOKIE_AGE) + SEEN_EVERY
    DeskSession.objects.filter(seen_at__lt=at - longest).delete()
    stored_session("").clear_expired()


def mark_in(request: HttpRequest) -> int:
    """Give which log-in of the list a request belongs to; 0 is none."""
    mark: int = request.session.get(MARK, 0)
    return mark


def close(request: HttpRequest) -> None:
    """Forget this device's log-in: its user logs out."""
    DeskSession.objects.filter(pk=mark_in(request)).delete()


def log_ins_of(user: User) -> list[DeskSession]:
    """List where a user is logged in, the latest seen first. Costs two queries a log-in."""
    sessions = user.desk_sessions.select_related("user").order_by("-seen_at", "-pk")
    return [session for session in sessions if session.is_alive()]


def end_all(user: User, *, except_pk: int = 0) -> int:
    """Log a user out everywhere, or everywhere else; give the number of devices."""
    sessions = list(user.desk_sessions.exclude(pk=except_pk))
    alive = sum(session.is_alive() for session in sessions)
    for session in sessions:
        session.end()
    return alive


class DeskSessions:
    """Lets in only log-ins that are on the list, and notes when they were last seen."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        # Asking for the user elsewhere would read a cookie that public pages never get.
        if not request.path.startswith(settings.SESSION_COOKIE_PATH):
            return self.get_response(request)
        session = None
        if request.user.is_authenticated:
            session = _find(request)
            if session:
                _note_seen(session, at=timezone.now())
            else:
                logout(request)
        response = self.get_response(request)
        _follow_new_key(request, session)
        return response


def _find(request: HttpRequest) -> DeskSession | None:
    return who_asks(request).desk_sessions.filter(pk=mark_in(request)).first()


def _note_seen(session: DeskSession, *, at: datetime) -> None:
    if at - session.seen_at > SEEN_EVERY:
        session.seen_at = at
        session.save(update_fields=["seen_at"])


def _follow_new_key(request: HttpRequest, session: DeskSession | None) -> None:
    """Keep up with a session that got a new key: Django changes it with the password."""
    key = request.session.session_key
    if session and key and session.key != key and mark_in(request) == session.pk:
        DeskSession.objects.filter(pk=session.pk).update(key=key)
