"""What everybody agreed on: sizes, names, and words that stay out."""

import ast
import re

import pytest

from tests.house.plan import PACKAGE, ROOT, files, modules, rooms

FILE_LINES, FUNCTION_LINES = 400, 50
# A bucket with such a name ties every room to every other in the end.
BUCKETS = {"base", "common", "core", "helpers", "lib", "misc", "shared", "utils"}
CODE = (".py", ".js", ".css", ".html")
TEXT = (*CODE, ".md", ".toml", ".txt", ".sh", ".po", ".json", ".svg", ".xml", "Makefile", "run")

# Written so that this file does not find itself.
UNFINISHED = re.compile(r"\b(TOD[O]|FIXM[E]|XX[X]|HAC[K])\b|NotImplementedErro[r]|lorem ipsu[m]")
# Where a thing was built is nobody's business.
MACHINES = re.compile(
    r"(?<![\w-])/wor[k]/|\.librar[y]/|\bfar[m]-[a-z]+|pyp[i]\.org|npmj[s]\.(org|com)|de[b]\.debian|/roo[t]/"
)
EXCUSE = re.compile(r"#\s*(?:noqa|type: ignore)(?P<code>(?:: [A-Z]+\d+|\[[\w-]+)?)(?P<rest>.*)")


@pytest.mark.parametrize("path", files(*CODE), ids=lambda path: str(path.relative_to(ROOT)))
def test_file_is_short_enough_to_be_read(path):
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


def test_functions_are_short_enough_to_be_read():
    long = [
        f"{path.relative_to(ROOT)}:{node.lineno} {node.name}"
        for path in files(".py")
        if "migrations" not in path.parts
        for node in ast.walk(ast.parse(path.read_text(encoding="utf-8")))
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef)
        and (node.end_lineno or 0) - node.lineno >= FUNCTION_LINES
    ]

    assert long == []


def test_no_bucket_rooms_or_modules():
    named = {part for module in modules() for part in (*module.path.parent.parts, module.path.stem)}

    assert BUCKETS & (named - set(ROOT.parts)) == set()


def lines_with(pattern: re.Pattern[str], *endings: str) -> list[str]:
    """Give file and number of each line that holds the pattern."""
    return [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files(*endings)
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if pattern.search(line)
    ]


def test_nothing_is_left_unfinished():
    assert lines_with(UNFINISHED, *CODE, ".toml", "Makefile") == []


def test_no_word_names_the_machine_it_was_built_on():
    assert lines_with(MACHINES, *TEXT) == []


def test_package_prints_nothing():
    printing = [
        f"{module.place}:{node.lineno}"
        for module in modules()
        for node in ast.walk(module.tree)
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Name)
        and node.func.id == "print"
    ]

    assert printing == []


def test_every_exception_from_the_gate_has_its_code_and_its_reason():
    bare = [
        f"{path.relative_to(ROOT)}:{number}"
        for path in files(".py")
        if path.parent != ROOT / "tests" / "house"
        for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1)
        if (excuse := EXCUSE.search(line))
        and not (excuse["code"] and re.search(r"#\s*\w", excuse["rest"]))
    ]

    assert bare == []


def test_every_folder_of_the_package_is_a_room_or_carries_no_code():
    loose = [path.name for path in PACKAGE.iterdir() if path.is_dir() and path.name not in rooms()]

    assert [name for name in loose if list((PACKAGE / name).rglob("*.py"))] == []
