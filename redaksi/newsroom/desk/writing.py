"""The door to a blank page: one click from anywhere at the desk."""

from django.http import HttpRequest, HttpResponse
from django.shortcuts import redirect
from django.utils import timezone
from django.views.decorators.http import require_safe

from redaksi.newsroom.desk.sides import shelf_for, user_of


@require_safe
def write(request: HttpRequest, holds: str) -> HttpResponse:
    """Open the form for a new article on the shelf of this month."""
    shelf = shelf_for(user_of(request), holds, at=timezone.now())
    return redirect("wagtailadmin_pages:add", "articles", "article", shelf.pk)
