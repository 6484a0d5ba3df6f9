"""The one address of the demo's own."""

from django.urls import path

from redaksi.demo import views

urlpatterns = [path("demo/surat/", views.letters, name="demo_letters")]
