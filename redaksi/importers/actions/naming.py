"""Finds the sections, topics and people that old posts name, and makes those that are not here."""

import json
from collections.abc import Callable, Collection, Iterable, Mapping
from itertools import count
from typing import Any

from wagtail.models import Page

from redaksi.importers.actions.indexing import index
from redaksi.importers.entries import Inventory, OldTerm
from redaksi.importers.manuscript import Credit, SectionName
from redaksi.importers.models import OldSite, Origin
from redaksi.lang.quotes import curl
from redaksi.lang.words import fold, slug
from redaksi.people.models import Person
from redaksi.sections.addresses import is_free
from redaksi.sections.models import FormerSlug, Section, Topic

DEFAULT_SECTION = SectionName("berita", "Berita")
CATEGORY, TAG, PERSON = "category", "post_tag", "redaksi_person"


class Names:
    """Sections, topics and people by the old site's names, for one run.

    Kept in memory from batch to batch: a few hundred bytes for each that is named at all.
    """

    def __init__(self, site: OldSite, inventory: Inventory, authors: Mapping[str, str]) -> None:
        self.site, self.inventory, self.authors = site, inventory, authors
        self._sections: dict[str, Section] = {}
        self._topics: dict[str, Topic] = {}
        self._people: dict[str, Person] = {}
        self._by_name = {_same(person.name): person for person in Person.objects.order_by("-pk")}

    def section(self, named: SectionName | None) -> Section:
        """Give the section of that name; "Berita" when there is no name."""
        named = named or DEFAULT_SECTION
        if named.slug not in self._sections:
            self._sections[named.slug] = self._find_section(named)
        return self._sections[named.slug]

    def topics(self, named: Collection[SectionName]) -> list[Topic]:
        """Give the topics of these names, which `meet` has found before, each once."""
        found = (self._topics[one.slug] for one in named)
        return list({topic.pk: topic for topic in found}.values())

    def meet(self, named: Iterable[SectionName]) -> None:
        """Find all these topics at once, and make those that are not here: four queries."""
        new = {one.slug: one for one in named if one.slug not in self._topics}
        if new:
            self._find_topics(new)

    def bring_all(self) -> None:
        """Find or make everything that is named at all: what leaves us unused comes back so."""
        terms = self.inventory.terms.values()
        named = {
            usual: [SectionName(term.slug, term.name) for term in terms if term.taxonomy == usual]
            for usual in (CATEGORY, TAG, PERSON)
        }
        for one in named[CATEGORY]:
            self.section(one)
        self.meet(named[TAG])
        for one in named[PERSON]:
            self.person(Credit("writer", login=one.slug, name=one.name))

    def person(self, credit: Credit) -> Person | None:
        """Give the one who is credited; None for a guest, whose name is printed and no more."""
        name = self.printed(credit)
        if credit.login and (origin := self._people.get(credit.login)):
            return origin
        if not credit.login:
            return self._by_name.get(_same(name))
        self._people[credit.login] = self._find_person(credit.login, name)
        return self._people[credit.login]

    def printed(self, credit: Credit) -> str:
        """Give the name as readers see it: from the list handed in, the old site, the credit."""
        author = self.inventory.authors.get(credit.login)
        told = self.authors.get(credit.login) or credit.name or (author.name if author else "")
        return curl(fold(told or credit.login))[:120]

    def _find_section(self, named: SectionName) -> Section:
        term = self._term(CATEGORY, named.slug)
        origin = self._origin(Origin.Kind.SECTION, f"{term.taxonomy}:{term.slug}")
        if origin and origin.section:
            return origin.section
        name = curl(fold(named.name or named.slug))[:60]
        word = slug(named.slug, 60) or slug(name, 60)
        found = (
            Section.objects.filter(slug=word).first()
            or Section.objects.filter(former_slugs__slug=word).first()
            or Section.objects.filter(name__iexact=name).first()
            or _open_section(name, word or "rubrik", term)
        )
        self._note(Origin.Kind.SECTION, f"{term.taxonomy}:{term.slug}", section=found)
        return found

    def _find_topics(self, new: Mapping[str, SectionName]) -> None:
        keys = {f"{self._term(TAG, one).taxonomy}:{one}": one for one in new}
        origins = Origin.objects.filter(site=self.site, kind=Origin.Kind.TOPIC, key__in=keys)
        known = {
            keys[origin.key]: origin.topic
            for origin in origins.select_related("topic")
            if origin.topic
        }
        wanted = [one for word, one in new.items() if word not in known]
        known |= _topics_here(wanted)
        told = {word: self._term(TAG, word).description for word in new}
        made = _make_topics([one for one in wanted if one.slug not in known], told)
        self._topics |= known | made
        fresh = [
            Origin(site=self.site, kind=Origin.Kind.TOPIC, key=key[:255], topic=self._topics[one])
            for key, one in keys.items()
        ]
        Origin.objects.bulk_create(
            fresh, update_conflicts=True, unique_fields=["site", "kind", "key"],
            update_fields=["topic"],
        )  # fmt: skip

    def _find_person(self, login: str, name: str) -> Person:
        origin = self._origin(Origin.Kind.PERSON, login)
        if origin and origin.person:
            return origin.person
        told = _json(self.inventory.terms.get((PERSON, login)))
        person = (
            self._by_name.get(_same(name))
            or Person.objects.filter(slug=slug(name, 120)).first()
            or _introduce(name, told)
        )
        self._by_name[_same(name)] = person
        self._note(Origin.Kind.PERSON, login, person=person)
        return person

    def _term(self, usual: str, word: str) -> OldTerm:
        """Give a term of the old site: of the usual taxonomy, or of any other."""
        terms = self.inventory.terms
        other = OldTerm(key="", taxonomy=usual, slug=word, name=word)
        return terms.get((usual, word)) or other

    def _origin(self, kind: str, key: str) -> Origin | None:
        known = Origin.objects.filter(site=self.site, kind=kind, key=key[:255])
        return known.select_related("section", "person").first()

    def _note(self, kind: str, key: str, **target: Any) -> None:
        Origin.objects.update_or_create(site=self.site, kind=kind, key=key[:255], defaults=target)


def _same(name: str) -> str:
    return fold(name).casefold()


def _json(term: OldTerm | None, *, text: str = "") -> dict[str, Any]:
    """Read what our own export tells beside a term; nothing when it is not ours or broken."""
    try:
        told = json.loads(text or (term.description if term else ""))
    except ValueError:
        return {}
    return told if isinstance(told, dict) else {}


def unique(wanted: str, longest: int, is_taken: Callable[[str], bool], *, mark: str = "-") -> str:
    """Give the name, or the first with a number behind it that nobody has; never too long."""
    for number in count(1):
        ending = f"{mark}{number}" if number > 1 else ""
        found = wanted[: longest - len(ending)].rstrip("-") + ending
        if not is_taken(found):
            return found
    raise AssertionError  # count() has no end


def _open_section(name: str, word: str, term: OldTerm) -> Section:
    """Make a section; only a paper without any has it in its navigation at once."""
    told = _json(term, text=term.told("_redaksi_term"))
    last = Section.objects.order_by("-position").values_list("position", flat=True).first() or 0
    hues = Section.Hue.values
    section = Section(
        name=unique(name, 60, lambda one: Section.objects.filter(name=one).exists(), mark=" "),
        slug=unique(word, 60, _is_section_word_taken),
        description=curl(fold(str(told.get("description") or term.description)))[:200],
        hue=told["hue"] if told.get("hue") in hues else hues[Section.objects.count() % len(hues)],
        position=_number(told.get("position"), last + 1),
        in_nav=bool(told.get("in_nav", not term.parent)),
        is_opinion=bool(told.get("is_opinion", word in ("opini", "opinion", "kolom", "tajuk"))),
    )
    section.save()
    for former in told.get("former_slugs") or ():
        if isinstance(former, str) and former and not _is_section_word_taken(former[:60]):
            FormerSlug.objects.create(section=section, slug=former[:60])
    return section


def _is_section_word_taken(word: str) -> bool:
    return (
        not is_free(word)
        or Section.objects.filter(slug=word).exists()
        or FormerSlug.objects.filter(slug=word).exists()
        or Page.objects.filter(depth=3, slug=word).exists()
    )


def _number(told: object, otherwise: int) -> int:
    return told if isinstance(told, int) and 0 <= told < 32768 else otherwise


def _topics_here(wanted: Collection[SectionName]) -> dict[str, Topic]:
    """Find topics that are here already, by their word or by their name."""
    words = {slug(one.slug, 80) for one in wanted}
    names = {_topic_name(one) for one in wanted}
    by_word = {topic.slug: topic for topic in Topic.objects.filter(slug__in=words)}
    by_name = {topic.name: topic for topic in Topic.objects.filter(name__in=names)}
    found = {
        one.slug: by_word.get(slug(one.slug, 80)) or by_name.get(_topic_name(one)) for one in wanted
    }
    return {word: topic for word, topic in found.items() if topic}


def _make_topics(wanted: Collection[SectionName], told: Mapping[str, str]) -> dict[str, Topic]:
    """Make topics in one go; names and words that meet after being cut get a number."""
    if not wanted:
        return {}
    words: set[str] = set()
    names: dict[str, Topic] = {}
    made: dict[str, Topic] = {}
    for one in wanted:
        name = _topic_name(one)
        if name not in names:
            word = unique(
                slug(one.slug, 80) or slug(name, 80) or "topik", 80,
                lambda found: found in words or Topic.objects.filter(slug=found).exists(),
            )  # fmt: skip
            words.add(word)
            about = curl(fold(told[one.slug]))[:200]
            names[name] = Topic(name=name, slug=word, description=about)
        made[one.slug] = names[name]
    created = Topic.objects.bulk_create(names.values())
    index(Topic, created)
    return made


def _topic_name(named: SectionName) -> str:
    return curl(fold(named.name or named.slug))[:80]


def _introduce(name: str, told: Mapping[str, Any]) -> Person:
    """Make a person who is credited, and no more: no log-in, no place on the masthead."""
    initials = str(told.get("initials") or "")[:8]
    taken = Person.objects.filter(initials=initials).exists()
    duty = told.get("duty")
    person = Person(
        name=name,
        slug=unique(
            slug(str(told.get("slug") or name), 120) or "penulis", 120,
            lambda word: Person.objects.filter(slug=word).exists(),
        ),
        initials=None if taken or not initials else initials,
        duty=duty if duty in Person.Duty.values else "",
        position=str(told.get("position") or "")[:120],
        area=str(told.get("area") or "")[:120],
        bio=str(told.get("bio") or "")[:800],
        is_on_masthead=bool(told.get("is_on_masthead", False)),
    )  # fmt: skip
    person.save()
    return person
