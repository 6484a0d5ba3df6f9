"""Will cover the heads of the portraits: veils, hair, caps and head cloths."""

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import Ink, darker, lighter
from redaksi.demo.scenes.faces import Face, place
from redaksi.demo.scenes.shapes import Points, loop, move, oval, path, ribbon, smooth


def veil_back(canvas: Canvas, face: Face, ink: Ink) -> None:
    """Draw the part of a veil that lies behind the face."""
    shape = path(
        "0,-268 -120,-242 -184,-140 -196,20 -176,160 -150,260 150,260 176,160 "
        "196,20 184,-140 120,-242"
    )
    canvas.poly(place(face, loop(shape, 7)), darker(ink, 0.3))


def veil(canvas: Canvas, face: Face, ink: Ink) -> None:
    """Draw a veil around the face, with its folds on the breast."""
    hole = path(
        "0,-176 -72,-158 -112,-98 -126,0 -120,96 -92,178 -44,232 0,246 44,232 92,178 120,96 126,0 "
        "112,-98 72,-158"
    )
    outer = path(
        "-6,-270 -112,-246 -172,-156 -188,-10 -184,130 -196,250 -286,352 -336,470 -250,560 -60,610 "
        "130,596 290,520 318,410 262,320 196,246 180,130 186,-6 172,-150 108,-244"
    )
    ring = [*loop(outer, 6), loop(outer, 6)[0], loop(hole, 6)[0], *loop(hole, 6)[::-1]]
    cloth = place(face, ring)
    inner = place(face, loop(hole, 6))
    canvas.soft(
        [[(x + 10, y + 12) for x, y in ribbon([*inner, inner[0]], [26])]], "#2a0f0c", 0.4, 9
    )
    canvas.poly(cloth, ink)
    canvas.shade(cloth, darker(ink, 0.6), 0.62, 10, 0.42)
    canvas.shade(cloth, lighter(ink, 0.5), 0.4, 215, 0.55)
    folds = (
        ("-150,190 -90,300 30,360 190,330", 26, 0.55),
        ("-176,240 -110,380 40,450 240,400", 30, 0.5),
        ("-220,330 -120,480 60,540 280,490", 30, 0.42),
        ("-110,-150 -164,-40 -166,110 -140,220", 18, 0.4),
        ("120,-150 168,-30 168,110 150,210", 20, 0.5),
        ("-60,-230 0,-240 70,-228", 12, 0.3),
    )
    for text, wide, alpha in folds:
        way = place(face, smooth(path(text), 8))
        canvas.soft([ribbon(way, [2, wide, 2])], darker(ink, 0.6), alpha, 6)
        high = [(x - 4, y - wide * 0.6) for x, y in way]
        canvas.soft([ribbon(high, [1, wide * 0.4, 1])], lighter(ink, 0.45), alpha * 0.7, 5)
    half = len(inner) // 2
    for part in (inner[: half + 2], [*inner[half:], *inner[:2]]):
        canvas.poly(ribbon(part, [7]), darker(ink, 0.25))


def brooch(canvas: Canvas, face: Face, x: float, y: float) -> None:
    """Pin a pearl on the veil."""
    px, py = place(face, [(x, y)])[0]
    canvas.soft([oval(px + 4, py + 8, 17, 15)], "#140c10", 0.6, 4)
    canvas.oval(px, py, 17, 17, "#b98a3a")
    canvas.oval(px, py, 13, 13, "#efe2cb")
    canvas.oval(px - 4, py - 4, 5, 5, "#ffffff")


def shawl(canvas: Canvas, face: Face, ink: Ink) -> None:
    """Draw a thin scarf that lies loosely over grey hair and one shoulder."""
    outer = path(
        "0,-294 -112,-270 -180,-176 -204,-10 -214,150 -256,300 -352,420 -380,620 -230,700 "
        "-150,420 -150,200 -158,20 -140,-96 -84,-170 10,-190 96,-170 146,-90 160,20 150,190 "
        "190,330 300,420 330,700 400,560 340,400 250,290 208,150 200,-10 180,-176 112,-270"
    )
    cloth = place(face, loop(outer, 6))
    canvas.soft([[(x + 8, y + 10) for x, y in cloth]], "#1c0f0c", 0.35, 10)
    canvas.poly(cloth, ink)
    canvas.shade(cloth, darker(ink, 0.6), 0.6, 10, 0.45)
    for text in (
        "-120,-210 -184,-80 -186,120 -240,320",
        "-230,340 -300,460 -310,640",
        "150,-180 184,-20 184,150 250,330",
        "-90,-226 0,-240 100,-222",
        "260,380 340,480 370,640",
    ):
        way = place(face, smooth(path(text), 8))
        canvas.soft([ribbon(way, [2, 20, 2])], darker(ink, 0.6), 0.5, 5)
        canvas.stroke([(x - 7, y - 5) for x, y in way], lighter(ink, 0.4), [1, 5, 1], 0.5)


def hair_cap(canvas: Canvas, face: Face, text: str, ink: Ink) -> Points:
    """Draw hair given by its outline, with a few strands and a shine."""
    shape = place(face, loop(path(text), 6))
    canvas.poly(shape, ink)
    with canvas.clip(shape, 330):
        rng = canvas.rng
        for _ in range(60):
            x = rng.uniform(-170, 170)
            way = [
                (x, -300),
                (x * 1.04 + rng.uniform(-12, 12), -200),
                (x * 1.16 + rng.uniform(-16, 16), -60),
            ]
            tone = lighter(ink, 0.22) if rng.random() < 0.5 else darker(ink, 0.4)
            canvas.stroke(place(face, smooth(way, 5)), tone, [0.8, 3, 0.8], 0.35)
        x, y = place(face, [(-70, -214)])[0]
        canvas.glow(x, y, 110, 46, lighter(ink, 0.55), 0.5)
    canvas.shade(shape, "#0c0808", 0.5, 10, 0.5)
    return shape


def peci(canvas: Canvas, face: Face) -> None:
    """Draw the black velvet cap."""
    shape = place(
        face,
        loop(
            path(
                "-150,-112 -146,-170 -136,-296 -60,-318 60,-318 136,-296 146,-170 150,-112 "
                "80,-142 0,-152 -80,-142"
            ),
            6,
        ),
    )
    canvas.soft([[(x, y + 14) for x, y in shape]], "#2a0f0c", 0.45, 8)
    canvas.gradient(shape, [(0, "#2b2a30"), (1, "#121116")])
    canvas.shade(shape, "#5a5866", 0.5, 200, 0.5)
    canvas.stroke(
        place(face, smooth(path("-136,-292 -60,-300 60,-300 136,-292"), 6)), "#4a4852", 3, 0.7
    )


def sapuk(canvas: Canvas, face: Face, ink: Ink) -> None:
    """Draw the folded head cloth of Sasak men, with its raised tips."""
    for text, tone in (
        ("-10,-250 -44,-372 34,-296 52,-250", 0.12),
        ("10,-250 76,-392 84,-286 66,-240", 0.0),
    ):
        tip = place(face, loop(path(text), 5))
        canvas.poly(tip, darker(ink, tone))
        canvas.shade(tip, darker(ink, 0.6), 0.6, 60, 0.3)
    wrap = place(
        face,
        loop(
            path(
                "-156,-96 -154,-180 -112,-252 0,-276 112,-252 154,-180 156,-96 90,-138 "
                "0,-152 -90,-138"
            ),
            6,
        ),
    )
    canvas.soft([[(x, y + 14) for x, y in wrap]], "#2a0f0c", 0.45, 8)
    canvas.poly(wrap, ink)
    with canvas.clip(wrap, 120):
        for i in range(13):
            for k in range(4):
                x, y = place(face, [(-156 + i * 26 + (k % 2) * 13, -252 + k * 40)])[0]
                canvas.poly(
                    move(path("0,-9 10,0 0,9 -10,0"), x, y),
                    "#d9a03a" if (i + k) % 2 else "#efe2c6",
                    0.85,
                )
        for text in ("-160,-130 -60,-190 60,-232 150,-220", "160,-130 60,-186 -50,-236 -150,-220"):
            canvas.soft([ribbon(place(face, smooth(path(text), 6)), [4, 16, 4])], "#140808", 0.6, 5)
    canvas.shade(wrap, "#140808", 0.6, 10, 0.45)
