"""What the foot of an article leads on to."""

from datetime import datetime

from redaksi.articles.models import Article, Line, topic_list
from redaksi.edge import keys
from redaksi.reading.beside import Beside
from redaksi.reading.frame import Edition
from redaksi.related.models import Neighbour
from redaksi.related.models.neighbour import SHOWN


def further(article: Article, beside: Beside, edition: Edition, *, before: datetime) -> list[Line]:
    """Choose what belongs to the story; where nothing was found, what is near it in the paper.

    Never what was paid for (D19). Costs two queries; three where nothing was found.
    """
    pk = article.pk or 0
    edition.shows(keys.related(pk))
    numbers = Neighbour.objects.numbers(pk)
    return _found(numbers, edition) or _near(article, beside, edition, before=before)


def _found(numbers: list[int], edition: Edition) -> list[Line]:
    """Read the first that readers may see, and note also those that would be among them."""
    if not numbers:
        return []
    open_ones = Article.objects.published().editorial().among(numbers)
    lines = {line.pk: line for line in open_ones}
    found: list[Line] = []
    for number in numbers:
        edition.shows(keys.article(number))
        if number in lines:
            found.append(lines[number])
        if len(found) == SHOWN:
            break
    return found


def _near(article: Article, beside: Beside, edition: Edition, *, before: datetime) -> list[Line]:
    """Give the newest of its topics, then the section's next older ones."""
    topics, section = [topic.pk for topic in beside.topics], article.section_id or 0
    edition.shows(keys.earlier(section), *(keys.listed(topic_list(pk)) for pk in topics))
    kindred = Article.objects.published().kindred(topics=topics, section=section, before=before)
    return [line for line in kindred if line.pk != article.pk][:SHOWN]
