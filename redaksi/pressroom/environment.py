"""What an installation is told: its settings file first, and the environment over it.

Every reading gives a plain value or refuses in a sentence. Sentences are marked for the catalogue
here and told in the technician's language at the door (`redaksi.cli`).
"""

import ipaddress
import re
import warnings
from collections.abc import Mapping
from pathlib import Path
from typing import Any
from urllib.parse import urlsplit
from zoneinfo import ZoneInfo, ZoneInfoNotFoundError

import environ

from redaksi.pressroom.refusal import Refusal, _

SETTINGS_FILE = "redaksi.env"
Network = ipaddress.IPv4Network | ipaddress.IPv6Network

LINE = re.compile(r"(?:export\s+)?(?P<name>[A-Za-z_][A-Za-z0-9_]*)=(?P<value>.*)")
HOST = re.compile(r"\.?[a-z0-9]([a-z0-9.-]*[a-z0-9])?|\[[0-9a-f:.]+\]|\*", re.IGNORECASE)
YES, NO = {"1", "true", "yes", "on", "ya"}, {"0", "false", "no", "off", "tidak", ""}
ENGINES = {"django.db.backends.sqlite3", "django.db.backends.postgresql"}


class WrongSetting(Refusal, environ.ImproperlyConfigured):
    """The installation was told something it cannot work with."""


class Environment:
    """The settings file of a data folder, and the environment, which wins."""

    def __init__(self, environment: Mapping[str, str]) -> None:
        self.home = Path()
        self._file: dict[str, str] = {}
        self._environment = {name for name, value in environment.items() if value.strip()}
        self._told = dict(environment)
        self._asked: set[str] = set()

    def data_folder(self, name: str, *, default: str) -> Path:
        """Give the data folder, and read the settings file that lies there."""
        self.home = Path(self.text(name, default)).resolve()
        self._file = read_file(self.home / SETTINGS_FILE)
        self._told = {**self._file, **self._told}
        return self.home

    def text(self, name: str, default: str = "") -> str:
        """Give what was told under this name, or the default when nothing was."""
        self._asked.add(name)
        return self._told.get(name, "").strip() or default

    def secret(self, name: str, default: str = "", *, least: int = 0) -> str:
        """Give a secret of at least so many characters: itself, or what the file NAME_FILE holds.

        The file wins, so that a vault is never passed over for an older line of the settings file;
        but what the environment says itself wins over a file that the settings file names.
        """
        path, told = self.text(f"{name}_FILE"), self.text(name)
        in_force = f"{name}_FILE" in self._environment or name not in self._environment
        if path and (in_force or not told):
            told = read_secret(path, name=name)
        if told and len(told) < least:
            raise WrongSetting(
                _("%(name)s must have at least %(least)s characters; “redaksi init” makes one."),
                name=name, least=least,
            )  # fmt: skip
        return told or default

    def flag(self, name: str, *, default: bool) -> bool:
        """Give yes or no."""
        told = self.text(name).lower()
        if told not in YES | NO:
            raise WrongSetting(
                _("%(name)s must be yes or no, not “%(value)s”."), name=name, value=told
            )
        return told in YES if told else default

    def number(self, name: str, *, default: int, least: int, most: int) -> int:
        """Give a whole number between the two limits."""
        told = self.text(name, str(default))
        if not told.isascii() or not told.isdigit() or not least <= int(told) <= most:
            raise WrongSetting(
                _("%(name)s must be a whole number from %(least)s to %(most)s, not “%(value)s”."),
                name=name, least=least, most=most, value=told,
            )  # fmt: skip
        return int(told)

    def choice(self, name: str, *, default: str, among: tuple[str, ...]) -> str:
        """Give one of a few words."""
        told = self.text(name, default)
        if told not in among:
            raise WrongSetting(
                _("%(name)s must be one of %(choices)s, not “%(value)s”."),
                name=name, choices=", ".join(among), value=told,
            )  # fmt: skip
        return told

    def zone(self, name: str, *, default: str) -> str:
        """Give the name of a time zone that this machine knows."""
        told = self.text(name, default)
        try:
            return ZoneInfo(told).key
        except (ZoneInfoNotFoundError, ValueError, OSError) as error:
            raise WrongSetting(
                _("%(name)s must be a time zone such as Asia/Jakarta, not “%(value)s”."),
                name=name, value=told,
            ) from error  # fmt: skip

    def address(self, name: str, *, default: str) -> str:
        """Give the address readers use: scheme and host, without a path."""
        told = self.text(name, default).rstrip("/")
        parts = urlsplit(told)
        if parts.scheme not in ("http", "https") or told != f"{parts.scheme}://{parts.netloc}":
            raise WrongSetting(_ADDRESS, name=name, value=told)
        try:
            host_is_well_formed = bool(parts.hostname and parts.port != 0 and not parts.username)
        except ValueError as error:
            raise WrongSetting(_ADDRESS, name=name, value=told) from error
        if not host_is_well_formed:
            raise WrongSetting(_ADDRESS, name=name, value=told)
        return told

    def hosts(self, name: str, *, default: list[str]) -> list[str]:
        """Give the host names under which the site answers."""
        told = self._list(name) or default
        for host in told:
            if not HOST.fullmatch(host):
                raise WrongSetting(
                    _("%(name)s must list host names without scheme or port, not “%(value)s”."),
                    name=name, value=host,
                )  # fmt: skip
        return told

    def networks(self, name: str, *, default: list[str]) -> list[Network]:
        """Give addresses and networks, such as 127.0.0.1 or 10.0.0.0/8; “none” gives none."""
        told = [] if self.text(name) == "none" else self._list(name) or default
        try:
            return [ipaddress.ip_network(one) for one in told]
        except ValueError as error:
            raise WrongSetting(
                _("%(name)s must list addresses or networks, such as 10.0.0.0/8: %(reason)s."),
                name=name, reason=error,
            ) from error  # fmt: skip

    def database(self, name: str) -> dict[str, Any]:
        """Give the database: SQLite in the data folder, or the one an address names."""
        told = self.secret(name)
        if not told:
            return {"ENGINE": "django.db.backends.sqlite3", "NAME": self.home / "redaksi.sqlite3"}
        return database_at(told, name=name, home=self.home)

    def mail(self, name: str) -> dict[str, Any]:
        """Give the way out for mail: a server, or files in the data folder."""
        told = self.secret(name)
        if not told:
            return {
                "EMAIL_BACKEND": "django.core.mail.backends.filebased.EmailBackend",
                "EMAIL_FILE_PATH": str(self.home / "mail"),
            }
        return mail_at(told, name=name)

    def server(self, name: str, *, kinds: tuple[str, ...]) -> str:
        """Give the address of a server of one of these kinds; empty when none is named."""
        told = self.text(name).rstrip("/")
        try:
            parts = urlsplit(told)
            is_whole = bool(parts.hostname and parts.port and not parts.username)
        except ValueError:
            is_whole = False
        schemes = {f"{kind}+{scheme}" for kind in kinds for scheme in ("http", "https")}
        if told and not (is_whole and told in {f"{one}://{parts.netloc}" for one in schemes}):
            raise WrongSetting(
                _("%(name)s must look like %(kind)s+http://127.0.0.1:6083, not “%(value)s”."),
                name=name, kind=kinds[0], value=told,
            )  # fmt: skip
        return told

    def refuse_unknown(self) -> None:
        """Refuse a name in the settings file that nothing asked for: most likely misspelt."""
        for name in sorted(set(self._file) - self._asked):
            raise WrongSetting(
                _("%(file)s sets %(name)s, which is no setting. Is it misspelt?"),
                file=self.home / SETTINGS_FILE, name=name,
            )  # fmt: skip

    def _list(self, name: str) -> list[str]:
        return [part.strip() for part in self.text(name).split(",") if part.strip()]


_ADDRESS = _("%(name)s must look like https://www.suarmataram.example, not “%(value)s”.")


def database_at(address: str, *, name: str, home: Path) -> dict[str, Any]:
    """Give Django's description of the database at an address such as postgres://…"""
    try:
        # What it warns of is refused below, in a sentence.
        with warnings.catch_warnings(action="ignore"):
            found = dict(environ.Env.db_url_config(address))
    except (environ.ImproperlyConfigured, ValueError, KeyError):
        found = {}
    if found.get("ENGINE") not in ENGINES or not found.get("NAME"):
        # The address may hold a password: it is not repeated.
        raise WrongSetting(
            _("%(name)s must look like postgres://user:password@host:5432/name."), name=name
        )
    if found["ENGINE"].endswith("sqlite3"):
        return found if found["NAME"] == ":memory:" else found | {"NAME": home / found["NAME"]}
    # PostgreSQL takes longer to compile a page's question than to answer it: in an archive of
    # 97,000 stories 50 of 53 ms for the comments below a story that has none.
    return found | {"OPTIONS": {"options": "-c jit=off", **found.get("OPTIONS", {})}}


def mail_at(address: str, *, name: str) -> dict[str, Any]:
    """Give Django's description of the way out for mail at an address such as smtp+tls://…

    A server is named with its port: no port would mean 25, where nobody takes letters to send on.
    """
    try:
        found = dict(environ.Env.email_url_config(address))
    except (environ.ImproperlyConfigured, ValueError, KeyError):
        found = {}
    is_server = found.get("EMAIL_BACKEND", "").endswith("smtp.EmailBackend")
    if not found or (is_server and not (found["EMAIL_HOST"] and found["EMAIL_PORT"])):
        # The address may hold a password: it is not repeated.
        raise WrongSetting(
            _("%(name)s must look like smtp+tls://user:password@mail.example:587."), name=name
        )
    return found


def read_secret(path: str, *, name: str) -> str:
    """Give the secret that a file of its own holds."""
    try:
        told = Path(path).read_text(encoding="utf-8").strip()
    except (OSError, UnicodeDecodeError) as error:
        raise WrongSetting(
            _("%(name)s_FILE names %(path)s, which cannot be read: %(reason)s."),
            name=name, path=path, reason=getattr(error, "strerror", error),
        ) from error  # fmt: skip
    if not told:
        raise WrongSetting(_("%(name)s_FILE names %(path)s, which is empty."), name=name, path=path)
    return told


def read_file(path: Path) -> dict[str, str]:
    """Read a settings file: a name=value a line, # before what is only for people."""
    if not path.is_file():
        return {}
    try:
        return parse(path.read_text(encoding="utf-8"), path=path)
    except OSError as error:
        raise WrongSetting(
            _("%(path)s cannot be read: %(reason)s."), path=path, reason=error.strerror
        ) from error


def parse(text: str, *, path: Path) -> dict[str, str]:
    """Read the lines of a settings file."""
    told = {}
    for number, line in enumerate(text.splitlines(), 1):
        plain = line.strip()
        if not plain or plain.startswith("#"):
            continue
        found = LINE.fullmatch(plain)
        if not found:
            raise WrongSetting(
                _("Line %(line)s of %(path)s is not of the form NAME=value."),
                line=number, path=path,
            )  # fmt: skip
        value = found["value"].strip()
        if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
            value = value[1:-1]
        told[found["name"]] = value
    return told
