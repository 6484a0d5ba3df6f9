"""The journey: what becomes of the article, and that nothing brings it back."""

from datetime import timedelta

import pytest
from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.db.models import ProtectedError
from wagtail.models import PageLogEntry, Revision
from wagtail.signals import page_unpublished

from conftest import NOW
from redaksi.agenda import actions as agenda
from redaksi.articles.models import Article, Placing, person_list, section_list, topic_list
from redaksi.corrections import actions
from redaksi.corrections.models import ResponsiblePersonMissing, SealedLook, Withdrawal
from redaksi.corrections.tests.conftest import WITHDRAWN
from redaksi.edge import keys
from redaksi.edge.models import Purge
from redaksi.pressroom.actions.registry import MOMENTS
from redaksi.search.models import Entry


@pytest.fixture
def story(make_article, topic):
    article = make_article(topics=(topic,))
    article.save_revision().publish()
    return Article.objects.get(pk=article.pk)


def fresh(article):
    return Article.objects.get(pk=article.pk)


def test_the_second_approval_takes_the_story_out_of_everything(story, withdraw):
    assert Placing.objects.exists()
    assert Entry.objects.exists()

    withdraw(story)

    article = fresh(story)
    assert (article.live, article.withdrawn_at) == (False, WITHDRAWN)
    assert not article.is_published
    assert not Article.objects.published().exists()
    assert list(Article.objects.once_published()) == [article]
    assert not Placing.objects.exists()
    assert not Entry.objects.exists()


def test_it_rings_as_unpublishing_does(story, withdraw):
    rung = []

    def listen(instance, **kwargs):
        rung.append((instance.pk, instance.withdrawn_at))

    page_unpublished.connect(listen, sender=Article)
    try:
        withdraw(story)
    finally:
        page_unpublished.disconnect(listen, sender=Article)

    assert rung == [(story.pk, WITHDRAWN)]


def test_it_touches_every_page_that_tells_of_the_story(story, withdraw, sections, topic, writer):
    before = Purge.objects.count()

    withdraw(story)

    changed = {key for row in Purge.objects.order_by("pk")[before:] for key in row.changed}
    assert {
        keys.WITHDRAWALS, keys.ALL, keys.article(story.pk), keys.MONTHS, "day:2026-05-12",
        "month:2026-05", keys.listed(section_list(sections["daerah"].pk)),
        keys.listed(topic_list(topic.pk)), keys.listed(person_list(writer.pk)),
    } <= changed  # fmt: skip
    assert keys.PAPER not in changed


def test_asking_approving_once_and_declining_touch_nothing(
    story, make_withdrawal, editor_of_news, responsible
):
    before = Purge.objects.count()

    withdrawal = make_withdrawal(story)
    actions.approve(withdrawal, editor_of_news, at=WITHDRAWN)
    actions.decline(withdrawal, responsible, note="Cukup diralat.", at=WITHDRAWN)

    assert Purge.objects.count() == before


def test_the_first_approval_takes_nothing_out(story, make_withdrawal, editor_of_news):
    actions.approve(make_withdrawal(story), editor_of_news, at=WITHDRAWN)

    assert fresh(story).is_published


def test_a_refused_second_approval_takes_nothing_out(
    story, make_withdrawal, editor_of_news, another_editor
):
    withdrawal = make_withdrawal(story)
    actions.approve(withdrawal, editor_of_news, at=WITHDRAWN)

    with pytest.raises(ResponsiblePersonMissing):
        actions.approve(withdrawal, another_editor, at=WITHDRAWN)

    assert fresh(story).is_published


def test_what_had_been_taken_down_is_announced_too(story, withdraw, responsible):
    story.unpublish()

    withdraw(fresh(story))

    assert fresh(story).withdrawn_at == WITHDRAWN
    line = PageLogEntry.objects.filter(page=story.pk, action=actions.LOG_ACTION).get()
    assert line.user == responsible


def test_who_withdrew_stands_in_the_history_of_the_desk(story, withdraw, responsible):
    withdraw(story)

    line = PageLogEntry.objects.filter(page=story.pk, action=actions.LOG_ACTION).get()
    assert (line.user, line.message) == (responsible, "Dicabut dan diumumkan")


def test_publishing_it_again_is_refused_with_the_reason(story, withdraw):
    withdraw(story)

    with pytest.raises(ValidationError) as refusal:
        fresh(story).get_latest_revision().publish()

    sentence = "Berita ini sudah dicabut: tidak dapat diterbitkan lagi."
    assert sentence in refusal.value.messages
    assert sentence in fresh(story).what_is_missing()[NON_FIELD_ERRORS]
    assert not fresh(story).live


@pytest.mark.parametrize("clean", [True, False])
def test_no_program_puts_it_out_again(story, withdraw, clean):
    withdraw(story)
    article = fresh(story)
    article.live = True

    with pytest.raises(ValidationError):
        article.save(clean=clean)

    # Not even past the model: the gate knows the fact.
    Article.objects.filter(pk=story.pk).update(live=True)
    assert not Article.objects.published().exists()
    assert Article.objects.once_published().exists()


def test_a_copy_loaded_before_the_withdrawal_does_not_undo_it(story, withdraw):
    older = fresh(story)
    withdraw(story)

    with pytest.raises(ValidationError):
        older.save()
    older.live = False
    older.title = "Judul lain"
    older.save()

    assert fresh(story).withdrawn_at == WITHDRAWN


def test_a_restored_revision_stays_withdrawn(story, withdraw):
    revision = story.get_latest_revision()
    withdraw(story)

    assert Revision.objects.get(pk=revision.pk).as_object().withdrawn_at == WITHDRAWN


def test_what_was_scheduled_is_called_off(story, withdraw, time_machine, caplog):
    time_machine.move_to(NOW, tick=False)
    story.go_live_at = NOW + timedelta(hours=5)
    story.save_revision(approved_go_live_at=story.go_live_at)
    withdraw(story)

    later = NOW + timedelta(hours=6)
    time_machine.move_to(later, tick=False)
    while agenda.keep_next(MOMENTS, later):
        pass

    assert not Revision.objects.filter(approved_go_live_at__isnull=False).exists()
    assert "refused" not in caplog.text
    assert (fresh(story).live, fresh(story).go_live_at) == (False, None)


def test_a_copy_of_it_is_not_withdrawn(story, withdraw):
    withdraw(story)

    copy = fresh(story).copy(update_attrs={"slug": "salinan"}, keep_live=False)

    assert (copy.withdrawn_at, copy.published_at) == (None, None)


def test_rows_are_kept(story, withdraw, responsible):
    withdrawal = withdraw(story)
    actions.open_sealed(withdrawal, responsible, at=WITHDRAWN)

    for kept in (fresh(story), responsible, withdrawal):
        with pytest.raises(ProtectedError):
            kept.delete()

    assert (Withdrawal.objects.count(), SealedLook.objects.count()) == (1, 1)


def test_each_look_at_the_sealed_text_leaves_a_row(story, withdraw, responsible):
    withdrawal = withdraw(story)

    for minutes in (1, 2):
        opened = actions.open_sealed(
            withdrawal, responsible, at=WITHDRAWN + timedelta(minutes=minutes)
        )
        assert opened.title == story.title

    assert [look.user for look in withdrawal.looks.all()] == [responsible, responsible]
