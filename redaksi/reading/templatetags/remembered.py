"""Pieces of a page that follow from a few small values: made once, remembered by those values."""

from functools import lru_cache
from typing import Any

from django import template
from django.template import Context
from django.utils.safestring import SafeString
from django.utils.translation import get_language

register = template.Library()

# A card of 2 kB each: what the front and twenty sections show.
MOST = 1_000


@register.simple_tag(takes_context=True)
def remembered(context: Context, piece: str, /, **values: Any) -> SafeString:
    """Include a template that is given these values and no others, as `include … only` does.

    Nothing of it can be old: other values, another language or a changed template are another
    piece. Values are plain: a text that was marked safe equals the same text that was not.
    """
    page: Any = context.template
    return _made(page.engine.get_template(piece), get_language(), tuple(values.items()))


@lru_cache(maxsize=MOST)
def _made(
    piece: template.Template, language: str | None, values: tuple[tuple[str, Any], ...]
) -> SafeString:
    return piece.render(Context(dict(values)))
