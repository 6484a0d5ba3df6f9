"""Prints moments at the desk with their zone, as the paper does (D51)."""

from datetime import datetime

from django import template
from django.utils import timezone
from django.utils.translation import get_language

from redaksi.lang.dates import Language, short_moment

register = template.Library()


@register.filter
def desk_moment(moment: datetime) -> str:
    """Print a moment in the desk's zone: "18.40 WITA", "Senin, 16.44 WITA", "10 Mei 2026"."""
    language: Language = "en" if get_language() == "en" else "id"
    zone = timezone.get_current_timezone_name()
    return short_moment(moment, now=timezone.now(), zone=zone, language=language)
