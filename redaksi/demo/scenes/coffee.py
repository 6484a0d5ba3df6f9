"""Will draw coffee on its mats."""

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter, mix
from redaksi.demo.scenes.hills import hills
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import Points, oval, path


def _mat(canvas: Canvas, points: Points, tone: Ink, count: int) -> None:
    """Spread beans on a mat that runs away from the eye."""
    rng = canvas.rng
    near_left, near_right, far_right, far_left = points
    canvas.poly(
        [
            (near_left[0] - 14, near_left[1]),
            (near_right[0] + 14, near_right[1]),
            (far_right[0] + 5, far_right[1] - 3),
            (far_left[0] - 5, far_left[1] - 3),
        ],
        "#dccfae",
    )
    canvas.gradient(points, [(0, lighter(tone, 0.18)), (1, tone)])

    def at(u: float, v: float) -> tuple[float, float]:
        """Give a place on the mat; u goes across, v away from the eye."""
        left = near_left[0] + (far_left[0] - near_left[0]) * v
        right = near_right[0] + (far_right[0] - near_right[0]) * v
        return left + (right - left) * u, near_left[1] + (far_left[1] - near_left[1]) * v

    for i in range(9):
        u = (i + 0.5) / 9
        canvas.poly(
            [at(u - 0.03, 0), at(u + 0.025, 0), at(u + 0.025, 1), at(u - 0.03, 1)],
            darker(tone, 0.35),
            0.45,
        )
    for _ in range(count):
        v = rng.random() ** 2.1
        px, py = at(rng.random(), v)
        size = 5.4 * (1 - v) ** 1.3 + 1.4
        ink = mix(darker(tone, 0.35), lighter(tone, 0.26), rng.random())
        canvas.poly(oval(px, py, size, size * 0.7, rng.uniform(0, 180), 7), ink)


def kopi(name: str) -> Image.Image:
    """Draw coffee on drying mats and two people who turn it."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#b7cbc4"), (0.2, "#e5e2c8"), (0.33, "#f2e2b8")])
    rng = canvas.rng
    canvas.glow(300, 190, 360, 300, "#fff3cf", 0.8)
    hills(
        canvas,
        420,
        (232, 40, "#9db5a8", (980, 150, 300)),
        (280, 28, "#6f917c", (200, 70, 240)),
        (318, 16, "#47694f", (1300, 50, 260)),
    )
    canvas.rect(0, 352, 1440, 610, "#8f7a52")
    for _ in range(90):
        x, y = rng.uniform(-20, 1460), rng.uniform(338, 372)
        r = rng.uniform(14, 30)
        canvas.oval(x, y, r * 1.1, r, mix("#2f5139", "#5d7a48", rng.random()))
    tones = ["#b98a4a", "#7a3a22", "#a3241e", "#5a3320", "#c79b58"]
    for i, tone in enumerate(tones):
        a, b = -230 + i * 390, -230 + i * 390 + 330
        far_a, far_b = 430 + i * 122, 430 + i * 122 + 96
        _mat(canvas, [(a, 990), (b, 990), (far_b, 404), (far_a, 404)], tone, 1100)
    canvas.soft(
        [path("566,694 640,690 420,760 380,752"), path("1044,590 1092,588 900,630 880,622")],
        "#2b1c12",
        0.5,
        6,
    )
    _rakers(canvas)
    return canvas.finish()


def _rakers(canvas: Canvas) -> None:
    """Draw two people with wooden rakes."""
    woman = Look(
        top="#23466b", bottom="#7c2a22", legs="sarong", head="hijab", hair="#d9a03a", sleeves="long"
    )
    man = Look(top="#e8dcc0", bottom="#2f3b30", head="caping", sleeves="short")
    with canvas.group() as group:
        _raker(canvas, 600, 706, 330, woman)
        _raker(canvas, 1068, 594, 200, man, flip=True)
    group.rim(2.2, 1.4, "#ffedc0", 0.65)


def _raker(
    canvas: Canvas, x: float, y: float, size: float, look: Look, *, flip: bool = False
) -> None:
    """Draw somebody who pulls a rake through the beans."""
    pose = Pose(lean=12, arms=((30, 34), (10, 40)), legs=((-10, 0), (14, 0)), flip=flip)
    places = person(canvas, x, y, size, look, pose)
    ax, ay = places["near"]
    side = -1 if flip else 1
    foot = (x + side * size * 0.62, y + size * 0.05)
    slope = (foot[1] - ay) / (foot[0] - ax)
    end = (ax - side * size * 0.16, ay - side * size * 0.16 * slope)
    canvas.stroke([end, foot], "#5d3f25", size * 0.022)
    canvas.poly(
        [
            (foot[0] - size * 0.09, foot[1] + size * 0.03),
            (foot[0] + size * 0.08, foot[1] - size * 0.06),
            (foot[0] + size * 0.1, foot[1] - size * 0.03),
            (foot[0] - size * 0.07, foot[1] + size * 0.06),
        ],
        "#6d4a2a",
    )
    canvas.oval(ax, ay, size * 0.024, size * 0.024, look.skin)


SCENES = {"kopi": kopi}
