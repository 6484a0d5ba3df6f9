from django.apps.registry import Apps
from django.db import migrations

# As many rows as are written at once.
BATCH = 5_000


def place(apps: Apps, schema_editor: object) -> None:
    """Put every published article into the list of its main section; may be run again."""
    Article, Placing = (apps.get_model("articles", name) for name in ("Article", "Placing"))
    published = Article.objects.filter(
        live=True, published_at__isnull=False, section__isnull=False
    ).values_list("pk", "section_id", "published_at")
    rows = (
        Placing(list=f"main:{section}", article_id=pk, published_at=at)
        for pk, section, at in published.iterator(BATCH)
    )
    Placing.objects.bulk_create(rows, batch_size=BATCH, ignore_conflicts=True)


def remove(apps: Apps, schema_editor: object) -> None:
    apps.get_model("articles", "Placing").objects.filter(list__startswith="main:").delete()


class Migration(migrations.Migration):

    dependencies = [("articles", "0004_plurals")]

    operations = [migrations.RunPython(place, remove, elidable=True)]
