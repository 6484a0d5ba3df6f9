"""A portrait is a public picture: it is shown with its papers or not at all."""

import pytest

from redaksi.articles.tests.conftest import make_photo
from redaksi.media.actions import make_waiting
from redaksi.media.models import Photo

__all__ = ["make_photo"]


@pytest.fixture
def portrait(make_photo, writer):
    photo = make_photo("Reni Wulandari")
    make_waiting(limit=1)
    writer.photo = photo
    writer.save()
    return photo


@pytest.fixture
def column(make_article):
    make_article("Belajar Menunggu", section="opini", kind="column")
    make_article("Mengapa Harga Air", section="opini", kind="column")


@pytest.mark.usefixtures("column")
def test_is_shown_with_its_papers(client, portrait, writer):
    (card,) = client.get("/opini/").context["page"].seconds

    assert client.get(writer.address).context["page"].portrait.alt == portrait.description
    assert card.portrait.credit == portrait.credit


@pytest.mark.usefixtures("column")
@pytest.mark.parametrize("paper_of", ["credit", "description", "licence"])
def test_is_not_shown_once_a_paper_is_gone(client, portrait, writer, paper_of):
    Photo.objects.filter(pk=portrait.pk).update(**{paper_of: ""})

    (card,) = client.get("/opini/").context["page"].seconds

    assert client.get(writer.address).context["page"].portrait is None
    assert card.portrait is None
