"""Hangs the moderators' desk into Wagtail: addresses."""

from django.urls import URLPattern, path
from wagtail import hooks

from redaksi.newsroom.desk.comments import doors, opening, views
from redaksi.newsroom.desk.comments.lines import ONE


@hooks.register("register_admin_urls")
def addresses() -> list[URLPattern]:
    return [
        path("comments/", views.index, name=views.LIST),
        path("comments/many/", doors.tell_many, name="newsroom_comments_many"),
        path("comments/terms/", opening.terms, name=opening.TERMS),
        path("comments/rule/<int:pk>/", opening.rule, name=opening.RULE),
        path("comments/<int:pk>/", views.one, name=ONE),
        path("comments/<int:pk>/ban/", doors.ban, name="newsroom_comment_ban"),
        path("comments/<int:pk>/lift/", doors.lift, name="newsroom_comment_lift"),
        path("comments/<int:pk>/<slug:verb>/", doors.tell, name="newsroom_comment_tell"),
    ]
