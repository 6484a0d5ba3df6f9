"""Will draw the eight portraits, p1 to p8; nobody sat for them."""

from PIL import Image

from redaksi.demo.scenes import clothes, faces, headwear, whiskers
from redaksi.demo.scenes.canvas import PORTRAIT_HEIGHT, PORTRAIT_WIDTH, Canvas
from redaksi.demo.scenes.faces import Face

SHORT_HAIR = (
    "-152,-30 -158,-120 -132,-220 -60,-268 30,-276 112,-244 154,-150 154,-30 140,-60 134,-128 "
    "96,-160 20,-150 -60,-166 -116,-140 -136,-90 -140,-50"
)
PARTED = (
    "-150,-20 -160,-110 -140,-214 -72,-274 40,-284 126,-240 160,-130 150,-20 140,-70 120,-132 "
    "60,-176 -30,-196 -84,-150 -120,-120 -138,-70"
)
CURLS = (
    "-150,-20 -176,-70 -170,-130 -184,-180 -150,-220 -140,-268 -90,-276 -60,-312 -10,-296 30,-318 "
    "72,-286 116,-282 138,-238 174,-206 166,-150 180,-100 154,-60 150,-20 138,-80 124,-120 90,-136 "
    "60,-160 20,-146 -20,-164 -60,-142 -96,-146 -120,-112 -138,-70"
)
PULLED_BACK = (
    "-154,20 -164,-100 -136,-220 -60,-276 40,-280 128,-230 164,-100 154,20 146,-60 126,-140 "
    "70,-196 -10,-206 -70,-180 -122,-124 -144,-60"
)


def _canvas(name: str) -> Canvas:
    """Give an upright canvas."""
    return Canvas(name, PORTRAIT_WIDTH, PORTRAIT_HEIGHT)


def p1(name: str) -> Image.Image:
    """Draw a woman of forty in a madder-red veil."""
    canvas = _canvas(name)
    clothes.backdrop(canvas, "#cdb996", "#8f7753")
    face = Face(skin="#bb8660", smile=0.7, lips="#9c4a40", age=0.25, length=0.98)
    headwear.veil_back(canvas, face, "#8f201d")
    clothes.neck(canvas, face)
    clothes.body(canvas, face, "#27405e")
    faces.draw(canvas, face)
    headwear.veil(canvas, face, "#8f201d")
    headwear.brooch(canvas, face, -98, 318)
    return canvas.finish(0.45, 0.45)


def p2(name: str) -> Image.Image:
    """Draw a man of thirty-five with glasses and short hair."""
    canvas = _canvas(name)
    clothes.backdrop(canvas, "#a9b7b4", "#637674")
    face = Face(skin="#a5714c", jaw=1.04, nose=1.12, brows=1.3, smile=0.3, lips="#84493c", turn=-10)
    clothes.neck(canvas, face)
    clothes.body(canvas, face, "#343a44")
    clothes.collar(canvas, face, "#e6dcc6")
    faces.ears(canvas, face)
    faces.skin_and_light(canvas, face)
    whiskers.stubble(canvas, face, "#3a2a28", 0.22)
    faces.nose(canvas, face)
    faces.eyes(canvas, face)
    faces.mouth(canvas, face)
    headwear.hair_cap(canvas, face, SHORT_HAIR, "#1e1a1a")
    whiskers.glasses(canvas, face, "#1c1a1c", 0.45)
    return canvas.finish(0.45, 0.45)


def p3(name: str) -> Image.Image:
    """Draw an old farmer in a black cap and a white shirt."""
    canvas = _canvas(name)
    clothes.backdrop(canvas, "#c3b795", "#7f7454")
    face = Face(
        skin="#8f5f3f",
        jaw=0.94,
        length=1.04,
        nose=1.15,
        brows=1.1,
        brow_ink="#5d554e",
        age=1.0,
        smile=0.8,
        lips="#7a4238",
        eyes=0.86,
        turn=10,
    )
    clothes.neck(canvas, face)
    clothes.body(canvas, face, "#ebe3d0")
    clothes.stand_collar(canvas, face, "#ebe3d0")
    faces.ears(canvas, face)
    headwear.hair_cap(
        canvas,
        face,
        "-154,10 -156,-110 -120,-190 120,-190 156,-110 154,10 140,-60 130,-150 -130,-150 -140,-60",
        "#8d867c",
    )
    faces.draw(canvas, face)
    whiskers.moustache(canvas, face, "#9a938a", 0.4)
    headwear.peci(canvas, face)
    return canvas.finish(0.45, 0.45)


def p4(name: str) -> Image.Image:
    """Draw a woman of fifty with pinned-up hair and round glasses."""
    canvas = _canvas(name)
    clothes.backdrop(canvas, "#b9aeb4", "#75676f")
    face = Face(skin="#c08d66", smile=0.4, lips="#8f3f42", age=0.5, brows=0.85, nose=0.94, jaw=0.96)
    x, y = face.at
    canvas.oval(x + 18, y - 350, 108, 98, "#241b1a")
    canvas.glow(x - 14, y - 388, 82, 54, "#6d5a54", 0.6)
    clothes.neck(canvas, face)
    shape = clothes.body(canvas, face, "#5a2e3f")
    clothes.weave(canvas, shape, ("#d9a03a", "#8a4a5a"), 58)
    clothes.collar(canvas, face, "#5a2e3f")
    faces.ears(canvas, face)
    for side in (-1, 1):
        canvas.oval(x + side * 192, y + 78, 10, 10, "#e6c682")
    faces.draw(canvas, face)
    headwear.hair_cap(canvas, face, PULLED_BACK, "#2a2020")
    whiskers.glasses(canvas, face, "#5d3426", 1.0)
    return canvas.finish(0.45, 0.45)


def p5(name: str) -> Image.Image:
    """Draw a young woman in a green veil with glasses."""
    canvas = _canvas(name)
    clothes.backdrop(canvas, "#c3c5a6", "#7d8460")
    face = Face(
        skin="#b27f58", smile=0.95, eyes=1.08, lips="#a3504a", jaw=0.92, turn=-9, brows=1.05
    )
    headwear.veil_back(canvas, face, "#3a6049")
    clothes.neck(canvas, face)
    clothes.body(canvas, face, "#d3a44a")
    faces.draw(canvas, face)
    headwear.veil(canvas, face, "#3a6049")
    whiskers.glasses(canvas, face, "#2a2422", 0.8)
    return canvas.finish(0.45, 0.45)


def p6(name: str) -> Image.Image:
    """Draw a young man with curly hair in a woven shirt."""
    canvas = _canvas(name)
    clothes.backdrop(canvas, "#d3b48c", "#94693f")
    face = Face(
        skin="#8d5a3a",
        jaw=0.98,
        brows=1.35,
        nose=1.08,
        smile=0.9,
        lips="#7f4038",
        turn=9,
        eyes=1.04,
    )
    clothes.neck(canvas, face)
    shape = clothes.body(canvas, face, "#23446b")
    clothes.weave(canvas, shape, ("#efe2c6", "#b5402c"), 72)
    clothes.collar(canvas, face, "#23446b")
    faces.ears(canvas, face)
    faces.draw(canvas, face)
    whiskers.stubble(canvas, face, "#241614", 0.12)
    headwear.hair_cap(canvas, face, CURLS, "#191414")
    return canvas.finish(0.45, 0.45)


def p7(name: str) -> Image.Image:
    """Draw a woman of sixty with a loose scarf over grey hair."""
    canvas = _canvas(name)
    clothes.backdrop(canvas, "#a9b3b9", "#5f6d78")
    face = Face(
        skin="#a3714f",
        age=0.85,
        smile=0.75,
        lips="#8a4a44",
        brows=0.7,
        brow_ink="#6d645d",
        eyes=0.86,
        jaw=1.02,
        length=0.95,
        turn=-8,
    )
    clothes.neck(canvas, face)
    clothes.body(canvas, face, "#4a3350")
    faces.ears(canvas, face)
    faces.draw(canvas, face)
    headwear.hair_cap(canvas, face, PARTED, "#a8a29a")
    headwear.shawl(canvas, face, "#d6a04c")
    return canvas.finish(0.45, 0.45)


def p8(name: str) -> Image.Image:
    """Draw a man of fifty-five with a moustache and a Sasak head cloth."""
    canvas = _canvas(name)
    clothes.backdrop(canvas, "#c4a48c", "#7a5142")
    face = Face(
        skin="#95623f",
        jaw=1.1,
        nose=1.18,
        brows=1.4,
        age=0.7,
        smile=0.35,
        lips="#783f35",
        turn=-9,
    )
    clothes.neck(canvas, face)
    clothes.body(canvas, face, "#22222a")
    clothes.stand_collar(canvas, face, "#22222a")
    faces.ears(canvas, face)
    sides = (
        "-154,16 -158,-110 -120,-190 120,-190 158,-110 154,16 140,-50 132,-150 -132,-150 -140,-50"
    )
    headwear.hair_cap(canvas, face, sides, "#2f2a28")
    faces.draw(canvas, face)
    whiskers.stubble(canvas, face, "#2a1c1a", 0.14)
    ink = "#2a211f"
    whiskers.moustache(canvas, face, ink, 1.0)
    headwear.sapuk(canvas, face, "#7c1c1a")
    return canvas.finish(0.45, 0.45)


SCENES = {"p1": p1, "p2": p2, "p3": p3, "p4": p4, "p5": p5, "p6": p6, "p7": p7, "p8": p8}
