"""What the machine and an editor may do to what a story leads on to."""

from django.utils import timezone

from redaksi.articles.models import Article
from redaksi.edge.tests.verbs import Nothing, Picks, Verb
from redaksi.related.actions.relating import relate
from redaksi.related.models import Neighbour
from redaksi.related.models.neighbour import TooManyPins


def find(pick: Picks) -> None:
    """Look for what a story leads on to, as the worker does after its publication."""
    relate(_one(pick).pk, at=timezone.now())


def choose(pick: Picks) -> None:
    """Pin a story below another, drop it, put it up, or leave it to the machine."""
    article, other = _one(pick), _one(pick)
    hand = Neighbour.objects
    act = pick.one([hand.pin, hand.drop, hand.leave, hand.raise_pin])
    if article == other:
        raise Nothing
    try:
        act(article, other, by=None, at=timezone.now())
    except TooManyPins as error:
        raise Nothing from error


def _one(pick: Picks) -> Article:
    found = list(Article.objects.order_by("pk"))
    if not found:
        raise Nothing
    return pick.one(found)


LEADING: list[Verb] = [find, find, choose]
