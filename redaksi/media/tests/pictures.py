"""Pictures for tests, drawn here: nothing is downloaded and nobody's photograph is used."""

from io import BytesIO
from typing import Any

from PIL import Image, ImageDraw

# Mataram, where the camera stood: 8° 35' 0" S, 116° 7' 0" E.
GPS = {1: "S", 2: (8.0, 35.0, 0.0), 3: "E", 4: (116.0, 7.0, 0.0)}
GPS_BLOCK = 0x8825


def drawing(width: int = 1440, height: int = 960) -> Image.Image:
    """Draw four quarters: red, green, blue and white, so that a crop shows where it was taken."""
    image = Image.new("RGB", (width, height), "white")
    pen = ImageDraw.Draw(image)
    pen.rectangle((0, 0, width // 2 - 1, height // 2 - 1), fill="red")
    pen.rectangle((width // 2, 0, width, height // 2 - 1), fill="lime")
    pen.rectangle((0, height // 2, width // 2 - 1, height), fill="blue")
    return image


def written(image: Image.Image, form: str = "JPEG", **options: Any) -> bytes:
    """Give the picture as a file."""
    output = BytesIO()
    image.save(output, form, **options)
    return output.getvalue()


def camera_notes(orientation: int = 1) -> Image.Exif:
    """Give what a phone writes beside a picture: place, owner, and how it was held."""
    notes = Image.Exif()
    notes[0x0112] = orientation
    notes[0x013B] = "Reni Wulandari"
    notes.get_ifd(GPS_BLOCK).update(GPS)
    return notes


def photograph(width: int = 1440, height: int = 960, *, orientation: int = 1) -> bytes:
    """Give a JPEG as a phone writes it, with the place where it was taken."""
    return written(drawing(width, height), exif=camera_notes(orientation), quality=90)


def opened(data: bytes) -> Image.Image:
    image = Image.open(BytesIO(data))
    image.load()
    return image


def colour(image: Image.Image, across: float, down: float) -> str:
    """Name the colour at a place given in shares of the width and height."""
    place = (int(across * image.width), int(down * image.height))
    pixel = image.convert("RGB").getpixel(place)
    assert isinstance(pixel, tuple)
    names = {
        (True, False, False): "red", (False, True, False): "lime",
        (False, False, True): "blue", (True, True, True): "white",
    }  # fmt: skip
    red, green, blue = (value > 128 for value in pixel[:3])
    return names.get((red, green, blue), "other")


def with_iptc(jpeg: bytes, **fields: str) -> bytes:
    """Write notes into a JPEG as photo desks do (IPTC in Photoshop's block, right at its head)."""
    numbers = {
        "taken_on": 55, "byline": 80, "city": 90, "province": 95, "credit": 110, "caption": 120
    }  # fmt: skip
    notes = b""
    for name, value in fields.items():
        text = value.encode()
        notes += bytes((0x1C, 2, numbers[name])) + len(text).to_bytes(2) + text
    notes += b"\0" * (len(notes) % 2)
    block = b"Photoshop 3.0\0" + b"8BIM\x04\x04\0\0" + len(notes).to_bytes(4) + notes
    return jpeg[:2] + b"\xff\xed" + (len(block) + 2).to_bytes(2) + block + jpeg[2:]
