"""A second process reads ahead: what comes of it is what one process would have made."""

import os
import signal
import subprocess
import sys

import pytest

from redaksi.importers.ahead import TOGETHER, made_ahead
from redaksi.importers.entries import Cause, Unreadable
from redaksi.pressroom.tests.houses import lives, wait_for

MANY = 10 * TOGETHER + 3
ENDLESS = """
import itertools, os
from redaksi.importers.ahead import made_ahead

def pages():
    for _ in itertools.count():
        yield os.getpid(), "x" * 100_000

for pid, _ in made_ahead(pages):
    print(pid, flush=True)
"""


@pytest.mark.parametrize("number", [0, 1, TOGETHER, MANY])
def test_all_comes_in_its_order(number):
    assert list(made_ahead(lambda: iter(range(number)))) == list(range(number))


def test_it_is_made_elsewhere_and_not_all_at_once():
    def pages():
        for number in range(MANY):
            yield number, os.getpid(), "x" * 100_000

    made = made_ahead(pages)

    number, maker, _text = next(made)
    assert (number, maker != os.getpid(), lives(maker)) == (0, True, True)
    made.close()
    assert not lives(maker)


def test_what_came_before_an_error_comes_before_it():
    def breaks_off():
        yield from range(TOGETHER + 2)
        raise Unreadable(Cause.CUT_OFF, file="lama.xml", line=7, detail="no </rss>")

    came: list[int] = []
    with pytest.raises(Unreadable) as broken:
        came.extend(made_ahead(breaks_off))

    assert came == list(range(TOGETHER + 2))
    told = broken.value
    assert (told.cause, told.file, told.line, told.detail) == (
        Cause.CUT_OFF, "lama.xml", 7, "no </rss>",
    )  # fmt: skip


def test_a_maker_that_is_killed_is_no_end():
    def is_killed():
        yield from range(TOGETHER)
        os.kill(os.getpid(), signal.SIGKILL)

    with pytest.raises(ChildProcessError):
        list(made_ahead(is_killed))


def test_nobody_outlives_whoever_asked():
    asker = subprocess.Popen([sys.executable, "-c", ENDLESS], stdout=subprocess.PIPE, text=True)
    assert asker.stdout
    maker = int(asker.stdout.readline())

    asker.kill()
    asker.communicate()

    wait_for(lambda: not lives(maker))
