"""HTML of an old site, read into pieces of our own; never lets through what a browser would run."""

from redaksi.importers.pieces.reading import pieces

__all__ = ["pieces"]
