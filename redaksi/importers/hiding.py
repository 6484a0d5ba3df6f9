"""Elements of old markup that no reader saw, by their own style."""

import re
from collections.abc import Iterator

_STYLED = re.compile(
    r"<(?P<name>[a-z][a-z0-9]*)\b[^<>]*?"
    r"(?:\bstyle\s*=\s*(?:\"(?P<style>[^\"<>]*)\"|'(?P<other>[^'<>]*)')|\s(?P<hidden>hidden)(?=[\s>=]))"
    r"[^<>]*>",
    re.IGNORECASE,
)
_NOTHING = r"\s*:\s*(?:0(?:\.\d+)?(?:px|pt|em|rem|%)?|1px)\s*(?:;|!|$)"
_UNSEEN = re.compile(
    r"display\s*:\s*none|visibility\s*:\s*hidden|opacity\s*:\s*0(?:\.0\d*)?\s*(?:;|!|$)"
    rf"|font-size{_NOTHING}|(?<![\w-])(?:max-)?(?:height|width){_NOTHING}"
    r"|(?:left|right|top|bottom|text-indent|margin(?:-\w+)?)\s*:\s*-\s*\d{3,}"
    r"|clip\s*:\s*rect\(\s*[01]",
    re.IGNORECASE,
)
_COLOUR = re.compile(r"(?<![\w-])(color|background(?:-color)?)\s*:\s*([^;!]+)", re.IGNORECASE)
SAME = {"#fff": "white", "#ffffff": "white", "rgb(255,255,255)": "white", "#000": "black",
        "#000000": "black", "rgb(0,0,0)": "black"}  # fmt: skip
# How far the content of a hidden element is looked at, and of how many.
FAR, MOST = 20_000, 100
VOID = frozenset({"img", "br", "hr", "input", "source", "col", "wbr", "embed", "meta", "link"})


def hidden(html: str) -> Iterator[tuple[int, int]]:
    """Give beginning and end of each hidden element, outermost ones only, in their order.

    Nothing shown, no size, off the screen, invisible, or in the colour of what is behind it.
    """
    if "style" not in html and "hidden" not in html:
        return
    place, seen = 0, 0
    while seen < MOST and (found := _STYLED.search(html, place)):
        place = found.end()
        if found["hidden"] or _is_unseen(found["style"] or found["other"] or ""):
            end = place if found["name"].lower() in VOID else _end(html, found)
            yield found.start(), end
            place, seen = end, seen + 1


def _is_unseen(style: str) -> bool:
    if _UNSEEN.search(style):
        return True
    if "color" not in style.lower():
        return False
    colours = {}
    for name, value in _COLOUR.findall(style):
        plain = re.sub(r"\s+", "", value.lower())
        colours[name.lower().partition("-")[0]] = SAME.get(plain, plain)
    ink = colours.get("color")
    return ink is not None and ink in ("transparent", colours.get("background"))


def _end(html: str, found: re.Match[str]) -> int:
    """Give where an element ends; one that never does, ends where it begins."""
    depth, place = 1, found.end()
    for tag in re.finditer(rf"<(/?){found['name']}\b[^<>]*>", html[place : place + FAR], re.I):
        depth += -1 if tag[1] else 1
        if depth == 0:
            return place + tag.end()
    return place
