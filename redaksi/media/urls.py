"""The address of files."""

from django.urls import path

from redaksi.media import views

urlpatterns = [path("<path:name>", views.serve, name="media")]
