"""A process of its own that publishes as it is told, line by line: for a test that kills it.

publish 7      the story goes out under headline number 7; says "done 7" when it has
schedule 10    ten stories go out by themselves within the next seconds
state          tells what the paper knows, as JSON
"""

import json
import os
import sys
from datetime import timedelta
from typing import Any

import django

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
django.setup()

from django.utils import timezone  # noqa: E402  # Django is set up just above
from wagtail.models import PageLogEntry  # noqa: E402  # the same

from redaksi.agenda.models import Due  # noqa: E402  # the same
from redaksi.articles.actions import month_for  # noqa: E402  # the same
from redaksi.articles.models import Article, Byline  # noqa: E402  # the same
from redaksi.newsroom.models import Receipt  # noqa: E402  # the same
from redaksi.outbox.models import Task  # noqa: E402  # the same
from redaksi.sections.models import Section  # noqa: E402  # the same

SLUG, LATER = "uji-mati-mendadak", "menyusul"


def story(slug, title):
    """Find a story, or file it."""
    found = Article.objects.filter(slug=slug).first()
    if found:
        return found
    section, _ = Section.objects.get_or_create(slug="daerah", defaults={"name": "Daerah"})
    body = [("paragraph", "<p>Isi.</p>")]
    draft = Article(title=title, slug=slug, summary="Ringkas.", body=body, section=section)
    draft.live = False
    draft.bylines.add(Byline(guest="Tamu"))
    return month_for(timezone.localdate()).add_child(instance=draft)


def publish(number):
    edition = story(SLUG, "Judul nomor 0").get_latest_revision_as_object()
    edition.title = f"Judul nomor {number}"
    edition.save_revision().publish()
    return f"done {number}"


def schedule(number):
    for place in range(number):
        later = story(f"{LATER}-{place}", f"Menyusul {place}")
        later.go_live_at = timezone.now() + timedelta(seconds=2 + place)
        later.save_revision(approved_go_live_at=later.go_live_at)
    return f"done {number}"


def state():
    told = Article.objects.get(slug=SLUG)
    scheduled = Article.objects.filter(slug__startswith=LATER)
    log = PageLogEntry.objects.filter(action="wagtail.publish.scheduled", page__in=scheduled)
    facts = {
        "title": told.title, "address": told.address, "live": scheduled.filter(live=True).count(),
        "times": log.count(), "due": Due.objects.count(), "tasks": Task.objects.count(),
        "open_receipts": Receipt.objects.filter(refreshed_at=None).count(),
    }  # fmt: skip
    return json.dumps(facts)


def main():
    verbs: dict[str, Any] = {"publish": publish, "schedule": schedule, "state": state}
    for line in sys.stdin:
        verb, *numbers = line.split()
        sys.stdout.write(f"{verbs[verb](*map(int, numbers))}\n")
        sys.stdout.flush()


if __name__ == "__main__":
    main()
