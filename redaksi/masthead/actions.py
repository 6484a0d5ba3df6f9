from pathlib import Path

from django.conf import settings
from django.db import transaction
from django.utils.translation import override
from wagtail.models import Collection, Page, Site

from redaksi.lang.dates import ZONES
from redaksi.masthead.models import Home, Publication, StandingPage

ALL_FILES = "Umum"
SAMPLES = Path(__file__).parent / "samples"


@transaction.atomic
def found_paper(name: str) -> Home:
    """Make the root of the site, the masthead and the standing pages, where they do not exist yet.

    Safe to repeat. The standing pages are drafts of ours, marked as samples until the newsroom
    puts its own text there (D1).
    """
    home = Home.objects.first()
    if home is None:
        home = _open_site(name)
        _name_paper(name)
    # Wagtail calls the collection above all others "Root", in every language.
    Collection.objects.filter(depth=1, name="Root").update(name=ALL_FILES)
    for duty in StandingPage.Duty:
        if duty and not StandingPage.objects.filter(duty=duty).exists():
            _write_sample(home, duty)
    return home


def _open_site(name: str) -> Home:
    """Put our root in place of the welcome page that Wagtail brings along."""
    root = Page.get_first_root_node()
    Page.objects.child_of(root).delete()
    # The delete went past the instance: ask the tree anew before adding to it.
    root = Page.objects.get(pk=root.pk)
    home = root.add_child(instance=Home(title=name, slug="beranda"))
    host, _, port = settings.ADDRESS.partition("://")[2].partition(":")
    Site.objects.update_or_create(
        is_default_site=True,
        defaults={
            "hostname": host,
            "port": int(port or (443 if settings.IS_TLS else 80)),
            "site_name": name,
            "root_page": home,
        },
    )
    return home


def _name_paper(name: str) -> None:
    """Fill in what is known of a new paper; what an editor has changed stays as it is."""
    publication = Publication.load()
    publication.name = name
    if settings.TIME_ZONE in ZONES:
        publication.zone = settings.TIME_ZONE
    publication.save()


def _write_sample(home: Home, duty: StandingPage.Duty) -> None:
    with override("id"):
        title = str(duty.label)
    body = (SAMPLES / f"{duty.value}.html").read_text(encoding="utf-8")
    home.add_child(
        instance=StandingPage(
            title=title, slug=duty.value, duty=duty.value, body=body, is_sample=True
        )
    )
