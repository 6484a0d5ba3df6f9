"""Gives the desk its look: ink, paper and madder, by Wagtail's documented variables alone."""

from django.templatetags.static import static
from django.utils.html import format_html
from wagtail import hooks


@hooks.register("insert_global_admin_css")
def desk_style() -> str:
    return format_html('<link rel="stylesheet" href="{}">', static("newsroom/desk.css"))
