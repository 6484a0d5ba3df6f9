"""Gives the desk's own scripts their nonce."""

from django import template

from redaksi.newsroom.door.nonce import current

register = template.Library()
register.simple_tag(current, name="nonce")
