"""Will add beards and glasses to the portraits."""

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, lighter
from redaksi.demo.scenes.faces import EYE_LINE, Face, outline, place
from redaksi.demo.scenes.shapes import Points, band, loop, oval, path, smooth


def glasses(canvas: Canvas, face: Face, ink: Ink, roundness: float) -> None:
    """Draw spectacles; roundness 1 is a circle, 0 a rectangle."""
    t = face.turn
    for side in (-1, 1):
        cx = side * 66 + t
        rim: Points = []
        for x, y in oval(0, 0, 1, 1, 0, 40)[:-1]:
            k = max(abs(x), abs(y)) ** (1 - roundness) if roundness < 1 else 1
            rim.append((cx + x / k * 54, EYE_LINE + 4 + y / k * (44 if roundness > 0.5 else 36)))
        lens = place(face, rim)
        canvas.poly(lens, "#f3f6f0", 0.1)
        canvas.poly(band([*lens, lens[0], lens[1]], [9]), ink)
        shine = path(f"{cx - 40},-22 {cx - 16},-30 {cx - 34},26 {cx - 46},14")
        canvas.poly(place(face, shine), "#ffffff", 0.16)
        arm = path(f"{side * 119 + t},-10 {side * 152},-18")
        canvas.stroke(place(face, arm), ink, [9, 7])
    bridge = smooth(path(f"{t - 14},-2 {t},-11 {t + 14},-2"), 5)
    canvas.stroke(place(face, bridge), ink, 9)


def moustache(canvas: Canvas, face: Face, ink: Ink, full: float) -> None:
    """Draw a moustache; full is how heavy it hangs."""
    t = face.turn * 1.2
    for side in (-1, 1):
        shape = path(
            f"2,124 24,122 46,{132 + full * 4} 64,{152 + full * 8} 40,{142 + full * 6} 16,144 1,143"
        )
        canvas.poly(place(face, loop([(t + side * x, y) for x, y in shape], 5)), ink, 0.92)
        for k in range(7):
            hair = path(f"{8 + k * 7},{126 + k * 2} {14 + k * 8},{140 + k * 3}")
            placed = [(t + side * x, y) for x, y in hair]
            canvas.stroke(place(face, placed), lighter(ink, 0.25), [2, 0.8], 0.5)


def stubble(canvas: Canvas, face: Face, ink: Ink, alpha: float) -> None:
    """Lay the shadow of a shaved beard over jaw and lip."""
    shape = place(face, outline(face))
    with canvas.clip(shape, 240):
        jaw = path(
            "-150,40 -120,110 -70,128 -50,138 0,126 60,138 80,128 130,110 160,40 160,260 -160,260"
        )
        canvas.soft([place(face, jaw)], ink, alpha, 12)
        t = face.turn * 1.2
        lips = place(face, oval(t, 164, 46 * face.mouth, 16))
        canvas.soft([lips], face.skin, 0.7, 6)
