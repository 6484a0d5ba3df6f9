from redaksi.media.models.attachment import Attachment
from redaksi.media.models.photo import Photo, sizes_made
from redaksi.media.models.rendition import Rendition, albums_for

__all__ = ["Attachment", "Photo", "Rendition", "albums_for", "sizes_made"]
