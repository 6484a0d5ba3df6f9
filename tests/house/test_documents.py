"""Documents that are contracts: every setting, every field a template is given."""

import ast
import re

from tests.house.plan import PACKAGE, ROOT
from tests.house.templates_doc import DOCUMENT, meanings, page_classes, written

SETTING = re.compile(r"^\|?\s*`(?P<name>[A-Z][A-Z_]+)`\s*\|(?P<meaning>.*)$", re.MULTILINE)


def settings_read() -> set[str]:
    """Name what settings.py reads from the environment."""
    tree = ast.parse((PACKAGE / "settings.py").read_text(encoding="utf-8"))
    return {
        str(node.args[0].value)
        for node in ast.walk(tree)
        if isinstance(node, ast.Call)
        and ast.unparse(node.func).startswith("env.")
        and node.args
        and isinstance(node.args[0], ast.Constant)
    }


def test_every_setting_has_its_line_and_every_line_its_setting():
    document = (ROOT / "docs" / "settings.md").read_text(encoding="utf-8")
    told = {found["name"]: found["meaning"].strip(" |") for found in SETTING.finditer(document)}

    assert settings_read()
    assert set(told) == settings_read()
    assert [name for name, meaning in told.items() if not meaning] == []


def test_every_field_of_a_page_is_documented():
    assert DOCUMENT.read_text(encoding="utf-8") == written(), (
        "run `python -m tests.house.templates_doc`, then fill in what the new fields are"
    )


def test_page_classes_have_names_of_their_own():
    names = [page.name for pages in page_classes().values() for page in pages]

    assert len(names) == len(set(names))


def test_every_documented_field_says_what_it_is():
    told = meanings(DOCUMENT.read_text(encoding="utf-8"))
    fields = {
        (page.name, field.name) for pages in page_classes().values() for page in pages
        for field in page.fields
    }  # fmt: skip

    assert fields
    assert sorted(field for field in fields if not told.get(field)) == []
