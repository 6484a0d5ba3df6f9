from redaksi.related.models.neighbour import Neighbour, neighbours_changed
from redaksi.related.models.sketch import Frequency, Mention, Sketch, sketch_of

__all__ = ["Frequency", "Mention", "Neighbour", "Sketch", "neighbours_changed", "sketch_of"]
