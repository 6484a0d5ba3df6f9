from redaksi.articles.kinds import OPINIONS, SCHEMA_TYPES, Genre, Kind, genre, is_signed
from redaksi.articles.models import Article


def test_every_kind_has_its_word_on_the_screen():
    assert set(Article.KindChoice.values) == set(Kind)


def test_paid_text_is_set_as_an_advert_and_opinion_as_opinion():
    assert genre(Kind.ADVERTORIAL) is Genre.ADVERT
    assert {genre(kind) for kind in OPINIONS} == {Genre.OPINION}
    assert genre(Kind.ANALYSIS) is Genre.NEWS


def test_only_the_papers_own_opinion_is_unsigned():
    assert [kind for kind in Kind if not is_signed(kind)] == [Kind.EDITORIAL]


def test_machines_are_told_what_was_paid_for_and_what_is_opinion():
    assert SCHEMA_TYPES[Kind.ADVERTORIAL] == "AdvertiserContentArticle"
    assert {SCHEMA_TYPES[kind] for kind in OPINIONS} == {"OpinionNewsArticle"}


def test_press_release_is_told_as_nobodys_reporting():
    assert Kind.PRESS_RELEASE not in SCHEMA_TYPES
