"""Will draw the heads of the small figures: hair, veils, hats, caps and helmets."""

from collections.abc import Callable
from dataclasses import dataclass

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import STRAW, Ink, darker, lighter
from redaksi.demo.scenes.shapes import Points, loop, move, oval, path


@dataclass(frozen=True)
class Frame:
    """Say where the head is, how large and how it is turned."""

    canvas: Canvas
    x: float
    y: float
    scale: float
    turn: float
    flip: bool

    def fill(self, points: Points, ink: Ink) -> None:
        """Fill a shape given around the middle of the head."""
        self.canvas.poly(move(points, self.x, self.y, self.scale, self.turn, flip=self.flip), ink)


SIDE_FACE: Points = loop(
    path("-5.6,-1 -4.5,-6.6 1,-8.2 5.2,-5.6 5.8,-1.6 7.2,1.4 5.8,2.6 5.6,5.4 2.6,7 -2.2,5.2 -5,3"),
    4,
)
FRONT_FACE: Points = oval(0, 0, 6, 7.8, 0, 24)


def _hair(f: Frame, view: str, ink: Ink) -> None:
    """Draw short hair."""
    if view == "back":
        f.fill(oval(0, -0.8, 6.4, 7.8, 0, 24), ink)
    elif view == "front":
        f.fill(loop(path("-6.6,-1 -6,-7 0,-9.2 6,-7 6.6,-1 4.6,-4.4 0,-5.2 -4.6,-4.4"), 4), ink)
    else:
        f.fill(
            loop(
                path("-6.2,2.6 -7,-3 -4,-8.4 2,-9.4 6,-6.6 5.4,-4.2 1.6,-4.4 -0.4,-1 -2,2 -4,4"), 4
            ),
            ink,
        )


def _bun(f: Frame, view: str, ink: Ink) -> None:
    """Draw hair tied in a knot."""
    _hair(f, view, ink)
    f.fill(oval(-7.4 if view == "side" else 0, -1 if view == "side" else -2, 3.6, 3.4), darker(ink))


def _tail(f: Frame, view: str, ink: Ink) -> None:
    """Draw hair tied in a tail."""
    _hair(f, view, ink)
    back = -6 if view == "side" else 0
    f.fill(
        loop(
            [
                (back, -4),
                (back - 5, -1),
                (back - 6.4, 6),
                (back - 5, 12),
                (back - 3.4, 6),
                (back - 1, 1),
            ],
            4,
        ),
        ink,
    )


def _hijab(f: Frame, view: str, ink: Ink) -> None:
    """Draw a veil that falls on the shoulders."""
    if view == "side":
        f.fill(
            loop(path("4.6,-6 0,-9.4 -6,-7.4 -8,0 -10,9 -9,17 0,19 7,17 6.4,10 3.4,6.4 2.4,1"), 5),
            ink,
        )
        return
    f.fill(loop(path("0,-9.6 -6.8,-6 -8,2 -11.5,11 -9,18 0,20.5 9,18 11.5,11 8,2 6.8,-6"), 5), ink)


def _caping(f: Frame, view: str, ink: Ink) -> None:
    """Draw the farmers' wide straw hat."""
    _hair(f, view, "#1d1815")
    base, rim = STRAW, darker(STRAW, 0.45)
    f.fill(loop(path("-17,-3.2 -8,0.2 0,1 8,0.2 17,-3.2 8,-4.4 -8,-4.4"), 4), rim)
    f.fill(
        path("-17.2,-3.4 -8,-9.4 -1.4,-14.6 1.4,-14.6 8,-9.4 17.2,-3.4 9,-1.4 0,-0.6 -9,-1.4"), base
    )
    f.fill(path("0.6,-14.6 1.4,-14.6 8,-9.4 17.2,-3.4 9,-1.4 4,-0.8"), darker(base, 0.22))


def _peci(f: Frame, view: str, ink: Ink) -> None:
    """Draw the black velvet cap."""
    _hair(f, view, "#1d1815")
    f.fill(path("-6.6,-3.6 -6,-11 5.4,-11.6 6.4,-4.6 0,-3.8"), "#16151a")


def _cap(f: Frame, view: str, ink: Ink) -> None:
    """Draw a cap with a peak."""
    _hair(f, view, "#1d1815")
    f.fill(loop(path("-6.8,-2.8 -6,-8.6 0,-10.6 5.6,-8.4 6.6,-3.6"), 4), ink)
    if view == "side":
        f.fill(path("4,-5 12,-3 11.6,-2 4,-2.8"), darker(ink))
    elif view == "front":
        f.fill(oval(0, -3.4, 7.4, 1.8), darker(ink))


def _helmet(f: Frame, view: str, ink: Ink) -> None:
    """Draw a cyclist's helmet."""
    f.fill(loop(path("-8.6,-1.6 -8,-6.4 -2,-11 5,-10 8.6,-4.8 4,-3.6"), 4), ink)
    f.fill(path("-6.4,-5.4 2,-8.8 6,-7 -5,-3.6"), darker(ink, 0.4))


def _cloth(f: Frame, view: str, ink: Ink) -> None:
    """Draw the sapuk, the folded head cloth of Sasak men."""
    _hair(f, view, "#1d1815")
    f.fill(loop(path("-6.8,-2.6 -6.4,-7.4 0,-9.6 6.2,-7.4 6.8,-3"), 4), ink)
    tip = 4 if view == "side" else 0
    f.fill(
        [(tip - 3, -7), (tip - 1, -14), (tip + 2, -8), (tip + 4.6, -11.6), (tip + 4, -6)],
        lighter(ink, 0.14),
    )


def _tray(f: Frame, view: str, ink: Ink) -> None:
    """Draw a veil with a padded ring on it, for carrying."""
    _hijab(f, view, ink)
    f.fill(oval(0, -9.6, 6.4, 2.2), darker(ink, 0.3))


STYLES: dict[str, Callable[[Frame, str, Ink], None]] = {
    "hair": _hair,
    "bun": _bun,
    "tail": _tail,
    "hijab": _hijab,
    "caping": _caping,
    "peci": _peci,
    "cap": _cap,
    "helmet": _helmet,
    "cloth": _cloth,
    "tray": _tray,
}


def draw(frame: Frame, style: str, view: str, skin: Ink, ink: Ink) -> None:
    """Draw a head of one style; view is side, front or back."""
    if view == "side":
        frame.fill(SIDE_FACE, skin)
    else:
        frame.fill(FRONT_FACE, skin)
    STYLES[style](frame, view, ink)
    if view == "front":
        if style in ("hijab", "tray"):
            frame.fill(oval(0, -0.4, 4.7, 6.1, 0, 20), skin)
        _face(frame, skin)


def _face(f: Frame, skin: Ink) -> None:
    """Hint at eyes and mouth, so that a face seen from the front is not empty."""
    for side in (-1, 1):
        f.fill(oval(side * 2.1, 0.2, 0.62, 0.7, 0, 10), "#1d1512")
        f.fill(
            [(side * 1.1, -1.9), (side * 3.2, -2.2), (side * 3.2, -1.6), (side * 1.1, -1.4)],
            darker(skin, 0.5),
        )
    f.fill(path("-0.5,1 0.9,2.4 -0.4,2.6"), darker(skin, 0.25))
    f.fill(loop(path("-1.5,3.9 0,4.3 1.5,3.9 0,4.8"), 3), darker(skin, 0.45))
