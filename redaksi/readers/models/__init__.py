from redaksi.readers.models.consent import Consent
from redaksi.readers.models.link import LinkExpired, LinkUsed, MagicLink, NoSuchLink
from redaksi.readers.models.reader import Address, Reader
from redaksi.readers.models.session import ReaderSession
from redaksi.readers.models.terms import CommentTerms, StaysAsItWas

__all__ = [
    "Address", "CommentTerms", "Consent", "LinkExpired", "LinkUsed", "MagicLink", "NoSuchLink",
    "Reader", "ReaderSession", "StaysAsItWas",
]  # fmt: skip
