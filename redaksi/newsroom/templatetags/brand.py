"""Gives the desk's pages the name of the paper."""

from django import template

from redaksi.masthead.models import Publication

register = template.Library()


@register.simple_tag(takes_context=True)
def paper_name(context: template.Context) -> str:
    """Give the paper's name, asked once a page."""
    publication: Publication = Publication.load(request_or_site=context.get("request"))
    return publication.name
