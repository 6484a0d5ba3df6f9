"""What is kept of an attachment while a site is brought along: 50,000 of them lie in memory."""

import re
from collections.abc import Iterator
from dataclasses import replace

from redaksi.importers.entries import OldPost
from redaksi.importers.wordpress.php import Unserialisable, unserialised

# Descriptions of pictures are short; what is longer is a text put in the wrong field.
MOST_LETTERS = 1000
METADATA = "_wp_attachment_metadata"
KEPT = frozenset({"_wp_attachment_image_alt"})
# The address of a file's own page when it hangs on no post; it says no more than the key.
BY_KEY = "?attachment_id="
# Where plugins and cameras leave the name of who made a picture.
CREDIT_WORDS = ("credit", "source", "copyright", "photographer", "fotografer", "sumber")
FROM_CAMERA = ("credit", "copyright", "created_timestamp")
# Most cameras note none of them; then the long value need not be read.
NOTED = re.compile(r'"(?:credit|copyright|created_timestamp)";(?:s:[1-9]\d*:"(?!0")|i:[1-9])')


def slimmed(post: OldPost) -> OldPost:
    """Give an attachment without what nobody asks for: sizes, comments, plugins' notes, its guid.

    What the camera wrote is kept under "_image_credit", "_image_copyright" and
    "_image_created_timestamp".
    """
    content = post.content.strip()
    return replace(
        post,
        slug="",
        guid="",
        address="" if BY_KEY in post.address else post.address,
        local_at=None,
        changed_at=None,
        content="" if content == post.excerpt.strip() else content[:MOST_LETTERS],
        excerpt=post.excerpt[:MOST_LETTERS],
        terms=(),
        comments=(),
        meta=tuple(_kept(post.meta)),
    )


def _kept(meta: tuple[tuple[str, str], ...]) -> Iterator[tuple[str, str]]:
    for name, value in meta:
        if name == METADATA:
            yield from _from_camera(value)
        elif value and (name in KEPT or name.startswith("_redaksi_")):
            yield name, value
        elif value and any(word in name.lower() for word in CREDIT_WORDS):
            yield name, value[:MOST_LETTERS]


def _from_camera(value: str) -> Iterator[tuple[str, str]]:
    if not NOTED.search(value):
        return
    try:
        told = unserialised(value)
    except Unserialisable:
        return
    camera = told.get("image_meta") if isinstance(told, dict) else None
    if not isinstance(camera, dict):
        return
    for name in FROM_CAMERA:
        if (word := str(camera.get(name) or "").strip()) and word != "0":
            yield f"_image_{name}", word[:MOST_LETTERS]
