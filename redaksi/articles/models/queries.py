from collections.abc import Collection, Sequence
from datetime import date, datetime, time, timedelta
from zoneinfo import ZoneInfo

from django.db.models import Q
from django.utils import timezone
from wagtail.models import PageManager
from wagtail.query import PageQuerySet

from redaksi.articles.kinds import Kind
from redaksi.articles.models.line import Line
from redaksi.articles.models.placing import Cut, Placing, main_list, topic_list

# As many of each as a page ever leads to, and a few to spare.
KINDRED = 12


class ArticleQuerySet(PageQuerySet):
    """Lists of articles. Public code starts at `published()`, the one gate."""

    def published(self) -> "ArticleQuerySet":
        """Keep what readers may see now: nothing under embargo, however it got there (D26)."""
        out = self.filter(live=True, published_at__isnull=False, withdrawn_at__isnull=True)
        return out.out_of_embargo()

    def once_published(self) -> "ArticleQuerySet":
        """Keep what readers could see once and no longer can: their addresses answer 410.

        Not what is under embargo: 410 would tell that it exists.
        """
        taken_back = Q(live=False) | Q(withdrawn_at__isnull=False)
        return self.filter(taken_back, published_at__isnull=False).out_of_embargo()

    def not_withdrawn(self) -> "ArticleQuerySet":
        """Leave out what was withdrawn before the public (D18); drafts stay."""
        return self.filter(withdrawn_at__isnull=True)

    def out_of_embargo(self) -> "ArticleQuerySet":
        """Leave out what the version readers would get keeps under embargo at this moment."""
        return self.exclude(embargo_until__gt=timezone.now())

    def under_embargo(self, at: datetime) -> "ArticleQuerySet":
        """Keep what any version keeps under embargo: few, found along two small indexes."""
        return self.filter(Q(embargo_until__gt=at) | Q(sealed_until__gt=at))

    def as_cards(self) -> "ArticleQuerySet":
        """Leave out what no list shows, above all the body: lists stay light."""
        return self.defer("body", "search_description", "social_summary")

    def lines(self) -> list[Line]:
        """Read each as the plain row that lists show."""
        return [Line._make(row) for row in self.values_list(*Line._fields)]

    def newest_first(self) -> "ArticleQuerySet":
        return self.order_by("-published_at", "-pk")

    def editorial(self) -> "ArticleQuerySet":
        """Leave out what was paid for (D19)."""
        return self.exclude(kind=Kind.ADVERTORIAL)

    def adverts(self) -> "ArticleQuerySet":
        """Keep what was paid for."""
        return self.filter(kind=Kind.ADVERTORIAL)

    def placed(self, name: str) -> "ArticleQuerySet":
        """Keep the articles of a list (models/placing.py), newest first, along its own index."""
        kept = self.filter(placings__list=name)
        return kept.order_by("-placings__published_at", "-placings__article_id")

    def in_section(self, section_id: int) -> "ArticleQuerySet":
        """Keep the articles of a section, as their main or a further one."""
        further = self.model.other_sections.through.objects.filter(section_id=section_id)
        return self.filter(
            Q(section_id=section_id) | Q(pk__in=further.values("article_id")),
        )

    def by(self, person_id: int) -> "ArticleQuerySet":
        """Keep what a person is credited on, in any role."""
        credits_ = self.model.bylines.rel.related_model.objects.filter(person_id=person_id)
        return self.filter(pk__in=credits_.values("article_id"))

    def filed_in(self, months: PageQuerySet) -> "ArticleQuerySet":
        """Keep the articles on some months' shelves in the tree, published or not."""
        shelves = Q(pk__in=[])
        for path in months.values_list("path", flat=True):
            # A range, not the beginning of a text: SQLite has no index for that.
            shelves |= Q(path__range=self.model._get_children_path_interval(path))
        return self.filter(shelves)

    def on_day(self, day: date, *, zone: str) -> "ArticleQuerySet":
        """Keep what was published on one calendar day of a zone."""
        start = datetime.combine(day, time.min, ZoneInfo(zone))
        return self.filter(published_at__gte=start, published_at__lt=start + timedelta(days=1))

    def kindred(self, *, topics: Sequence[int], section: int, before: datetime) -> list[Line]:
        """Give the newest that share a topic, then the section's next older ones: KINDRED of each.

        A new story changes what its topics' stories lead to, and nothing else in its section.
        Costs two queries.
        """
        beside = Cut(main_list(section), KINDRED, before)
        heads = Placing.objects.heads_of([*(Cut(topic_list(pk), KINDRED) for pk in topics), beside])
        related = {number for name, number in heads if name != beside.list}
        lines = self.among({number for _, number in heads})
        return sorted(lines, key=lambda line: line.pk not in related)

    def among(self, numbers: Collection[int]) -> list[Line]:
        """Read those of some articles that are in this list, newest first.

        Sorted here: having Django write it costs half as much as the rest of the question.
        """
        found = self.filter(pk__in=numbers).order_by().lines()
        return sorted(found, key=lambda line: (line.published_at, line.pk), reverse=True)

    def since(self, moment: datetime) -> "ArticleQuerySet":
        return self.filter(published_at__gte=moment)


ArticleManager = PageManager.from_queryset(ArticleQuerySet)
