"""The words on the screen: collected from the sources, and compiled without gettext's tools.

Run by `make words` after a message was added or a translation changed. Collecting needs gettext,
which only maintainers have; compiling needs Python alone, and users need neither.
"""

import ast
import os
import re
import shutil
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

import polib
from django.utils.translation.template import templatize

from tests.house.plan import PACKAGE, ROOT

OURS = PACKAGE / "locale" / "id" / "LC_MESSAGES" / "django.po"
# How often a message appears in a call: its context first where there is one.
MARKS = {
    "_": (None, 0), "gettext": (None, 0), "gettext_lazy": (None, 0),
    "ngettext": (None, 0), "ngettext_lazy": (None, 0),
    "pgettext": (0, 1), "pgettext_lazy": (0, 1), "npgettext": (0, 1), "npgettext_lazy": (0, 1),
}  # fmt: skip
STRING = r"""u?(?:"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*')"""
CALL_IN_TEMPLATE = re.compile(rf"(?<!\w)_?n?p?(?:gettext)?\((?:\s*{STRING}\s*,?)+")
# It would change with every collecting, and tells nothing.
COLLECTED_AT = re.compile(r'^"POT-Creation-Date: .*\n', re.MULTILINE)
PLACEHOLDER = re.compile(r"%\(\w+\)[a-z]|%[a-z](?!\w)|%%|\{\w*\}")
TAG = re.compile(r"<[^>]+>")

Message = tuple[str | None, str]


def catalogues() -> list[Path]:
    """Give every written catalogue: ours, and the overlay over Wagtail's and Django's words."""
    return sorted(PACKAGE.rglob("LC_MESSAGES/*.po"))


def compiled(catalogue: Path) -> bytes:
    """Give the compiled form of a catalogue; the same words give the same bytes."""
    return bytes(polib.pofile(str(catalogue)).to_binary())


def in_the_sources() -> set[Message]:
    """Give every message that our code and templates mark for translation, with its context."""
    found: set[Message] = set()
    for path in PACKAGE.rglob("*.py"):
        if "tests" not in path.relative_to(PACKAGE).parts:
            found.update(_marked(ast.parse(path.read_text("utf-8"))))
    for pattern in ("*.html", "*.txt"):
        for path in PACKAGE.rglob(f"templates/**/{pattern}"):
            calls = CALL_IN_TEMPLATE.findall(templatize(path.read_text("utf-8")))
            for call in calls:
                found.update(_marked(ast.parse(call.rstrip(" ,") + ")")))
    return found


def _marked(tree: ast.AST) -> Iterator[Message]:
    for call in ast.walk(tree):
        if not isinstance(call, ast.Call) or not isinstance(call.func, ast.Name | ast.Attribute):
            continue
        name = call.func.id if isinstance(call.func, ast.Name) else call.func.attr
        if name not in MARKS or not call.args:
            continue
        context, message = MARKS[name]
        words = [_written(argument) for argument in call.args]
        if told := words[message]:
            yield None if context is None else words[context], told


def _written(argument: ast.expr) -> str | None:
    """Give an argument that is written out; one that is computed cannot be translated."""
    is_text = isinstance(argument, ast.Constant) and isinstance(argument.value, str)
    return ast.literal_eval(argument) if is_text else None


def pieces(words: str) -> tuple[list[str], list[str], bool, bool]:
    """Give what a translation must keep: placeholders, tags, white space at either end."""
    return (
        sorted(set(PLACEHOLDER.findall(words))), sorted(TAG.findall(words)),
        words != words.lstrip(), words != words.rstrip(),
    )  # fmt: skip


def collect() -> None:
    """Write messages that are new in the sources into our catalogue, and take old ones out."""
    command = [
        sys.executable, str(ROOT / "manage.py"), "makemessages", "-l", "id", "--no-location",
        "--no-obsolete", "--no-wrap", "--ignore", "tests",
    ]  # fmt: skip
    settings = {"DJANGO_SETTINGS_MODULE": "tests.settings", "PYTHONPATH": str(ROOT)}
    subprocess.run(command, cwd=PACKAGE, env={**os.environ, **settings}, check=True)
    OURS.write_text(COLLECTED_AT.sub("", OURS.read_text("utf-8")), "utf-8")
    _forget_guesses()


def _forget_guesses() -> None:
    """Empty what gettext guessed from words that sound alike: a wrong word is worse than none."""
    catalogue = polib.pofile(str(OURS), wrapwidth=0)
    for entry in catalogue:
        if entry.fuzzy:
            entry.flags.remove("fuzzy")
            entry.previous_msgid = entry.previous_msgctxt = entry.previous_msgid_plural = None
            entry.msgstr = ""
            entry.msgstr_plural = dict.fromkeys(entry.msgstr_plural, "")
    catalogue.save()


def main() -> None:
    """Collect, compile, and tell what still wants a translation."""
    say = sys.stdout.write
    if shutil.which("xgettext"):
        collect()
    else:
        say("gettext is missing: compiled what is written, collected nothing new.\n")
    for path in catalogues():
        path.with_suffix(".mo").write_bytes(compiled(path))
        wanting = [
            entry.msgid
            for entry in polib.pofile(str(path))
            if entry.fuzzy or not entry.translated()
        ]
        say(f"{path.relative_to(ROOT)}: {len(wanting)} to translate\n")
        for message in wanting:
            say(f"  {message}\n")


if __name__ == "__main__":
    main()
