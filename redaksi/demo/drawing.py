"""Will have the demo's pictures drawn, several at a time, and give them as JPEG files."""

import multiprocessing
from collections.abc import Iterator, Sequence
from concurrent.futures import ProcessPoolExecutor
from io import BytesIO

from redaksi.demo import scenes

# The original only feeds the sizes that readers are served: above 90 the file grows, not the look.
QUALITY = 90


def draw_all(names: Sequence[str], *, processes: int) -> Iterator[tuple[str, bytes]]:
    """Draw the named pictures and give each as it is ready, in their order.

    With one process they are drawn in this one, which is what tests want.
    """
    if processes == 1:
        yield from map(_draw, names)
        return
    # Spawned, not forked: a child must not share this process's database connection.
    fresh = multiprocessing.get_context("spawn")
    with ProcessPoolExecutor(processes, mp_context=fresh) as pool:
        yield from pool.map(_draw, names)


def _draw(name: str) -> tuple[str, bytes]:
    """Draw one picture and pack it."""
    packed = BytesIO()
    scenes.draw(name).convert("RGB").save(packed, "JPEG", quality=QUALITY, optimize=True)
    return name, packed.getvalue()
