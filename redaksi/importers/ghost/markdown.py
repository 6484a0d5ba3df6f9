"""Markdown as old Ghost posts hold it, as HTML: what reporters used of it, no more."""

import re
from html import escape

HEADING = re.compile(r"(#{1,6})\s+(.+?)\s*#*$")
BULLET = re.compile(r"\s{0,3}[-*+]\s+(.+)")
NUMBER = re.compile(r"\s{0,3}\d{1,3}[.)]\s+(.+)")
RULE = re.compile(r"\s*(?:(?:\*\s*){3,}|(?:-\s*){3,}|(?:_\s*){3,})$")
INLINE = (
    (re.compile(r"!\[([^\]]*)\]\(([^)\s]+)[^)]*\)"), r'<img src="\2" alt="\1">'),
    (re.compile(r"\[([^\]]+)\]\(([^)\s]+)[^)]*\)"), r'<a href="\2">\1</a>'),
    (re.compile(r"\*\*(.+?)\*\*|__(.+?)__"), r"<strong>\1\2</strong>"),
    (re.compile(r"(?<!\w)[*_](\S(?:.*?\S)?)[*_](?!\w)"), r"<em>\1</em>"),
    (re.compile(r"~~(.+?)~~"), r"<s>\1</s>"),
    (re.compile(r"`([^`]+)`"), r"<code>\1</code>"),
)


def marked_down(text: str) -> str:
    """Give the HTML of a text: paragraphs, headings, lists, quotations, rules, and what is in line.

    A block that begins with a tag is HTML already and stays so.
    """
    blocks = re.split(r"\n[ \t]*\n", text.replace("\r\n", "\n"))
    return "\n".join(_block(block.strip("\n")) for block in blocks if block.strip())


def _block(block: str) -> str:
    lines = block.split("\n")
    if re.match(r"\s*</?[a-zA-Z!]", block):
        return block
    if RULE.match(block):
        return "<hr>"
    if found := HEADING.match(lines[0]):
        level = len(found.group(1))
        rest = "\n".join(lines[1:])
        heading = f"<h{level}>{_inline(found.group(2))}</h{level}>"
        return heading + (f"\n{_block(rest)}" if rest.strip() else "")
    for pattern, tag in ((BULLET, "ul"), (NUMBER, "ol")):
        if pattern.match(lines[0]):
            return _list(lines, pattern, tag)
    if lines[0].lstrip().startswith(">"):
        inside = "\n".join(re.sub(r"^\s*>\s?", "", line) for line in lines)
        return f"<blockquote>{marked_down(inside)}</blockquote>"
    return f"<p>{_lines(lines)}</p>"


def _list(lines: list[str], pattern: re.Pattern[str], tag: str) -> str:
    items: list[str] = []
    for line in lines:
        if found := pattern.match(line):
            items.append(found.group(1))
        else:
            items[-1] += f" {line.strip()}"
    return f"<{tag}>{''.join(f'<li>{_inline(item)}</li>' for item in items)}</{tag}>"


def _lines(lines: list[str]) -> str:
    """Join the lines of a paragraph; two spaces at the end of one break it."""
    return "".join(
        _inline(line.strip()) + ("<br>" if line.endswith("  ") else "\n") for line in lines
    ).strip()


def _inline(text: str) -> str:
    # Tags within a line are HTML and stay; only a bare sign is no tag.
    text = re.sub(r"&(?!#?\w+;)|<(?![a-zA-Z/!])", lambda found: escape(found.group()), text)
    for pattern, markup in INLINE:
        text = pattern.sub(markup, text)
    return text
