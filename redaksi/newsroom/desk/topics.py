"""Topics on an article: typed, found among thousands, and new ones added while writing."""

from typing import Any

from django import forms
from django.core.exceptions import PermissionDenied
from django.db.models import Case, IntegerField, Value, When
from django.http import HttpRequest, JsonResponse
from django.templatetags.static import static
from django.urls import reverse
from django.utils.functional import cached_property
from django.views.decorators.http import require_POST, require_safe

from redaksi.lang.words import slug
from redaksi.sections.models import FormerTopicSlug, Topic

# As many as a phone shows without scrolling.
SUGGESTED = 8


class NewTopicForm(forms.ModelForm):  # type: ignore[type-arg]  # cannot be subscripted when run
    """A topic by its name alone; the word of its address is made from it."""

    class Meta:
        model = Topic
        fields = ("name",)

    def save(self, commit: bool = True) -> Topic:  # noqa: FBT001, FBT002  # Django's signature
        stem = slug(self.instance.name) or "topik"
        taken = {
            word
            for words in (Topic.objects, FormerTopicSlug.objects)
            for word in words.filter(slug__startswith=stem).values_list("slug", flat=True)
        }
        words = [stem, *(f"{stem}-{number}" for number in range(2, len(taken) + 2))]
        self.instance.slug = next(word for word in words if word not in taken)
        topic: Topic = super().save(commit=commit)
        return topic


class TopicPicker(forms.SelectMultiple):
    """A field to type topics into; only the chosen ones are ever rendered."""

    template_name = "newsroom/desk/topic_picker.html"

    def get_context(self, name: str, value: Any, attrs: dict[str, Any] | None) -> dict[str, Any]:
        # Django's own would ask for every topic there is.
        chosen = Topic.objects.filter(pk__in=value or []).order_by("name", "pk")
        attributes = self.build_attrs(self.attrs, attrs)
        return {
            "widget": {
                "name": name,
                "id": attributes.get("id", f"id_{name}"),
                "described_by": attributes.get("aria-describedby", ""),
                "chosen": list(chosen),
                "suggest_url": reverse("newsroom_topics_suggest"),
                "add_url": reverse("newsroom_topics_add"),
            }
        }

    @cached_property
    def media(self) -> forms.Media:
        script: Any = forms.Script(static("newsroom/topic-picker.js"), type="module")
        return forms.Media(js=[script])


@require_safe
def suggest(request: HttpRequest) -> JsonResponse:
    """Find topics whose name has the typed letters, those that start with them first."""
    typed = request.GET.get("q", "").strip()
    begins = Case(
        When(name__istartswith=typed, then=Value(0)), default=Value(1), output_field=IntegerField()
    )
    found = Topic.objects.filter(name__icontains=typed).order_by(begins, "name", "pk")
    return JsonResponse({"topics": [_told(topic) for topic in found[:SUGGESTED]] if typed else []})


@require_POST
def add(request: HttpRequest) -> JsonResponse:
    """Add a topic, or give the one of that name."""
    if not request.user.has_perm("sections.add_topic"):
        raise PermissionDenied
    name = " ".join(request.POST.get("name", "").split())
    if there := Topic.objects.filter(name__iexact=name).first():
        return JsonResponse(_told(there))
    form = NewTopicForm({"name": name})
    if not form.is_valid():
        return JsonResponse({"error": form.errors["name"][0]}, status=400)
    return JsonResponse(_told(form.save()), status=201)


def _told(topic: Topic) -> dict[str, Any]:
    return {"id": topic.pk, "name": topic.name}
