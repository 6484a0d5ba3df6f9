"""The words on the screen: compiled as written, complete, none doubtful."""

from pathlib import Path

import polib
import pytest

from tests.house.plan import ROOT
from tests.house.words import OURS, catalogues, compiled, in_the_sources, pieces

each_catalogue = pytest.mark.parametrize(
    "path", catalogues(), ids=lambda path: str(path.relative_to(ROOT))
)


def test_indonesian_is_there():
    """English needs no catalogue: the messages in the code are English."""
    assert OURS in catalogues()


@each_catalogue
def test_compiled_catalogue_is_the_written_one(path: Path):
    """Compiled catalogues are kept, so that nobody needs gettext; `make words` compiles them."""
    assert path.with_suffix(".mo").read_bytes() == compiled(path)


@each_catalogue
def test_catalogue_has_nothing_doubtful_old_or_empty(path: Path):
    catalogue = polib.pofile(str(path))

    assert [entry.msgid for entry in catalogue.fuzzy_entries()] == []
    assert [entry.msgid for entry in catalogue.obsolete_entries()] == []
    assert [entry.msgid for entry in catalogue.untranslated_entries()] == []


@each_catalogue
def test_no_message_stands_twice(path: Path):
    messages = [(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(path))]

    assert len(messages) == len(set(messages))


@each_catalogue
def test_translation_keeps_placeholders_and_tags(path: Path):
    """Of two forms the plural's count: Indonesian has one, which is said of one as of many."""
    changed = [
        entry.msgid
        for entry in polib.pofile(str(path))
        if pieces(entry.msgid_plural or entry.msgid)
        != pieces(entry.msgstr_plural[0] if entry.msgid_plural else entry.msgstr)
    ]

    assert changed == []


def test_our_catalogue_has_the_messages_of_our_sources_and_no_other():
    catalogue = {(entry.msgctxt, entry.msgid) for entry in polib.pofile(str(OURS))}
    sources = in_the_sources()

    assert sources - catalogue == set(), "run `make words`, then translate"
    assert catalogue - sources == set(), "run `make words`"


def test_sources_are_read_with_contexts_plurals_and_blocks():
    """A word from each way of marking: were the search blind to one, the test above would pass."""
    sources = in_the_sources()

    assert {message for _, message in sources} >= {
        "Write an article",  # gettext_lazy in Python
        "Enter your e-mail address at the newsroom. If it belongs to an account, a link is sent "
        "there.",  # {% translate %}
        "%(stories)s story, newest first",  # {% blocktranslate count %}
    }
