"""Speaks Indonesian at the desk's door unless somebody asks for English there."""

from collections.abc import Callable

from django.conf import settings
from django.http import HttpRequest, HttpResponse
from django.utils.translation import override

COOKIE = "redaksi_desk_language"
YEAR = 365 * 24 * 3600


class DeskLanguage:
    """Chooses the language of the desk for those who have not chosen one in their account."""

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        if not request.path.startswith(settings.SESSION_COOKIE_PATH):
            return self.get_response(request)
        asked = request.GET.get("language", "")
        with override(_known(asked) or _known(request.COOKIES.get(COOKIE, "")) or _default()):
            response = self.get_response(request)
        if _known(asked):
            response.set_cookie(
                COOKIE, asked, max_age=YEAR, path=settings.SESSION_COOKIE_PATH,
                secure=settings.SESSION_COOKIE_SECURE, httponly=True, samesite="Lax",
            )  # fmt: skip
        return response


def _known(language: str) -> str:
    return language if language in dict(settings.LANGUAGES) else ""


def _default() -> str:
    return settings.LANGUAGE_CODE
