"""Tokens: what opens a door is told once and kept as a hash; what counts, as a keyed one."""

import hmac
import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256

SEED_BYTES = 16


def new_seed() -> str:
    """Give 128 random bits, from which a token is made whenever it is told."""
    return secrets.token_hex(SEED_BYTES)


def token_of(seed: str, *, secret: str) -> str:
    """Make the token of a seed: whoever reads the tables has the seed and not the secret.

    The same each time, so a letter that has to be sent twice says the same twice.
    """
    digest = hmac.digest(secret.encode(), f"token:{seed}".encode(), sha256)
    return urlsafe_b64encode(digest).rstrip(b"=").decode()


def new_token() -> str:
    """Give a token of 256 random bits."""
    return secrets.token_urlsafe(32)


def hashed(token: str) -> str:
    # At least 128 random bits: nothing to guess, so a plain hash is enough.
    return sha256(token.encode()).hexdigest()


def keyed(value: str, *, secret: str, use: str) -> str:
    """Hash what could be guessed, such as an address: only to be held against another."""
    return hmac.digest(secret.encode(), f"{use}:{value}".encode(), sha256).hex()[:32]
