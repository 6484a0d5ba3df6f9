"""What readers said below a story of the running newsroom, as somebody else would have them."""

import json
from dataclasses import dataclass

from tests.journeys.online import Newsroom

SAY = """
import json
from django.utils import timezone
from redaksi.articles.models import Article
from redaksi.comments import actions
from redaksi.comments.models import ArticleCommentRule
from redaksi.readers.models import CommentTerms, Reader
now = timezone.now()
story = Article.objects.published().filter(kind="news").order_by("published_at")[{place}]
ArticleCommentRule.objects.update_or_create(article=story, defaults={{"openness": "premoderated"}})
terms = CommentTerms.objects.in_force(timezone.localdate()) or CommentTerms.objects.write(
    "Saya tidak akan menghina.", in_force_from=timezone.localdate(), at=now)
said = []
for name, words in {remarks!r}:
    reader = Reader.objects.create(name=name, registered_at=now)
    said.append(actions.say(story, reader, actions.Said(words), terms, at=now).pk)
print(json.dumps([story.address, said]))
"""


@dataclass(frozen=True)
class Remarks:
    """Where they stand, and their numbers in order."""

    address: str
    numbers: list[int]


def say_below_a_story(newsroom: Newsroom, *remarks: tuple[str, str], place: int = 0) -> Remarks:
    """Have readers say something below an old story, where from now on every comment waits.

    The newest stories are left to journeys in which comments go out at once.
    """
    script = SAY.format(remarks=list(remarks), place=place)
    told = newsroom.redaksi("manage", "shell", "--no-imports", "-c", script)
    address, numbers = json.loads(told.splitlines()[-1])
    return Remarks(address, numbers)
