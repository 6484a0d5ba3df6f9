"""Will draw sport: the football pitch in the evening, the cyclists, the runners."""

from itertools import pairwise

from PIL import Image

from redaksi.demo.scenes import plants, weather
from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import INDIGO, MADDER, TURMERIC, Ink, darker
from redaksi.demo.scenes.people import RUN, Look, Pose, person
from redaksi.demo.scenes.shapes import Point, Points, loop, oval, path, ridge, smooth


def _on_pitch(u: float, v: float) -> Point:
    """Turn a place on the pitch (0…1 along, 0…1 towards us) into a place of the picture."""
    depth = 0.42 + 0.58 * v**1.12
    return 700 + (u - 0.5) * 1750 * depth, 366 + 610 * (depth - 0.42) / 0.58


def _line(canvas: Canvas, points: Points, width: float = 5) -> None:
    """Paint a chalk line on the pitch."""
    placed = [_on_pitch(*p) for p in points]
    canvas.stroke(placed, "#eef2e0", [width * 0.6, width], 0.9)


def _pitch(canvas: Canvas) -> None:
    """Draw grass in mown stripes and the chalk lines."""
    canvas.backdrop([(0, "#6d8a4a"), (0.4, "#4b7a42"), (1, "#2f5a34")], 352)
    for i in range(-2, 14, 2):
        stripe = [
            _on_pitch(i / 12, 0),
            _on_pitch((i + 1) / 12, 0),
            _on_pitch((i + 1) / 12, 1),
            _on_pitch(i / 12, 1),
        ]
        canvas.poly(stripe, "#dbe6a0", 0.13)
    _line(canvas, [(-0.1, 0), (1.1, 0)], 4)
    _line(canvas, [(1.0, 0), (1.0, 1.1)], 7)
    _line(canvas, [(0.42, 0), (0.42, 1.1)], 7)
    ring = [_on_pitch(p[0], p[1]) for p in oval(0.42, 0.5, 0.115, 0.23, 0, 48)]
    canvas.poly([*ring, *oval(*_on_pitch(0.42, 0.5), 1, 1, 0, 4)], "#ffffff", 0.0)
    for a, b in pairwise(ring):
        canvas.stroke([a, b], "#eef2e0", 5, 0.9)
    canvas.oval(*_on_pitch(0.42, 0.5), 8, 4, "#eef2e0")
    _line(canvas, [(1.0, 0.2), (0.84, 0.2)], 5)
    _line(canvas, [(0.84, 0.2), (0.84, 0.8)], 6)
    _line(canvas, [(0.84, 0.8), (1.0, 0.8)], 7)


def _goal(canvas: Canvas) -> None:
    """Draw the goal on the right."""
    a, b = _on_pitch(1.0, 0.38), _on_pitch(1.0, 0.62)
    top_a, top_b = (a[0], a[1] - 118), (b[0], b[1] - 142)
    back_a, back_b = (a[0] + 70, a[1] - 4), (b[0] + 84, b[1])
    for i in range(13):
        share = i / 12
        low = (
            back_a[0] + (back_b[0] - back_a[0]) * share,
            back_a[1] + (back_b[1] - back_a[1]) * share,
        )
        high = (top_a[0] + (top_b[0] - top_a[0]) * share, top_a[1] + (top_b[1] - top_a[1]) * share)
        canvas.stroke([high, low], "#f3efe0", 1.2, 0.6)
    for i in range(8):
        share = i / 7
        p = (top_a[0] + (back_a[0] - top_a[0]) * share, top_a[1] + (back_a[1] - top_a[1]) * share)
        q = (top_b[0] + (back_b[0] - top_b[0]) * share, top_b[1] + (back_b[1] - top_b[1]) * share)
        canvas.stroke([p, q], "#f3efe0", 1.2, 0.6)
    canvas.stroke([a, top_a, top_b, b], "#fbf8ec", 7)
    for p, q in ((a, top_a), (top_a, top_b), (top_b, b)):
        canvas.stroke([p, q], "#fbf8ec", 8)


def _spectators(canvas: Canvas) -> None:
    """Draw the crowd, the trees and the bamboo flags along the far line."""
    plants.bushes(canvas, 330, 24, "#3a5a44", count=70)
    for x, high, lean in (
        (110, 240, 26),
        (220, 190, -20),
        (960, 220, 30),
        (1350, 250, -34),
        (1260, 180, 20),
        (620, 170, 12),
    ):
        plants.palm(canvas, x, 346, high, lean, "#3f3f36", "#34523f")
    _crowd(canvas)
    for i, x in enumerate(range(40, 1440, 200)):
        canvas.stroke(
            smooth([(x, 362), (x + 2, 270), (x + 14, 226), (x + 34, 214)], steps=5), "#caa86a", 3
        )
        canvas.poly(
            [(x + 6, 250), (x + 33, 216), (x + 30, 300), (x + 10, 312)],
            [MADDER, TURMERIC, "#efe2c6"][i % 3],
        )


def _crowd(canvas: Canvas) -> None:
    """Draw the people along the line."""
    rng = canvas.rng
    for x in range(-10, 1460, 24):
        tone = rng.choice(
            ["#9c3a2a", "#d9a03a", "#efe2c6", "#2f6486", "#3f6b52", "#6b3f5a", "#c98a5a"]
        )
        high = rng.uniform(0, 10)
        canvas.poly(
            loop(
                [
                    (x - 12, 366),
                    (x - 9, 336 - high),
                    (x, 330 - high),
                    (x + 9, 336 - high),
                    (x + 12, 366),
                ],
                3,
            ),
            darker(tone, 0.2),
        )
        canvas.oval(x, 323 - high, 6, 7.4, "#6b4630")
        canvas.oval(
            x, 320 - high, 6.4, 5.6, rng.choice(["#1d1815", "#7c1c1a", "#e6d8b8", "#27405e"])
        )


def _player(
    canvas: Canvas, u: float, v: float, kit: tuple[Ink, Ink], pose: Pose, head: str = "tail"
) -> None:
    """Draw one player with a long evening shadow."""
    x, y = _on_pitch(u, v)
    size = 118 + 148 * v
    look = Look(
        top=kit[0],
        bottom=kit[1],
        legs="shorts",
        head=head,
        hair="#1d1815" if head != "hijab" else kit[1],
        shoes="#f3efe4",
        sleeves="long" if head == "hijab" else "short",
    )
    canvas.soft(
        [
            [
                (x - 8, y - 4),
                (x + 14, y + 2),
                (x - size * 1.4, y + size * 0.26),
                (x - size * 1.5, y + size * 0.18),
            ]
        ],
        "#14291a",
        0.62,
        3,
    )
    with canvas.group() as group:
        person(canvas, x, y, size, look, pose)
    group.rim(-2.2, 0.8, "#fff0bd", 0.85)


def lapangan(name: str) -> Image.Image:
    """Draw a women's football match in the last sun."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#6f93a6"), (0.18, "#d9c9a0"), (0.36, "#f6d795")])
    canvas.glow(1290, 250, 620, 400, "#fff3c8", 0.9)
    weather.clouds(canvas, 30, 190, "#fff3d8", 7, 0.6)
    canvas.gradient(
        ridge(canvas.rng, 268, 20, bottom=350, peaks=((360, 130, 300), (1080, 60, 200))),
        [(0, "#8a9a8f"), (1, "#d3c596")],
    )
    _spectators(canvas)
    _pitch(canvas)
    _goal(canvas)
    _teams(canvas)
    _ball(canvas)
    canvas.soft([path("1440,330 1440,700 500,560 300,400")], "#ffe9ad", 0.22, 60)
    return canvas.finish(0.5, 0.55)


def _teams(canvas: Canvas) -> None:
    """Place the players of both teams."""
    gold, red = ("#e0b040", INDIGO), (MADDER, "#f3efe4")
    run_left = Pose("side", 9, ((-44, 70), (36, 88)), ((-34, -62), (40, -34)), flip=True)
    kick = Pose("side", -10, ((-60, 30), (50, 40)), ((-6, -4), (62, -12)))
    for u, v, kit, pose, head in (
        (0.12, 0.1, red, RUN, "hijab"),
        (0.3, 0.16, gold, RUN, "tail"),
        (0.56, 0.1, red, run_left, "tail"),
        (0.72, 0.22, gold, RUN, "hijab"),
        (0.22, 0.42, red, RUN, "tail"),
        (0.52, 0.36, red, RUN, "bun"),
        (
            0.94,
            0.46,
            ("#2f5a47", "#1c1a17"),
            Pose("side", 6, ((20, 60), (40, 60)), ((-16, -14), (24, -30)), flip=True),
            "bun",
        ),
        (0.36, 0.72, gold, RUN, "hijab"),
        (0.76, 0.56, red, run_left, "hijab"),
        (0.6, 0.62, gold, kick, "tail"),
    ):
        _player(canvas, u, v, kit, pose, head)


def _ball(canvas: Canvas) -> None:
    """Draw the ball in flight."""
    bx, by = _on_pitch(0.6, 0.62)
    canvas.soft([weather.lens(bx + 40, by + 10, 90, 12)], "#14291a", 0.6, 3)
    canvas.oval(bx + 132, by - 26, 13, 13, "#fbf8ec")
    canvas.poly(oval(bx + 133, by - 25, 5, 5, 0, 5), "#2b2723")


SCENES = {"lapangan": lapangan}
