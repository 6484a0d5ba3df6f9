"""Complaints by readers: about one comment, without an account; and how far one is (D11)."""

import re

from django.http import Http404, HttpRequest, HttpResponse, HttpResponseRedirect
from django.utils import timezone
from django.views.decorators.http import require_http_methods, require_safe

from redaksi.answering.forms import ReportForm
from redaksi.answering.origin import from_here
from redaksi.answering.pages import plain
from redaksi.comments.models import Comment
from redaksi.comments.plain import paragraphs
from redaksi.complaints.actions.receiving import Reported, receive
from redaksi.complaints.models import Complaint, TooManyComplaints
from redaksi.readers.actions import network_of
from redaksi.readers.tokens import read_ticket
from redaksi.reading.frame import Edition

METHODS = ("GET", "HEAD", "POST")
# The address of a comment, as it is copied from a browser, or the mark within a page.
COMMENT = re.compile(r"(?:/tanggapan/|#tanggapan-)(?P<pk>\d{1,18})\b")


@from_here
@require_http_methods(METHODS)
def report(request: HttpRequest, pk: int) -> HttpResponse:
    """Show the form to complain about a comment, and take what it sends."""
    comment = Comment.objects.published().select_related("reader").filter(pk=pk).first()
    if comment is None:
        raise Http404
    form = ReportForm(request.POST or None)
    if request.method != "POST":
        return _form(request, comment, form)
    if not form.is_valid():
        return _form(request, comment, form, status=422)
    try:
        complaint = receive(comment, _reported(request, form), at=timezone.now())
    except TooManyComplaints as refusal:
        return _form(request, comment, form, wrong=str(refusal.sentence), status=429)
    return _shown_at(complaint)


@from_here
@require_http_methods(METHODS)
def look_up(request: HttpRequest) -> HttpResponse:
    """Lead to a complaint by its number, or to the form by the address of a comment."""
    ticket, address = (request.POST.get(name, "").strip() for name in ("nomor", "alamat"))
    if ticket:
        found = Complaint.objects.filter(ticket=read_ticket(ticket[:40])).first()
        if found:
            return _shown_at(found)
    about = COMMENT.search(address[:500])
    if about and Comment.objects.published().filter(pk=int(about["pk"])).exists():
        return HttpResponseRedirect(f"/tanggapan/{int(about['pk'])}/lapor/", status=303)
    words = {
        "nomor": ticket, "alamat": address,
        "no_ticket": bool(ticket), "no_comment": bool(address),
    }  # fmt: skip
    status = 422 if ticket or address else 200
    return plain(request, "answering/complaints.html", words, at=timezone.now(), status=status)


@require_safe
def standing(request: HttpRequest, ticket: str) -> HttpResponse:
    """Tell how far a complaint is: nothing of who sent it, of its words or of the comment."""
    complaint = Complaint.objects.filter(ticket=ticket).first()
    if complaint is None:
        raise Http404
    now = Edition(timezone.now())
    words = {
        "complaint": complaint,
        "received": now.stamp(complaint.received_at),
        "deadline": now.stamp(complaint.deadline),
        "decided": now.stamp(complaint.decided_at) if complaint.decided_at else None,
    }
    return plain(request, "answering/complaint.html", words, at=now.now)


def _reported(request: HttpRequest, form: ReportForm) -> Reported:
    told = form.cleaned_data
    return Reported(
        ground=Complaint.Ground(told["dasar"]), words=told["isi"], address=told["email"],
        network=network_of(request.META.get("REMOTE_ADDR", "")),
    )  # fmt: skip


def _form(
    request: HttpRequest, comment: Comment, form: ReportForm, *, wrong: str = "", status: int = 200
) -> HttpResponse:
    sent = request.POST
    words = {
        "comment": comment,
        "said": paragraphs(comment.text),
        "grounds": Complaint.Ground.choices,
        "dasar": sent.get("dasar", ""), "isi": sent.get("isi", ""), "email": sent.get("email", ""),
        "wrong": wrong, "wrong_ground": form.wrong("dasar") if form.is_bound else "",
        "wrong_words": form.wrong("isi") if form.is_bound else "",
        "wrong_email": form.wrong("email") if form.is_bound else "",
    }  # fmt: skip
    return plain(request, "answering/report.html", words, at=timezone.now(), status=status)


def _shown_at(complaint: Complaint) -> HttpResponse:
    return HttpResponseRedirect(f"/tanggapan/laporan/{complaint.ticket}/", status=303)
