"""Load the invented newsroom into an empty one, whole or not at all."""

import secrets
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime

from django.conf import settings
from django.db import transaction
from django.utils.translation import gettext as _

from redaksi.articles.models import Article
from redaksi.demo import paper, scenes
from redaksi.demo.actions.commenting import comment
from redaksi.demo.actions.filing import file_articles
from redaksi.demo.actions.furnishing import employ, furnish
from redaksi.demo.actions.hanging import hang
from redaksi.demo.actions.moving import Tell, has_moved, move_in
from redaksi.demo.drawing import draw_all
from redaksi.demo.newsroom import Newsroom, read_newsroom
from redaksi.masthead.models import Publication
from redaksi.media.actions import make_all
from redaksi.media.models import Photo
from redaksi.newsroom.roles import Role
from redaksi.people.models import Person, User
from redaksi.related.actions.catching_up import catch_up_now
from redaksi.sections.models import Section

# Progress is told so often; between two handfuls one core waits for the other.
HANDFUL = 10


class NewsroomAtWork(Exception):
    """The newsroom holds something that is not the demo's; nothing was changed."""


@dataclass(frozen=True)
class Login:
    """A way into the desk of the demo."""

    username: str
    name: str
    role: str


@dataclass(frozen=True)
class Loaded:
    """What stands after loading; `password` is "" when it was given out by an earlier run."""

    is_new: bool
    articles: int
    logins: tuple[Login, ...]
    password: str


def load_newsroom(now: datetime, *, processes: int, tell: Tell) -> Loaded:
    """Load the demo, unless it is loaded already; refuses with NewsroomAtWork.

    Drawing comes before the transaction; after it the old site comes along, batch by batch as
    everywhere, so that a broken load goes on with it next time. Takes about 40 s on two cores.
    """
    newsroom = read_newsroom(now)
    logins = _logins(newsroom)
    if Article.objects.filter(slug__in=newsroom.addresses).exists():
        if not has_moved():
            old = _draw(scenes.OLD_NAMES, processes, tell)
            _make_sizes(move_in(old, at=now, tell=tell), processes, tell)
        password = paper.PASSWORD if _is_at_home() else ""
        return Loaded(is_new=False, articles=0, logins=logins, password=password)
    _refuse_if_at_work(newsroom)
    names = [drawing.name for drawing in newsroom.wanted]
    drawn = _draw((*names, *scenes.OLD_NAMES), processes, tell)
    password = paper.PASSWORD if _is_at_home() else secrets.token_urlsafe(9)
    photos: dict[str, Photo] = {}
    try:
        _lay_out(newsroom, drawn, photos, password, tell=tell, now=now)
    except BaseException:
        # The rows are gone with the transaction; files know nothing of it.
        for photo in photos.values():
            photo.file.delete(save=False)
        raise
    came = move_in(drawn, at=now, tell=tell)
    _make_sizes([*photos.values(), *came], processes, tell)
    # Its worker would find out by itself, after the first readers.
    catch_up_now(at=now, tell=lambda _done: None)
    published = Article.objects.published().count()
    return Loaded(is_new=True, articles=published, logins=logins, password=password)


@transaction.atomic
def _lay_out(
    newsroom: Newsroom, drawn: dict[str, bytes], photos: dict[str, Photo], password: str,
    *, tell: Tell, now: datetime,
) -> None:  # fmt: skip
    """Put everything into the database; `photos` is filled on the way."""
    fittings = furnish(newsroom)
    hang(newsroom, drawn, photos)
    people = employ(newsroom, photos, password)
    total = len(newsroom.manuscripts)
    for done, _filed in enumerate(file_articles(newsroom, fittings, photos, people), 1):
        tell(_("Filing articles"), done, total)
    comment(newsroom, now=now)


def _draw(names: Sequence[str], processes: int, tell: Tell) -> dict[str, bytes]:
    drawn: dict[str, bytes] = {}
    for name, data in draw_all(names, processes=processes):
        drawn[name] = data
        tell(_("Drawing pictures"), len(drawn), len(names))
    return drawn


def _make_sizes(photos: list[Photo], processes: int, tell: Tell) -> None:
    for start in range(0, len(photos), HANDFUL):
        make_all(photos[start : start + HANDFUL], at_once=processes)
        done = min(start + HANDFUL, len(photos))
        tell(_("Making the sizes of the pictures"), done, len(photos))


def _refuse_if_at_work(newsroom: Newsroom) -> None:
    """Leave alone a newsroom with anything of its own: it would lose its name to the demo."""
    usernames = [member.initials for member in newsroom.logins]
    if Article.objects.exists():
        raise NewsroomAtWork(_("This newsroom has news of its own. Nothing was changed."))
    if Section.objects.exists() or Person.objects.exists() or Publication.load().legal_entity:
        raise NewsroomAtWork(_("This newsroom has been set up already. Nothing was changed."))
    if User.objects.filter(username__in=usernames).exists():
        raise NewsroomAtWork(_("A log-in of the demo is taken already. Nothing was changed."))


def _logins(newsroom: Newsroom) -> tuple[Login, ...]:
    by_role = {member.login: member for member in newsroom.logins}
    return tuple(
        Login(by_role[role].initials, by_role[role].name, Role(role).group_name)
        for role in paper.LOGINS
        if role in by_role
    )


def _is_at_home() -> bool:
    """Tell whether only this very machine can reach the desk, so that a known password is safe."""
    return settings.HOST in settings.LOOPBACK and settings.BIND in settings.LOOPBACK
