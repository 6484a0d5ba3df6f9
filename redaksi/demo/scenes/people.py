"""Will draw small figures of people: posed like paper puppets, without faces of their own."""

import math
from dataclasses import dataclass

from redaksi.demo.scenes import heads
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO_DARK, PAPER, SKIN, Ink, darker
from redaksi.demo.scenes.shapes import Point, Points, loop, ribbon

Bend = tuple[float, float]


@dataclass(frozen=True)
class Look:
    """Say what somebody wears."""

    top: Ink = PAPER
    bottom: Ink = INDIGO_DARK
    skin: Ink = SKIN[1]
    head: str = "hair"
    hair: Ink = "#1d1815"
    legs: str = "trousers"
    sleeves: str = "short"
    shoes: Ink = "#2a2320"


@dataclass(frozen=True)
class Pose:
    """Say how somebody stands; angles in degrees, 0 hangs down, positive swings ahead."""

    view: str = "side"
    lean: float = 0
    arms: tuple[Bend, Bend] = ((-8, 0), (8, 12))
    legs: tuple[Bend, Bend] = ((-4, 0), (4, 0))
    flip: bool = False
    nod: float = 0
    hip: float = 48


WALK = Pose(arms=((-24, 10), (22, 22)), legs=((-20, -14), (18, 0)), lean=3)
STAND_BACK = Pose(view="back", arms=((-9, -4), (9, 4)), legs=((-4, 0), (4, 0)))
STAND_FRONT = Pose(view="front", arms=((-9, -4), (9, 4)), legs=((-4, 0), (4, 0)))
HIPS = Pose(view="back", arms=((-38, 62), (38, -62)), legs=((-5, 0), (5, 0)))
RUN = Pose(lean=9, arms=((-44, 70), (36, 88)), legs=((-34, -62), (40, -34)))


class Puppet:
    """Place the parts of one figure on the canvas."""

    def __init__(
        self, canvas: Canvas, x: float, y: float, size: float, look: Look, pose: Pose
    ) -> None:
        self.canvas, self.look, self.pose = canvas, look, pose
        self.x, self.y, self.k = x, y, size / 100
        self.hip: Point = (0.0, -pose.hip)
        self.wide = 1.0 if pose.view != "side" else 0.62
        turn = math.radians(pose.lean)
        self.sin, self.cos = math.sin(turn), math.cos(turn)

    def at(self, px: float, py: float) -> Point:
        """Turn a place of the puppet into a place of the picture."""
        return self.x + (-px if self.pose.flip else px) * self.k, self.y + py * self.k

    def upper(self, px: float, up: float) -> Point:
        """Give a place above the hip, following the lean of the body."""
        return self.hip[0] + px * self.cos + up * self.sin, self.hip[
            1
        ] + px * self.sin - up * self.cos

    def fill(self, points: Points, ink: Ink) -> None:
        """Fill a shape given in the puppet's units."""
        self.canvas.poly([self.at(*p) for p in points], ink)

    def limb(self, a: Point, b: Point, first: float, last: float, ink: Ink) -> None:
        """Draw one bone with its flesh."""
        self.fill(ribbon([a, b], [first, last]), ink)
        for point, width in ((a, first), (b, last)):
            px, py = self.at(*point)
            self.canvas.oval(px, py, width / 2 * self.k, width / 2 * self.k, ink)

    def torso(self) -> None:
        """Draw the trunk."""
        w = self.wide
        outline = [
            (-4 * w, 33.5),
            (-9.8 * w, 31.6),
            (-11.8 * w, 27),
            (-10 * w, 15),
            (-10.4 * w, -2),
            (10.4 * w, -2),
            (10 * w, 15),
            (11.8 * w, 27),
            (9.8 * w, 31.6),
            (4 * w, 33.5),
        ]
        self.fill(loop([self.upper(*p) for p in outline], 5), self.look.top)
        base = 33.4 if self.pose.view == "back" else 31
        self.limb(self.upper(0, base), self.upper(0.6, 38), 6, 5.4, self.look.skin)

    def shoulder(self, side: int) -> Point:
        """Give the joint of one arm; side is -1 (far, left) or 1 (near, right)."""
        return self.upper(side * (9.4 if self.pose.view != "side" else 0.6), 28.8)

    def arm(self, side: int) -> Point:
        """Draw one arm and give the place of its hand."""
        first, second = self.pose.arms[0 if side < 0 else 1]
        ink: Ink = self.look.top
        skin: Ink = self.look.skin
        long = self.look.sleeves == "long"
        if self.pose.view == "side" and side < 0:
            ink, skin = darker(ink, 0.3), darker(skin, 0.3)
        elif long or self.pose.view == "side":
            ink = darker(ink, 0.1)
        joint = self.shoulder(side)
        elbow = _step(joint, first + self.pose.lean * 0.4, 15.5)
        wrist = _step(elbow, first + second + self.pose.lean * 0.4, 14)
        self.limb(elbow, wrist, 4.8, 3.6, ink if long else skin)
        self.limb(joint, elbow, 6.4, 5.2, ink if long else skin)
        if not long and self.look.sleeves != "none":
            half = (joint[0] + (elbow[0] - joint[0]) * 0.6, joint[1] + (elbow[1] - joint[1]) * 0.6)
            self.limb(joint, half, 7.2, 6.8, ink)
        hand = _step(wrist, first + second, 2.4)
        self.limb(wrist, hand, 3.8, 4, skin)
        return self.at(*hand)

    def leg(self, side: int) -> Point:
        """Draw one leg and give the place of its foot."""
        first, second = self.pose.legs[0 if side < 0 else 1]
        look = self.look
        ink, skin = look.bottom, look.skin
        if side < 0 and self.pose.view == "side":
            ink, skin = darker(ink, 0.3), darker(skin, 0.3)
        shift = 4.6 if self.pose.view != "side" else 0.8
        start = (self.hip[0] + side * shift, self.hip[1] + 1)
        knee = _step(start, first, 23)
        ankle = _step(knee, first + second, 21.5)
        ahead = 0 if self.pose.view != "side" else 5.6
        toe = (ankle[0] + ahead, ankle[1] + (1.6 if ahead else 2.4))
        self.limb((ankle[0] - 0.6, ankle[1] + 1.2), toe, 4.2, 3.4, look.shoes)
        bare = look.legs != "trousers"
        self.limb(knee, ankle, 6.2, 4.4, skin if bare else ink)
        self.limb(start, knee, 10, 7, skin if bare else ink)
        if look.legs in ("shorts", "skirt"):
            self.limb(start, _step(start, first, 16), 10.6, 10, ink)
        return self.at(*ankle)

    def sarong(self) -> None:
        """Wrap a long cloth around both legs."""
        feet = [_step(_step(self.hip, a, 23), a + b, 19.5) for a, b in self.pose.legs]
        left, right = min(f[0] for f in feet), max(f[0] for f in feet)
        low = max(f[1] for f in feet)
        w = self.wide
        shift = 4.6 if self.pose.view != "side" else 1.5
        outline = [
            (-10 * w, self.hip[1] - 4),
            (10 * w, self.hip[1] - 4),
            (10.6 * w, self.hip[1] + 8),
            (right + shift + 4.4, low),
            ((left + right) / 2, low + 1.4),
            (left - shift - 4.4, low),
            (-10.6 * w, self.hip[1] + 8),
        ]
        self.fill(outline, self.look.bottom)

    def draw(self) -> dict[str, Point]:
        """Draw the whole figure and give the places of hands, feet and head."""
        back = self.pose.view == "back"
        places: dict[str, Point] = {}
        if not back:
            places["far"] = self.arm(-1)
        places["far_foot"] = self.leg(-1)
        places["near_foot"] = self.leg(1)
        if self.look.legs in ("sarong", "skirt"):
            self.sarong() if self.look.legs == "sarong" else self.skirt()
        self.torso()
        head = self.upper(1.2 if self.pose.view == "side" else 0, 42.5)
        places["head"] = self.at(*head)
        if self.pose.view == "front":
            places["near"] = self.arm(1)
            self.crown(head)
        else:
            self.crown(head)
            if back:
                places["far"] = self.arm(-1)
            places["near"] = self.arm(1)
        return places

    def skirt(self) -> None:
        """Hang a knee-long skirt from the waist."""
        w, y = self.wide, self.hip[1]
        self.fill(
            [(-9.6 * w, y - 5), (9.6 * w, y - 5), (14 * w, y + 23), (-14 * w, y + 23)],
            self.look.bottom,
        )

    def crown(self, head: Point) -> None:
        """Draw the head with its hair or hat."""
        x, y = self.at(*head)
        turn = (self.pose.lean * 0.5 + self.pose.nod) * (-1 if self.pose.flip else 1)
        frame = heads.Frame(self.canvas, x, y, self.k, turn, self.pose.flip)
        heads.draw(frame, self.look.head, self.pose.view, self.look.skin, self.look.hair)


def _step(start: Point, angle: float, length: float) -> Point:
    """Go from a joint along an angle; 0 hangs down, positive swings ahead."""
    a = math.radians(angle)
    return start[0] + math.sin(a) * length, start[1] + math.cos(a) * length


def person(
    canvas: Canvas, x: float, y: float, size: float, look: Look, pose: Pose
) -> dict[str, Point]:
    """Draw one figure whose feet stand at x, y, and give the places of its parts."""
    return Puppet(canvas, x, y, size, look, pose).draw()
