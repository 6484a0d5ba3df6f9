"""How the desk's previews reach the reader's pages: lower rooms name a template, it calls these."""

from django import template
from django.template import RequestContext
from django.template.loader import render_to_string
from django.utils import timezone
from django.utils.safestring import SafeString

from redaksi.articles.models import Article
from redaksi.masthead.models import StandingPage
from redaksi.reading import article, standing
from redaksi.reading.frame import Edition

register = template.Library()


@register.simple_tag(takes_context=True)
def preview_article(context: RequestContext, draft: Article, mode: str) -> SafeString:
    """Show a draft as readers would see it, in one of the article's preview modes."""
    page = article.assemble(draft, Edition(timezone.now()))
    wanted = {"page": page, "preview_mode": mode}
    return render_to_string("reading/preview.html", wanted, request=context.get("request"))


@register.simple_tag(takes_context=True)
def preview_standing(context: RequestContext, draft: StandingPage) -> SafeString:
    """Show a standing page as readers would see it."""
    page = standing.assemble(draft, Edition(timezone.now()))
    return render_to_string("reading/standing.html", {"page": page}, request=context.get("request"))
