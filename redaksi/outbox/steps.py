"""What a step is: something slow that follows from a change, and may be done more than once."""

from collections.abc import Callable, Mapping
from dataclasses import dataclass
from datetime import timedelta
from typing import Any

Payload = Mapping[str, Any]


@dataclass(frozen=True)
class Step:
    """How one kind of task is done: `do` gets its key and payload, outside any transaction.

    Whatever `do` raises means: not done, try again. A worker may be killed half-way, so doing it
    twice must come out as doing it once. It must be over within the lease, or a second worker
    begins it as well.
    """

    do: Callable[[str, Payload], object]
    # With the rests between them, twelve tries take about an hour.
    tries: int = 12
    lease: timedelta = timedelta(minutes=2)


Steps = Mapping[str, Step]
