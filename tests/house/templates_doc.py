"""Writes docs/templates.md: what each page hands to its template.

`python -m tests.house.templates_doc` takes classes, fields and types from the code and keeps the
meanings that stand in the document; a new field gets an empty meaning, which the test refuses.
"""

import ast
import re
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from tests.house.plan import PACKAGE, ROOT

DOCUMENT = ROOT / "docs" / "templates.md"
SOURCES = [
    *sorted((PACKAGE / "answering").rglob("*.py")),
    *sorted((PACKAGE / "reading").rglob("*.py")),
    PACKAGE / "media" / "pictures.py",
]
HEAD = """\
# What templates are given

A page is assembled in Python as a frozen dataclass and handed to its template as `page`; the
template asks the database nothing. A theme may count on every field below: they are a contract,
and a test holds this document to the code (`python -m tests.house.templates_doc` writes it anew).
"""
CLASS = re.compile(r"^### (\w+)$", re.MULTILINE)
ROW = re.compile(r"^\| `(?P<field>\w+)` \| `.*?` \|(?P<meaning>.*)\|$", re.MULTILINE)


@dataclass(frozen=True)
class FieldOfPage:
    name: str
    type: str


@dataclass(frozen=True)
class PageClass:
    """A frozen dataclass that reaches templates."""

    name: str
    purpose: str
    fields: tuple[FieldOfPage, ...]


def page_classes() -> dict[Path, list[PageClass]]:
    """Give the page classes of each module that has any."""
    ours = [path for path in SOURCES if "tests" not in path.relative_to(ROOT).parts]
    found = {path: list(_classes(path)) for path in ours}
    return {path: classes for path, classes in found.items() if classes}


def _classes(path: Path) -> Iterator[PageClass]:
    for node in ast.parse(path.read_text(encoding="utf-8")).body:
        if isinstance(node, ast.ClassDef) and _is_frozen(node) and not node.name.startswith("_"):
            purpose = (ast.get_docstring(node) or "").replace("\n\n", "\n").replace("\n", " ")
            yield PageClass(node.name, purpose, tuple(_fields(node)))


def _is_frozen(node: ast.ClassDef) -> bool:
    return any("dataclass(frozen=True" in ast.unparse(mark) for mark in node.decorator_list)


def _fields(node: ast.ClassDef) -> Iterator[FieldOfPage]:
    for line in node.body:
        if isinstance(line, ast.AnnAssign) and isinstance(line.target, ast.Name):
            kind = ast.unparse(line.annotation)
            if not kind.startswith("ClassVar"):
                yield FieldOfPage(line.target.id, kind)


def meanings(document: str) -> dict[tuple[str, str], str]:
    """Read the meanings that stand in the document, by class and field."""
    told = {}
    _, *parts = CLASS.split(document)
    for name, text in zip(parts[::2], parts[1::2], strict=True):
        for row in ROW.finditer(text):
            told[name, row["field"]] = row["meaning"].strip()
    return told


def written() -> str:
    """Give the document as it should stand, with the meanings that stand in it now."""
    told = meanings(DOCUMENT.read_text(encoding="utf-8")) if DOCUMENT.exists() else {}
    parts = [HEAD]
    for path, classes in page_classes().items():
        parts.append(f"\n## `{path.relative_to(ROOT).as_posix()}`\n")
        parts += [_section(page, told) for page in classes]
    return "".join(parts)


def _section(page: PageClass, told: dict[tuple[str, str], str]) -> str:
    lines = [f"\n### {page.name}\n"]
    if page.purpose:
        lines.append(f"{page.purpose}\n")
    lines.append("| field | type | what it is |\n|---|---|---|")
    for field in page.fields:
        kind = field.type.replace("|", "\\|")
        lines.append(f"| `{field.name}` | `{kind}` | {told.get((page.name, field.name), '')} |")
    return "\n".join(lines) + "\n"


if __name__ == "__main__":
    DOCUMENT.write_text(written(), encoding="utf-8")
