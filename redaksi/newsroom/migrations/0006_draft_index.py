"""The databases' own index over the words of a draft."""

from django.db import migrations

TAKE_UP = "INSERT INTO newsroom_draft_words (rowid, words) VALUES (new.article_id, new.words);"
TAKE_OUT = """INSERT INTO newsroom_draft_words (newsroom_draft_words, rowid, words)
    VALUES ('delete', old.article_id, old.words);"""

# An external-content table of FTS5: the words stay in newsroom_draft, and triggers tell every change.
SQLITE = [
    """CREATE VIRTUAL TABLE newsroom_draft_words USING fts5(
        words, content='newsroom_draft', content_rowid='article_id', tokenize='unicode61'
    )""",
    f"CREATE TRIGGER newsroom_draft_in AFTER INSERT ON newsroom_draft BEGIN {TAKE_UP} END",
    f"CREATE TRIGGER newsroom_draft_out AFTER DELETE ON newsroom_draft BEGIN {TAKE_OUT} END",
    f"""CREATE TRIGGER newsroom_draft_new AFTER UPDATE ON newsroom_draft
        BEGIN {TAKE_OUT} {TAKE_UP} END""",
]
POSTGRESQL = [
    "CREATE INDEX newsroom_draft_words ON newsroom_draft USING gin (to_tsvector('simple', words))",
]
SQLITE_BACK = [
    "DROP TRIGGER newsroom_draft_new", "DROP TRIGGER newsroom_draft_out",
    "DROP TRIGGER newsroom_draft_in", "DROP TABLE newsroom_draft_words",
]
POSTGRESQL_BACK = ["DROP INDEX newsroom_draft_words"]


def make(apps, schema_editor):
    here = schema_editor.connection.vendor
    for sql in POSTGRESQL if here == "postgresql" else SQLITE:
        schema_editor.execute(sql)


def unmake(apps, schema_editor):
    here = schema_editor.connection.vendor
    for sql in POSTGRESQL_BACK if here == "postgresql" else SQLITE_BACK:
        schema_editor.execute(sql)


class Migration(migrations.Migration):

    dependencies = [("newsroom", "0005_draft")]

    operations = [migrations.RunPython(make, unmake)]
