"""Hangs the newsroom's own parts into Wagtail's desk; each part says itself what it adds."""

from redaksi.newsroom import branding_hooks  # noqa: F401  # imported to register
from redaksi.newsroom.checks import desk  # noqa: F401  # imported to register
from redaksi.newsroom.desk import hooks as desk_hooks  # noqa: F401  # imported to register
from redaksi.newsroom.door import hooks as door_hooks  # noqa: F401  # imported to register
