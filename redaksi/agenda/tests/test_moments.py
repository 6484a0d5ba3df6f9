"""What is due happens once, whole, and on time; what is refused rests and holds up no other."""

from datetime import UTC, datetime, timedelta

import pytest
from django.utils import timezone

from redaksi.agenda.actions import (
    PUBLISH,
    TAKE_DOWN,
    keep_next,
    note,
    publish,
    seconds_to_next,
    take_down,
    take_up_missing,
)
from redaksi.agenda.models import Due
from redaksi.articles.models import Article
from redaksi.bell.ringing import Listener
from redaksi.media.models import Photo
from redaksi.search.models import Entry

NOW = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
MINUTE = timedelta(minutes=1)
MOMENTS = {PUBLISH: publish, TAKE_DOWN: take_down}


@pytest.fixture(autouse=True)
def _an_hour_before(time_machine):
    time_machine.move_to(NOW - 60 * MINUTE, tick=False)


@pytest.fixture
def schedule(make_article):
    """Give a function that schedules an article for a moment, as an editor does."""

    def schedule(title, at, **fields):
        article = make_article(title, live=False, **fields)
        article.go_live_at = at
        article.save_revision().publish()
        return article

    return schedule


@pytest.fixture
def photo(make_photo):
    return make_photo("Sawah retak")


@pytest.fixture
def keep_all(time_machine):
    """Give a function that keeps everything that is due at a moment."""

    def keep_all(at):
        time_machine.move_to(at, tick=False)
        while keep_next(MOMENTS, at):
            pass

    return keep_all


def live(article):
    return Article.objects.get(pk=article.pk).live


def test_article_is_published_when_it_is_due(schedule, keep_all):
    article = schedule("Air embung", NOW)

    keep_all(NOW)

    assert live(article)
    assert not Due.objects.exists()


def test_article_waits_for_its_moment(schedule, keep_all):
    article = schedule("Air embung", NOW)

    keep_all(NOW - MINUTE)

    assert not live(article)
    assert seconds_to_next(MOMENTS, NOW - MINUTE) == 60


def test_overdue_article_is_published_at_once(schedule, keep_all):
    article = schedule("Air embung", NOW)

    keep_all(NOW + 600 * MINUTE)

    assert live(article)


def test_bell_rings_when_a_moment_is_written_down(
    paper, settings, tmp_path, django_capture_on_commit_callbacks
):
    settings.HOME = tmp_path
    with Listener(tmp_path, "scheduler") as listener:
        with django_capture_on_commit_callbacks(execute=True):
            note(PUBLISH, paper, NOW)

        assert listener.wait(0)


def test_article_goes_out_at_the_later_moment_only(schedule, keep_all):
    article = schedule("Air embung", NOW)
    article.go_live_at = NOW + 60 * MINUTE
    article.save_revision().publish()

    keep_all(NOW)
    assert not live(article)

    keep_all(NOW + 60 * MINUTE)
    assert live(article)


def test_article_may_be_moved_to_an_earlier_moment(schedule, keep_all):
    article = schedule("Air embung", NOW)
    article.go_live_at = NOW - 30 * MINUTE
    article.save_revision().publish()

    keep_all(NOW - 30 * MINUTE)

    assert live(article)


def test_article_taken_off_the_schedule_does_not_go_out(schedule, keep_all):
    article = schedule("Air embung", NOW)
    revision = article.scheduled_revision
    revision.approved_go_live_at = None
    revision.save(update_fields=["approved_go_live_at"])

    assert not Due.objects.exists()
    keep_all(NOW)
    assert not live(article)


def test_article_published_by_hand_is_not_put_back_to_the_scheduled_version(schedule, keep_all):
    article = schedule("Air embung", NOW)
    article.go_live_at, article.title = None, "Published by hand"
    article.save_revision().publish()

    keep_all(NOW)

    assert Article.objects.get(pk=article.pk).title == "Published by hand"
    assert not Due.objects.exists()


def test_deleted_article_leaves_no_moment(schedule):
    article = schedule("Air embung", NOW)

    Article.objects.get(pk=article.pk).delete()

    assert not Due.objects.exists()


def test_broken_article_stops_no_other(schedule, keep_all, caplog):
    broken, whole = schedule("Rusak", NOW - MINUTE), schedule("Utuh", NOW)
    revision = broken.scheduled_revision
    revision.content = {**revision.content, "section": 999_999}
    revision.save()

    keep_all(NOW)

    assert live(whole)
    assert not live(broken)
    assert f"moment failed what=publish id={revision.pk}" in caplog.text


def test_article_whose_photo_lost_its_credit_stops_no_other(schedule, photo, keep_all, caplog):
    refused = schedule("Foto tanpa kredit", NOW - MINUTE, lead_photo=photo)
    others = [schedule("Utuh", NOW - MINUTE), schedule("Utuh juga", NOW)]
    Photo.objects.filter(pk=photo.pk).update(credit="")

    for second in range(30):
        keep_all(NOW + timedelta(seconds=second))

    assert [live(article) for article in (refused, *others)] == [False, True, True]
    # Tried after 0, 5 and 15 seconds, and told without a word of what the desk wrote.
    refusals = [record for record in caplog.messages if record.startswith("moment refused")]
    number = refused.scheduled_revision.pk
    assert refusals == [f"moment refused what=publish id={number} fields=lead_photo"] * 3
    assert "Foto tanpa kredit" not in caplog.text
    assert photo.title not in caplog.text
    failing = Due.objects.failing().get()
    assert (failing.attempts, failing.reason, failing.at) == (3, "lead_photo", NOW - MINUTE)


def test_refused_article_goes_out_once_it_is_mended(schedule, photo, keep_all):
    article = schedule("Foto tanpa kredit", NOW, lead_photo=photo)
    Photo.objects.filter(pk=photo.pk).update(credit="")
    keep_all(NOW)

    Photo.objects.filter(pk=photo.pk).update(credit="Suar/Lalu Arya")
    keep_all(NOW + MINUTE)

    assert live(article)


def test_article_is_taken_down_when_its_time_is_over(make_article, keep_all):
    article, other = make_article("Lowongan"), make_article("Berita")
    for each, at in ((article, NOW), (other, NOW + MINUTE)):
        each.expire_at = at
        each.save()

    keep_all(NOW)

    assert not live(article)
    assert live(other)
    assert not Entry.objects.filter(article=article).exists()
    assert Due.objects.get().at == NOW + MINUTE


def test_article_that_may_stay_longer_is_not_taken_down(make_article, keep_all):
    article = make_article("Lowongan", expire_at=NOW)
    article.expire_at = None
    article.save()

    keep_all(NOW)

    assert live(article)


def test_scheduled_article_that_expires_is_written_down_when_it_goes_out(schedule, keep_all):
    article = schedule("Lowongan", NOW, expire_at=NOW + MINUTE)

    keep_all(NOW)
    assert live(article)

    keep_all(NOW + MINUTE)
    assert not live(article)


def test_what_was_scheduled_before_there_was_an_agenda_is_taken_up(
    schedule, make_article, keep_all
):
    article, ending = schedule("Air embung", NOW), make_article("Lowongan", expire_at=NOW)
    Due.objects.all().delete()

    take_up_missing()
    take_up_missing()
    assert Due.objects.count() == 2
    keep_all(NOW)

    assert live(article)
    assert not live(ending)


def test_taking_up_leaves_what_is_resting(schedule):
    schedule("Air embung", NOW)
    Due.objects.get().put_off(NOW, reason="lead_photo")

    take_up_missing()

    assert Due.objects.get().attempts == 1


def test_looking_costs_one_query(django_assert_num_queries, db):
    with django_assert_num_queries(1):
        keep_next(MOMENTS, timezone.now())


def test_kind_that_nobody_here_knows_is_left_for_others(paper):
    note("lift", paper, NOW - 90 * MINUTE)

    assert not keep_next(MOMENTS, NOW)
    assert seconds_to_next(MOMENTS, NOW) is None
