"""Leads the addresses of files, sections, topics and authors on, when the stories are filed."""

from collections.abc import Iterator, Mapping, Sequence
from itertools import islice
from typing import Any

from django.db import transaction

from redaksi.importers.actions.addressing import is_at_home, lead
from redaksi.importers.actions.batches import House
from redaksi.importers.actions.keeping import PICTURES, Wanted
from redaksi.importers.entries import Inventory, OldPost
from redaksi.importers.manuscript import Picture
from redaksi.importers.models import Origin
from redaksi.importers.typesetting import name_of
from redaksi.importers.wordpress.permalinks import addresses_of_author, addresses_of_term

A_BATCH = 100
LABELS = ("category", "post_tag")


def lead_files(inventory: Inventory, house: House) -> None:
    """Take the rest of the old library along, and lead every file's addresses on.

    A file that is not here answers 410, its own page leads to the story it belonged to.
    """
    files = iter(inventory.files.values())
    while batch := list(islice(files, A_BATCH)):
        wanted = {one.name: one for one in (_wanted(post, house) for post in batch) if one}
        found = house.gallery.known(wanted.values())
        is_whole = house.gallery.media is not None
        stored = (
            house.gallery.fetch(wanted.values(), found, is_dry=house.is_dry) if is_whole else {}
        )
        if house.is_dry:
            continue
        with transaction.atomic():
            house.gallery.hang(wanted.values(), stored, found)
            targets: dict[str, Mapping[str, Any]] = {}
            parents = _parents(batch, house)
            for name, one in wanted.items():
                told = _target(name, found)
                of_file = set(house.gallery.file_paths(one))
                for path in house.gallery.paths_of(one):
                    parent = {} if path in of_file else parents.get(name, {})
                    targets.setdefault(path, told or parent)
            written, _taken = lead(house.site, targets)
            house.account.addresses += written


def _wanted(post: OldPost, house: House) -> Wanted | None:
    if not post.file_address:
        return None
    ending = post.file_address.rpartition(".")[2].lower()
    if ending in PICTURES:
        return house.gallery.wanted_picture(Picture(address=post.file_address, key=post.key))
    return house.gallery.wanted_paper(post.file_address, post.title)


def _target(name: str, found: Any) -> dict[str, int]:
    if kept := found.photos.get(name):
        return {"photo_id": kept.pk}
    if pk := found.documents.get(name):
        return {"attachment_id": pk}
    return {}


def _parents(batch: Sequence[OldPost], house: House) -> dict[str, dict[str, int]]:
    """Give the story that each file belonged to, by the file's name."""
    keys = {post.parent for post in batch if post.parent}
    stories = dict(
        Origin.objects.filter(
            site=house.site, kind=Origin.Kind.ARTICLE, key__in=keys, article__isnull=False
        ).values_list("key", "article_id")
    )
    found = {}
    for post in batch:
        if post.parent in stories:
            name = name_of(Picture(address=post.file_address, key=post.key))
            found[name] = {"article_id": stories[post.parent]}
    return found


def lead_names(inventory: Inventory, house: House) -> None:
    """Lead the pages of categories, tags and authors on; what nothing was filed under is gone."""
    rows = Origin.objects.filter(
        site=house.site,
        kind__in=(Origin.Kind.SECTION, Origin.Kind.TOPIC, Origin.Kind.PERSON),
    ).select_related("section", "topic", "person")
    known = {(origin.kind, origin.key): origin for origin in rows}
    told = _told(inventory, known)
    while some := dict(islice(told, A_BATCH)):
        with transaction.atomic():
            written, _taken = lead(house.site, some)
        house.account.addresses += written


def _told(
    inventory: Inventory, known: Mapping[tuple[str, str], Origin]
) -> Iterator[tuple[str, dict[str, int]]]:
    for (taxonomy, word), term in inventory.terms.items():
        if taxonomy not in LABELS:
            continue
        key = f"{taxonomy}:{word}"[:255]
        section = known.get((Origin.Kind.SECTION, key))
        topic = known.get((Origin.Kind.TOPIC, key))
        thing = (section and section.section) or (topic and topic.topic)
        name = "section_id" if section and section.section else "topic_id"
        for path in addresses_of_term(term, inventory):
            if not thing or not is_at_home(path, thing.address):
                yield path, {name: thing.pk} if thing else {}
    for login, author in inventory.authors.items():
        origin = known.get((Origin.Kind.PERSON, login[:255]))
        person = origin.person if origin else None
        for path in addresses_of_author(author, inventory):
            if not person or not is_at_home(path, person.address):
                yield path, {"person_id": person.pk} if person else {}
