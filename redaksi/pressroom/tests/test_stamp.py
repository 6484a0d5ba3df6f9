"""Whether a data folder fits the program, told by its stamp alone."""

from types import SimpleNamespace

import pytest

from redaksi.pressroom.stamp import DEMO, READY, put_stamp, stamped


@pytest.fixture
def told(tmp_path):
    """The settings of a data folder that was just brought up to date."""
    migrations = tmp_path / "package" / "articles" / "migrations"
    migrations.mkdir(parents=True)
    (migrations / "0001_initial.py").touch()
    (tmp_path / "static").mkdir()
    (tmp_path / "redaksi.sqlite3").touch()
    database = {"ENGINE": "django.db.backends.sqlite3", "NAME": tmp_path / "redaksi.sqlite3"}
    settings = SimpleNamespace(
        HOME=tmp_path, PACKAGE=tmp_path / "package", STATIC_ROOT=tmp_path / "static",
        DATABASES={"default": database}, ADDRESS="http://127.0.0.1:8000", BIND="127.0.0.1",
        PORT=8000, LANGUAGE_CODE="id", DEBUG=False, HAS_KEY=True,
    )  # fmt: skip
    put_stamp(READY, settings, notice="Site: …\nDesk: …")
    return settings


def test_stamp_keeps_what_is_said(told):
    assert stamped(READY, told) == "Site: …\nDesk: …"


def test_stamp_holds_though_django_fills_in_what_is_left_out(told):
    told.DATABASES["default"] |= {"HOST": "", "PORT": "", "TIME_ZONE": None}

    assert stamped(READY, told) is not None


def test_stamp_is_for_the_owners_eyes(told):
    assert (told.HOME / READY).stat().st_mode & 0o777 == 0o600


def test_demo_has_a_stamp_of_its_own(told):
    assert stamped(DEMO, told) is None


@pytest.mark.parametrize(
    ("name", "value"),
    [("ADDRESS", "https://other.example"), ("PORT", 8001), ("LANGUAGE_CODE", "en"),
     ("HAS_KEY", False),
     ("DATABASES", {"default": {"ENGINE": "django.db.backends.postgresql", "NAME": "x"}})],
)  # fmt: skip
def test_stamp_ends_with_another_setting(told, name, value):
    setattr(told, name, value)

    assert stamped(READY, told) is None


@pytest.mark.parametrize(
    "path", ["articles/migrations/0002_more.py", "reading/static/reading/page.css",
             "reading/templates/reading/card.css", "reading/templates/reading/nav.js",
             "newsroom/roles.py"],
)  # fmt: skip
def test_stamp_ends_with_another_program(told, path):
    new = told.PACKAGE / path
    new.parent.mkdir(parents=True, exist_ok=True)
    new.touch()

    assert stamped(READY, told) is None


@pytest.mark.parametrize("name", ["static", "redaksi.sqlite3"])
def test_stamp_ends_when_what_it_stands_for_is_gone(told, name):
    (told.HOME / name).rename(told.HOME / "elsewhere")

    assert stamped(READY, told) is None
