"""The databases' own index over the fields of an entry."""

from django.db import migrations

FIELDS = ("title", "names", "words", "marks")
NEW, OLD = (", ".join(f"{row}.{field}" for field in FIELDS) for row in ("new", "old"))
NAMES = ", ".join(FIELDS)
TAKE_UP = f"INSERT INTO search_words (rowid, {NAMES}) VALUES (new.id, {NEW});"
TAKE_OUT = f"INSERT INTO search_words (search_words, rowid, {NAMES}) VALUES ('delete', old.id, {OLD});"

# An external-content table of FTS5: the fields stay in search_entry, and triggers tell every change.
SQLITE = [
    f"""CREATE VIRTUAL TABLE search_words USING fts5(
        {NAMES}, content='search_entry', content_rowid='id', tokenize='unicode61'
    )""",
    f"CREATE TRIGGER search_entry_in AFTER INSERT ON search_entry BEGIN {TAKE_UP} END",
    f"CREATE TRIGGER search_entry_out AFTER DELETE ON search_entry BEGIN {TAKE_OUT} END",
    f"CREATE TRIGGER search_entry_new AFTER UPDATE ON search_entry BEGIN {TAKE_OUT} {TAKE_UP} END",
]
POSTGRESQL = [
    """CREATE INDEX search_words ON search_entry USING gin
    (to_tsvector('simple', title || ' ' || names || ' ' || words || ' ' || marks))""",
    """CREATE INDEX search_heads ON search_entry USING gin
    (to_tsvector('simple', title || ' ' || names || ' ' || marks))""",
]
SQLITE_BACK = [
    "DROP TRIGGER search_entry_new", "DROP TRIGGER search_entry_out",
    "DROP TRIGGER search_entry_in", "DROP TABLE search_words",
]
POSTGRESQL_BACK = ["DROP INDEX search_words", "DROP INDEX search_heads"]


def make(apps, schema_editor):
    here = schema_editor.connection.vendor
    for sql in POSTGRESQL if here == "postgresql" else SQLITE:
        schema_editor.execute(sql)


def unmake(apps, schema_editor):
    here = schema_editor.connection.vendor
    for sql in POSTGRESQL_BACK if here == "postgresql" else SQLITE_BACK:
        schema_editor.execute(sql)


class Migration(migrations.Migration):

    dependencies = [("search", "0004_fields")]

    operations = [migrations.RunPython(make, unmake)]
