"""The command `redaksi`: help, exit codes, and refusals in the technician's language."""

import os
import socket
import subprocess
import sys
from pathlib import Path

import pytest
from django.utils.translation import override

from redaksi.cli import COMMANDS, main
from redaksi.pressroom.environment import WrongSetting
from redaksi.pressroom.ports import check_port
from redaksi.pressroom.refusal import PortTaken, PortUnusable
from redaksi.pressroom.stamp import READY

ROOT = Path(__file__).parents[3]


def told(*words, **environment):
    """Run the command as a technician does."""
    told = {**os.environ, "DJANGO_SETTINGS_MODULE": "redaksi.settings", **environment}
    return subprocess.run(  # ourselves
        [sys.executable, "-m", "redaksi.cli", *words], cwd=ROOT, env=told, check=False,
        capture_output=True, text=True,
    )  # fmt: skip


def test_overview_names_every_command(capsys):
    assert main(["--help"]) == 0

    shown = capsys.readouterr().out
    assert [name for name in COMMANDS if f"\n  {name} " not in shown] == []


@pytest.mark.parametrize("words", [[], ["nonsense"], ["backup", "--nonsense"], ["restore"]])
def test_wrong_use_ends_with_2(capsys, words):
    assert main(words) == 2

    assert "redaksi" in capsys.readouterr().err


def test_unknown_command_is_named(capsys):
    main(["terbitkan"])

    assert "“terbitkan”" in capsys.readouterr().err


@pytest.mark.parametrize("name", COMMANDS)
def test_every_command_has_its_help(capsys, name):
    with pytest.raises(SystemExit) as ended:
        main([name, "--help"])

    shown = capsys.readouterr().out
    assert ended.value.code == 0
    assert f"usage: redaksi {name}" in shown


def test_djangos_own_switches_are_not_shown(capsys):
    with pytest.raises(SystemExit):
        main(["backup", "--help"])

    assert "--pythonpath" not in capsys.readouterr().out


@pytest.mark.django_db
def test_refusal_ends_with_1_and_one_sentence(capsys, tmp_path):
    (tmp_path / "b.tar.zst").touch()

    assert main(["backup", str(tmp_path / "b.tar.zst")]) == 1

    assert capsys.readouterr().err.strip().count("\n") == 0


def test_place_that_cannot_be_written_is_told_plainly(capsys, tmp_path):
    (tmp_path / "file").touch()

    assert main(["backup", str(tmp_path / "file" / "b.tar.zst")]) == 1

    assert str(tmp_path / "file") in capsys.readouterr().err


@pytest.mark.parametrize("command", ["run", "doctor"])
def test_database_that_does_not_answer_is_told_plainly(tmp_path, command):
    done = told(
        command, REDAKSI_HOME=str(tmp_path), REDAKSI_LANGUAGE="en", REDAKSI_SECRET_KEY="x" * 50,
        DATABASE_URL="postgres://nobody@127.0.0.1:1/nothing",
    )  # fmt: skip

    assert done.returncode == 1
    assert done.stderr.startswith("The database does not answer:")
    assert done.stdout == ""


def test_wrong_database_address_is_told_in_one_sentence(tmp_path):
    done = told("run", REDAKSI_HOME=str(tmp_path), REDAKSI_LANGUAGE="en", DATABASE_URL="halo")

    assert done.stderr == ("DATABASE_URL must look like postgres://user:password@host:5432/name.\n")


def test_missing_backup_is_told_from_a_damaged_one(tmp_path):
    backup = tmp_path / "none.tar.zst"

    done = told("restore", str(backup), "--into", str(tmp_path / "new"), REDAKSI_LANGUAGE="en")

    assert done.stderr == f"There is no file {backup}. Nothing was changed.\n"
    assert not (tmp_path / "new").exists()


def test_wrong_setting_is_told_plainly(tmp_path):
    done = told("run", REDAKSI_HOME=str(tmp_path), REDAKSI_PORT="many", REDAKSI_LANGUAGE="en")

    assert done.returncode == 1
    assert done.stderr == "REDAKSI_PORT must be a whole number from 1 to 65535, not “many”.\n"


@pytest.mark.parametrize("words", [["run"], ["createsuperuser"], ["manage", "check"], ["backup"]])
def test_without_a_key_only_init_is_of_use(capsys, settings, tmp_path, words):
    settings.HAS_KEY, settings.HOME, settings.LANGUAGE_CODE = False, tmp_path, "en"

    with override("id"):  # so that what the command speaks is not spoken by the tests to come
        assert main(words) == 1

    shown = capsys.readouterr()
    assert shown.err == f"There is no paper in {tmp_path} yet. Make one with: redaksi init\n"
    assert shown.out == ""


def test_empty_key_is_no_key(tmp_path):
    done = told("run", REDAKSI_HOME=str(tmp_path), REDAKSI_SECRET_KEY="", REDAKSI_LANGUAGE="en")

    assert done.returncode == 1
    assert done.stderr == f"There is no paper in {tmp_path} yet. Make one with: redaksi init\n"


def test_lost_key_is_told_from_no_paper(tmp_path):
    (tmp_path / READY).touch()

    done = told("run", REDAKSI_HOME=str(tmp_path), REDAKSI_SECRET_KEY="", REDAKSI_LANGUAGE="en")

    assert done.returncode == 1
    assert "REDAKSI_SECRET_KEY is missing" in done.stderr


def test_init_without_anybody_to_ask_says_what_to_give(tmp_path):
    done = told(
        "init", REDAKSI_HOME=str(tmp_path / "new"), REDAKSI_SECRET_KEY="", REDAKSI_LANGUAGE="en"
    )

    assert done.returncode == 1
    assert "--name" in done.stderr
    assert not (tmp_path / "new").exists()


def test_init_refuses_what_the_settings_would_refuse(tmp_path):
    done = told(
        "init", "--name", "Suar", "--address", "suar.example", REDAKSI_HOME=str(tmp_path / "new"),
        REDAKSI_SECRET_KEY="", REDAKSI_LANGUAGE="en",
    )  # fmt: skip

    assert done.returncode == 1
    assert "REDAKSI_ADDRESS must look like" in done.stderr
    assert not (tmp_path / "new").exists()


def test_taken_port_is_refused_by_name():
    with socket.socket() as other:
        other.bind(("127.0.0.1", 0))
        other.listen()
        port = other.getsockname()[1]

        with pytest.raises(PortTaken, match=f"127.0.0.1:{port} already.*REDAKSI_PORT"):
            check_port("127.0.0.1", port)


def test_address_of_another_machine_is_refused():
    with pytest.raises(PortUnusable, match=r"192\.0\.2\.1"):
        check_port("192.0.2.1", 8000)


def test_wrong_setting_says_itself_without_help():
    assert str(WrongSetting("%(name)s is wrong", name="X")) == "X is wrong"
