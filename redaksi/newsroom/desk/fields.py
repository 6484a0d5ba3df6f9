"""The widgets of fields that are declared in lower rooms, where no address of the desk is known."""

from typing import Any

from django import forms
from django.db.models import Field, ForeignKey
from modelcluster.fields import ParentalManyToManyField
from wagtail.admin.forms.models import register_form_field_override

from redaksi.newsroom.desk.topics import TopicPicker
from redaksi.sections.models import Section, Topic


def labels(field: Field[Any, Any]) -> dict[str, Any]:
    """Give the form field for what an article is filed under."""
    if field.related_model is Topic:
        return {"widget": TopicPicker}
    if field.related_model is Section:
        return {"widget": forms.CheckboxSelectMultiple, "queryset": Section.objects.in_order()}
    return {}


register_form_field_override(ParentalManyToManyField, override=labels)
register_form_field_override(
    ForeignKey, to=Section, override={"queryset": Section.objects.in_order()}
)
