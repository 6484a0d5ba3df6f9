"""The background worker: what is due is done, and what breaks stops nothing else."""

from datetime import UTC, datetime, timedelta

import pytest

from redaksi.articles.models import Article, Month
from redaksi.media.models import Photo
from redaksi.pressroom.actions.rounds import (
    SIGN_OF_LIFE,
    Patience,
    Round,
    Worker,
    _publish,
    prepare_months,
    publish_due,
    show_life,
    take_down_due,
)

NOW = datetime(2026, 5, 12, 10, 40, tzinfo=UTC)
MINUTE = timedelta(minutes=1)


@pytest.fixture
def scheduled(make_article, time_machine):
    """Give a function that schedules an article for a moment."""
    time_machine.move_to(NOW - 60 * MINUTE, tick=False)

    def schedule(title, at, **fields):
        article = make_article(title, live=False, **fields)
        article.go_live_at = at
        article.save_revision(approved_go_live_at=at)
        return article

    return schedule


@pytest.fixture
def photo(make_photo):
    return make_photo("Sawah retak")


def live(article):
    return Article.objects.get(pk=article.pk).live


def test_article_is_published_when_it_is_due(scheduled, time_machine):
    article = scheduled("Air embung", NOW)

    time_machine.move_to(NOW, tick=False)
    publish_due(NOW, Patience())

    assert live(article)


def test_article_waits_for_its_moment(scheduled, time_machine):
    article = scheduled("Air embung", NOW)

    time_machine.move_to(NOW - MINUTE, tick=False)
    publish_due(NOW - MINUTE, Patience())

    assert not live(article)


def test_article_is_published_once_though_two_workers_saw_it(scheduled, time_machine):
    article = scheduled("Air embung", NOW)
    time_machine.move_to(NOW, tick=False)
    seen_by_the_other = article.latest_revision
    publish_due(NOW, Patience())
    Article.objects.filter(pk=article.pk).update(title="Changed since")

    _publish(seen_by_the_other)

    assert Article.objects.get(pk=article.pk).title == "Changed since"


def test_broken_article_stops_no_other(scheduled, time_machine, caplog):
    broken, whole = scheduled("Rusak", NOW - MINUTE), scheduled("Utuh", NOW)
    revision = broken.latest_revision
    revision.content = {**revision.content, "section": 999_999}
    revision.save()

    time_machine.move_to(NOW, tick=False)
    publish_due(NOW, Patience())

    assert live(whole)
    assert not live(broken)
    assert f"step failed step=publish-{revision.pk}" in caplog.text


def test_article_whose_photo_lost_its_credit_stops_no_other(scheduled, photo, time_machine, caplog):
    refused = scheduled("Foto tanpa kredit", NOW - MINUTE, lead_photo=photo)
    others = [scheduled("Utuh", NOW - MINUTE), scheduled("Utuh juga", NOW)]
    Photo.objects.filter(pk=photo.pk).update(credit="")
    patience = Patience()

    time_machine.move_to(NOW, tick=False)
    for second in range(30):
        publish_due(NOW + timedelta(seconds=second), patience)

    assert [live(article) for article in (refused, *others)] == [False, True, True]
    # Tried after 0, 5 and 15 seconds, and told without a word of what the desk wrote.
    refusals = [record for record in caplog.messages if record.startswith("step refused")]
    step = f"publish-{refused.latest_revision.pk}"
    assert refusals == [f"step refused step={step} fields=lead_photo"] * 3
    assert "Foto tanpa kredit" not in caplog.text
    assert photo.title not in caplog.text


def test_refused_article_goes_out_once_it_is_mended(scheduled, photo, time_machine):
    article = scheduled("Foto tanpa kredit", NOW, lead_photo=photo)
    Photo.objects.filter(pk=photo.pk).update(credit="")
    patience = Patience()
    time_machine.move_to(NOW, tick=False)
    publish_due(NOW, patience)

    Photo.objects.filter(pk=photo.pk).update(credit="Suar/Lalu Arya")
    publish_due(NOW + MINUTE, patience)

    assert live(article)


def test_article_is_taken_down_when_its_time_is_over(make_article, time_machine):
    time_machine.move_to(NOW, tick=False)
    article, other = make_article("Lowongan"), make_article("Berita")
    Article.objects.filter(pk=article.pk).update(expire_at=NOW)
    Article.objects.filter(pk=other.pk).update(expire_at=NOW + MINUTE)

    take_down_due(NOW, Patience())

    assert not live(article)
    assert live(other)


def test_months_stand_before_they_are_asked_for(paper):
    last_evening = datetime(2026, 5, 31, 4, tzinfo=UTC)

    prepare_months(last_evening, Patience())
    prepare_months(last_evening, Patience())

    slugs = sorted(Month.objects.values_list("slug", flat=True))
    assert slugs == ["2026-05", "2026-05", "2026-06", "2026-06"]


def test_worker_leaves_a_sign_of_life(settings, tmp_path):
    settings.HOME = tmp_path

    show_life(NOW, Patience())

    assert (tmp_path / SIGN_OF_LIFE).exists()


@pytest.mark.django_db
def test_duty_is_done_as_often_as_it_says():
    done = []
    worker = Worker((Round("each minute", 60, lambda at, _patience: done.append(at)),))

    for second in range(0, 121, 20):
        worker.go_round(NOW + timedelta(seconds=second))

    assert done == [NOW, NOW + MINUTE, NOW + 2 * MINUTE]


@pytest.mark.django_db
def test_failing_duty_stops_no_other_and_is_tried_again(caplog):
    tried, done = [], []

    def broken(at, patience):
        tried.append(at)
        raise RuntimeError("broken")

    worker = Worker((Round("broken", 1, broken), Round("whole", 1, lambda at, _: done.append(at))))
    for second in range(30):
        worker.go_round(NOW + timedelta(seconds=second))

    assert len(done) == 30
    assert [(at - NOW).seconds for at in tried] == [0, 5, 15]
    assert caplog.text.count("step failed step=broken") == 3


def test_rest_grows_no_longer_than_ten_minutes():
    patience = Patience()
    for _ in range(40):
        patience.note_failure("photo", NOW)

    assert not patience.may_try("photo", NOW + 9 * MINUTE)
    assert patience.may_try("photo", NOW + 10 * MINUTE)


def test_success_forgets_the_failures():
    patience = Patience()
    patience.note_failure("photo", NOW)

    patience.attempt("photo", lambda: None, NOW + MINUTE)
    patience.note_failure("photo", NOW + MINUTE)

    assert patience.may_try("photo", NOW + MINUTE + timedelta(seconds=5))
