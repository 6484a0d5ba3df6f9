"""Serves readers and the desk in one process: granian's worker, without granian's supervision.

That one stops everything at the second death within seconds; ours goes on (supervisor.py). The
worker takes a socket that listens already, so the port stays open while a process starts again.
Granian promises nothing about the parts used here: its version is pinned, and a test serves so.
"""

import asyncio
import threading
from importlib import import_module
from socket import socket
from typing import Any

from django.apps import apps
from django.conf import settings
from django.template import TemplateSyntaxError, engines
from django.urls import get_resolver, reverse
from django.utils import translation
from granian._futures import _new_cbscheduler
from granian._granian import SocketHolder, WSGIWorker
from granian._signals import set_sync_signals
from granian.constants import SSLProtocols
from granian.http import HTTP1Settings
from granian.wsgi import _callback_wrapper
from PIL import Image

APPLICATION = "redaksi.wsgi"
# What the other processes of the house run.
COMMANDS = [f"redaksi.pressroom.management.commands.{name}" for name in ("work", "schedule")]
# Connections that wait to be taken.
BACKLOG = 1024
# A thread that has had nothing to do for so long ends, and with it its connection to the database.
IDLE_SECONDS = 30
# Threads of granian itself that only a file server would need.
FILE_THREADS = 4
NO_TLS: tuple[Any, ...] = (False, None, None, None, str(SSLProtocols.tls13), None, [], False)


def load() -> None:
    """Load the whole program once, in the process that all others are forked from.

    It leaves nothing open: neither a connection to the database nor a store survives a fork.
    """
    for name in (APPLICATION, *COMMANDS):
        import_module(name)
    import_module(APPLICATION).prepare()
    _import_doors(get_resolver())
    _get_to_know_the_nouns()
    Image.init()
    for code, _name in settings.LANGUAGES:
        with translation.override(code):
            reverse("wagtailadmin_home")
    _read_public_templates()


def serve(listening: socket) -> None:
    """Answer on a socket until told to stop, and then finish what was begun.

    For the main thread of a process of its own, after the fork. What the application opens once a
    process it opens in `begin`, if it has one.
    """
    wsgi = import_module(APPLICATION)
    getattr(wsgi, "begin", _nothing)()
    is_over, stop = threading.Event(), set_sync_signals()
    stop.add_cb(is_over.set)
    # Granian asks for a loop, and runs nothing on it.
    loop = asyncio.new_event_loop()
    answer = _new_cbscheduler(loop, _callback_wrapper(wsgi.application, {}), impl_asyncio=True)
    _worker(listening).serve_mtr(answer, loop, stop)
    is_over.wait()
    loop.close()


def _worker(listening: socket) -> Any:
    """Make granian's worker, as its own `_spawn_wsgi_worker` does."""
    at_work = BACKLOG // settings.WORKERS
    # What granian says of their types is older than what it takes.
    place: tuple[Any, ...] = (listening.fileno(), False, BACKLOG)
    told: tuple[Any, ...] = (
        1, (None, SocketHolder(*place)), None,
        1, FILE_THREADS, settings.THREADS, IDLE_SECONDS, at_work,
        "1", HTTP1Settings(), None, None, *NO_TLS, (None, None),
    )  # fmt: skip
    return WSGIWorker(*told)


def _import_doors(resolver: Any) -> None:
    for pattern in resolver.url_patterns:
        if hasattr(pattern, "url_patterns"):
            _import_doors(pattern)


def _get_to_know_the_nouns() -> None:
    """Have Django work out how the tables hang together, as it would before its first query."""
    for noun in apps.get_models():
        parts = len(noun._meta.pk_fields)
        # A key of several columns is asked for by several values.
        nobody: Any = 0 if parts == 1 else (0,) * parts
        str(noun._default_manager.filter(pk__in=[nobody]).query)


def _read_public_templates() -> None:
    """Read what readers are shown; what the desk shows is read when it is first asked for."""
    for folder in sorted(settings.PACKAGE.glob("*/templates")):
        for path in sorted(folder.glob("reading/**/*.html")):
            try:
                engines["django"].get_template(path.relative_to(folder).as_posix())
            except TemplateSyntaxError:
                # Told when the page is asked for; the start is not the moment.
                continue


def _nothing() -> None:
    """Begin with nothing."""
