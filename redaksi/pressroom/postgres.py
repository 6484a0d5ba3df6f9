"""Copy a PostgreSQL database to a file and back, with PostgreSQL's own tools."""

import os
import shutil
import subprocess
from pathlib import Path
from typing import Any

import psycopg

from redaksi.pressroom.refusal import ToolFailed, ToolMissing

# Django's name for a part of the connection, and the name PostgreSQL's tools read.
PARTS = {"NAME": "PGDATABASE", "USER": "PGUSER", "PASSWORD": "PGPASSWORD", "HOST": "PGHOST",
         "PORT": "PGPORT"}  # fmt: skip
OPTIONS = {"sslmode": "PGSSLMODE", "sslrootcert": "PGSSLROOTCERT", "sslcert": "PGSSLCERT",
           "sslkey": "PGSSLKEY", "service": "PGSERVICE", "passfile": "PGPASSFILE"}  # fmt: skip
TABLES = """
    SELECT count(*) FROM pg_class JOIN pg_namespace ON pg_namespace.oid = relnamespace
    WHERE relkind IN ('r', 'p', 'v', 'm') AND nspname !~ '^(pg_|information_schema)'
"""


def dump(config: dict[str, Any], target: Path) -> None:
    """Write the whole database, as of one moment, to a file."""
    # Not compressed: the archive it goes into is.
    _use(config, "pg_dump", "--format=custom", "--compress=0", "--no-owner", "--no-privileges",
         f"--file={target}")  # fmt: skip


def load(config: dict[str, Any], source: Path) -> None:
    """Fill an empty database from a file, wholly or not at all."""
    _use(config, "pg_restore", "--no-owner", "--no-privileges", "--exit-on-error",
         "--single-transaction", f"--dbname={config['NAME']}", str(source))  # fmt: skip


def is_empty(config: dict[str, Any]) -> bool:
    """Tell whether the database holds no table."""
    try:
        with psycopg.connect(**_connection(config), connect_timeout=10) as connection:
            row = connection.execute(TABLES).fetchone()
    except psycopg.OperationalError as error:
        raise ToolFailed(tool="PostgreSQL", reason=str(error).strip()) from error
    return row == (0,)


def need(tool: str) -> str:
    """Give the full path of a tool, or refuse."""
    path = shutil.which(tool)
    if path is None:
        raise ToolMissing(tool=tool)
    return path


def _use(config: dict[str, Any], tool: str, *arguments: str) -> None:
    # The password goes by the environment: the list of processes shows arguments to everybody.
    told = {PARTS[part]: str(config[part]) for part in PARTS if config.get(part)}
    told |= {OPTIONS[one]: str(value) for one, value in _options(config).items() if one in OPTIONS}
    done = subprocess.run(  # noqa: S603  # our own words, without a shell
        [need(tool), *arguments], env={**os.environ, **told}, capture_output=True, text=True,
        check=False,
    )  # fmt: skip
    if done.returncode:
        raise ToolFailed(tool=tool, reason=done.stderr.strip())


def _options(config: dict[str, Any]) -> dict[str, Any]:
    return dict(config.get("OPTIONS") or {})


def _connection(config: dict[str, Any]) -> dict[str, Any]:
    names = {"NAME": "dbname", "USER": "user", "PASSWORD": "password", "HOST": "host",
             "PORT": "port"}  # fmt: skip
    told = {names[part]: config[part] for part in names if config.get(part)}
    return told | {one: value for one, value in _options(config).items() if one in OPTIONS}
