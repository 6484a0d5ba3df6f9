"""Will draw the classroom."""

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import darker
from redaksi.demo.scenes.people import Look, Pose, person
from redaksi.demo.scenes.shapes import box, loop, move, oval, path
from redaksi.demo.scenes.windows import window


def _board(canvas: Canvas) -> None:
    """Draw the blackboard with chalk drawings of shapes."""
    canvas.rect(600, 150, 660, 300, "#7a5232")
    canvas.gradient(box(616, 166, 628, 268), [(0, "#2f4f45"), (1, "#233d36")])
    chalk = "#e9ecdc"
    canvas.stroke(path("680,390 860,390 680,240 680,390"), chalk, 4, 0.85)
    canvas.stroke(path("680,372 698,372 698,390"), chalk, 3, 0.8)
    for a, b in zip(
        oval(1000, 310, 74, 74, 0, 30), oval(1000, 310, 74, 74, 0, 30)[1:], strict=False
    ):
        canvas.stroke([a, b], chalk, 4, 0.85)
    canvas.stroke([(1000, 310), (1070, 288)], chalk, 3, 0.8)
    for y, long in ((220, 110), (246, 84), (272, 100)):
        canvas.stroke([(1110, y), (1110 + long, y)], chalk, 4, 0.6)
    canvas.shade(box(616, 166, 628, 268), "#dfe6d2", 0.2, 200, 0.3)
    canvas.rect(600, 446, 660, 12, "#9a6c42")
    canvas.rect(760, 440, 40, 7, "#f6efe0")


def _pupil(canvas: Canvas, x: float, y: float, size: float, *, hijab: bool) -> None:
    """Draw one pupil from behind, in a white shirt."""
    shirt = loop(
        move(path("-0.62,1 -0.56,0.2 -0.2,-0.04 0.2,-0.04 0.56,0.2 0.62,1"), x, y, size), 5
    )
    with canvas.group() as group:
        canvas.poly(shirt, "#f3ecdc")
        if hijab:
            veil = loop(
                move(
                    path(
                        "0,-0.92 -0.36,-0.62 -0.4,-0.2 -0.5,0.28 0,0.44 0.5,0.28 0.4,-0.2 "
                        "0.36,-0.62"
                    ),
                    x,
                    y,
                    size,
                ),
                5,
            )
            canvas.poly(veil, canvas.rng.choice(["#fbf7ec", "#e3ddd0", "#d3dde0"]))
        else:
            canvas.poly(box(x - size * 0.1, y - size * 0.3, size * 0.2, size * 0.34), "#7a4d33")
            canvas.oval(x, y - size * 0.5, size * 0.33, size * 0.42, "#1f1a18")
            for side in (-1, 1):
                canvas.oval(
                    x + side * size * 0.33, y - size * 0.42, size * 0.06, size * 0.1, "#8a5a3b"
                )
    group.shade("#4a3a3f", 0.62, 0, 0.3)
    group.rim(2.4, 1.4, "#fff6dc", 0.9)
    _chair_back(canvas, x, y, size)


def _chair_back(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw the back of a chair."""
    for k in range(2):
        canvas.poly(
            loop(
                [
                    (x - size * 0.5, y + size * (0.6 + k * 0.3)),
                    (x, y + size * (0.54 + k * 0.3)),
                    (x + size * 0.5, y + size * (0.6 + k * 0.3)),
                    (x + size * 0.5, y + size * (0.76 + k * 0.3)),
                    (x - size * 0.5, y + size * (0.76 + k * 0.3)),
                ],
                3,
            ),
            darker("#9a6c3c", 0.15 * k),
        )


def kelas(name: str) -> Image.Image:
    """Draw a class from its back row, with sun from the left."""
    canvas = Canvas(name)
    _walls(canvas)
    _board(canvas)
    _floor(canvas)
    _teacher(canvas)
    _class(canvas)
    return canvas.finish(0.5, 0.6)


def _walls(canvas: Canvas) -> None:
    """Draw walls, ceiling and windows."""
    canvas.gradient(path("-10,-10 1450,-10 1450,980 -10,980"), [(0, "#d9c9a4"), (1, "#b99f74")])
    canvas.gradient(
        path("-10,-10 420,90 420,600 -10,860"), [(0, "#c9b68c"), (1, "#a88f64")], sideways=True
    )
    canvas.gradient(path("-10,-10 1450,-10 1450,80 420,90"), [(0, "#8a7450"), (1, "#c3ae82")])
    for i in range(7):
        canvas.stroke([(420 + i * 170, 88), (i * 330 - 500, -10)], "#6b5538", 5, 0.6)
    canvas.rect(420, 86, 1030, 10, "#7a6242")
    for x, y, wide, high in ((20, 150, 150, 420), (222, 190, 120, 320)):
        window(canvas, x, y, wide, high)


def _floor(canvas: Canvas) -> None:
    """Draw the floor and the sun on it."""
    canvas.gradient(
        path("420,600 1450,600 1450,980 -10,980 -10,860"), [(0, "#a3855a"), (1, "#5d4630")]
    )
    canvas.rect(420, 592, 1030, 12, "#7a5a38")
    canvas.soft(
        [path("60,560 190,520 900,780 640,960"), path("250,500 350,490 1100,700 1000,800")],
        "#fff0bd",
        0.62,
        12,
    )
    canvas.soft([path("20,150 340,190 1250,760 700,980 300,980")], "#fff3cc", 0.28, 40)


def _teacher(canvas: Canvas) -> None:
    """Draw the teacher at the board."""
    teacher = Look(
        top="#2f5a6b", bottom="#3a2a24", head="hijab", hair="#9c3a2a", legs="sarong", sleeves="long"
    )
    with canvas.group() as group:
        person(
            canvas,
            520,
            690,
            400,
            teacher,
            Pose("front", 0, ((-12, -4), (104, 20)), ((-3, 0), (3, 0))),
        )
    group.rim(3, 1.4, "#fff3cc", 0.8)


def _class(canvas: Canvas) -> None:
    """Draw the pupils at their desks, row by row."""
    rng = canvas.rng
    for row, (y, size, gap) in enumerate(((690, 66, 172), (770, 88, 206), (884, 122, 262))):
        for i in range(7 - row):
            x = 640 + (i - 2.1 + row * 0.3) * gap + rng.uniform(-10, 10) + row * 8
            if x < 330 + row * -90:
                continue
            _pupil(canvas, x, y, size, hijab=rng.random() < 0.5)
        for i in range(7 - row):
            x = 640 + (i - 2.1 + row * 0.3) * gap + row * 8
            top = y + size * 0.62
            canvas.poly(move(path("-0.95,0 0.95,0 1.02,0.16 -1.02,0.16"), x, top, size), "#b98a52")
            canvas.rect(x - size * 1.02, top + size * 0.16, size * 2.04, size * 0.3, "#7a5232")


SCENES = {"kelas": kelas}
