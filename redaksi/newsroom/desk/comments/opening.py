"""How one story takes comments, and the terms under which the paper takes any."""

from datetime import date

from django import forms
from django.core.exceptions import PermissionDenied
from django.http import HttpRequest, HttpResponse
from django.shortcuts import get_object_or_404, redirect, render
from django.utils import timezone
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy
from django.views.decorators.http import require_http_methods
from wagtail.admin import messages
from wagtail.admin.widgets import AdminDateInput

from redaksi.comments.models import ArticleCommentRule
from redaksi.masthead.models import Publication
from redaksi.newsroom.desk.comments.views import moderator
from redaksi.newsroom.desk.sides import articles_of, user_of
from redaksi.readers.models import CommentTerms

RULE, TERMS = "newsroom_comment_rule", "newsroom_comment_terms"
WRITE_TERMS = "readers.write_terms"
METHODS = ["GET", "HEAD", "POST"]


class RuleForm(forms.ModelForm):  # type: ignore[type-arg]  # Django's own is not generic
    class Meta:
        model = ArticleCommentRule
        fields = ("openness", "closes_on")
        widgets = {"openness": forms.RadioSelect, "closes_on": AdminDateInput}  # noqa: RUF012  # Django's


class TermsForm(forms.Form):
    text = forms.CharField(
        label=gettext_lazy("The terms"), max_length=20_000,
        widget=forms.Textarea(attrs={"rows": 16}),
        help_text=gettext_lazy(
            "Readers agree to exactly these words. They must name what the Press Council forbids: "
            "lies and slander, hatred, discrimination and degrading words. A line without text "
            "parts paragraphs."
        ),
    )  # fmt: skip
    in_force_from = forms.DateField(
        label=gettext_lazy("In force from"), widget=AdminDateInput,
        help_text=gettext_lazy("From this day on whoever comments agrees to them anew."),
    )  # fmt: skip

    def clean_in_force_from(self) -> date:
        day: date = self.cleaned_data["in_force_from"]
        if day < _today():
            raise forms.ValidationError(_("This day is over."))
        return day


@require_http_methods(METHODS)
def rule(request: HttpRequest, pk: int) -> HttpResponse:
    """Say how a story takes comments: openly, each before a moderator, not at all; until when."""
    article = get_object_or_404(articles_of(moderator(request)), pk=pk)
    kept = ArticleCommentRule.objects.filter(article=article).first()
    form = RuleForm(request.POST or None, instance=kept or ArticleCommentRule(article=article))
    if request.method == "POST" and form.is_valid():
        form.save()
        messages.success(request, _("Saved. Readers see it at once."))
        return redirect(RULE, pk)
    return render(request, "newsroom/comments/rule.html", {"article": article, "form": form})


@require_http_methods(METHODS)
def terms(request: HttpRequest) -> HttpResponse:
    """Write the next version of the terms; earlier ones stay as readers agreed to them (D7)."""
    user, today = user_of(request), _today()
    if not user.has_perm(WRITE_TERMS):
        raise PermissionDenied
    latest = CommentTerms.objects.newest_first().first()
    start = {"text": latest.text if latest else "", "in_force_from": today}
    form = TermsForm(request.POST or None, initial=start)
    if request.method == "POST" and form.is_valid():
        told = form.cleaned_data
        CommentTerms.objects.write(
            told["text"], in_force_from=told["in_force_from"], at=timezone.now(),
            by=user.get_full_name(),
        )  # fmt: skip
        messages.success(request, _("The next version is written."))
        return redirect(TERMS)
    versions = CommentTerms.objects.newest_first()
    return render(request, "newsroom/comments/terms.html", {"form": form, "versions": versions})


def _today() -> date:
    """Give the day in the paper's zone."""
    return timezone.localdate(timezone=Publication.load().in_zone)
