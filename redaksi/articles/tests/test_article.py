from datetime import timedelta

from django.utils import timezone

from redaksi.articles.models import Article


def test_article_has_an_address_with_its_id(make_article):
    article = make_article()
    assert article.address == f"/daerah/{article.pk}/air-embung-tinggal-sepertiga/"
    assert list(Article.objects.published()) == [article]


def test_straight_quotes_become_curly(make_article):
    article = make_article(
        title='Warga: "Air Kami Habis"', body=[("paragraph", '<p>"Habis," katanya.</p>')]
    )
    assert article.title == "Warga: “Air Kami Habis”"
    assert "“Habis,” katanya." in str(article.body)


def test_scheduling_is_not_publishing(make_article):
    article = make_article(live=False, go_live_at=timezone.now() + timedelta(hours=3))

    article.save_revision().publish()

    article.refresh_from_db()
    assert (article.live, article.published_at) == (False, None)


def test_a_copy_has_not_been_published(make_article):
    article = make_article()

    copy = article.copy(keep_live=False, update_attrs={"slug": "salinan"})

    assert copy.published_at is None
    assert article.published_at is not None
