"""Has things made in a process of its own, ahead of whoever uses them: so two cores are at work."""

import gc
import multiprocessing
import signal
from collections.abc import Callable, Generator, Iterator
from contextlib import suppress
from fcntl import F_SETPIPE_SZ, fcntl
from multiprocessing.connection import Connection
from typing import TypeVar

Thing = TypeVar("Thing")

# Handed over together: one by one costs as much as making some of them.
TOGETHER = 25
# As much as Linux gives to everybody. In the 64 kB of a common pipe the maker would wait while
# a batch is filed, and whoever files would then wait for the next.
PIPE_BYTES = 1 << 20


def made_ahead(make: Callable[[], Iterator[Thing]]) -> Generator[Thing]:
    """Give what `make` gives, in its order; where it breaks off, its error comes after all of that.

    The process is a copy of this one, so that what `make` knows need not be told: it may not ask
    the database, whose connection stays this process's. It is a megabyte ahead at most, and ends
    with this process, however that ends. Raises ChildProcessError where it is killed.
    """
    copies = multiprocessing.get_context("fork")
    incoming, outgoing = copies.Pipe(duplex=False)
    with suppress(OSError):
        fcntl(outgoing.fileno(), F_SETPIPE_SZ, PIPE_BYTES)
    maker = copies.Process(target=_make, args=(make, incoming, outgoing), daemon=True)
    # What both know is passed over when either looks for rubbish, from now on: looking would copy
    # all of it.
    gc.freeze()
    maker.start()
    outgoing.close()
    try:
        is_over = False
        while not is_over:
            things: list[Thing]
            things, is_over, error = _receive(incoming)
            yield from things
            if error:
                raise error
    finally:
        incoming.close()
        maker.terminate()
        maker.join()


def _receive(incoming: Connection) -> tuple[list[Thing], bool, Exception | None]:
    try:
        received: tuple[list[Thing], bool, Exception | None] = incoming.recv()
    except EOFError as error:
        raise ChildProcessError("the process that reads ahead was killed") from error
    return received


def _make(make: Callable[[], Iterator[Thing]], incoming: Connection, outgoing: Connection) -> None:
    # Without a reader left, writing fails, and nobody outlives whoever asked.
    incoming.close()
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    things: list[Thing] = []
    error: Exception | None = None
    try:
        for thing in make():
            things.append(thing)
            if len(things) == TOGETHER:
                outgoing.send((things, False, None))
                things = []
    except BrokenPipeError:
        return
    except Exception as broken:  # noqa: BLE001  # whatever it is, it is the asker's to handle
        error = broken
    with suppress(BrokenPipeError):
        outgoing.send((things, True, error))
