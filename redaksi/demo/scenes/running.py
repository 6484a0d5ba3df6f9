"""Will draw the runners at dawn."""

from PIL import Image

from redaksi.demo.scenes import weather
from redaksi.demo.scenes.canvas import SCALE, Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER, TURMERIC, Ink, darker, lighter
from redaksi.demo.scenes.people import RUN, Bend, Look, Pose, person
from redaksi.demo.scenes.shapes import box, ridge, smooth


def _mirror(canvas: Canvas, line: float, depth: float) -> None:
    """Mirror what stands above a line in the wet sand below it."""
    width = canvas.image.width
    top, high = round(line * SCALE), round(depth * SCALE)
    strip = canvas.image.crop((0, top - high, width, top)).transpose(
        Image.Transpose.FLIP_TOP_BOTTOM
    )
    fade = Image.new("L", (1, 64))
    fade.putdata([round(150 * (1 - i / 64) ** 0.8) for i in range(64)])
    canvas.image.paste(strip, (0, top), fade.resize((width, high), Image.Resampling.BILINEAR))


def lari(name: str) -> Image.Image:
    """Draw five runners on wet sand at dawn."""
    canvas = Canvas(name)
    _morning(canvas)
    rng = canvas.rng
    _shore(canvas)
    _runners(canvas)
    _mirror(canvas, 822, 138)
    for x, y in weather.strew(rng, 60, 0, 826, 1440, 956):
        canvas.poly(weather.lens(x, y, rng.uniform(40, 150), 3), "#f6d3b0", 0.3)
    canvas.soft([box(-20, 816, 1480, 12)], "#3a2f48", 0.35, 6)
    return canvas.finish(0.5, 0.5)


def _morning(canvas: Canvas) -> None:
    """Draw the sky with the rising sun."""
    canvas.backdrop([(0, "#3f5a78"), (0.24, "#8a86a0"), (0.45, "#e0a08a"), (0.62, "#f8d6a0")])
    canvas.glow(930, 560, 640, 480, "#fff0c8", 0.9)
    canvas.oval(930, 520, 104, 104, "#fff1c4")
    weather.clouds(canvas, 80, 420, "#f6c6a4", 11, 0.55, 1.3)


def _shore(canvas: Canvas) -> None:
    """Draw mountains, sea and wet sand."""
    rng = canvas.rng
    canvas.gradient(
        ridge(rng, 592, 10, bottom=640, peaks=((330, 250, 330), (120, 80, 120))),
        [(0, "#7f7590"), (1, "#d3a292")],
    )
    canvas.gradient(
        ridge(rng, 604, 6, bottom=640, peaks=((1400, 90, 210),)), [(0, "#63607f"), (1, "#a3808a")]
    )
    canvas.backdrop([(0, "#f0bf94"), (0.5, "#b58a92"), (1, "#8a7a92")], 618, 700)
    weather.glitter(canvas, 930, 622, 700, "#fff3d0", 70, 90, 0.8)
    for y, ink in ((694, "#fdf3dc"), (706, "#f3d9bb")):
        wave = smooth(
            [(-20, y), (220, y - 9), (470, y + 5), (760, y - 8), (1080, y + 4), (1460, y - 7)],
            steps=8,
        )
        canvas.poly([*wave, (1460, y + 14), (-20, y + 14)], ink)
    canvas.backdrop([(0, "#c99a86"), (0.4, "#8f7278"), (1, "#4a4459")], 712)


# What each runner wears, and how arms and legs swing.
RUNNERS: tuple[tuple[str, Ink, Ink, tuple[Bend, Bend], tuple[Bend, Bend]], ...] = (
    ("hair", MADDER, "#22243a", ((-44, 70), (36, 88)), ((-34, -62), (40, -34))),
    ("hijab", TURMERIC, "#2a2438", ((30, 84), (-40, 66)), ((46, -60), (-30, -20))),
    ("tail", "#efe6d2", "#3a2a40", ((-36, 74), (40, 80)), ((-30, -72), (34, -20))),
    ("cap", "#2f6b62", "#1f2236", ((34, 90), (-46, 60)), ((40, -44), (-36, -50))),
    ("hijab", INDIGO, "#2a2230", ((-40, 70), (36, 84)), ((-24, -66), (36, -16))),
)


def _runners(canvas: Canvas) -> None:
    """Draw the five runners."""
    with canvas.group() as group:
        for i, (head, top, low, arms, legs) in enumerate(RUNNERS):
            veiled = head == "hijab"
            look = Look(
                top=darker(top, 0.12),
                bottom=low,
                skin="#7a4d3a",
                head=head,
                hair=darker(top, 0.2) if head in ("hijab", "cap") else "#1d1820",
                legs="trousers" if veiled else "shorts",
                sleeves="long" if veiled else "short",
                shoes=lighter(top, 0.4),
            )
            x, size = 180 + i * 250 + (i % 2) * 24, 372 - abs(i - 2) * 12
            person(canvas, x, 812, size, look, Pose("side", RUN.lean, arms, legs))
    group.shade("#2a2038", 0.45, 180, 0.2)
    group.rim(2.6, 1.2, "#ffdca4", 0.8)


SCENES = {"lari": lari}
