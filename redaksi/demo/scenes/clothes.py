"""Will dress the portraits: the wall behind them, neck, shoulders, collars."""

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter, mix
from redaksi.demo.scenes.faces import Face, place
from redaksi.demo.scenes.shapes import Points, loop, move, path, smooth

SHOULDERS = path(
    "-420,760 -400,520 -350,410 -240,356 -120,330 -84,316 -46,356 0,372 46,356 84,316 120,330 "
    "240,356 350,410 400,520 420,760"
)


def backdrop(canvas: Canvas, light: Ink, dark: Ink) -> None:
    """Draw a plain wall with the light of a window on it."""
    canvas.backdrop([(0, light), (1, dark)])
    canvas.soft([path("-100,-100 460,-100 240,1300 -100,1300")], lighter(light, 0.4), 0.5, 60)
    canvas.shade(path("0,0 960,0 960,1200 0,1200"), darker(dark, 0.4), 0.55, 20, 0.4)


def neck(canvas: Canvas, face: Face) -> None:
    """Draw the neck with the shadow of the chin."""
    shape = place(face, path("-78,120 78,120 80,276 124,326 0,420 -124,326 -80,276"))
    canvas.poly(shape, darker(face.skin, 0.1))
    dark = mix(face.skin, "#3a1512", 0.6)
    with canvas.clip(shape, 160):
        canvas.soft(
            [place(face, path("-90,110 120,110 130,300 60,270 -30,268 -90,222"))], dark, 0.7, 14
        )
    canvas.shade(shape, dark, 0.5, 10, 0.4)


def body(canvas: Canvas, face: Face, ink: Ink) -> Points:
    """Draw the shoulders in one colour and give their outline."""
    shape = loop(place(face, SHOULDERS), 7)
    canvas.poly(shape, ink)
    canvas.shade(shape, darker(ink, 0.6), 0.6, 15, 0.35)
    canvas.shade(shape, lighter(ink, 0.4), 0.35, 205, 0.55)
    return shape


def weave(canvas: Canvas, shape: Points, inks: tuple[Ink, Ink], step: float) -> None:
    """Weave small diamonds into a cloth."""
    with canvas.clip(shape):
        for row in range(int(420 / (step * 0.6)) + 2):
            for col in range(int(960 / step) + 2):
                x, y = col * step + (row % 2) * step / 2, 860 + row * step * 0.6
                ink = inks[(row + col) % 2]
                canvas.poly(move(path("0,-0.26 0.3,0 0,0.26 -0.3,0"), x, y, step), ink, 0.85)
        canvas.soft([path("520,760 1000,760 1000,1300 640,1300")], "#140c10", 0.5, 60)


def collar(canvas: Canvas, face: Face, ink: Ink) -> None:
    """Draw a shirt collar with a row of buttons."""
    for side in (-1, 1):
        wing = path("8,392 60,330 92,290 142,322 120,372 66,440")
        shape = place(face, [(side * x, y) for x, y in wing])
        canvas.soft([[(x + 4, y + 10) for x, y in shape]], "#140c10", 0.5, 6)
        canvas.poly(shape, ink if side < 0 else darker(ink, 0.2))
        canvas.stroke([*shape[:1], *shape[5:3:-1]], darker(ink, 0.35), 2.4, 0.6)
    canvas.stroke(place(face, path("0,400 4,720")), darker(ink, 0.4), 3, 0.6)
    for k in range(3):
        x, y = place(face, [(2, 452 + k * 84)])[0]
        canvas.oval(x, y, 8, 8, lighter(ink, 0.3))
        canvas.oval(x, y, 3, 3, darker(ink, 0.4))


def stand_collar(canvas: Canvas, face: Face, ink: Ink) -> None:
    """Draw the low upright collar of a koko shirt with its placket."""
    shape = place(
        face,
        loop(
            path("-108,322 -60,356 0,372 60,356 108,322 104,360 56,398 0,412 -56,398 -104,360"), 5
        ),
    )
    canvas.poly(shape, lighter(ink, 0.1))
    canvas.stroke(
        place(face, smooth(path("-106,344 -58,378 0,392 58,378 106,344"), 6)),
        darker(ink, 0.3),
        3,
        0.7,
    )
    flap = place(face, path("-24,408 24,408 22,720 -22,720"))
    canvas.poly(flap, lighter(ink, 0.06))
    for edge in (-22, 22):
        canvas.stroke(place(face, path(f"{edge},410 {edge},720")), darker(ink, 0.3), 2, 0.6)
    for k in range(3):
        x, y = place(face, [(0, 448 + k * 84)])[0]
        canvas.oval(x, y, 8, 8, darker(ink, 0.35))
