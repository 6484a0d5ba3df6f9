"""Who asks, behind a proxy: what a proxy says is believed only when the proxy is trusted."""

import ipaddress
from collections.abc import Callable, Iterable
from functools import lru_cache
from typing import Any

from redaksi.pressroom.environment import Network

Application = Callable[[dict[str, Any], Any], Iterable[bytes]]
# Said by proxies, or by anybody who would like to be taken for one.
CLAIMS = (
    "HTTP_FORWARDED", "HTTP_X_FORWARDED_FOR", "HTTP_X_FORWARDED_HOST", "HTTP_X_FORWARDED_PORT",
    "HTTP_X_FORWARDED_PROTO", "HTTP_X_FORWARDED_SSL", "HTTP_X_REAL_IP", "HTTP_X_FORWARDED_PREFIX",
)  # fmt: skip


def behind_proxies(application: Application, trusted: list[Network]) -> Application:
    """Give the application with the true address and scheme of the one who asks.

    What is claimed about them never reaches the application itself.
    """

    # Nearly all that is asked comes from the same few addresses: the proxies.
    @lru_cache(maxsize=1024)
    def is_proxy(address: str) -> bool:
        return is_trusted(address, trusted)

    def answer(environ: dict[str, Any], start_response: Any) -> Iterable[bytes]:
        claims = {name: environ.pop(name, "") for name in CLAIMS}
        if is_proxy(environ.get("REMOTE_ADDR", "")):
            chain = [part.strip() for part in claims["HTTP_X_FORWARDED_FOR"].split(",")]
            environ["REMOTE_ADDR"] = first_stranger(chain, trusted) or environ["REMOTE_ADDR"]
            scheme = claims["HTTP_X_FORWARDED_PROTO"].rpartition(",")[2].strip().lower()
            if scheme in ("http", "https"):
                environ["wsgi.url_scheme"] = scheme
        return application(environ, start_response)

    return answer


def is_trusted(address: str, trusted: list[Network]) -> bool:
    """Tell whether the address is one of a trusted proxy."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return False
    mapped = getattr(found, "ipv4_mapped", None) or found
    return any(mapped in network for network in trusted)


def first_stranger(chain: list[str], trusted: list[Network]) -> str:
    """Give the nearest address that is not a proxy of ours; empty when it cannot be told.

    Each proxy adds whom it saw on the right; what stands left of a stranger is the stranger's word.
    """
    for address in reversed(chain):
        try:
            ipaddress.ip_address(address)
        except ValueError:
            return ""
        if not is_trusted(address, trusted):
            return address
    return chain[0] if chain else ""
