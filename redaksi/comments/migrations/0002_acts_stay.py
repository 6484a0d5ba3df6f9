"""What was done to a comment stays written down: the database changes no act.

On SQLite rows can still be deleted, since that is how it empties a table.
"""

from django.db import migrations

SQLITE = [
    """CREATE TRIGGER comments_act_stays BEFORE UPDATE ON comments_act BEGIN
        SELECT RAISE(ABORT, 'an act stays as it was written');
    END""",
]
SQLITE_BACK = ["DROP TRIGGER comments_act_stays"]
POSTGRESQL = [
    """CREATE FUNCTION comments_act_stays() RETURNS trigger LANGUAGE plpgsql AS $$
        BEGIN RAISE EXCEPTION 'an act stays as it was written'; END $$""",
    """CREATE TRIGGER comments_act_stays BEFORE UPDATE OR DELETE ON comments_act
        FOR EACH ROW EXECUTE FUNCTION comments_act_stays()""",
]
POSTGRESQL_BACK = [
    "DROP TRIGGER comments_act_stays ON comments_act", "DROP FUNCTION comments_act_stays()",
]


def make(apps, schema_editor):
    here = schema_editor.connection.vendor
    for sql in POSTGRESQL if here == "postgresql" else SQLITE:
        schema_editor.execute(sql)


def unmake(apps, schema_editor):
    here = schema_editor.connection.vendor
    for sql in POSTGRESQL_BACK if here == "postgresql" else SQLITE_BACK:
        schema_editor.execute(sql)


class Migration(migrations.Migration):

    dependencies = [("comments", "0001_comment")]

    operations = [migrations.RunPython(make, unmake)]
