"""Addresses of mail and of networks, brought to one form."""

import ipaddress
import unicodedata

from disposable_email_domains import blocklist

# Where what follows a plus, and dots, lead into the same box.
DOTLESS = frozenset({"gmail.com", "googlemail.com"})
# What a provider gives to one household or one mast: never one reader's address alone.
V4_PREFIX, V6_PREFIX = 24, 48


def normalised(address: str) -> str:
    """Bring a mail address to the form in which there is one of each."""
    return unicodedata.normalize("NFKC", address).strip().casefold()


def mailbox(address: str) -> str:
    """Name the box that an address leads into: the same for `ayu+1@…` and `ayu@…`.

    Only for counting letters: an account goes by the whole address.
    """
    name, _, domain = normalised(address).rpartition("@")
    name = name.partition("+")[0]
    if domain in DOTLESS:
        name, domain = name.replace(".", ""), "gmail.com"
    return f"{name}@{domain}"


def is_throwaway(address: str) -> bool:
    """Tell whether letters to an address are read by nobody after ten minutes.

    The list of such services comes with a library; what is below one of their domains is theirs.
    """
    labels = normalised(address).rpartition("@")[2].split(".")
    return any(".".join(labels[at:]) in blocklist for at in range(len(labels) - 1))


def network(address: str) -> str:
    """Name the network of an internet address; empty when it is none."""
    try:
        found = ipaddress.ip_address(address)
    except ValueError:
        return ""
    if isinstance(found, ipaddress.IPv6Address) and found.ipv4_mapped:
        found = found.ipv4_mapped
    prefix = V4_PREFIX if found.version == 4 else V6_PREFIX
    return str(ipaddress.ip_network(f"{found}/{prefix}", strict=False))
