"""Which shared cache stands in front, by the address in the settings."""

from collections.abc import Callable

from redaksi.edge.shared_cache import SharedCache
from redaksi.edge.varnish import Varnish

KINDS: dict[str, Callable[[str], SharedCache]] = {"varnish": Varnish}


def at(address: str) -> SharedCache | None:
    """Give the shared cache at an address such as varnish+http://127.0.0.1:6083; none at none."""
    kind, _, place = address.partition("+")
    return KINDS[kind](place) if address else None
