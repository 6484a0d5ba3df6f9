"""Empties the index: its fields change, and `redaksi run` takes all stories up anew."""

import importlib

from django.db import migrations

before = importlib.import_module("redaksi.search.migrations.0002_index")


def empty(apps, schema_editor):
    before.unmake(apps, schema_editor)
    schema_editor.execute("DELETE FROM search_entry")


class Migration(migrations.Migration):

    dependencies = [("search", "0002_index")]

    operations = [migrations.RunPython(empty, before.make)]
