"""The one script that stands in the page itself."""

from django import template
from django.utils.safestring import SafeString, mark_safe

from redaksi.reading.theme import PREFERENCES

register = template.Library()


@register.simple_tag
def preferences() -> SafeString:
    """Write the script that sets the reader's kept settings before the first paint."""
    return mark_safe(PREFERENCES)  # noqa: S308  # our own file, and the security policy names it
