"""The index holds what readers may see, as it now is, and nothing else."""

from datetime import timedelta

import pytest
from django.db import connection
from django.test.utils import CaptureQueriesContext
from django.utils import timezone

from conftest import NOW
from redaksi.articles.models import Article
from redaksi.search.actions import take_up_missing
from redaksi.search.asking import Within, read
from redaksi.search.models import Entry

pytestmark = pytest.mark.django_db
EVERYWHERE = Within()


def found(words, within=EVERYWHERE):
    return Entry.objects.find(read(words), within, start=0, stop=10)


def begun(words, within=EVERYWHERE):
    return Entry.objects.find_begun(read(words), within, most=10)


def counted(words):
    return Entry.objects.count_found(read(words))


def test_every_word_must_be_there_in_title_summary_or_text(make_article):
    article = make_article("Air Embung", body=[("paragraph", "<p>Giliran <b>petani</b></p>")])
    make_article("Harga Cabai")

    assert found("embung") == [article.pk]
    assert found("PETANI embung") == [article.pk]
    assert found("embung cabai") == []
    assert counted("giliran") == 2


def test_newest_comes_first_and_pages_are_cut(make_article):
    old = make_article("Embung Lama", published_at=NOW - timedelta(days=400))
    newest = make_article("Embung Baru")
    middle = make_article("Embung Tengah", published_at=NOW - timedelta(days=3))

    assert found("embung") == [newest.pk, middle.pk, old.pk]
    assert Entry.objects.find(read("embung"), start=1, stop=2) == [middle.pk]


def test_draft_is_not_found_until_it_is_published(make_article):
    draft = make_article("Embung Rahasia", live=False)
    assert found("rahasia") == []

    draft.save_revision().publish()

    assert found("rahasia") == [draft.pk]


def test_what_was_taken_down_or_deleted_is_forgotten_at_once(make_article):
    taken_down, deleted = make_article("Embung Satu"), make_article("Embung Dua")

    taken_down.unpublish()
    deleted.delete()

    assert found("embung") == []
    assert counted("embung") == 0


def test_changed_words_replace_the_old(make_article):
    article = make_article("Embung Satu")
    article.title = "Bendungan Satu"
    article.save_revision().publish()

    assert found("embung") == []
    assert found("bendungan") == [article.pk]


@pytest.mark.parametrize(
    "words", ['"', "' OR 1=1", "a:b", "NOT", "embung*", "& | !", "(", "-", "^", "NEAR(a b)", "\x00"]
)
def test_signs_of_the_database_are_only_words(make_article, words):
    make_article("Harga Cabai", summary="Naik", body=[("paragraph", "<p>Lagi</p>")])

    assert found(words) == []
    assert counted(words) == 0


def test_saving_without_a_change_writes_nothing(make_article, django_assert_num_queries):
    article = Article.objects.get(pk=make_article().pk)

    # Its credits, topics and sections, and its entry.
    with django_assert_num_queries(5):
        Entry.objects.put(article)


def test_what_the_index_misses_is_taken_up(make_article):
    article = make_article("Embung Satu")
    told: list[int] = []
    make_article("Embung Dua", live=False)
    Entry.objects.all().delete()
    assert found("embung") == []

    assert take_up_missing(tell=told.append) == 1

    assert found("embung") == [article.pk]
    assert told == [1]
    assert take_up_missing(tell=told.append) == 0


@pytest.mark.skipif(connection.vendor != "sqlite", reason="SQLite's own plan")
def test_common_word_is_found_along_the_index(make_article):
    make_article()

    with CaptureQueriesContext(connection) as asked:
        found("air")
    with connection.cursor() as database:
        database.execute(f"EXPLAIN QUERY PLAN {asked[0]['sql']}")
        plan = " ".join(str(row[3]) for row in database.fetchall())

    assert "VIRTUAL TABLE INDEX" in plan
    assert "TEMP B-TREE" not in plan


def test_parts_of_words_are_found_in_headlines_and_names_alone(make_article, sections):
    story = make_article("Gubernur Resmikan Embung", section="politik")
    make_article("Panen Garam", body=[("paragraph", "<p>Dihadiri gubernur.</p>")])
    politics = Within((f"section:{sections['politik'].pk}",))

    assert begun("gub emb") == begun("gub", politics) == [story.pk]
    assert begun("gub", Within(("section:0",))) == begun("ubernur") == begun("zzs") == []


def test_parts_of_words_tell_nothing_under_embargo(make_article):
    story = make_article("Gubernur")
    assert begun("gub") == [story.pk]

    Article.objects.update(embargo_until=timezone.now() + timedelta(days=1))

    assert begun("gub") == []


@pytest.mark.skipif(connection.vendor != "postgresql", reason="PostgreSQL's own plan")
@pytest.mark.parametrize("ask", [found, begun, counted])
def test_common_word_is_never_looked_for_in_the_texts_themselves(make_article, ask):
    make_article()

    with CaptureQueriesContext(connection) as asked:
        ask("air")
    (sql,) = (one["sql"] for one in asked if one["sql"].startswith("SELECT"))
    with connection.cursor() as database:
        database.execute(f"EXPLAIN {sql}")
        plan = " ".join(row[0] for row in database.fetchall())

    assert f"Bitmap Index Scan on search_{'heads' if ask is begun else 'words'}" in plan
    assert "Seq Scan" not in plan
