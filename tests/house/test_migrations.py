"""Every change of a model has its migration."""

from io import StringIO

import pytest
from django.core.management import call_command

from tests.house.plan import PACKAGE


@pytest.mark.django_db
def test_no_migration_is_missing():
    said = StringIO()

    # Exits with 1, and so fails, when a model has changed without a migration.
    call_command("makemigrations", check=True, dry_run=True, stdout=said)

    assert said.getvalue().strip() == "No changes detected"


def test_migrations_are_numbered_without_gaps():
    for folder in PACKAGE.glob("*/migrations"):
        numbers = sorted(int(path.name[:4]) for path in folder.glob("[0-9]*.py"))

        assert numbers == list(range(1, len(numbers) + 1)), folder.parent.name
