"""The nouns of searching: what may be found, how names are spelt, what editors put first."""

from redaksi.search.models.entry import Entry, entry_of
from redaksi.search.models.finding import MOST
from redaksi.search.models.index import number
from redaksi.search.models.name import Name, Spelling, learn
from redaksi.search.models.pin import Pin, key_of

__all__ = ["MOST", "Entry", "Name", "Pin", "Spelling", "entry_of", "key_of", "learn", "number"]
