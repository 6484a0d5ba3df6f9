"""The report proves what was brought in, and every word of it is explained."""

import json
import re
from datetime import UTC, datetime
from enum import StrEnum
from pathlib import Path
from typing import Any, get_args, get_type_hints, is_typeddict

import pytest

from redaksi.importers.account import MOST_UNLIKE, Account, Deed, Outcome
from redaksi.importers.actions.reporting import MOST_NAMES, Report, report, write
from redaksi.importers.entries import Repair
from redaksi.importers.manuscript import Doubt, Fate, Manuscript, Note
from redaksi.importers.models import OldSite, Run
from redaksi.importers.tally import Tally

AT = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
DOCUMENT = Path(__file__).parents[3] / "docs" / "operators" / "import-report.md"
ROW = re.compile(r"^\| `(?P<name>[^`]+)` \|(?P<meaning>.+)\|$", re.MULTILINE)


def manuscript(fate=Fate.PUBLISHED, *notes, likeness=1.0, **fields):
    told: dict[str, Any] = {"key": "1", "title": "Judul", "addresses": ("/judul", "/?p=1")}
    return Manuscript(
        guid="", fate=fate, slug="judul", summary="", body=(), likeness=likeness, notes=notes,
        **(told | fields),
    )  # fmt: skip


@pytest.fixture
def run():
    site = OldSite(address="https://lama.example", program="wordpress", title="Suar Lama")
    return Run(site=site, started_at=AT, ended_at=AT)


@pytest.fixture
def account():
    return Account()


def test_counts_what_went_in_and_what_came_out(account, run):
    account.saw("post", [("comment", "1"), ("pingback", "1")])
    account.saw("post", [("comment", "spam"), ("comment", "1")])
    account.saw("attachment", [])
    account.planned("post", manuscript())
    account.planned("post", manuscript(Fate.HELD, Note(Doubt.LOOKS_PLANTED, "slot gacor")))
    account.planned("page", manuscript(Fate.DRAFT, Note(Doubt.NO_SECTION)))
    account.doubted([Note(Doubt.PICTURE_MISSING), Note(Doubt.PICTURE_MISSING)])
    for deed in (Deed.NEW, Deed.NEW, Deed.KEPT):
        account.did(deed)
    account.took("photo", Outcome.TAKEN)
    account.took("photo", Outcome.MISSING)
    account.addresses += 7

    told = report(account, Tally(), run=run, is_dry=False)

    assert told["read"] == {"post": 2, "attachment": 1}
    assert told["comments"] == {"comment": {"1": 2, "spam": 1}, "pingback": {"1": 1}}
    assert told["became"] == {"post": {"held": 1, "published": 1}, "page": {"draft": 1}}
    assert told["doubts"] == {"picture_missing": 2, "looks_planted": 1, "no_section": 1}
    assert told["done"] == {"new": 2, "kept": 1}
    assert told["files"] == {"photo": {"missing": 1, "taken": 1}}
    assert told["addresses"] == 7
    assert told["site"]["address"] == "https://lama.example"


def test_names_what_found_no_place_the_most_frequent_first(account, run):
    tally = Tally()
    tally.shortcodes.update({"tie_list": 3, "vc_row": 40})
    tally.metas.update({f"meta_{number:04}": 1 for number in range(MOST_NAMES + 25)})

    told = report(account, tally, run=run, is_dry=True)

    assert list(told["unmapped"]["shortcodes"].items()) == [("vc_row", 40), ("tie_list", 3)]
    assert len(told["unmapped"]["metas"]) == MOST_NAMES + 1
    assert told["unmapped"]["metas"]["…"] == 25
    assert told["is_dry"]


def test_lists_each_post_whose_text_differs_the_worst_first(account, run):
    for key, likeness in (("1", 0.9951), ("2", 0.9949), ("3", 0.4)):
        account.planned("post", manuscript(key=key, likeness=likeness))

    told = report(account, Tally(), run=run, is_dry=False)["likeness"]

    assert (told["compared"], told["below"]) == (3, 2)
    assert [(one["key"], one["likeness"]) for one in told["posts"]] == [("3", 0.4), ("2", 0.9949)]
    assert told["posts"][0]["address"] == "/judul"


def test_keeps_the_worst_of_any_number(account, run):
    for number in range(3 * MOST_UNLIKE):
        account.planned("post", manuscript(key=str(number), likeness=number / 10_000))

    told = report(account, Tally(), run=run, is_dry=False)["likeness"]

    assert told["below"] == 3 * MOST_UNLIKE
    assert [one["key"] for one in told["posts"]] == [str(key) for key in range(MOST_UNLIKE)]
    assert len(account.unlike) <= 2 * MOST_UNLIKE


@pytest.mark.django_db
def test_every_database_takes_what_old_names_hold(account, run):
    run.site.save()
    tally = Tally()
    tally.metas["a\0b\ud800"] = 1
    account.planned("post", manuscript(title="J\0\udfff", likeness=0.1))

    run.report = report(account, tally, run=run, is_dry=False)
    run.save()

    run.refresh_from_db()
    assert run.report["unmapped"]["metas"] == {"ab?": 1}


class TestFile:
    def test_holds_the_report(self, account, run, tmp_path):
        account.planned("post", manuscript(title="Embung “Surut”", likeness=0.2))
        told = report(account, Tally(), run=run, is_dry=False)

        write(told, tmp_path / "laporan.json")

        text = (tmp_path / "laporan.json").read_text(encoding="utf-8")
        assert json.loads(text) == told
        assert "Embung “Surut”" in text

    def test_is_whole_or_not_there(self, account, run, tmp_path):
        with pytest.raises(OSError, match="tidak-ada"):
            write({}, tmp_path / "tidak-ada" / "laporan.json")

        (tmp_path / "folder").mkdir()
        with pytest.raises(OSError, match="folder"):
            write({}, tmp_path / "folder")

        assert [path.name for path in tmp_path.iterdir()] == ["folder"]

    def test_takes_the_place_of_an_earlier_one(self, tmp_path):
        path = tmp_path / "laporan.json"
        path.write_text("lama")

        write({"version": 1}, path)

        assert json.loads(path.read_text()) == {"version": 1}


def fields(kind: Any, before: str = "") -> set[str]:
    """Name every field as the document does: "site.address", "likeness.posts[].key"."""
    found = set()
    for name, hint in get_type_hints(kind).items():
        parts = [hint, *get_args(hint)]
        inner = next((part for part in parts if is_typeddict(part)), None)
        place = f"{before}{name}" + ("[]" if inner and inner is not hint else "")
        found |= fields(inner, f"{place}.") if inner else {place}
    return found


class TestDocument:
    @pytest.fixture
    def explained(self):
        rows = ROW.finditer(DOCUMENT.read_text(encoding="utf-8"))
        return {row["name"]: row["meaning"].strip() for row in rows}

    def test_explains_every_field_and_no_other(self, explained):
        told = fields(Report)

        assert {"site.address", "likeness.posts[].key", "unmapped.metas", "read"} <= told
        words = {str(word) for kind in (Fate, Doubt, Deed, Outcome, Repair) for word in kind}
        assert set(explained) - words == told
        assert all(explained.values())

    @pytest.mark.parametrize("kind", [Fate, Doubt, Deed, Outcome, Repair])
    def test_explains_every_word(self, explained, kind: type[StrEnum]):
        assert {str(word) for word in kind} <= set(explained)

    def test_describes_the_report_as_it_is_made(self, account, run):
        def shape(value: Any, hint: Any) -> None:
            if is_typeddict(hint):
                assert set(value) == set(get_type_hints(hint))
                for name, inner in get_type_hints(hint).items():
                    shape(value[name], inner)

        account.planned("post", manuscript(likeness=0.1))
        told = report(account, Tally(), run=run, is_dry=False)

        shape(told, Report)
        assert set(told["likeness"]["posts"][0]) == {"key", "title", "address", "likeness"}
