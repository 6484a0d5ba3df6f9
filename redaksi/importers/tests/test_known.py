"""What nobody ever had is told from what we may have by one question."""

import pytest
from django.http import Http404, HttpResponse

from redaksi.importers.views import OldAddresses
from redaksi.importers.views.known import NEEDED
from redaksi.reading.urls import urlpatterns
from redaksi.reading.views import nowhere
from redaksi.sections.models import FormerSlug

pytestmark = pytest.mark.django_db


def passed(request):
    return HttpResponse("passed")


@pytest.mark.parametrize(
    "asked",
    ["/tidak/ada/", "/2019/12/tidak-ada/", "/2019/12/", "/tidakada", "/daerah/999/judul/",
     "/tidakada/", "/topik/tidakada/feed/", "/penulis/tidakada/", "/tidakada/1/judul/"],
)  # fmt: skip
def test_what_nobody_ever_had_ends_after_one_query(rf, sections, django_assert_num_queries, asked):
    with django_assert_num_queries(1), pytest.raises(Http404):
        OldAddresses(passed)(rf.get(asked))


def test_what_we_may_have_passes_after_one_query(
    rf, make_article, writer, topic, django_assert_num_queries
):
    story = make_article()
    former = FormerSlug.objects.create(section=story.section, slug="kabar")
    nouns = (story, story.section, writer, topic)
    addresses = [noun.address for noun in nouns] + [f"{story.section.address}feed.atom"]
    fixed = ["/pencabutan/", "/luring", "/daerah", "/potongan/terkini/", "/.busy", "/tentang/"]
    for asked in (*addresses, *fixed, f"/{former.slug}/", f"/{former.slug}/{story.pk}/x/"):
        with django_assert_num_queries(0 if asked == "/luring" else 1):
            assert OldAddresses(passed)(rf.get(asked)).content == b"passed", asked


def test_every_public_page_that_hangs_on_a_noun_is_looked_up_before():
    """A page that a new line of addresses leads to is either always there, or asked for here."""
    hang = {"slug", "section", "pk"}
    names = {one.name for one in urlpatterns if hang & set(one.pattern.regex.groupindex)}

    assert names == set(NEEDED)
    assert all(one.name for one in urlpatterns if one.callback is not nowhere)
