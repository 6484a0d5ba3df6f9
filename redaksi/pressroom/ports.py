"""The port on which the paper is served, and the start of what serves it."""

import errno
import os
import socket
import sys
from typing import Any, NoReturn

from redaksi.pressroom.refusal import PortTaken, PortUnusable

SUPERVISOR = "redaksi.supervisor"


def supervise(settings: Any, kind: str) -> NoReturn:
    """Become the supervisor, which says what the stamp keeps as soon as the site answers."""
    check_port(settings.BIND, settings.PORT)
    sys.stdout.flush()
    os.execv(sys.executable, [sys.executable, "-m", SUPERVISOR, kind])  # noqa: S606  # ourselves


def check_port(host: str, port: int) -> None:
    """Refuse now and plainly what the server would refuse later."""
    bound(host, port).close()


def bound(host: str, port: int) -> socket.socket:
    """Take the port; refuse plainly when that cannot be."""
    family = socket.AF_INET6 if ":" in host else socket.AF_INET
    trial = socket.socket(family, socket.SOCK_STREAM)
    # A port whose last user has just gone is free.
    trial.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
    try:
        trial.bind((host, port))
    except OSError as error:
        trial.close()
        if error.errno == errno.EADDRINUSE:
            raise PortTaken(host=host, port=port) from error
        reason = error.strerror or str(error)
        raise PortUnusable(host=host, port=port, reason=reason) from error
    return trial
