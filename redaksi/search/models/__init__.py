"""The nouns of searching: what may be found, how names are spelt, what editors put first."""

from redaksi.search.models.entry import MOST, Entry, entry_of, number
from redaksi.search.models.name import Name, Spelling, learn
from redaksi.search.models.pin import Pin, key_of

__all__ = ["MOST", "Entry", "Name", "Pin", "Spelling", "entry_of", "key_of", "learn", "number"]
