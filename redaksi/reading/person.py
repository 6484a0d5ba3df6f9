"""The page of somebody who is credited."""

from dataclasses import dataclass

from redaksi.articles.models import Article, person_list
from redaksi.edge import keys
from redaksi.media.models import albums_for
from redaksi.media.pictures import Picture
from redaksi.people.models import Person
from redaksi.reading import cards, structured
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition
from redaksi.reading.heads import list_head
from redaksi.reading.pages import Frame, Head, Paging
from redaksi.reading.paging import numbered
from redaksi.reading.rivers import counts_of, cut


@dataclass(frozen=True)
class PersonPage:
    frame: Frame
    head: Head
    name: str
    position: str
    area: str
    bio: str
    portrait: Picture | None
    count: int
    river: tuple[Card, ...]
    paging: Paging


def assemble(person: Person, edition: Edition, *, page: int) -> PersonPage:
    """Assemble one page of a person's list. Costs eight queries beside the person's own."""
    name = person_list(person.pk)
    edition.shows(keys.person(person.pk), keys.listed(name), keys.photo(person.photo_id or 0))
    articles = Article.objects.published().placed(name)
    (count,) = counts_of(name)
    river = cut(articles, count=count, page=page, address=person.address)
    frame = edition.frame()
    album = albums_for({person.photo_id} if person.photo_id else set()).get(person.photo_id or 0)
    about = structured.person(
        person.name,
        address=frame.base + person.address,
        facts={
            "jobTitle": person.position,
            "description": person.bio,
            "worksFor": {"@id": structured.paper_id(frame.base)},
        },
    )
    return PersonPage(
        frame=frame,
        head=list_head(
            frame, title=person.name, description=person.bio or person.position,
            address=numbered(person.address, page), nodes=(about,),
        ),
        name=person.name,
        position=person.position,
        area=person.area,
        bio=person.bio,
        portrait=album.portrait() if album else None,
        count=river.count,
        river=cards.assemble(river.lines, edition),
        paging=river.paging,
    )  # fmt: skip
