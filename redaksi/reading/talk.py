"""The feeds of what readers say: below one story, or below all of them (D79)."""

from django.conf import settings
from django.template.loader import render_to_string
from django.utils.translation import gettext as _

from redaksi.articles.models import Article
from redaksi.comments.models import Comment
from redaksi.comments.models.queries import CommentQuerySet
from redaksi.comments.plain import cleaned, one_line, paragraphs
from redaksi.edge import keys
from redaksi.reading.channels import EMPTY_SINCE, Channel, Entry, tag
from redaksi.reading.frame import Edition
from redaksi.reading.thread import ALL, address_of

A_FEED = 50
# Of so many that came out last the feed of all tells those that are out still.
LATELY = 4 * A_FEED
# Words of a comment that stand in the place of a summary, in letters.
SUMMARY = 200


def of_story(article: Article, edition: Edition, *, feed: str) -> Channel:
    """Assemble the newest comments below a story. Costs two queries."""
    edition.shows(keys.article(article.pk), keys.comments(article.pk))
    address = address_of(article.pk)
    title = _("Comments on “%(title)s”") % {"title": article.title}
    said = Comment.objects.published().of(article)
    return _channel(said, edition, title=title, story=article.address, feed=address + feed)


def of_all(edition: Edition, *, feed: str) -> Channel:
    """Assemble the newest comments below all stories. Costs three queries."""
    # A story that comes back brings its comments along.
    edition.shows(keys.ALL_COMMENTS, keys.ALL)
    # Joined with all stories at once, a hundred thousand comments take a sixth of a second.
    said = Comment.objects.published().filter(pk__in=Comment.objects.lately_out(LATELY))
    return _channel(said, edition, title=_("Comments"), story="/", feed=ALL + feed)


def _channel(
    said: CommentQuerySet, edition: Edition, *, title: str, story: str, feed: str
) -> Channel:
    entries = tuple(_entry(comment, edition) for comment in said.with_their_stories()[:A_FEED])
    paper = edition.publication
    return Channel(
        title=f"{paper.name}: {title}",
        description=_("What readers say, as far as the newsroom has let it out."),
        address=settings.ADDRESS + story,
        feed_address=settings.ADDRESS + feed,
        language=edition.language,
        copyright=f"© {paper.legal_entity or paper.name}",
        updated=max((entry.updated for entry in entries), default=EMPTY_SINCE),
        entries=entries,
    )


def _entry(comment: Comment, edition: Edition) -> Entry:
    edition.shows(keys.article(comment.article_id))
    at = comment.published_at or comment.said_at
    # The form has cleaned it, but one row with a letter that XML has not would be the feed's end.
    name, text = one_line(comment.name), cleaned(comment.text)
    told = {"name": name, "title": comment.article.title}
    return Entry(
        key=tag("comment", comment.pk, at),
        address=settings.ADDRESS + comment.address,
        title=_("%(name)s on “%(title)s”") % told,
        summary=text[:SUMMARY],
        html=render_to_string("reading/words.html", {"paragraphs": paragraphs(text)}),
        authors=(name,),
        labels=(),
        published=at,
        updated=comment.edited_at or at,
        language=comment.article.language,
        image=None,
    )
