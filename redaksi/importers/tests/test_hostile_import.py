"""What an old site was made to say never runs here, and what no database takes breaks nothing."""

import pytest

from redaksi.articles.models import Article
from redaksi.importers.entries import OldAuthor, OldTerm, TermName
from redaksi.importers.tests.old_paper import SITE, OldPaper, bring, paragraph, picture, post
from redaksi.sections.models import Section, Topic

pytestmark = pytest.mark.usefixtures("paper")

HOSTILE = [
    "<script>alert(1)</script>", '"><img src=x onerror=alert(1)>', "<svg/onload=alert(1)>",
    "javascript:alert(1)", "{{7*7}}", "</title><script>alert(1)</script>",
]  # fmt: skip


@pytest.mark.parametrize("words", HOSTILE)
def test_hostile_words_run_on_no_page(client, words):
    paper = OldPaper(
        [
            picture(excerpt=words, title=words),
            post(
                7, title=f"Air {words}", excerpt=words, author="jahat",
                content=paragraph(f'Air <a href="{words}">surut</a> {words}'),
                terms=(TermName("category", "jahat", words), TermName("post_tag", "jahat", words)),
                meta=(("_yoast_wpseo_title", words), ("_yoast_wpseo_metadesc", words)),
            ),
        ],
        authors=[OldAuthor("1", "jahat", f"Nama {words}")],
        terms=[OldTerm("1", "category", "jahat", words, description=words)],
    )  # fmt: skip

    bring(paper)

    article = Article.objects.get()
    section, topic = Section.objects.get(), Topic.objects.get()
    for address in (article.address, section.address, topic.address, "/", "/feed/"):
        shown = client.get(address).content.decode()
        assert "alert(1)</script>" not in shown.replace("\\u003C", "<").replace("&lt;", "‹")
        assert "onerror=alert" not in shown.replace("&gt;&lt;img src=x onerror=alert", "")
        assert "<svg/onload" not in shown
        assert 'href="javascript:' not in shown


@pytest.mark.parametrize("sign", ["\0", "\ud83d", "\u202e", "\ufffe", "😀"])
def test_signs_that_databases_refuse_come_in_without_harm(sign):
    words = f"Air{sign}embung"

    bring(
        OldPaper(
            [
                post(
                    7, title=words, excerpt=words, content=paragraph(words), slug="air-embung",
                    terms=(TermName("category", "air", words), TermName("post_tag", "air", words)),
                )
            ],
            authors=[OldAuthor("1", "reni", words)],
        )
    )  # fmt: skip

    assert Article.objects.published().count() == 1


def test_titles_and_names_longer_than_the_fields_come_in_cut():
    long = "embung " * 100

    bring(
        OldPaper(
            [
                post(
                    7, title=long, slug="e" * 300, address=f"{SITE}/{'e' * 600}/", excerpt=long,
                    terms=(TermName("category", "e" * 99, long), TermName("post_tag", "t", long)),
                )
            ],
            authors=[OldAuthor("1", "reni", long)],
        )
    )  # fmt: skip

    assert Article.objects.published().count() == 1


def test_link_that_calls_itself_ours_names_no_page_of_ours():
    bring([post(7, content=paragraph('<a linktype="page" id="1" href="https://x.example/">x</a>'))])

    assert "linktype" not in Article.objects.get().body.raw_data[0]["value"]
