"""Structured data (schema.org), built from the same values that the page shows (D63 to D69)."""

import json
from collections.abc import Mapping, Sequence
from typing import Any

from django.utils.safestring import SafeString, mark_safe

from redaksi.masthead.models import StandingPage
from redaksi.reading.frame import Edition, values
from redaksi.reading.pages import Frame

Node = dict[str, Any]
Duty = StandingPage.Duty

# Which standing page answers which question about a news organisation (D67).
POLICIES = {
    "publishingPrinciples": Duty.GUIDELINES,
    "verificationFactCheckingPolicy": Duty.GUIDELINES,
    "ethicsPolicy": Duty.ETHICS,
    "unnamedSourcesPolicy": Duty.ETHICS,
    "diversityPolicy": Duty.ETHICS,
    "correctionsPolicy": Duty.CORRECTIONS,
    "masthead": Duty.MASTHEAD,
    "noBylinesPolicy": Duty.MASTHEAD,
    "ownershipFundingInfo": Duty.ABOUT,
    "missionCoveragePrioritiesPolicy": Duty.ABOUT,
    "actionableFeedbackPolicy": Duty.CONTACT,
}
# What machines read inside a script element must not be able to end it.
_ESCAPES = {ord("<"): "\\u003c", ord(">"): "\\u003e", ord("&"): "\\u0026"}


def graph(*nodes: Node) -> SafeString:
    """Write the nodes as the text of a JSON-LD script element; empty values are left out."""
    filled = [{key: value for key, value in node.items() if value} for node in nodes]
    data = {"@context": "https://schema.org", "@graph": filled}
    text = json.dumps(data, ensure_ascii=False, separators=(",", ":"))
    return mark_safe(text.translate(_ESCAPES))  # noqa: S308  # the escapes are just above


def paper_id(base: str) -> str:
    return f"{base}/#paper"


def paper(edition: Edition, frame: Frame) -> Node:
    """Describe the publisher in full: for the front and the standing pages."""
    publication = edition.publication
    addresses = {page.duty: f"{frame.base}/{page.slug}/" for page in edition.standing_pages}
    return {
        "@type": "NewsMediaOrganization",
        "@id": paper_id(frame.base),
        "name": frame.name,
        "url": f"{frame.base}/",
        "description": frame.description,
        "legalName": frame.legal_entity,
        "address": frame.postal_address,
        "email": frame.email,
        "telephone": frame.phone,
        "sameAs": [told["url"] for told in values(publication.accounts)],
        **{name: addresses[duty] for name, duty in POLICIES.items() if duty in addresses},
    }


def short_paper(edition: Edition, frame: Frame) -> Node:
    """Describe the publisher in few bytes: for the article page."""
    full = paper(edition, frame)
    return {key: full[key] for key in ("@type", "@id", "name", "url")} | {
        "publishingPrinciples": full.get("publishingPrinciples")
    }


def website(frame: Frame) -> Node:
    return {
        "@type": "WebSite",
        "@id": f"{frame.base}/#site",
        "url": f"{frame.base}/",
        "name": frame.name,
        "inLanguage": frame.language,
        "publisher": {"@id": paper_id(frame.base)},
        "potentialAction": {
            "@type": "SearchAction",
            "target": f"{frame.base}/cari/?q={{q}}",
            "query-input": "required name=q",
        },
    }


def breadcrumb(crumbs: Sequence[tuple[str, str]]) -> Node:
    """Describe the way to a page: pairs of name and absolute address (D69)."""
    return {
        "@type": "BreadcrumbList",
        "itemListElement": [
            {"@type": "ListItem", "position": place, "name": name, "item": address}
            for place, (name, address) in enumerate(crumbs, 1)
        ],
    }


def person(name: str, *, address: str, facts: Mapping[str, Any]) -> Node:
    """Describe somebody credited, as the main entity of their page."""
    about: Node = {"@type": "Person", "name": name, "url": address, **facts}
    filled = {key: value for key, value in about.items() if value}
    return {"@type": "ProfilePage", "url": address, "mainEntity": filled}
