"""Signing in by a letter, signing out, and the one thing pages ask apart: who somebody is."""

from django.http import HttpRequest, HttpResponse, HttpResponseRedirect
from django.shortcuts import render
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_POST, require_safe

from redaksi.answering.cookies import let_out, session_of
from redaksi.answering.forms import AddressForm
from redaksi.answering.origin import from_here
from redaksi.answering.pages import plain, told, unkept
from redaksi.comments import actions
from redaksi.comments.models import TooOften
from redaksi.readers.actions import network_of


@from_here
@require_http_methods(("GET", "HEAD", "POST"))
def sign_in(request: HttpRequest) -> HttpResponse:
    """Ask for an address, and send a link there whether we know it or not."""
    now = timezone.now()
    session = session_of(request, at=now)
    form = AddressForm(request.POST or None)
    wrong, status = "", 200
    if request.method == "POST":
        if form.is_valid():
            try:
                network = network_of(request.META.get("REMOTE_ADDR", ""))
                actions.send_sign_in(form.cleaned_data["email"], network=network, at=now)
                return told(request, "link_sent")
            except TooOften as refusal:
                wrong, status = str(refusal.sentence), 429
        else:
            wrong, status = " ".join(map(str, form.errors.get("email", ()))), 422
    words = {
        "reader": session.reader.display_name if session else "",
        "email": request.POST.get("email", ""),
        "wrong": wrong,
    }
    return plain(request, "answering/sign_in.html", words, at=now, status=status)


@from_here
@require_POST
def sign_out(request: HttpRequest) -> HttpResponse:
    """End the session on this device."""
    now = timezone.now()
    session = session_of(request, at=now)
    if session:
        session.revoke(at=now)
    return unkept(let_out(HttpResponseRedirect("/akun/masuk/", status=303)))


@require_safe
def state(request: HttpRequest) -> HttpResponse:
    """Say who is signed in, for the page's script to put where name and address are asked for."""
    session = session_of(request, at=timezone.now())
    name = session.reader.display_name if session else ""
    return unkept(render(request, "answering/state.html", {"name": name}))
