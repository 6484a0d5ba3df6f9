from datetime import date, datetime

from django.db import transaction

from redaksi.articles.models import Archive, Article, Month, Placing
from redaksi.masthead.models import Home

# Slugs that no section will want: a section called Berita is common.
TITLES = {
    Archive.Holds.NEWS: ("Berita", "arsip-berita"),
    Archive.Holds.ADVERTS: ("Iklan", "arsip-iklan"),
}


@transaction.atomic
def open_archives(home: Home) -> None:
    """Make the two archives, news and advertising, where they do not exist yet."""
    for holds, (title, slug) in TITLES.items():
        if not Archive.objects.filter(holds=holds).exists():
            home.add_child(instance=Archive(title=title, slug=slug, holds=holds))


def month_for(day: date, *, adverts: bool = False) -> Month:
    """Give the parent under which an article of that day is filed."""
    holds = Archive.Holds.ADVERTS if adverts else Archive.Holds.NEWS
    return Archive.objects.get(holds=holds).month(day)


@transaction.atomic
def note_publication(article: Article, *, at: datetime) -> None:
    """Set the moments that readers are shown: published once, updated at every later publishing.

    A small repair leaves "updated" as it was. Written past the model, since a revision must not
    carry these moments.
    """
    stored = Article.objects.filter(pk=article.pk)
    if article.published_at is None:
        article.published_at = article.first_published_at or at
        stored.update(published_at=article.published_at)
        Placing.objects.place(article)
    elif not article.is_silent:
        article.updated_at = at
        stored.update(updated_at=at)
    if article.is_silent:
        _speak_again(article)


def _speak_again(article: Article) -> None:
    """Take back "small repair": it holds for one publishing, or the next would be hidden too."""
    article.is_silent = False
    Article.objects.filter(pk=article.pk).update(is_silent=False)
    revision = article.latest_revision
    if revision and revision.pk == article.live_revision_id:
        revision.content["is_silent"] = False
        revision.save(update_fields=["content"])
