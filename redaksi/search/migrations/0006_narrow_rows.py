"""PostgreSQL keeps long texts beside the rows, so that looking for the newest reads few pages.

A word of nearly every story names them all, and each row is read for its number: 16,000 pages at
97,000 stories, with the texts among them.
"""

from django.db import migrations

NARROW = [
    "ALTER TABLE search_entry SET (toast_tuple_target = 256)",
    # A row is laid out when it is written; an empty end makes the text a new one.
    "UPDATE search_entry SET words = words || ''",
]
WIDE = ["ALTER TABLE search_entry RESET (toast_tuple_target)"]


def make(apps, schema_editor):
    for sql in NARROW if schema_editor.connection.vendor == "postgresql" else []:
        schema_editor.execute(sql)


def unmake(apps, schema_editor):
    for sql in WIDE if schema_editor.connection.vendor == "postgresql" else []:
        schema_editor.execute(sql)


class Migration(migrations.Migration):

    dependencies = [("search", "0005_fields_index")]

    operations = [migrations.RunPython(make, unmake)]
