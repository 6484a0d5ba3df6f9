"""Which sections, topics, kind and language an old post's terms mean here (D43, D48, D146)."""

import re
from collections.abc import Iterator
from urllib.parse import urlsplit

from redaksi.importers.entries import Inventory, OldPost, TermName
from redaksi.importers.manuscript import SectionName
from redaksi.importers.wordpress.meta import primary_category
from redaksi.lang.words import plain, shorten, slug

SECTION, TOPIC = 60, 80
# WordPress' own name for "nowhere", in the languages it was installed in here.
NOWHERE = frozenset(
    {"uncategorized", "uncategorised", "tak-berkategori", "tidak-berkategori", "tanpa-kategori",
     "belum-dikategorikan", "tak-terkategori"}
)  # fmt: skip
# Terms by which programs sort for themselves.
NO_TOPICS = frozenset(
    {"category", "post_format", "author", "language", "post_translations", "term_language",
     "nav_menu", "link_category", "wp_theme", "wp_pattern_category", "redaksi_person",
     "elementor_library_type", "yst_prominent_words", "product_type"}
)  # fmt: skip
# A section that is named like a kind of story holds stories of that kind; readers were told so.
KINDS = {
    "opini": "opinion", "opinion": "opinion", "kolom": "column", "tajuk": "editorial",
    "tajuk-rencana": "editorial", "editorial": "editorial", "advertorial": "advertorial",
    "pariwara": "advertorial", "adv": "advertorial", "iklan": "advertorial",
    "siaran-pers": "press_release", "pers-rilis": "press_release", "press-release": "press_release",
    "rilis": "press_release", "wawancara": "interview", "cek-fakta": "fact_check",
    "analisis": "analysis", "feature": "feature", "features": "feature",
    "infografis": "infographic",
    "galeri-foto": "photo_story", "foto": "photo_story", "video": "video",
    "liputan-khusus": "special_report", "laporan-khusus": "special_report",
}  # fmt: skip
LANGUAGES = frozenset({"id", "en", "sas", "smw", "bhp", "jv", "ban"})
_SLUG = re.compile(r"[a-z0-9]+(?:-[a-z0-9]+)*")


def sections(post: OldPost, inventory: Inventory) -> tuple[SectionName, ...]:
    """Give the sections of a post, its main one first; none when it was filed nowhere."""
    named = [term for term in post.terms if term.taxonomy == "category" and not _is_nowhere(term)]
    main = _main(post, named, inventory)
    if main:
        named.remove(main)
        named.insert(0, main)
    return tuple(dict.fromkeys(section for term in named if (section := _named(term, SECTION))))


def topics(post: OldPost) -> tuple[SectionName, ...]:
    """Give what a post is about: its tags, and the terms of taxonomies the site made itself.

    Ghost's internal tags ("#redaksi") were never shown.
    """
    found: dict[str, SectionName] = {}
    for term in post.terms:
        is_internal = term.slug.startswith("hash-") or term.name.startswith("#")
        if term.taxonomy not in NO_TOPICS and not is_internal and (topic := _named(term, TOPIC)):
            found.setdefault(topic.slug, topic)
    return tuple(found.values())


def kind_of(post: OldPost) -> str:
    """Give the kind of story; paid text is told whatever else a story is filed under."""
    kinds = [
        KINDS[term.slug]
        for term in post.terms
        if term.slug in KINDS and (term.taxonomy == "category" or KINDS[term.slug] == "advertorial")
    ]
    if "advertorial" in kinds:
        return "advertorial"
    return kinds[0] if kinds else "news"


def language_of(post: OldPost, inventory: Inventory) -> str:
    """Give the language of a post: its own mark when there are several, else the site's."""
    marks = [term.slug for term in post.terms if term.taxonomy == "language"]
    for mark in (*marks, inventory.site.language):
        if (word := mark.lower().replace("_", "-").partition("-")[0]) in LANGUAGES:
            # A site that was never told its language says "en-US" and is written in Indonesian.
            return word if marks or word != "en" else "id"
    return "id"


def _main(post: OldPost, named: list[TermName], inventory: Inventory) -> TermName | None:
    """Choose the main section: what the theme or a plugin says, the address, the first (D146)."""
    for key in primary_category(post):
        for term in named:
            known = inventory.terms.get((term.taxonomy, term.slug))
            if known and known.key == key:
                return term
    in_address = list(_in_address(post, named))
    # Of nested categories the address names all; the innermost says what the story is.
    return in_address[-1] if in_address else next(iter(named), None)


def _in_address(post: OldPost, named: list[TermName]) -> Iterator[TermName]:
    try:
        path = urlsplit(post.address).path
    except ValueError:
        return
    for word in path.lower().split("/")[:-1]:
        yield from (term for term in named if term.slug == word and word != post.slug)


def _named(term: TermName, limit: int) -> SectionName | None:
    name = shorten(plain(term.name) or term.slug, limit)
    word = term.slug if _SLUG.fullmatch(term.slug) and len(term.slug) <= limit else ""
    word = word or slug(name, limit)
    return SectionName(word, name) if word else None


def _is_nowhere(term: TermName) -> bool:
    return term.slug in NOWHERE or slug(term.name) in NOWHERE
