"""Leads whoever comes by an old address to where the same thing stands now, in one hop (D149)."""

from collections.abc import Callable
from typing import Any

from django.http import Http404, HttpRequest, HttpResponse, HttpResponsePermanentRedirect
from django.urls import get_resolver

from redaksi.edge.sharing import is_for_old_address, leave
from redaksi.importers.asked import Asked, asked
from redaksi.importers.models import OldAddress
from redaksi.importers.views.known import look_up
from redaksi.importers.views.whereabouts import Gone, address_of, day_in, lives_here

READING = frozenset({"GET", "HEAD"})


class OldAddresses:
    """Middleware: asks the table of old addresses before any page of ours is looked for.

    Costs one query, by unique indexes, and asks by the same one whether ours may have the address:
    what nobody ever had ends here. There is no short cut for papers without an old site: several
    processes would have to forget it in the moment of the first import.
    It stands before CommonMiddleware, which would lead to the address with a slash first.
    """

    def __init__(self, get_response: Callable[[HttpRequest], HttpResponse]) -> None:
        self.get_response = get_response

    def __call__(self, request: HttpRequest) -> HttpResponse:
        question = asked(request.get_full_path()) if request.method in READING else None
        if question is None:
            return self.get_response(request)
        known = look_up(question, request.path)
        is_old = known.was_there or (known.had_site and question.needs_site)
        answer = answer_to(question, request) if is_old else None
        if answer is None and is_for_old_address(request.META):
            leave(request.META)
            return HttpResponse(status=404)
        if answer is None and not known.may_be_ours:
            # CommonMiddleware refuses a host that is not ours, and is not reached from here.
            request.get_host()
            raise Http404
        return answer or self.get_response(request)


def answer_to(question: Asked, request: HttpRequest) -> HttpResponse | None:
    """Answer an old address with 301 or 410; None when the pages of ours shall answer.

    They do for what the old site never had, and for what stands here now at this very address:
    a section that took over its word is its own target, and nothing of ours can be hidden by an
    old page of the same word. So every target is reached, and no chain or circle can arise.

    `/?p=` with a number that the old site never published shows the front, whose canonical address
    says so: a query that names nothing is no page, here or at a paper that had no old site.
    """
    try:
        address = _present_address(question)
    except (Gone, Http404) as dead_end:
        if lives_here(request.path):
            return None
        return _gone(request, dead_end)
    if not address or address.partition("?")[0] == request.path or lives_here(request.path):
        return None
    request.get_host()
    return HttpResponsePermanentRedirect(address)


def _present_address(question: Asked) -> str:
    """Give the address of today; "" when the old site never had such a one."""
    old = OldAddress.objects
    paths = question.to_look_up()
    found = old.at_or_any(paths) if question.needs_site else old.at(paths)
    rows = {row.path: row for row in found}
    for path in question.paths:
        if path in rows:
            return address_of(rows[path], feed=question.feed)
    by_post = rows.get(question.post)
    # Only a story has further pages below its own address.
    if by_post and (by_post.article_id or by_post.standing_id):
        return address_of(by_post)
    if rows and question.days:
        return f"/indeks/?tanggal={day_in(question.days).isoformat()}"
    return f"/{question.feed}" if rows and question.is_front else ""


def _gone(request: HttpRequest, dead_end: Exception) -> HttpResponse:
    """Answer 410 by the house's own page, which announces a withdrawal; raise what is no 410."""
    if not isinstance(dead_end, Gone):
        raise dead_end
    # Any: ours takes one word more than Django's.
    say: Any = get_resolver().resolve_error_handler(410)
    answer: HttpResponse = say(request, article=dead_end.article)
    return answer
