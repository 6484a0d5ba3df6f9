"""Whether two comments say the same, however they are written."""

import hashlib

from redaksi.comments.learning import words_of

# A shorter comment is said by many: "Mantap!" is no repetition.
FEWEST_WORDS = 4


def fingerprint(text: str) -> str:
    """Give 32 signs that are equal for comments of the same words; "" for one too short to tell."""
    words = sorted(words_of(text))
    if len(words) < FEWEST_WORDS:
        return ""
    return hashlib.blake2b(" ".join(words).encode(), digest_size=16).hexdigest()
