"""Tokens: what opens a door is told once and kept as a hash; what counts, as a keyed one."""

import hmac
import secrets
from base64 import urlsafe_b64encode
from hashlib import sha256

SEED_BYTES = 16
# Letters and digits that nobody takes for another when they are read out on the telephone.
READABLE = "23456789ABCDEFGHJKMNPQRSTVWXYZ"


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


def new_ticket(kind: str) -> str:
    """Give a number to ask by, such as "L-7K3M-9QXT": no order to guess, no letter to mistake."""
    letters = "".join(secrets.choice(READABLE) for _place in range(8))
    return f"{kind}-{letters[:4]}-{letters[4:]}"


def read_ticket(typed: str) -> str:
    """Give a number as it is stored, however somebody typed it."""
    letters = "".join(letter for letter in typed.upper() if letter.isalnum())
    return f"{letters[:1]}-{letters[1:5]}-{letters[5:]}"
