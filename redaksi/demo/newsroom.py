"""Will read everything the demo newsroom is made of, and check that its files fit together."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from redaksi.demo.manuscripts import Manuscript, read_manuscripts
from redaksi.demo.paper import RUBRICS, Drawing, Member, read_drawings, read_people
from redaksi.demo.sheets import BadSheet
from redaksi.lang.words import slug

FILES = Path(__file__).parent


@dataclass(frozen=True)
class Newsroom:
    """The whole demo, read and checked: nothing in it points to what is not there."""

    staff: tuple[Member, ...]
    drawings: tuple[Drawing, ...]
    manuscripts: tuple[Manuscript, ...]

    @property
    def addresses(self) -> frozenset[str]:
        """Give the address words of its articles, by which they are known again later."""
        return frozenset(slug(one.title) for one in self.manuscripts)

    @property
    def topics(self) -> tuple[str, ...]:
        """Name all topics, in the order of the alphabet."""
        return tuple(sorted({topic for one in self.manuscripts for topic in one.topics}))

    @property
    def logins(self) -> tuple[Member, ...]:
        """Give those of the staff who can log in at the desk."""
        return tuple(member for member in self.staff if member.login)

    @property
    def advert_pictures(self) -> frozenset[str]:
        """Name the pictures that advertising shows and the news does not."""
        paid = {name for one in self.manuscripts if one.is_advert for name in one.pictures}
        news = {name for one in self.manuscripts if not one.is_advert for name in one.pictures}
        return frozenset(paid - news)

    @property
    def wanted(self) -> tuple[Drawing, ...]:
        """Give the pictures that something in the paper shows."""
        names = {name for one in self.manuscripts for name in one.pictures}
        names |= {member.portrait for member in self.staff}
        return tuple(drawing for drawing in self.drawings if drawing.name in names)


def read_newsroom(now: datetime, *, files: Path = FILES) -> Newsroom:
    """Read and check the demo as it stands in its files."""
    newsroom = Newsroom(
        staff=read_people(files / "people.toml"),
        drawings=read_drawings(files / "pictures.toml"),
        manuscripts=read_manuscripts((files / "articles", files / "desk"), now=now),
    )
    _check(newsroom)
    return newsroom


def _check(newsroom: Newsroom) -> None:
    """Refuse names that lead nowhere, and topics that differ in their capitals only."""
    people = {member.slug for member in newsroom.staff}
    pictures = {drawing.name for drawing in newsroom.drawings}
    rubrics = {rubric.slug for rubric in RUBRICS}
    slugs = {one.slug for one in newsroom.manuscripts if one.is_published}
    for member in newsroom.staff:
        _known("people.toml", "portrait", {member.portrait} - {""}, pictures)
    for one in newsroom.manuscripts:
        place = f"{one.slug}.toml"
        _known(place, "section", {one.section, *one.sections}, rubrics)
        _known(place, "bylines", {credit.person for credit in one.credits} - {""}, people)
        _known(place, "photo", one.pictures, pictures)
        _known(place, "article", one.links, slugs - {one.slug})
    if len({topic.casefold() for topic in newsroom.topics}) < len(newsroom.topics):
        raise BadSheet("articles: topics: one topic is written in two ways")


def _known(place: str, key: str, names: Collection[str], known: Collection[str]) -> None:
    if unknown := sorted(set(names) - set(known)):
        raise BadSheet(f"{place}: {key}: there is no {unknown[0]!r}")
