"""The house as it stands: its floors from pyproject.toml, its rooms and modules from the disk."""

import ast
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache, cached_property
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "redaksi"
NOT_OURS = {"var", "build", "dist", "node_modules", "__pycache__"}


@dataclass(frozen=True)
class Module:
    """One Python file of the package."""

    path: Path

    @property
    def place(self) -> str:
        """Give the path as it is told: "redaksi/articles/models/article.py"."""
        return self.path.relative_to(ROOT).as_posix()

    @property
    def room(self) -> str:
        """Give the first word below the package: a room, or a top module such as "settings"."""
        return self.path.relative_to(PACKAGE).parts[0].removesuffix(".py")

    @property
    def part(self) -> str:
        """Give the word that says what a module of a room is: "models", "views", "kinds"."""
        parts = self.path.relative_to(PACKAGE).parts
        return parts[1].removesuffix(".py") if len(parts) > 1 else parts[0].removesuffix(".py")

    @property
    def is_test(self) -> bool:
        return "tests" in self.path.relative_to(ROOT).parts

    @property
    def text(self) -> str:
        return self.path.read_text(encoding="utf-8")

    @cached_property
    def tree(self) -> ast.Module:
        return ast.parse(self.text)

    def imports(self) -> Iterator[str]:
        """Name everything imported: "django.db.models", "redaksi.lang.words.slug"."""
        for node in ast.walk(self.tree):
            if isinstance(node, ast.Import):
                yield from (alias.name for alias in node.names)
            elif isinstance(node, ast.ImportFrom):
                yield from (f"{node.module}.{alias.name}" for alias in node.names)


@cache
def modules() -> list[Module]:
    """Give the modules of the package, without migrations and tests."""
    found = [Module(path) for path in sorted(PACKAGE.rglob("*.py"))]
    return [
        module for module in found if "migrations" not in module.path.parts and not module.is_test
    ]


@cache
def rooms() -> list[str]:
    """Name the rooms: the folders of the package that are Python packages."""
    return sorted(path.parent.name for path in PACKAGE.glob("*/__init__.py"))


@cache
def floors() -> dict[str, int]:
    """Give the floor of each room and top module, counted from the bottom of the contract."""
    tools = tomllib.loads((ROOT / "pyproject.toml").read_text(encoding="utf-8"))["tool"]
    contracts = tools["importlinter"]["contracts"]
    layers = next(one["layers"] for one in contracts if one["id"] == "floors")
    return {
        name: floor
        for floor, layer in enumerate(reversed(layers))
        for name in re.findall(r"\w+", layer)
    }


def may_name(room: str, other: str) -> bool:
    """Tell whether a room may name another: itself, or one on a lower floor."""
    return room == other or floors()[other] < floors()[room]


def files(*endings: str) -> list[Path]:
    """Give the project's own files with these endings."""
    found = []
    for path in sorted(ROOT.rglob("*")):
        parts = path.relative_to(ROOT).parts
        hidden = any(part.startswith(".") for part in parts[:-1]) and parts[0] != ".ci"
        ours = not hidden and not NOT_OURS.intersection(parts)
        if ours and path.is_file() and path.name.endswith(endings):
            found.append(path)
    return found
