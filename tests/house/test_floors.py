"""What the import contracts cannot see: names in strings, templates, signals, purity."""

import ast
import re

import pytest
from django.apps import apps
from django.db.models import Model

from tests.house.plan import PACKAGE, Module, floors, may_name, modules, rooms

# The table of docs/house.md: every other module of a room is pure calculation.
PARTS = {
    "__init__", "apps", "actions", "blocks", "feeds", "forms", "management", "models", "panels",
    "tasks", "templatetags", "urls", "views", "wagtail_hooks",
}  # fmt: skip
# Doors through and through: their modules are named after page kinds and screens, and find,
# assemble and answer; what they may reach is bound by the gate and the import contracts.
DOORS = {"answering", "newsroom", "reading"}
FRAMEWORKS = {"django", "wagtail", "modelcluster", "taggit", "treebeard", "modelsearch"}

# A preview is assembled like the reader's page; the lower room names the upper one by a string.
UPWARD_NAMES = {
    ("redaksi/articles/models/article.py", "reading/previewed_article.html"),
    ("redaksi/masthead/models.py", "reading/previewed_standing.html"),
}

ROOM_NAME = re.compile(
    r"^(?:redaksi\.)?(?P<room>[a-z_]+)(?:\.[A-Za-z_.]+|/[\w./-]+\.(?:html|txt|xml))$"
)
TEMPLATE_NAME = re.compile(
    r"{%-?\s*(?:include|extends|static|remembered)\s+[\"'](?P<name>[^\"']+)[\"']"
)
TEMPLATE_LOAD = re.compile(r"{%-?\s*load\s+(?:[\w ]+ from )?(?P<names>[\w ]+?)\s*-?%}")


def strings(module: Module) -> list[str]:
    return [
        node.value
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Constant) and isinstance(node.value, str)
    ]


def names_upward(module: Module) -> set[tuple[str, str]]:
    """Give the strings of a module that name a room which stands above it or beside it."""
    return {
        (module.place, text)
        for text in strings(module)
        if (found := ROOM_NAME.match(text))
        and found["room"] in rooms()
        and not may_name(module.room, found["room"])
    }


def test_every_room_has_a_floor():
    assert set(rooms()) <= set(floors())


@pytest.mark.parametrize("room", rooms())
def test_room_states_its_purpose(room):
    purpose = ast.get_docstring(Module(PACKAGE / room / "__init__.py").tree) or ""

    lines = [line for line in purpose.splitlines() if line]

    assert len(lines) == 2, "one line for what the room is for, one for what it never does"
    assert lines[1].startswith("It never ")


@pytest.mark.parametrize("room", rooms())
def test_room_is_tested(room):
    assert list((PACKAGE / room / "tests").rglob("test_*.py"))


def test_strings_name_lower_rooms_only():
    found = set().union(*(names_upward(module) for module in modules()))

    assert found == UPWARD_NAMES


def room_of(thing: type) -> str:
    return thing.__module__.removeprefix("redaksi.").split(".")[0]


def relations(model: type[Model]) -> list[tuple[str, str]]:
    """Give field and room of the relations that a model of ours declares itself.

    What Wagtail's bases bring along is theirs.
    """
    theirs = {
        field.name
        for base in model.__mro__
        if hasattr(base, "_meta") and room_of(base) not in rooms()
        for field in base._meta.get_fields()
    }
    return [
        (str(field), room_of(field.related_model))
        for field in model._meta.get_fields()
        if isinstance(field.related_model, type)
        and not field.auto_created
        and field.name not in theirs
        and room_of(field.related_model) in rooms()
    ]


def test_relations_point_down():
    ours = [model for model in apps.get_models() if room_of(model) in rooms()]
    upward = [
        name
        for model in ours
        for name, other in relations(model)
        if not may_name(room_of(model), other)
    ]

    assert any(relations(model) for model in ours)
    assert upward == []


def template_names(text: str) -> list[str]:
    """Give the rooms' files that a template includes, extends or links to."""
    return [found["name"] for found in TEMPLATE_NAME.finditer(text)]


def template_libraries() -> dict[str, str]:
    """Give the room of each tag library of ours."""
    return {path.stem: path.parts[-3] for path in PACKAGE.glob("*/templatetags/*.py")}


def test_templates_include_lower_rooms_only():
    libraries, upward = template_libraries(), []
    for path in sorted(PACKAGE.glob("*/templates/**/*.*")):
        room, text = path.relative_to(PACKAGE).parts[0], path.read_text(encoding="utf-8")
        named = [name.split("/")[0] for name in template_names(text)]
        for load in TEMPLATE_LOAD.finditer(text):
            named += [libraries[name] for name in load["names"].split() if name in libraries]
        upward += [
            (path.name, other) for other in named if other in rooms() and not may_name(room, other)
        ]

    assert upward == []


def is_pure(module: Module) -> bool:
    """Tell whether a module imports no framework, and of our rooms only what calculates too."""
    for name in module.imports():
        top, *rest = name.split(".")
        if top in FRAMEWORKS:
            return False
        if top == "redaksi" and len(rest) > 1 and rest[1] in PARTS:
            return False
    return True


def test_modules_outside_the_table_are_pure():
    calculating = [
        module
        for module in modules()
        if module.room in rooms() and module.room not in DOORS and module.part not in PARTS
    ]

    assert calculating
    assert [module.place for module in calculating if not is_pure(module)] == []


def test_signals_are_connected_in_wiring_only():
    hooked = [
        (module.place, name)
        for module in modules()
        for name in module.imports()
        if module.room != "wiring"
        and ("signals" in name.split(".") or "django.dispatch" in name)
        # A room may say that something happened; who hears it is for the doorbell to know.
        and name != "django.dispatch.Signal"
    ]
    listening = [
        (module.place, ast.unparse(node))
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr == "connect"
        and ast.unparse(node.func.value) not in {"sqlite3", "psycopg", "socket", "wiring"}
        and module.room != "wiring"
    ]

    assert hooked + listening == []
