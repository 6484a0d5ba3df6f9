"""Finds what the paper says about itself: its masthead, and its standing pages."""

from django.utils.translation import gettext as _

from redaksi.assistant.about import About, about
from redaksi.assistant.answers import Fact
from redaksi.assistant.passages import passages
from redaksi.assistant.questions import Question
from redaksi.assistant.quoting import quoted
from redaksi.lang.words import parts
from redaksi.masthead.models import Publication, StandingPage

DUTIES = {
    About.REPLY: StandingPage.Duty.CORRECTIONS,
    About.COMPLAINT: StandingPage.Duty.CONTACT,
    About.CONTACT: StandingPage.Duty.CONTACT,
    About.PEOPLE: StandingPage.Duty.MASTHEAD,
    About.OWNER: StandingPage.Duty.ABOUT,
    About.HISTORY: StandingPage.Duty.ABOUT,
    About.PRIVACY: StandingPage.Duty.PRIVACY,
    About.ETHICS: StandingPage.Duty.ETHICS,
}


def facts(question: Question) -> tuple[Fact, ...]:
    """Give what the paper says about itself, when that is asked. Costs at most two queries."""
    paper = Publication.objects.first() or Publication()
    what = about(question.text, name=paper.name)
    if what is None:
        return ()
    page = StandingPage.objects.live().filter(duty=DUTIES[what]).first()
    address = f"/{page.slug}/" if page else ""
    told = _from_masthead(what, paper)
    text = told or (_from_page(question, page) if page else "")
    return (Fact(page.title if page else paper.name, text, address),) if text else ()


def _from_masthead(what: About, paper: Publication) -> str:
    """Give what stands in the masthead's own fields; "" where they say nothing."""
    if what is About.CONTACT:
        parts_ = (paper.address, paper.phone, paper.email)
        return ", ".join(part.replace("\n", ", ") for part in parts_ if part)
    if what is About.PEOPLE:
        people = (block["value"] for block in paper.responsible.raw_data)
        return "; ".join(f"{person['office']}: {person['name']}" for person in people)
    if what is About.OWNER and paper.legal_entity:
        return _("%(name)s is published by %(entity)s.") % {
            "name": paper.name, "entity": paper.legal_entity,
        }  # fmt: skip
    return ""


def _from_page(question: Question, page: StandingPage) -> str:
    """Quote what a standing page says nearest to the question."""
    weights = dict.fromkeys(question.stems, 1.0)
    found = passages(page.title, parts(page.body))
    if not found:
        return ""
    return " ".join(quoted(question, found, weights))
