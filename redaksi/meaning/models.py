"""What stories mean, as points beside the points of questions."""

from typing import ClassVar

from django.db import models

from redaksi.articles.models import Article


class MeaningManager(models.Manager["Meaning"]):
    def since(self, version: int, *, most: int) -> list[tuple[int, int, bytes]]:
        """Give the newest that came or changed after a version: article, version, points."""
        rows = self.filter(version__gt=version).order_by("-version")[:most]
        return [
            (pk, version, bytes(points))
            for pk, version, points in rows.values_list("pk", "version", "points")
        ]


class Meaning(models.Model):
    """A published article's passages as points; a row each, whose version grows with each change.

    `revision` is the published version that they were made of.
    """

    article = models.OneToOneField(Article, models.CASCADE, primary_key=True, related_name="+")
    version = models.BigIntegerField(db_index=True)
    revision = models.IntegerField(null=True)
    points = models.BinaryField()

    objects = MeaningManager()

    class Meta:
        verbose_name_plural: ClassVar = "meanings"

    def __str__(self) -> str:
        return str(self.pk)
