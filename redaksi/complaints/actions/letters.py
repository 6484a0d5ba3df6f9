"""Letters about complaints, written by the worker: to whoever complained, and to the desk.

None of them quotes the comment or the complaint: what was reported shall not be spread by mail.
"""

from typing import Any

from django.conf import settings
from django.core.mail import EmailMultiAlternatives
from django.db.models import Q
from django.template.loader import render_to_string
from django.utils.translation import get_language, override

from redaksi.complaints.clock import STEPS, Step
from redaksi.complaints.models import Complaint
from redaksi.lang.dates import Language, full_moment
from redaksi.masthead.models import Publication
from redaksi.outbox.actions import enqueue
from redaksi.outbox.steps import Payload
from redaksi.people.models import Person, User

ANSWER, ALERT = "complaint_letter", "complaint_alert"
RECEIPT, DECISION = "receipt", "decision"
MODEL_BACKEND = "django.contrib.auth.backends.ModelBackend"


def write_later(kind: str, complaint: Complaint) -> None:
    """Have a letter to whoever complained written after the commit."""
    enqueue(ANSWER, f"{kind}:{complaint.pk}", payload={"kind": kind, "complaint": complaint.pk})


def alert_later(complaint: Complaint, *, hours: int) -> None:
    """Have those told whose work it is."""
    told = {"complaint": complaint.pk, "hours": hours}
    enqueue(ALERT, f"{complaint.pk}:{hours}", payload=told)


def write(key: str, payload: Payload) -> None:
    """Post a letter to whoever complained, unless the address is gone meanwhile."""
    complaint = Complaint.objects.filter(pk=payload["complaint"]).exclude(address="").first()
    if complaint:
        _letter(payload["kind"], complaint, [complaint.address]).send()


def alert(key: str, payload: Payload) -> None:
    """Post a letter to the moderators, later to who answers for the paper too; one for each.

    Nothing is told about what has been decided meanwhile.
    """
    complaint = Complaint.objects.filter(pk=payload["complaint"]).first()
    if complaint is None or complaint.is_decided:
        return
    step = next(step for step in STEPS if step.hours == payload["hours"])
    for user in _whose_work_it_is(step):
        _letter("alert", complaint, [user.email], hours=step.hours, step=step).send()


def _whose_work_it_is(step: Step) -> list[User]:
    users = User.objects.with_perm("comments.moderate", backend=MODEL_BACKEND)
    if step.tells_who_answers:
        answering = User.objects.with_perm(
            "corrections.approve_as_responsible", backend=MODEL_BACKEND
        )
        named = Person.objects.filter(duty=Person.Duty.RESPONSIBLE).values("user")
        users = User.objects.filter(Q(pk__in=users.values("pk")) | Q(pk__in=answering.values("pk"))
                                    | Q(pk__in=named), is_active=True)  # fmt: skip
    return list(users.exclude(email="").order_by("pk"))


def _letter(kind: str, complaint: Complaint, to: list[str], **told: Any) -> EmailMultiAlternatives:
    """Write a letter in the paper's language; `told` is what its words need beside the rest."""
    paper = Publication.load()
    with override(settings.LANGUAGE_CODE):
        language: Language = "en" if get_language() == "en" else "id"
        words = {
            "paper": paper.name,
            "complaint": complaint,
            "deadline": full_moment(complaint.deadline, zone=paper.zone, language=language),
            "received": full_moment(complaint.received_at, zone=paper.zone, language=language),
            "look_up": f"{settings.ADDRESS}/tanggapan/laporan/",
            "desk": settings.ADDRESS + complaint.desk_address,
            **told,
        }
        subject, text, html = (
            render_to_string(f"complaints/letters/{kind}{ending}", words)
            for ending in ("_subject.txt", ".txt", ".html")
        )
    mail = EmailMultiAlternatives(" ".join(subject.split()), text, to=to)
    mail.attach_alternative(html, "text/html")
    return mail
