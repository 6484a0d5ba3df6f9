"""Makes the sizes that readers are served: outside any transaction, one photograph at a time."""

import hashlib
import logging
from collections.abc import Iterable
from concurrent.futures import ThreadPoolExecutor
from datetime import datetime
from functools import partial
from pathlib import PurePath

from django.conf import settings
from django.core.files.base import ContentFile
from django.db import models, transaction
from django.utils import timezone
from wagtail.images.models import Filter

from redaksi.bell.ringing import ring
from redaksi.media.crops import Focus
from redaksi.media.encoding import BrokenPicture, Encoded, encode
from redaksi.media.models import Photo, Rendition, sizes_made
from redaksi.media.sizes import BY_NAME

log = logging.getLogger(__name__)

# Rung when a photograph waits whose sizes are to be made.
BELL = "darkroom"
EXTENSIONS = {"avif": "avif", "webp": "webp", "jpeg": "jpg"}


def make_waiting(*, limit: int) -> int:
    """Make the sizes of at most `limit` waiting photographs, and give how many came out.

    Called when the bell rings and each second; costs one query when nothing waits. Two may run at
    once: each photograph is claimed before the work begins, which also counts the try, so one that
    kills its worker is given up in the end.
    """
    made = 0
    for photo in Photo.objects.due(timezone.now())[:limit]:
        if _claim(photo, timezone.now()):
            made += _make(photo)
    return made


def call_for_sizes(photo: Photo) -> None:
    """Wake the worker for a photograph that has just been saved, once it is stored."""
    if photo.is_waiting:
        transaction.on_commit(partial(ring, settings.HOME, BELL))


def make_all(photos: Iterable[Photo], *, at_once: int = 2) -> int:
    """Make the sizes of these photographs now, several at once, and give how many came out.

    Threads are enough: Pillow lets go of Python while it encodes. Holds about 1 MB a photograph.
    """
    listed = list(photos)
    with ThreadPoolExecutor(at_once) as pool:
        encoded = pool.map(_try_encode, listed)
        return sum(
            _keep(photo, sizes) for photo, sizes in zip(listed, encoded, strict=True) if sizes
        )


def queue_outdated() -> int:
    """Queue the photographs made by an earlier list of sizes, once after every upgrade."""
    return Photo.objects.outdated().update(is_waiting=True, tries=0, tried_at=None)


def _claim(photo: Photo, at: datetime) -> bool:
    """Take a photograph, unless another worker was quicker."""
    free = Photo.objects.filter(pk=photo.pk, is_waiting=True, tries=photo.tries)
    return bool(free.update(tries=models.F("tries") + 1, tried_at=at))


def _make(photo: Photo) -> bool:
    sizes = _try_encode(photo)
    return bool(sizes) and _keep(photo, sizes)


def _try_encode(photo: Photo) -> list[Encoded]:
    """Make the sizes in memory; a photograph that cannot be made is noted and gives none."""
    try:
        with photo.open_file() as file:
            data = file.read()
        return encode(data, focus_of(photo))
    except (OSError, BrokenPicture) as error:
        cause = type(error).__name__
        log.warning("a photo could not be made: photo=%s cause=%s", photo.pk, cause)
        return []


def focus_of(photo: Photo) -> Focus | None:
    """Give the part that the desk marked as the one that matters."""
    box = photo.get_focal_point()
    return box and Focus(box.centroid_x, box.centroid_y, box.width, box.height)


def _keep(photo: Photo, sizes: list[Encoded]) -> bool:
    """Store the files, then exchange the rows in one short transaction."""
    renditions = [_stored(photo, size) for size in sizes]
    is_kept = _exchange(photo, renditions)
    if not is_kept:
        for rendition in renditions:
            rendition.file.delete(save=False)
    return is_kept


def _stored(photo: Photo, size: Encoded) -> Rendition:
    spec = BY_NAME[size.name].spec(size.form)
    rendition = Rendition(
        image=photo, filter_spec=spec, focal_point_key=Filter(spec).get_cache_key(photo),
        width=size.width, height=size.height, file_size=len(size.data),
    )  # fmt: skip
    path = rendition.get_upload_to(_name(photo, size))
    rendition.file = rendition.file.storage.save(path, ContentFile(size.data))
    return rendition


def _name(photo: Photo, size: Encoded) -> str:
    """Give a name that is never used again for other content: browsers keep it for a year."""
    state = hashlib.sha256(f"{photo.pk}:{photo.state_key}".encode()).hexdigest()[:12]
    stem = PurePath(photo.filename).stem[:30]
    return f"{stem}.{state}.{size.name}.{EXTENSIONS[size.form]}"


@transaction.atomic
def _exchange(photo: Photo, renditions: list[Rendition]) -> bool:
    """Put the new rows in place of the old, unless the photograph has changed meanwhile.

    Wagtail deletes the files of deleted rows when the transaction is through.
    """
    now = Photo.objects.select_for_update().filter(pk=photo.pk).first()
    if now is None or not now.is_waiting or now.state_key != photo.state_key:
        return False
    now.renditions.from_the_list().delete()
    Rendition.objects.bulk_create(renditions)
    Photo.objects.filter(pk=photo.pk).update(
        is_waiting=False, made_for=photo.state_key, tries=0, tried_at=None
    )
    sizes_made.send(Photo, instance=now)
    return True
