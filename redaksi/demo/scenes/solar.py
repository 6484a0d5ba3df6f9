"""Will draw solar panels on a roof."""

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import TURMERIC, mix
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import (
    Points,
    between,
    loop,
    move,
    oval,
    path,
)


def _roof_point(u: float, v: float) -> tuple[float, float]:
    """Turn a place on the roof (u to the right, v down the slope) into a place of the picture."""
    top = (360 + u * 900, 330 + u * 40)
    low = (60 + u * 1330, 850 + u * 70)
    return top[0] + (low[0] - top[0]) * v, top[1] + (low[1] - top[1]) * v


def _quad(u: float, v: float, du: float, dv: float) -> Points:
    """Give a rectangle that lies on the roof."""
    return [
        _roof_point(u, v),
        _roof_point(u + du, v),
        _roof_point(u + du, v + dv),
        _roof_point(u, v + dv),
    ]


def _panel(canvas: Canvas, u: float, v: float, du: float, dv: float) -> None:
    """Lay one solar panel on the roof."""
    quad = _quad(u, v, du, dv)
    canvas.soft([[(x + 6, y + 16) for x, y in quad]], "#2a120c", 0.6, 5)
    canvas.poly([(x, y + 7) for x, y in quad], "#8f9aa0")
    canvas.poly(quad, "#d3d9d6")
    inner = _quad(u + du * 0.025, v + dv * 0.025, du * 0.95, dv * 0.95)
    canvas.gradient(inner, [(0, "#3f6f98"), (0.4, "#23466b"), (1, "#14283f")])
    for i in range(1, 6):
        a, b = (
            _roof_point(u + du * i / 6, v + dv * 0.03),
            _roof_point(u + du * i / 6, v + dv * 0.97),
        )
        canvas.stroke([a, b], "#9fbdd0", 1.6, 0.6)
    for i in range(1, 5):
        a, b = (
            _roof_point(u + du * 0.03, v + dv * i / 5),
            _roof_point(u + du * 0.97, v + dv * i / 5),
        )
        canvas.stroke([a, b], "#9fbdd0", 1.6, 0.6)
    gleam = [
        _roof_point(u + du * 0.5, v + dv * 0.03),
        _roof_point(u + du * 0.8, v + dv * 0.03),
        _roof_point(u + du * 0.36, v + dv * 0.97),
        _roof_point(u + du * 0.08, v + dv * 0.97),
    ]
    canvas.poly(gleam, "#fff6dc", 0.16)


def panel_surya(name: str) -> Image.Image:
    """Draw two fitters who lay solar panels on a tiled roof."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#6fa3bd"), (0.3, "#bfd9d8"), (0.5, "#f8ebc6")])
    canvas.glow(1180, 130, 420, 380, "#fff8dc", 0.95)
    canvas.oval(1180, 130, 62, 62, "#fffbea")
    weather.clouds(canvas, 60, 300, "#fffaf0", 7, 0.8)
    _valley(canvas)
    _roof(canvas)
    for row, v in enumerate((0.1, 0.5)):
        for col in range(4 - 2 * row):
            _panel(canvas, 0.06 + col * 0.225, v, 0.21, 0.36)
    _fitters(canvas)
    return canvas.finish(0.45, 0.45)


def _valley(canvas: Canvas) -> None:
    """Draw hills, village and palms behind the roof."""
    hills(
        canvas,
        560,
        (360, 24, "#94b0ac", (330, 150, 300)),
        (400, 16, "#7aa08c", (1100, 70, 240)),
        haze=0.35,
    )
    canvas.backdrop([(0, "#8fae6a"), (1, "#6b8a4c")], 440)
    rng = canvas.rng
    for _ in range(40):
        x, y = rng.uniform(-20, 1460), rng.uniform(446, 560)
        k = (y - 400) / 90
        canvas.rect(x, y, 44 * k, 24 * k, "#efe2c6")
        canvas.poly(
            move(path("-8,0 10,-20 36,-20 54,0"), x, y, k),
            rng.choice(["#b5603c", "#9c4a30", "#8a5a4a"]),
        )
        plants.crown(canvas, x + 70 * k, y + 6 * k, 50 * k, 44 * k, "#4f7350", "#9ab05c", 4)
    for x, high, lean in ((60, 300, 20), (1390, 330, -26)):
        plants.palm(canvas, x, 640, high, lean, "#5a4a36", "#4a6f4a")


def _roof(canvas: Canvas) -> None:
    """Draw the tiled roof."""
    rng = canvas.rng
    roof = [
        _roof_point(-0.08, -0.02),
        _roof_point(1.1, -0.02),
        _roof_point(1.16, 1.4),
        _roof_point(-0.12, 1.4),
    ]
    canvas.gradient(roof, [(0, "#c97a4e"), (1, "#8a4028")])
    for row in range(19):
        v = (row / 18) ** 1.15 * 1.3
        for col in range(34):
            u = -0.08 + col * 0.036 + (row % 2) * 0.018
            canvas.poly(loop(_quad(u, v, 0.034, 0.05), 2), mix("#b8613c", "#94462c", rng.random()))
    canvas.stroke([_roof_point(-0.08, -0.02), _roof_point(1.1, -0.02)], "#7a3a24", 20)
    canvas.stroke([_roof_point(-0.08, -0.03), _roof_point(1.1, -0.03)], "#d3906a", 5)


def _fitters(canvas: Canvas) -> None:
    """Draw two fitters in helmets who carry the last panel."""
    man = Look("#d9712b", "#27405e", "#8a5a3b", "cap", TURMERIC, sleeves="long")
    woman = Look("#2f5a6b", "#2a2a30", head="cap", hair="#f3efe4", sleeves="long")
    canvas.soft([oval(980, 812, 110, 12), oval(1330, 830, 110, 12)], "#2a120c", 0.6, 6)
    carry = Pose("side", 8, ((30, 46), (38, 40)), ((-12, -10), (16, -10)))
    back = Pose("side", 8, ((30, 46), (38, 40)), ((-12, -10), (16, -10)), flip=True)
    with canvas.group() as group:
        near = person(canvas, 970, 806, 350, man, carry)
        far = person(canvas, 1340, 826, 350, woman, back)
    group.shade("#2a1a18", 0.4, 90, 0.4)
    group.rim(2.2, 3, "#fff6dc", 0.85)
    (ax, ay), (bx, by) = near["near"], far["near"]
    frame = [(ax - 4, ay - 34), (bx + 4, by - 34), (bx + 22, by + 44), (ax - 22, ay + 44)]
    canvas.poly([(x, y + 7) for x, y in frame], "#8f9aa0")
    canvas.poly(frame, "#d3d9d6")
    inner = [(ax + 3, ay - 28), (bx - 3, by - 28), (bx + 12, by + 38), (ax - 12, ay + 38)]
    canvas.gradient(inner, [(0, "#4a7ba3"), (1, "#1d3a5c")])
    for i in range(1, 8):
        a, b = between(inner[0], inner[1], i / 8), between(inner[3], inner[2], i / 8)
        canvas.stroke([a, b], "#9fbdd0", 1.6, 0.7)
    for i in (1, 2):
        a, b = between(inner[0], inner[3], i / 3), between(inner[1], inner[2], i / 3)
        canvas.stroke([a, b], "#9fbdd0", 1.6, 0.7)
    for px, py, skin in ((ax, ay, man.skin), (bx, by, woman.skin)):
        canvas.oval(px, py + 6, 11, 10, skin)


SCENES = {"panel-surya": panel_surya}
