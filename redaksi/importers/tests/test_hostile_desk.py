"""What stood on the old site is shown at the desk and never run."""

import json
from html import escape

import pytest

from redaksi.importers.tests.test_desk import LIST, OLD_SITE, run_of, text

pytestmark = [pytest.mark.django_db, pytest.mark.once]

# What a WordPress of any age may hold in a title, a caption, a shortcode's name.
PAYLOADS = [
    "<script>alert(1)</script>",
    '"><img src=x onerror=alert(1)>',
    "</title><svg/onload=alert(1)>",
    "{{ 7|add:7 }}{% csrf_token %}",
    "javascript:alert(1)",
    "\u202egnp.exe",
]


@pytest.mark.parametrize("payload", PAYLOADS)
def test_in_findings(managing_editor, find, make_article, site, payload):
    find("looks_planted", title=payload, detail=payload, address=payload)
    find(article=make_article(), title=payload, detail=payload, address=payload)
    site.title = payload
    site.save()
    run_of(site)

    for page in (LIST, f"{LIST}?doubt=looks_planted", f"{LIST}results/", OLD_SITE):
        shown = text(managing_editor.get(page))
        assert escape(payload) in shown
        is_harmless(shown)


@pytest.mark.parametrize("payload", PAYLOADS)
def test_in_reports(managing_editor, site, payload):
    counts = {payload: 1}
    report = {
        "read": counts, "became": {payload: counts}, "done": counts, "files": {payload: counts},
        "doubts": counts, "comments": {payload: counts},
        "unmapped": {"shortcodes": counts, "blocks": counts, "metas": counts},
        "likeness": {
            "compared": 1, "below": 1,
            "posts": [{"title": payload, "address": payload, "likeness": 0.1}],
        },
    }  # fmt: skip
    run = run_of(site, report=report)

    shown = text(managing_editor.get(f"{OLD_SITE}imports/{run.pk}/"))

    assert escape(payload) in shown
    is_harmless(shown)


def is_harmless(shown: str) -> None:
    for live in ("<script>alert", "<img src=x", "<svg/onload", 'href="javascript:'):
        assert live not in shown


def test_signs_of_a_planted_page_are_read_as_they_were(editor, find):
    sign = 'hidden text: <div style="display:none"><a href="https://slot.example">gacor</a>'
    find("looks_planted", title="Slot", detail=sign)

    shown = text(editor.get(f"{LIST}?doubt=looks_planted"))

    assert escape(sign) in shown
    assert "https://slot.example" in shown
    assert 'href="https://slot.example' not in shown


def test_a_name_of_the_old_site_leads_nowhere(editor, find):
    find(title="", address="javascript:alert(1)")

    assert 'href="javascript' not in json.dumps(text(editor.get(LIST)))
