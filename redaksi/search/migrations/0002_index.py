"""The databases' own index over the words of an entry."""

from django.db import migrations

# An external-content table of FTS5: the words stay in search_entry, and triggers tell every change.
SQLITE = [
    """CREATE VIRTUAL TABLE search_words USING fts5(
        words, content='search_entry', content_rowid='id', tokenize='unicode61'
    )""",
    """CREATE TRIGGER search_entry_in AFTER INSERT ON search_entry BEGIN
        INSERT INTO search_words (rowid, words) VALUES (new.id, new.words);
    END""",
    """CREATE TRIGGER search_entry_out AFTER DELETE ON search_entry BEGIN
        INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words);
    END""",
    """CREATE TRIGGER search_entry_new AFTER UPDATE ON search_entry BEGIN
        INSERT INTO search_words (search_words, rowid, words) VALUES ('delete', old.id, old.words);
        INSERT INTO search_words (rowid, words) VALUES (new.id, new.words);
    END""",
]
POSTGRESQL = [
    "CREATE INDEX search_words ON search_entry USING gin (to_tsvector('simple', words))",
]
SQLITE_BACK = [
    "DROP TRIGGER search_entry_new", "DROP TRIGGER search_entry_out",
    "DROP TRIGGER search_entry_in", "DROP TABLE search_words",
]
POSTGRESQL_BACK = ["DROP INDEX search_words"]


def make(apps, schema_editor):
    here = schema_editor.connection.vendor
    for sql in POSTGRESQL if here == "postgresql" else SQLITE:
        schema_editor.execute(sql)


def unmake(apps, schema_editor):
    here = schema_editor.connection.vendor
    for sql in POSTGRESQL_BACK if here == "postgresql" else SQLITE_BACK:
        schema_editor.execute(sql)


class Migration(migrations.Migration):

    dependencies = [("search", "0001_entry")]

    operations = [migrations.RunPython(make, unmake)]
