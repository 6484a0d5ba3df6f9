"""Will draw pearls."""

import math

from PIL import Image

from redaksi.demo.scenes.canvas import Canvas
from redaksi.demo.scenes.colours import (
    Ink,
    darker,
    lighter,
    mix,
)
from redaksi.demo.scenes.shapes import band, loop, move, oval, path, smooth


def _pearl(canvas: Canvas, x: float, y: float, r: float, tone: Ink, cloth: Ink = "#101d30") -> None:
    """Draw one pearl lit from the upper left."""
    canvas.soft([oval(x + r * 0.36, y + r * 0.66, r * 1.0, r * 0.5)], "#050a14", 0.75, r * 0.12)
    canvas.oval(x, y, r, r, darker(tone, 0.55))
    ball = oval(x, y, r, r, 0, 48)
    with canvas.clip(ball, r * 0.8):
        for i in range(11):
            share = i / 10
            size = r * (0.98 - 0.62 * share)
            canvas.oval(
                x - r * 0.26 * share,
                y - r * 0.28 * share,
                size,
                size,
                mix(mix(tone, cloth, 0.55), lighter(tone, 0.5), share**0.8),
                0.5,
            )
        canvas.soft(
            [oval(x + r * 0.3, y + r * 0.56, r * 0.5, r * 0.22, -30)],
            lighter(tone, 0.4),
            0.5,
            r * 0.1,
        )
        canvas.glow(x - r * 0.1, y + r * 0.2, r * 0.8, r * 0.5, "#e8b6b0", 0.22)
    canvas.glow(x - r * 0.36, y - r * 0.4, r * 0.36, r * 0.32, "#fffdf4", 0.95, 1.0)
    canvas.oval(x - r * 0.38, y - r * 0.42, r * 0.09, r * 0.07, "#ffffff")


def _shell(canvas: Canvas, x: float, y: float, size: float) -> None:
    """Draw the open half of an oyster with its bright inside."""
    rng = canvas.rng
    edge = [(math.cos(math.radians(a)), math.sin(math.radians(a))) for a in range(0, 360, 12)]
    rough = [
        (px * (1 + 0.03 * math.sin(i * 2.3)) * 1.12, py * (0.92 + 0.03 * math.cos(i * 1.7)))
        for i, (px, py) in enumerate(edge)
    ]
    outer = loop(
        [(px + rng.uniform(-0.02, 0.02), py + rng.uniform(-0.02, 0.02)) for px, py in rough], 4
    )
    canvas.soft([move(outer, x + 26, y + 40, size)], "#04080f", 0.8, 18)
    for i, tone in enumerate(("#3a3228", "#5d5242", "#7d705a", "#4a4034", "#8f8166", "#b3a587")):
        canvas.poly(move(outer, x, y - i * 2, size * (1 - i * 0.022)), tone)
    inner = move(outer, x, y, size * 0.86)
    canvas.gradient(inner, [(0, "#cfd6d2"), (0.4, "#f2ead9"), (1, "#b9b6b4")])
    with canvas.clip(inner):
        for i, tone in enumerate(
            ("#e6c3bd", "#c3d6cf", "#f3e3b8", "#c9c6da", "#f6efe0", "#d6c0c4", "#bcd0d2")
        ):
            share = i / 7
            canvas.soft(
                [move(outer, x + 14 * i, y + 10 * i, size * (0.8 - 0.1 * i))],
                tone,
                0.62 - 0.03 * i,
                10,
            )
            canvas.stroke(
                move(outer, x + 10 * i, y + 8 * i, size * (0.8 - share * 0.6)), "#fffaf0", 2, 0.3
            )
        canvas.shade(inner, "#2a2a3c", 0.6, 220, 0.4)
        canvas.glow(x - size * 0.35, y - size * 0.4, size * 0.6, size * 0.4, "#fffdf4", 0.6)


def mutiara(name: str) -> Image.Image:
    """Draw pearls in an open shell and on dark cloth."""
    canvas = Canvas(name)
    canvas.backdrop([(0, "#1d3350"), (0.5, "#16263f"), (1, "#0c1626")])
    for i in range(82):
        for side in (-1, 1):
            x = -960 + i * 30 if side > 0 else 2400 - i * 30
            canvas.stroke(
                [(x, -10), (x + side * 900, 970)], "#38557a" if i % 2 else "#0a1322", 1.6, 0.22
            )
    way = smooth(path("-60,240 360,330 760,250 1500,420"), steps=8)
    canvas.soft([band(way, [60, 130, 60])], "#050a14", 0.6, 34)
    canvas.soft([band([(px, py + 120) for px, py in way], [60, 90, 50])], "#6f93b8", 0.24, 30)
    _shell(canvas, 560, 500, 380)
    _pearl(canvas, 606, 540, 128, "#f3e4c8", "#8a8078")
    spots = (
        (1030, 330, 62, "#f6efe0"),
        (1160, 396, 74, "#e2b965"),
        (1290, 330, 58, "#efd3c6"),
        (1090, 500, 80, "#d9c9b4"),
        (1250, 530, 66, "#f1e6cf"),
        (1010, 680, 70, "#e8c57c"),
        (1176, 690, 84, "#f3ead8"),
        (1340, 670, 60, "#c9cdd2"),
        (1080, 838, 64, "#e6cfc0"),
        (1262, 846, 72, "#dcae58"),
        (900, 838, 52, "#f4ecdc"),
        (196, 838, 56, "#e6c98a"),
        (300, 900, 44, "#f3ead8"),
    )
    for x, y, r, tone in spots:
        _pearl(canvas, x, y, r, tone)
    canvas.glow(300, 120, 900, 700, "#ffeec8", 0.2)
    return canvas.finish(0.4, 0.7)


SCENES = {"mutiara": mutiara}
