from collections.abc import Collection, Sequence
from typing import ClassVar

from django.db import models

from redaksi.articles import body
from redaksi.articles.models import Article, Byline, person_list, section_list, topic_list
from redaksi.search.asking import mark
from redaksi.search.letters import stemmed
from redaksi.search.models.finding import Finding
from redaksi.search.models.index import number
from redaksi.search.models.name import forget, learn
from redaksi.search.names import names_in
from redaksi.sections.models import Topic


class EntryManager(Finding):
    def put(self, article: Article) -> None:
        """Take an article up as it now is, or out when readers may not see it.

        Costs five queries when nothing changed; a change writes, and looks which names are new.
        """
        wanted = entry_of(article)
        kept = self.filter(article_id=article.pk).first()
        if kept and wanted and kept.says_the_same(wanted):
            return
        if kept or wanted:
            self._replace(kept, wanted)

    def drop(self, article: Article) -> None:
        """Take an article out."""
        if kept := self.filter(article_id=article.pk).first():
            self._replace(kept, None)

    def _replace(self, kept: "Entry | None", wanted: "Entry | None") -> None:
        if kept:
            kept.delete()
        if wanted:
            wanted.save(force_insert=True)
            learn([wanted])
        if gone := (kept.told_names if kept else set()) - (wanted.told_names if wanted else set()):
            forget(gone, newest_each=self.newest_each)


class Entry(models.Model):
    """A published article in the index: the stems that it may be found by.

    `names` are those of its credits and topics, `marks` its lists and kind, `told` the names that
    it prints, a line each. The databases keep their own index over the fields (migration 0005):
    SQLite a full-text table that triggers keep equal, PostgreSQL expressions. Whoever changes this
    table's columns on SQLite makes the triggers anew, since Django then copies the table.
    """

    id = models.BigIntegerField(primary_key=True)
    article = models.OneToOneField(Article, models.CASCADE, related_name="+")
    title = models.TextField()
    names = models.TextField()
    marks = models.TextField()
    told = models.TextField()
    words = models.TextField()

    objects = EntryManager()

    class Meta:
        verbose_name_plural: ClassVar = "entries"

    def __str__(self) -> str:
        return str(self.article_id)

    @property
    def told_names(self) -> set[str]:
        """Give the names that the article prints."""
        return set(self.told.splitlines())

    def says_the_same(self, other: "Entry") -> bool:
        """Tell whether another entry of the article says nothing else."""
        fields = [field.attname for field in self._meta.concrete_fields]
        return all(getattr(self, name) == getattr(other, name) for name in fields)


def entry_of(article: Article) -> Entry | None:
    """Make the entry of an article, not saved; None when readers may not see it.

    Asks for credits, topics and sections: of an article in the making they are at hand.
    """
    if not article.is_published or article.published_at is None:
        return None
    credits_, topics = list(article.bylines.all()), list(article.topics.all())
    names = [*(byline.name for byline in credits_), *(topic.name for topic in topics)]
    beginning = (article.kicker, article.subtitle, article.summary, article.dateline)
    text = body.text(article.body.get_prep_value())
    printed = names_in(". ".join((article.title, *beginning, text)))
    return Entry(
        id=number(article.pk, article.published_at),
        article=article,
        title=stemmed(article.title),
        names=stemmed(" ".join(names)),
        marks=" ".join(sorted(mark(name) for name in _lists_of(article, credits_, topics))),
        told="\n".join(dict.fromkeys((*names, *printed))),
        words=stemmed(" ".join((*beginning, text))),
    )


def _lists_of(
    article: Article, credits_: Sequence[Byline], topics: Sequence[Topic]
) -> Collection[str]:
    sections = {article.section_id, *(section.pk for section in article.other_sections.all())}
    return {
        f"kind:{article.kind}",
        *(section_list(pk) for pk in sections if pk),
        *(topic_list(topic.pk) for topic in topics),
        *(person_list(byline.person_id) for byline in credits_ if byline.person_id),
    }
