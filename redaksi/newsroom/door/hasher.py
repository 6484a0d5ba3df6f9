"""Hashes passwords at a cost that a small server can bear while somebody tries its door."""

from django.contrib.auth.hashers import Argon2PasswordHasher


class DeskHasher(Argon2PasswordHasher):
    """Argon2id with 46 MiB, one pass, one lane, as OWASP's password sheet has it.

    Django's own 100 MiB in eight lanes would take 800 MB when eight strangers knock at once, and
    two cores a quarter of a second each.
    """

    time_cost = 1
    memory_cost = 47_104
    parallelism = 1
