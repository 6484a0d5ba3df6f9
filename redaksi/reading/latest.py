"""The newest headlines alone: what stands beside every story, and would change all of them."""

from redaksi.articles.models import Article
from redaksi.edge import keys
from redaksi.reading import cards
from redaksi.reading.cards import Card
from redaksi.reading.frame import Edition

# One more than are shown beside a story: the story itself may be among them.
LATEST = 7


def assemble(edition: Edition) -> tuple[Card, ...]:
    """Assemble the newest headlines. Costs three queries."""
    edition.shows(keys.ALL)
    newest = Article.objects.published().editorial().newest_first()
    return cards.headlines(newest[:LATEST].lines(), edition)
