"""Will draw the power lines at dusk."""

from itertools import pairwise

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker
from redaksi.demo.scenes.shapes import move, path, ridge, sag


def _pylon(
    canvas: Canvas, x: float, y: float, height: float, ink: Ink
) -> list[tuple[float, float]]:
    """Draw a lattice mast and give the six places where wires hang."""
    thick = max(1.4, height * 0.009)
    spread = height * 0.105
    top = y - height
    neck = y - height * 0.62

    def half(at: float) -> float:
        """Give the half width of the mast at a height."""
        if at > neck:
            return spread * (0.34 + 0.66 * (at - neck) / (y - neck))
        return spread * 0.34 * (0.25 + 0.75 * (at - top) / (neck - top))

    for side in (-1, 1):
        canvas.stroke(
            [(x + side * spread, y), (x + side * half(neck), neck), (x, top)], ink, thick * 1.4
        )
    levels = [y - height * s for s in (0, 0.2, 0.36, 0.5, 0.62, 0.72, 0.81, 0.89, 0.95)]
    for low, high in pairwise(levels):
        for side in (-1, 1):
            canvas.stroke(
                [(x + side * half(low), low), (x - side * half(high), high)], ink, thick * 0.8
            )
        canvas.stroke([(x - half(high), high), (x + half(high), high)], ink, thick * 0.8)
    ends = []
    for share, reach in ((0.64, 0.2), (0.77, 0.17), (0.9, 0.13)):
        at = y - height * share
        for side in (-1, 1):
            tip = (x + side * height * reach, at)
            canvas.poly(
                [(x, at - height * 0.03), tip, (tip[0], tip[1] + thick), (x, at + thick * 1.6)], ink
            )
            canvas.stroke([tip, (tip[0], at + height * 0.035)], ink, thick * 1.5)
            ends.append((tip[0], at + height * 0.035))
    return ends


def _village(canvas: Canvas) -> None:
    """Strew the lit windows of a village under the hills."""
    rng = canvas.rng
    for _ in range(70):
        x, y = rng.gauss(420, 190), rng.uniform(664, 706)
        canvas.poly(move(path("-13,0 0,-9 13,0"), x, y), "#1f1c2b")
        canvas.rect(x - 10, y, 20, 9, "#2a2433")
        if rng.random() < 0.6:
            canvas.glow(x, y + 4, 12, 10, "#ffc46a", 0.7)
            canvas.rect(x - 2, y + 2, 4, 4, "#ffdf9a")


def _paddies(canvas: Canvas) -> None:
    """Draw flooded fields that hold the last light."""
    rng = canvas.rng
    canvas.backdrop([(0, "#2c2636"), (1, "#15131d")], 700)
    rows = path("716,742 750,786 796,846 858,930")
    for n, (top, low) in enumerate(rows):
        x = -160.0 - n * 70
        while x < 1500:
            wide = rng.uniform(190, 330) * (1 + n * 0.4)
            slant = (x - 720) * 0.07 * (n + 1)
            field = [(x, top), (x + wide, top), (x + wide + slant + 20, low), (x + slant, low)]
            tone = rng.choice(["#d98a5a", "#b8705c", "#8f5a63", "#453a4c", "#6b4a5a"])
            canvas.gradient(field, [(0, tone), (1, darker(tone, 0.55))])
            x += wide + 12 + n * 8


def listrik(name: str) -> Image.Image:
    """Draw power lines over wet fields at dusk."""
    canvas = Canvas(name)
    canvas.backdrop(
        [(0, "#232b4a"), (0.22, "#5a4c70"), (0.42, "#b0636a"), (0.58, "#ec9a5e"), (0.7, "#f6cd8a")]
    )
    canvas.glow(1120, 664, 620, 420, "#ffdf9c", 0.75)
    weather.clouds(canvas, 120, 420, "#3f3a5c", 6, 0.45)
    weather.clouds(canvas, 380, 560, "#ffc98c", 6, 0.5)
    rng = canvas.rng
    canvas.gradient(
        ridge(rng, 622, 24, peaks=((260, 130, 260),), bottom=720), [(0, "#5b4560"), (1, "#8a5a63")]
    )
    canvas.gradient(ridge(rng, 668, 14, bottom=720), [(0, "#3a3048"), (1, "#2c2638")])
    _paddies(canvas)
    _village(canvas)
    masts = [(1238, 712, 120), (1160, 728, 200), (1010, 762, 350), (640, 860, 690)]
    ends = [_pylon(canvas, x, y, h, "#1b1826" if h > 150 else "#3a3048") for x, y, h in masts]
    for n, (far, near) in enumerate(pairwise(ends)):
        for a, b in zip(far, near, strict=True):
            canvas.stroke(sag(a, b, 10 + 16 * n), "#1b1826", [0.8 + n * 0.4, 1.2 + n * 0.5])
    for a in ends[-1]:
        reach = (a[0] - 640) * 2.2
        canvas.stroke(sag(a, (-300 + reach, a[1] * 0.75 - 190), 60), "#16131e", [2, 4.4])
    weather.birds(
        canvas, [(420, 250, 15), (470, 228, 12), (386, 218, 10), (880, 170, 11)], "#1d1a28"
    )
    for x, y in weather.strew(rng, 70, 0, 920, 1440, 975):
        plants.grass(canvas, x, y, rng.uniform(26, 64), "#0f0e15", 7)
    return canvas.finish()


SCENES = {"listrik": listrik}
