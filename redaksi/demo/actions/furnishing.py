"""Furnish the demo newsroom: its masthead, sections and topics, its people and their log-ins."""

from dataclasses import dataclass

from django.utils import timezone
from wagtail.models import Site
from wagtail.users.models import UserProfile

from redaksi.articles.actions import open_archives
from redaksi.demo import paper
from redaksi.demo.newsroom import Newsroom
from redaksi.demo.paper import Member
from redaksi.lang.words import slug
from redaksi.masthead.actions import found_paper
from redaksi.masthead.models import Publication
from redaksi.media.models import Photo
from redaksi.newsroom.roles import Role, establish_roles, give_role
from redaksi.people.models import Person, User
from redaksi.readers.actions import found_terms
from redaksi.sections.models import Section, Topic


@dataclass(frozen=True)
class Fittings:
    """What articles are filed under, by address word and by name."""

    sections: dict[str, Section]
    topics: dict[str, Topic]


def furnish(newsroom: Newsroom) -> Fittings:
    """Open the paper with its masthead, archives, roles, sections and topics."""
    home = found_paper(paper.NAME)
    home.title = home.draft_title = paper.NAME
    home.save()
    Site.objects.filter(is_default_site=True).update(site_name=paper.NAME)
    open_archives(home)
    found_terms(at=timezone.now())
    establish_roles()
    _sign_masthead()
    sections = {
        rubric.slug: Section.objects.create(
            name=rubric.name, slug=rubric.slug, hue=rubric.hue, description=rubric.description,
            position=place, is_opinion=rubric.slug == paper.OPINION,
        )
        for place, rubric in enumerate(paper.RUBRICS, 1)
    }  # fmt: skip
    topics = {name: Topic.objects.create(name=name, slug=slug(name)) for name in newsroom.topics}
    return Fittings(sections, topics)


def employ(newsroom: Newsroom, photos: dict[str, Photo], password: str) -> dict[str, Person]:
    """Hire the staff, with their portraits and, for some, a log-in; by address word."""
    return {
        member.slug: Person.objects.create(
            name=member.name, slug=member.slug, initials=member.initials, duty=member.duty,
            position=member.position, area=member.area, bio=member.bio,
            photo=photos.get(member.portrait),
            user=_user(member, password) if member.login else None,
        )
        for member in newsroom.staff
    }  # fmt: skip


def _sign_masthead() -> None:
    publication = Publication.load()
    for field, value in paper.MASTHEAD.items():
        setattr(publication, field, value)
    publication.responsible = [
        ("person", {"office": office, "name": name}) for office, name in paper.RESPONSIBLE
    ]
    publication.accounts = [("account", {"name": name, "url": url}) for name, url in paper.ACCOUNTS]
    publication.full_clean()
    publication.save()


def _user(member: Member, password: str) -> User:
    """Make a log-in that gets no mail: its address is invented."""
    first, _, last = member.name.rpartition(" ")
    user: User = User.objects.create_user(
        member.initials, member.email, password, first_name=first, last_name=last
    )
    give_role(user, Role(member.login))
    UserProfile.objects.update_or_create(
        user=user,
        defaults={
            "submitted_notifications": False,
            "approved_notifications": False,
            "rejected_notifications": False,
            "updated_comments_notifications": False,
        },
    )
    return user
