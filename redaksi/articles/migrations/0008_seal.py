"""Seal what was under embargo before there were seals: by the column, and by the newest version."""

from datetime import datetime

from django.db import migrations
from django.db.models import F
from django.utils.dateparse import parse_datetime

BATCH = 500


def seal(apps, schema_editor):
    Article = apps.get_model("articles", "Article")
    Article.objects.filter(sealed_until=None).update(sealed_until=F("embargo_until"))
    # A draft's embargo stands in its newest version alone.
    drafts = Article.objects.filter(has_unpublished_changes=True, latest_revision__isnull=False)
    last = 0
    while rows := list(
        drafts.filter(pk__gt=last).order_by("pk").values_list(
            "pk", "sealed_until", "latest_revision__content"
        )[:BATCH]
    ):
        for pk, sealed_until, content in rows:
            until = _embargo(content)
            if until and (sealed_until is None or sealed_until < until):
                Article.objects.filter(pk=pk).update(sealed_until=until)
        last = rows[-1][0]


def _embargo(content: dict) -> datetime | None:
    told = content.get("embargo_until")
    return parse_datetime(told) if told else None


class Migration(migrations.Migration):

    dependencies = [
        ('articles', '0007_preview_link'),
    ]

    operations = [migrations.RunPython(seal, migrations.RunPython.noop)]
