"""The page for "nothing is here": the same at every address, so it is made once for all."""

from collections.abc import MutableMapping
from typing import Any

Environ = MutableMapping[str, Any]
# No address of the paper begins like this: it answers with the page for "nothing is here".
MISSING = "/.missing"
_OLD_ALONE = "redaksi.old_address_alone"
_AT_HAND, _LEFT = "redaksi.missing_page_at_hand", "redaksi.missing_page_left"


def have_at_hand(environ: Environ) -> None:
    """Say, before asking the program, that the page need not be made."""
    environ[_AT_HAND] = True


def is_at_hand(environ: Environ) -> bool:
    """Tell whether whoever asks has the page, and an empty answer is enough."""
    return bool(environ.get(_AT_HAND))


def ask_for_old_address(environ: Environ) -> None:
    """Say that only an old address is asked about: the page of today is at hand, or soon is."""
    environ[_OLD_ALONE] = True


def is_for_old_address(environ: Environ) -> bool:
    """Tell whether an old address alone is asked about."""
    return bool(environ.get(_OLD_ALONE))


def leave(environ: Environ) -> None:
    """Say that nothing was found, and that the page is left to whoever has it."""
    environ[_LEFT] = True


def is_left(environ: Environ) -> bool:
    """Tell whether nothing was found."""
    return bool(environ.get(_LEFT))
