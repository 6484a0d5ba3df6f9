"""Will draw places people built in the country: the rice barn, the school yard, the road."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import MADDER, Ink, darker, lighter
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Points, loop, move, oval, path, smooth


def _thatch(  # noqa: PLR0913  # a shape has a place, sizes and inks
    canvas: Canvas,
    outline: Points,
    ink: Ink,
    light: Ink,
    left: float,
    right: float,
    top: float,
    bottom: float,
) -> None:
    """Fill a roof with straw that runs from the ridge to the eaves."""
    rng = canvas.rng
    canvas.gradient(outline, [(0, light), (1, ink)])
    with canvas.clip(outline):
        middle = (left + right) / 2
        for _ in range(230):
            y = rng.uniform(top, bottom)
            x = rng.uniform(left, right)
            long = rng.uniform(0.08, 0.22) * (bottom - top)
            lean = (x - middle) / (right - left) * long * 0.9
            tone = darker(ink, 0.4) if rng.random() < 0.5 else lighter(light, 0.3)
            canvas.stroke([(x, y), (x + lean, y + long)], tone, [1.2, 2.6, 0.6], 0.4)
        for i in range(5):
            y = top + (bottom - top) * (0.3 + i * 0.16)
            canvas.stroke(
                smooth([(left, y + 16), (middle, y - 4), (right, y + 16)], steps=8),
                darker(ink, 0.4),
                3,
                0.3,
            )


BONNET: Points = path(
    "-0.06,-1 -0.2,-0.95 -0.34,-0.78 -0.4,-0.5 -0.44,-0.26 -0.56,-0.06 "
    "-0.66,0.02 0.66,0.02 0.56,-0.06 0.44,-0.26 0.4,-0.5 0.34,-0.78 "
    "0.2,-0.95 0.06,-1"
)


def barn(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw a Sasak rice barn: bonnet roof, four posts with rat discs, a deck below."""
    roof = move(BONNET, x, y - size * 0.52, size * 0.72)
    side = [(px + size * 0.4, py + size * 0.04) for px, py in roof]
    back = loop(side, 5)
    _deck(canvas, x, y, size)
    _thatch(
        canvas,
        back,
        "#6b5030",
        "#9a7a4a",
        x - size * 0.1,
        x + size * 0.9,
        y - size * 1.22,
        y - size * 0.46,
    )
    ridge_top = [roof[0], roof[13], side[13], side[0]]
    canvas.poly(
        [
            (ridge_top[0][0], ridge_top[0][1]),
            (ridge_top[1][0] + size * 0.44, ridge_top[1][1] + size * 0.04),
            (x + size * 0.5, y - size),
            (x, y - size),
        ],
        "#8f7044",
    )
    canvas.rect(x - size * 0.4, y - size * 0.56, size * 0.84, size * 0.06, "#4a321f")
    _thatch(
        canvas,
        loop(roof, 5),
        "#8a683a",
        "#d3ad6a",
        x - size * 0.5,
        x + size * 0.5,
        y - size * 1.24,
        y - size * 0.5,
    )
    _gable(canvas, x, y, size)


def _deck(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw the posts and the deck between them."""
    canvas.soft([oval(x + size * 0.2, y + size * 0.02, size * 0.8, size * 0.08)], "#2b1c12", 0.5, 9)
    for dx in (0.62, -0.2):
        _post(canvas, x + dx * size, y - size * 0.06, size, "#3d2a1c")
    canvas.poly(move(path("-0.44,-0.12 0.46,-0.12 0.8,-0.18 -0.08,-0.18"), x, y, size), "#c79b62")
    canvas.rect(x - size * 0.44, y - size * 0.12, size * 0.9, size * 0.05, "#8a6238")
    canvas.poly(move(path("0.46,-0.12 0.8,-0.18 0.8,-0.13 0.46,-0.07"), x, y, size), "#5d4026")
    for dx in (-0.38, 0.38):
        _post(canvas, x + dx * size, y, size, "#5d4026")


def _gable(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw the woven front wall with its one small door."""
    wall = loop(
        move(
            path("0,-0.78 -0.17,-0.66 -0.24,-0.4 -0.27,-0.08 0.27,-0.08 0.24,-0.4 0.17,-0.66"),
            x,
            y - size * 0.52,
            size * 0.72,
        ),
        5,
    )
    canvas.poly(wall, "#c59a5c")
    with canvas.clip(wall):
        for i in range(26):
            for j in range(12):
                px = x - size * 0.2 + j * size * 0.036
                py = y - size * 1.12 + i * size * 0.024
                canvas.rect(
                    px + (i % 2) * size * 0.018, py, size * 0.018, size * 0.02, "#8f6a38", 0.6
                )
        canvas.shade(wall, "#2b1c12", 0.7, 270, 0.3)
    canvas.rect(x - size * 0.085, y - size * 0.9, size * 0.17, size * 0.2, "#2b1c12")
    canvas.rect(x - size * 0.1, y - size * 0.92, size * 0.2, size * 0.02, "#5d4026")
    canvas.rect(x - size * 0.07, y - size * 0.885, size * 0.06, size * 0.17, "#6d4a2a")


def _post(canvas: Canvas, x: float, y: float, size: float, ink: Ink) -> None:
    """Draw a post with the round disc that keeps rats away."""
    canvas.poly(move(path("-0.035,0 -0.026,-0.52 0.026,-0.52 0.035,0"), x, y, size), ink)
    canvas.poly(
        move(path("0.008,0 0.006,-0.52 0.026,-0.52 0.035,0"), x, y, size), darker(ink, 0.35)
    )
    canvas.oval(x, y - size * 0.44, size * 0.1, size * 0.03, darker(ink, 0.3))
    canvas.oval(x, y - size * 0.452, size * 0.1, size * 0.026, lighter(ink, 0.25))
    canvas.oval(x, y, size * 0.06, size * 0.022, "#8d8577")


def lumbung(name: str) -> Image.Image:
    """Draw Sasak rice barns at the edge of a ripe field."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#8fb3bb"), (0.35, "#e3dfc4"), (0.6, "#f3d9a0")])
    canvas.glow(1180, 330, 420, 360, "#fff1c9", 0.9)
    weather.clouds(canvas, 60, 260, "#fff6e4", 8, 0.6)
    rng = canvas.rng
    hills(
        canvas,
        640,
        (470, 36, "#a3b3a4", (1060, 150, 300)),
        (512, 24, "#7f9678", (160, 60, 240)),
        (548, 14, "#5b7a58", (1320, 40, 200)),
    )
    plants.bushes(canvas, 582, 16, "#42633f", count=80)
    for at, high, lean in ((1330, 360, -50), (1404, 300, 30), (60, 330, 34)):
        plants.palm(canvas, at, 620, high, lean, "#4a4630", "#4f6b3f")
    canvas.backdrop([(0, "#c9a650"), (0.3, "#b8934a"), (1, "#7d5f34")], 588)
    for x, y in weather.strew(rng, 330, 700, 600, 1460, 760):
        plants.grass(canvas, x, y, 20 + (y - 600) * 0.2, "#d3ad52", 4, 0.3)
    canvas.poly(
        loop(path("-20,742 420,722 820,752 1120,810 1460,842 1460,990 -20,990"), 6), "#a98454"
    )
    barn(canvas, 1050, 756, 264)
    barn(canvas, 716, 742, 232)
    barn(canvas, 330, 868, 580)
    _sitters(canvas)
    for x, y in weather.strew(rng, 46, 0, 900, 1440, 975):
        plants.grass(canvas, x, y, rng.uniform(26, 60), "#7d6a30", 7)
    return canvas.finish()


def _sitters(canvas: Canvas) -> None:
    """Draw a woman with a winnowing tray, and a hen with her chicks."""
    look = Look(top="#7c1c1a", bottom="#23344f", legs="sarong", head="bun", sleeves="long")
    canvas.soft([oval(960, 900, 110, 16)], "#3a2716", 0.5, 5)
    with canvas.group() as group:
        places = person(
            canvas,
            920,
            900,
            300,
            look,
            Pose(arms=((36, 46), (44, 40)), lean=5, legs=((-4, 0), (5, 0))),
        )
        x, y = places["near"]
        canvas.oval(x + 40, y - 6, 66, 15, "#8a6233", 1, -8)
        canvas.oval(x + 40, y - 11, 62, 11, "#e0bf7c", 1, -8)
        canvas.oval(x + 46, y - 16, 40, 7, "#f1e0b0", 1, -8)
    group.rim(2.4, 1.2, "#ffefc4", 0.6)
    _hens(canvas)


def _hens(canvas: Canvas) -> None:
    """Draw a hen with her chicks."""
    for x, y, s, tone in (
        (1130, 884, 1, "#6b2f1c"),
        (1180, 900, 0.42, "#d9b25c"),
        (1214, 890, 0.4, "#c99a48"),
        (1096, 906, 0.42, "#d9b25c"),
    ):
        hen = loop(
            move(
                path("-28,-20 -34,-38 -16,-28 6,-30 16,-44 24,-46 28,-38 24,-22 10,-8 -14,-8"),
                x,
                y,
                s,
            ),
            4,
        )
        canvas.poly(hen, tone)
        for dx in (-4, 5):
            canvas.stroke([(x + dx * s, y - 9 * s), (x + dx * s, y)], "#8a5a22", 2.6 * s)
        canvas.poly(move(path("27,-42 36,-38 27,-36"), x, y, s), "#d99a2b")
        if s == 1:
            canvas.oval(x + 21, y - 49, 6, 4, MADDER)


SCENES = {"lumbung": lumbung}
