"""Hang the drawn pictures: store them as photographs, with caption, credit and focal point."""

from io import BytesIO

from django.core.files.images import ImageFile
from wagtail.models import Collection

from redaksi.demo.newsroom import Newsroom
from redaksi.demo.paper import Drawing
from redaksi.media.models import Photo
from redaksi.newsroom.roles import ADVERTS_COLLECTION

# The part of a picture, round its focal point, that no crop may lose.
FOCAL_SHARE = 0.2


def hang(newsroom: Newsroom, drawn: dict[str, bytes], photos: dict[str, Photo]) -> None:
    """Store every drawn picture in `photos`, by name; advertising has its own drawer (D19)."""
    news = Collection.get_first_root_node()
    adverts = Collection.objects.get(name=ADVERTS_COLLECTION)
    for drawing in newsroom.wanted:
        is_advert = drawing.name in newsroom.advert_pictures
        photo = _photo(drawing, drawn[drawing.name], adverts if is_advert else news)
        photos[drawing.name] = photo
        photo.full_clean(exclude=["file"])
        photo.save()


def _photo(drawing: Drawing, data: bytes, collection: Collection) -> Photo:
    photo = Photo(
        title=drawing.title, file=ImageFile(BytesIO(data), name=f"{drawing.name}.jpg"),
        caption=drawing.caption, description=drawing.alt, credit=drawing.credit,
        source=drawing.source, licence=drawing.licence, place=drawing.place,
        collection=collection,
    )  # fmt: skip
    photo.focal_point_x = round(drawing.focal[0] * photo.width)
    photo.focal_point_y = round(drawing.focal[1] * photo.height)
    photo.focal_point_width = round(FOCAL_SHARE * photo.width)
    photo.focal_point_height = round(FOCAL_SHARE * photo.height)
    return photo
