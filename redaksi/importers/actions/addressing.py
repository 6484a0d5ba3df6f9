"""Writes down where old addresses lead, each once, and never over an address of ours (D149)."""

import re
from collections.abc import Collection, Mapping
from typing import Any

from wagtail.models import Page

from redaksi.articles.models import Article
from redaksi.importers.addresses import normalised
from redaksi.importers.models import OldAddress, OldSite
from redaksi.sections.addresses import RESERVED
from redaksi.sections.models import Section

LONGEST = 500
OF_ARTICLE = re.compile(r"/[^/]+/(\d{1,9})/[^/]+")


def lead(site: OldSite, targets: Mapping[str, Mapping[str, Any]]) -> tuple[int, set[str]]:
    """Write rows for paths, each with its target ("article_id": 7), or none for 410.

    Gives how many were written, and the paths that something else has: they stay as they are. A
    row without target gets one. Two to four queries; inside a transaction.
    """
    wanted = {path: told for path, told in targets.items() if 1 < len(path) <= LONGEST}
    ours = _ours(path for path in wanted if path.count("/") == 1)
    known = {row.path: row for row in OldAddress.objects.filter(path__in=wanted)}
    new, filled, taken = [], [], set(ours)
    for path, told in wanted.items():
        row = known.get(path)
        if path in ours:
            continue
        if row is None:
            new.append(OldAddress(site=site, path=path, **told))
        elif not told or all(getattr(row, name) == pk for name, pk in told.items()):
            continue
        elif any(getattr(row, f"{name}_id") for name in OldAddress.TARGETS) or row.leads_to:
            taken.add(path)
        else:
            filled.append(row)
            for name, pk in told.items():
                setattr(row, name, pk)
    OldAddress.objects.bulk_create(new)
    if filled:
        names = sorted({name for row in filled for name in wanted[row.path]})
        OldAddress.objects.bulk_update(filled, names)
    return len(new), taken


def _ours(paths: Any) -> set[str]:
    """Give those that are a section, a standing page or a door of ours."""
    words = {path.removeprefix("/"): path for path in paths}
    taken = set(Section.objects.filter(slug__in=words).values_list("slug", flat=True))
    taken |= set(Page.objects.filter(depth=3, slug__in=words).values_list("slug", flat=True))
    return {path for word, path in words.items() if word in taken or word in RESERVED}


def standing_at(paths: Collection[str]) -> dict[str, int]:
    """Give the articles that have one of these paths as their own address here. Costs a query."""
    numbers = {int(found[1]) for path in paths if (found := OF_ARTICLE.fullmatch(path))}
    if not numbers:
        return {}
    articles = Article.objects.filter(pk__in=numbers).as_cards().select_related("section")
    here = {normalised(article.address): article.pk for article in articles}
    return {path: here[path] for path in paths if path in here}


def is_at_home(path: str, address: str) -> bool:
    """Tell whether an old path is the very address that the thing has here."""
    return path == normalised(address)
