"""An article whose every field holds a word of its own, so that each leak tells where it was."""

from datetime import timedelta
from typing import Any

from conftest import NOW
from redaksi.articles.models import Article, Byline
from redaksi.sections.models import Topic

UNTIL = NOW + timedelta(hours=5)
FIELDS = (
    "judul", "kicker", "subjudul", "ringkasan", "tempat", "paragraf", "keterangan", "utama",
    "kutipan", "tamu", "bagikan", "mesin", "topik", "sumber",
)  # fmt: skip
WORDS = frozenset(f"zq{field}" for field in FIELDS)


def leaks(text: str, *, but: str = "") -> set[str]:
    """Give the words of the secret that stand in a text; `but` is one that was asked for."""
    told = text.casefold()
    return {word for word in WORDS - {but} if word in told}


def secret(make_article: Any, make_photo: Any, *, state: str) -> Article:
    """Make an article under embargo: live past all rules, scheduled for its end, or a draft.

    Or a draft that is "plain": under no embargo, and nobody's secret at the desk.
    """
    photo = make_photo(caption="Zqketerangan foto.")
    topic, _ = Topic.objects.get_or_create(name="Zqtopik", slug="zqtopik")
    fields = {
        "kicker": "Zqkicker", "subtitle": "Zqsubjudul", "summary": "Zqringkasan berita.",
        "dateline": "Zqtempat", "lead_caption": "Zqutama", "social_title": "Zqbagikan",
        "search_description": "Zqmesin", "embargo_with": "Zqsumber", "lead_photo": photo,
        "body": [
            ("paragraph", "<p>Zqparagraf panjang.</p>"),
            ("photo", {"photo": photo, "caption": "Zqketerangan"}),
            ("quote", {"text": "Zqkutipan", "speaker": "Lalu", "role": ""}),
        ],
    }  # fmt: skip
    article: Article = make_article(
        "Zqjudul", live=state == "live", topics=(topic,), other_sections=("nasional",), **fields
    )
    article.bylines.add(Byline(guest="Zqtamu"))
    article.save(clean=False)
    if state == "live":
        article.save_revision()
        Article.objects.filter(pk=article.pk).update(embargo_until=UNTIL)
        return Article.objects.get(pk=article.pk)
    if state == "plain":
        article.embargo_with = ""
        article.save_revision()
        return Article.objects.get(pk=article.pk)
    article.embargo_until = article.go_live_at = UNTIL
    article.save_revision(approved_go_live_at=UNTIL if state == "scheduled" else None)
    return Article.objects.get(pk=article.pk)
