"""On SQLite the table of mentions is its own order: half the bytes of a table and an index."""

from django.db import migrations

IN_ORDER = """
    CREATE TABLE related_mention (
        term integer NOT NULL, number bigint NOT NULL, PRIMARY KEY (term, number)
    ) WITHOUT ROWID
"""


def make(apps, schema_editor):
    if schema_editor.connection.vendor == "sqlite":
        schema_editor.execute("DROP TABLE related_mention")
        schema_editor.execute(IN_ORDER)


class Migration(migrations.Migration):

    dependencies = [("related", "0001_neighbours")]

    operations = [migrations.RunPython(make, migrations.RunPython.noop)]
