"""The best answers come first: headline, names, text, and what is fresh."""

from datetime import timedelta

import pytest

from conftest import NOW
from redaksi.articles.models import Byline
from redaksi.people.models import Person
from redaksi.search.asking import Within, read
from redaksi.search.models import Entry
from redaksi.search.ranking import Indexed, score
from redaksi.sections.models import Topic

YEAR = timedelta(days=365)


def best(words, within=None, *, start=0, stop=10):
    return Entry.objects.find_best(read(words), within or Within(), start=start, stop=stop, at=NOW)


def worth(stems, *, age=YEAR, title="", names="", words=""):
    return score(Indexed(title, names, words), tuple(stems.split()), age)


def test_headline_weighs_more_than_names_and_names_more_than_text():
    far = "x " * 50
    assert worth("embung", title="embung surut") > worth("embung", names="embung")
    assert worth("embung", names="embung") > worth("embung", words="embung")
    assert worth("embung", words="embung") > worth("embung", words=f"{far} embung")
    assert worth("embung", words=f"{far} embung x embung") > worth("embung", words=f"{far} embung")


def test_words_side_by_side_weigh_more_than_words_apart():
    assert worth("lalu iqbal", words="lalu iqbal") > worth("lalu iqbal", words="iqbal lalu")


def test_of_two_the_newer_comes_first_but_not_before_a_better_one():
    fresh, old = timedelta(hours=1), YEAR * 5
    assert worth("embung", title="embung", age=fresh) > worth("embung", title="embung", age=old)
    assert worth("embung", words="x embung", age=fresh) < worth("embung", title="embung", age=old)
    assert worth("", title="embung") == 0


@pytest.mark.django_db
class TestInTheDatabase:
    def test_best_answers_come_first_and_pages_are_cut(self, make_article):
        body = [("paragraph", "<p>Warga menyebut bendungan.</p>")]
        text = make_article("Harga Cabai", body=body)
        title = make_article("Bendungan Baru", published_at=NOW - YEAR * 3)

        assert best("bendungan") == [title.pk, text.pk]
        assert best("bendungan", start=1, stop=2) == [text.pk]

    def test_behind_what_is_weighed_stand_the_others_newest_first(self, make_article, monkeypatch):
        monkeypatch.setattr("redaksi.search.models.finding.TEXTS", 2)
        monkeypatch.setattr("redaksi.search.models.finding.HEADS", 1)
        stories = [make_article(published_at=NOW - timedelta(days=day)) for day in range(5)]
        numbers = [story.pk for story in stories]

        assert best("embung") == numbers
        assert best("embung", start=1, stop=4) == numbers[1:4]
        assert best("embung", start=4, stop=9) == numbers[4:]

    def test_only_so_many_are_counted(self, make_article, monkeypatch):
        monkeypatch.setattr("redaksi.search.models.finding.MOST", 2)
        for _ in range(4):
            make_article()

        assert Entry.objects.count_found(read("embung")) == 3

    def test_credits_and_topics_are_words_of_a_story(self, make_article, topic):
        story = make_article(topics=(topic,))

        assert best("reni wulandari kemarau") == [story.pk]

    def test_every_form_of_a_word_is_found(self, make_article):
        story = make_article("Pemerintah Membangun Embung")

        assert best("pembangunan pemerintahan") == [story.pk]

    def test_phrases_and_words_to_leave_out(self, make_article):
        side = make_article("Air Bersih Datang")
        apart = make_article("Bersih, Air Embung")

        assert best('"air bersih"') == [side.pk]
        assert best("air bersih -datang") == [apart.pk]
        assert best('bersih -"air bersih"') == [apart.pk]
        assert best('"bersih petani"') == []

    def test_search_is_narrowed_by_list_kind_and_day(self, make_article, topic, sections):
        guest = Person.objects.create(name="Lale Andini", slug="lale-andini")
        other = Topic.objects.create(name="Air", slug="air")
        old = make_article(published_at=NOW - YEAR, topics=(topic,), kind="opinion")
        new = make_article(section="nasional", topics=(other,), other_sections=("politik",))
        new.bylines.add(Byline(person=guest))
        new.save()

        for within, found in (
            (Within((f"section:{sections['nasional'].pk}",)), [new.pk]),
            (Within((f"section:{sections['politik'].pk}",)), [new.pk]),
            (Within((f"topic:{topic.pk}",)), [old.pk]),
            (Within((f"person:{guest.pk}",)), [new.pk]),
            (Within((f"person:{guest.pk}", f"topic:{topic.pk}")), []),
            (Within(kind="opinion"), [old.pk]),
            (Within(since=NOW - timedelta(days=1)), [new.pk]),
            (Within(until=NOW), [old.pk]),
            (Within(since=NOW + YEAR), []),
        ):
            assert best("embung", within) == found
            assert Entry.objects.count_found(read("embung"), within) == len(found)

    def test_a_limit_alone_lists_what_it_holds(self, make_article):
        story = make_article(kind="opinion")
        make_article()

        assert Entry.objects.find(read(""), Within(kind="opinion"), start=0, stop=9) == [story.pk]
