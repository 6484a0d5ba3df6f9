"""The old paper's pictures: what WordPress noted of them, and the files when they are wanted."""

from pathlib import Path
from random import Random

from PIL import Image, ImageDraw

from old_paper.elements import Item
from old_paper.stories import full_name
from old_paper.typesetting import OUTLET, Shot

SIZES = (("medium", 300), ("large", 1024), ("thumbnail", 150), ("medium_large", 768))


def meta_of(shot: Shot, random: Random) -> tuple[tuple[str, str], ...]:
    meta = [("_wp_attached_file", shot.path), ("_wp_attachment_metadata", _noted(shot, random))]
    if random.random() < 0.6:
        meta.append(("_wp_attachment_image_alt", shot.caption.partition(".")[0]))
    return tuple(meta)


def address(shot: Shot, base: str) -> str:
    return f"{base}/wp-content/uploads/{shot.path}"


def _noted(shot: Shot, random: Random) -> str:
    """Serialise what PHP would have: sizes, and the camera's notes."""
    name = shot.path.rpartition("/")[2]
    sizes = {
        size: {
            "file": name.replace(".jpg", f"-{width}x{width * shot.height // shot.width}.jpg"),
            "width": width, "height": width * shot.height // shot.width, "mime-type": "image/jpeg",
        }
        for size, width in SIZES
    }  # fmt: skip
    credit = f"{full_name(random)}/{OUTLET}" if random.random() < 0.3 else ""
    camera = {
        "aperture": "0", "credit": credit, "camera": "", "caption": "", "created_timestamp": "0",
        "copyright": "", "focal_length": "0", "iso": "0", "shutter_speed": "0", "title": "",
        "orientation": "1",
    }  # fmt: skip
    return serialised(
        {"width": shot.width, "height": shot.height, "file": shot.path, "sizes": sizes,
         "image_meta": camera}
    )  # fmt: skip


def serialised(value: object) -> str:
    """Write a value as PHP serialises it: strings with their length in bytes."""
    if isinstance(value, dict):
        inside = "".join(serialised(part) for pair in value.items() for part in pair)
        return f"a:{len(value)}:{{{inside}}}"
    if isinstance(value, int):
        return f"i:{value};"
    return f's:{len(str(value).encode())}:"{value}";'


def item_of(shot: Shot, like: Item, random: Random) -> Item:
    """Give the picture's own item; it lies beneath the post that it was uploaded for."""
    base = "/".join(like.address.split("/")[:3])
    slug = shot.path.rpartition("/")[2].removesuffix(".jpg")
    return Item(
        key=shot.key, kind="attachment", title=slug.replace("-", " "), slug=slug,
        address=f"{base}/?attachment_id={shot.key}", moment=like.moment, status="inherit",
        author=like.author, excerpt=shot.caption, parent=like.key, file=address(shot, base),
        meta=meta_of(shot, random),
    )  # fmt: skip


def draw(shot: Shot, folder: Path) -> None:
    """Draw hills under a sky, other ones for every picture: 480 x 320 points, about 5 kB."""
    random = Random(shot.key)  # noqa: S311  # pictures, no secrets
    hue = random.randrange(256)
    image = Image.new("HSV", (480, 320), (hue, 60, 235))
    pen = ImageDraw.Draw(image)
    left = random.randrange(400)
    pen.ellipse([left, 30, left + 50, 80], fill=(30, 120, 250))
    for floor in range(4):
        heights = [140 + floor * 40 + random.randint(-30, 30) for _ in range(7)]
        line = [(place * 80, height) for place, height in enumerate(heights)]
        pen.polygon([(0, 320), *line, (480, 320)], fill=((hue + 60) % 256, 140, 190 - floor * 40))
    path = folder / shot.path
    path.parent.mkdir(parents=True, exist_ok=True)
    image.convert("RGB").save(path, quality=72)
