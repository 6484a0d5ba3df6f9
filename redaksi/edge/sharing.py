"""Pages that are the same at many addresses: made once for all, and kept under one of their own."""

from collections.abc import MutableMapping
from typing import Any

Environ = MutableMapping[str, Any]
# No address of the paper begins like this: where nothing is, and where something was taken back.
MISSING, GONE = "/.missing", "/.gone"
_OLD_ALONE = "redaksi.old_address_alone"
_AT_HAND, _LEFT = "redaksi.shared_pages_at_hand", "redaksi.left_to"


def have_at_hand(environ: Environ) -> None:
    """Say, before asking the program, that a page of another address need not be made."""
    environ[_AT_HAND] = True


def is_at_hand(environ: Environ) -> bool:
    """Tell whether whoever asks has such pages, and an empty answer is enough."""
    return bool(environ.get(_AT_HAND))


def ask_for_old_address(environ: Environ) -> None:
    """Say that only an old address is asked about: the page of today is at hand, or soon is."""
    environ[_OLD_ALONE] = True


def is_for_old_address(environ: Environ) -> bool:
    """Tell whether an old address alone is asked about."""
    return bool(environ.get(_OLD_ALONE))


def leave(environ: Environ, address: str = MISSING) -> None:
    """Say that the page is that of another address, and left to whoever has it."""
    environ[_LEFT] = address


def left_to(environ: Environ) -> str:
    """Give the address whose page is to be shown; empty when the answer is the page."""
    return str(environ.get(_LEFT, ""))
