"""Let invented readers say something below the demo's stories, as readers would have."""

from datetime import datetime, timedelta
from pathlib import Path

from django.utils import timezone

from redaksi.articles.models import Article
from redaksi.comments.actions import Said, say
from redaksi.comments.models import Comment
from redaksi.demo.newsroom import Newsroom
from redaksi.demo.sheets import Sheet, open_sheet
from redaksi.lang.words import slug
from redaksi.readers.models import Address, CommentTerms, Reader

WORDS = Path(__file__).parents[1] / "comments.toml"
HOST = "pembaca.example"


def comment(newsroom: Newsroom, *, now: datetime) -> None:
    """Say what the sheet tells, below each story that is out and at its own time."""
    terms = CommentTerms.objects.in_force(timezone.localdate(now))
    if terms is None:
        return
    titles = {one.slug: one.title for one in newsroom.manuscripts if one.is_published}
    sheet = open_sheet(WORDS)
    for name, rows in sheet.values.items():
        article = Article.objects.published().filter(slug=slug(titles.get(name, ""))).first()
        if article is None:
            continue
        said: list[Comment] = []
        for row in rows:
            said.append(_said(article, Sheet(f"{WORDS.name}: {name}", row), said, terms, now))


def _said(
    article: Article, row: Sheet, said: list[Comment], terms: CommentTerms, now: datetime
) -> Comment:
    row.only("name", "text", "minutes_later", "answers")
    begun = article.published_at or now
    at = min(begun + timedelta(minutes=row.number("minutes_later")), now)
    answered = row.number("answers", 0)
    parent = said[answered - 1] if answered else None
    reader = _reader(row.text("name", most=80), at=at)
    return say(article, reader, Said(row.text("text"), parent=parent), terms, at=at)


def _reader(name: str, *, at: datetime) -> Reader:
    """Give the reader of a name; who speaks for the first time has just registered."""
    known = Reader.objects.filter(name=name).first()
    if known:
        return known
    reader = Reader.objects.create(name=name, registered_at=at)
    address = f"{slug(name)}@{HOST}"
    Address.objects.create(reader=reader, address=address, confirmed_at=at)
    return reader
