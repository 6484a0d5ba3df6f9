from typing import ClassVar

from django.db import migrations


class Migration(migrations.Migration):
    dependencies: ClassVar = [("articles", "0009_withdrawn_at")]

    operations: ClassVar = [
        migrations.AlterModelOptions(
            name="byline",
            options={
                "ordering": ["sort_order", "id"],
                "verbose_name": "credit on an article",
                "verbose_name_plural": "credit on an article",
            },
        ),
    ]
