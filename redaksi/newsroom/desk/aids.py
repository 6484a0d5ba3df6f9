"""Aids of the editing screen: a story's length, a headline cut off, the first words saved."""

from typing import Any

from django.templatetags.static import static
from django.utils.html import format_html, format_html_join, json_script
from django.utils.safestring import SafeString
from django.utils.translation import gettext as _
from wagtail import hooks

# Characters that fit: a card on a phone's front page, Google's title and snippet, the title of a
# notification on Android, the card of WhatsApp.
FRONT, SEARCH, PUSH, WHATSAPP = 70, 60, 50, 65
SNIPPET, CARD = 160, 200


def limits() -> dict[str, list[dict[str, Any]]]:
    """Give, by field, the places a text is shown at and what fits there."""
    return {
        "id_title": [
            {"place": _("Front"), "fits": FRONT}, {"place": _("Search"), "fits": SEARCH},
            {"place": _("Notification"), "fits": PUSH}, {"place": _("WhatsApp"), "fits": WHATSAPP},
        ],
        "id_summary": [
            {"place": _("Search"), "fits": SNIPPET}, {"place": _("Card"), "fits": CARD}
        ],
        "id_social_title": [{"place": _("WhatsApp"), "fits": WHATSAPP}],
        "id_social_summary": [{"place": _("Card"), "fits": CARD}],
        "id_seo_title": [{"place": _("Search"), "fits": SEARCH}],
        "id_search_description": [{"place": _("Search"), "fits": SNIPPET}],
    }  # fmt: skip


def told() -> dict[str, Any]:
    """Give what the script in the browser has to know and to say."""
    return {
        "limits": limits(),
        "words": {
            "length": _("{count} characters"),
            "fits": _("{place}: fits"),
            "over": _("{place}: {over} too long"),
            "words": _("{count} words"),
            "minutes": _("{count} min to read"),
            "photos": _("{count} photos"),
        },
    }


@hooks.register("insert_global_admin_css")
def style() -> SafeString:
    return format_html('<link rel="stylesheet" href="{}">', static("newsroom/work.css"))


@hooks.register("insert_editor_js")
def script() -> SafeString:
    names = ("first-words", "length-hint", "moments", "one-at-a-time", "story-length")
    scripts = ((static(f"newsroom/{name}.js"),) for name in names)
    tags = format_html_join("", '<script type="module" src="{}"></script>', scripts)
    return json_script(told(), "desk-aids") + tags
