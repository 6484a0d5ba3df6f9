"""What happens at the desk happens whole or not at all."""

from errno import ECONNREFUSED
from smtplib import SMTPRecipientsRefused, SMTPSenderRefused

import pytest
from django.core import mail
from django.core.mail import EmailMessage, get_connection
from django.db import transaction
from django.urls import reverse
from wagtail.admin.views.account import LoginView
from wagtail.models import PageLogEntry, Revision
from wagtail.signals import page_published

from redaksi import wiring
from redaksi.articles.models import Article
from redaksi.newsroom.urls import urlpatterns


class TheRoofFell(Exception):
    pass


@pytest.fixture
def broken_doorbell(monkeypatch):
    """Let what follows from publishing fail, after Wagtail has published."""

    def fail(*args, **kwargs):
        raise TheRoofFell

    monkeypatch.setattr(wiring, "note_publication", fail)


def kept():
    return (
        Article.objects.count(), Revision.objects.count(), PageLogEntry.objects.count(),
        list(Article.objects.values_list("live", "title", "summary", "latest_revision")),
    )  # fmt: skip


def test_publishing_is_undone_when_what_follows_fails(
    editor, make_article, fill_in, broken_doorbell
):
    article = make_article(live=False)
    before = kept()

    with pytest.raises(TheRoofFell):
        editor.post(
            reverse("wagtailadmin_pages:edit", args=[article.pk]),
            fill_in(publish=True, summary="Ringkasan baru."),
        )

    assert kept() == before


def test_filing_and_publishing_in_one_go_is_undone_too(editor, fill_in, broken_doorbell):
    form = editor.get(reverse("newsroom_write", args=["news"])).url
    before = kept()

    with pytest.raises(TheRoofFell):
        editor.post(form, fill_in(publish=True))

    assert kept() == before


def test_what_follows_from_publishing_commits_with_it(editor, make_article, fill_in):
    article = make_article(live=False)
    inside = []

    def ring(instance, **kwargs):
        inside.append(transaction.get_connection().in_atomic_block)

    page_published.connect(ring, sender=Article)
    try:
        editor.post(reverse("wagtailadmin_pages:edit", args=[article.pk]), fill_in(publish=True))
    finally:
        page_published.disconnect(ring, sender=Article)

    article.refresh_from_db()
    assert inside == [True]
    assert article.published_at is not None


def test_reading_takes_no_lock(reporter):
    """On SQLite a transaction takes the write lock at once; within a test's own, a savepoint."""
    taken = []

    def listen(execute, sql, params, many, context):
        taken.append(sql.split()[0])
        return execute(sql, params, many, context)

    with transaction.get_connection().execute_wrapper(listen):
        reporter.get("/desk/articles/")

    assert not {"SAVEPOINT", "BEGIN", "INSERT", "UPDATE"} & set(taken)


def views(patterns):
    for pattern in patterns:
        yield from views(getattr(pattern, "url_patterns", []))
        if getattr(pattern, "callback", None):
            yield pattern.callback


def test_every_view_of_the_desk_is_wrapped_but_the_first_which_logs_in():
    first, *others = views(urlpatterns)
    unwrapped = [view for view in others if view.__code__.co_name != "wrapped"]

    # Hashing a password would keep the write lock from everybody else.
    assert first.view_class is LoginView
    assert unwrapped == []
    assert len(list(views(urlpatterns))) > 100


class TestMail:
    @pytest.fixture
    def after_commit(self, settings):
        settings.MAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
        return get_connection("redaksi.newsroom.desk.mail.MailAfterCommit")

    def letter(self, connection):
        return EmailMessage("Dikirim", "Ada naskah.", to=["e@suar.example"], connection=connection)

    @pytest.mark.django_db(transaction=True)
    def test_leaves_after_the_commit(self, after_commit):
        with transaction.atomic():
            self.letter(after_commit).send()
            assert mail.outbox == []

        assert len(mail.outbox) == 1

    @pytest.mark.django_db(transaction=True)
    def test_of_what_did_not_happen_does_not_leave(self, after_commit):
        def send_and_fall():
            with transaction.atomic():
                self.letter(after_commit).send()
                raise TheRoofFell

        with pytest.raises(TheRoofFell):
            send_and_fall()

        assert mail.outbox == []

    @pytest.mark.django_db(transaction=True)
    def test_that_cannot_be_sent_costs_nobody_work(self, after_commit, settings, caplog):
        settings.MAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

        with transaction.atomic():
            self.letter(after_commit).send()

        assert f"mail not sent count=1 error=ConnectionRefusedError code={ECONNREFUSED}" in (
            caplog.messages
        )

    @pytest.mark.django_db(transaction=True)
    @pytest.mark.parametrize(
        ("refusal", "logged"),
        [
            (
                SMTPRecipientsRefused({"e@suar.example": (550, b"No such user e@suar.example")}),
                "error=SMTPRecipientsRefused code=550",
            ),
            (
                SMTPSenderRefused(530, b"Log in first", "desk@suar.example"),
                "error=SMTPSenderRefused code=530",
            ),
        ],
        ids=["recipient", "sender"],
    )
    def test_that_a_server_refuses_is_logged_without_an_address(
        self, after_commit, monkeypatch, caplog, refusal, logged
    ):
        def refuse(self, messages):
            raise refusal

        monkeypatch.setattr("django.core.mail.backends.locmem.EmailBackend.send_messages", refuse)

        with transaction.atomic():
            self.letter(after_commit).send()

        assert f"mail not sent count=1 {logged}" in caplog.messages
        assert "@suar.example" not in caplog.text

    @pytest.mark.django_db(transaction=True)
    def test_outside_a_transaction_a_failure_is_told(self, after_commit, settings):
        settings.MAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
        settings.EMAIL_HOST, settings.EMAIL_PORT = "127.0.0.1", 9

        with pytest.raises(ConnectionRefusedError):
            self.letter(after_commit).send()
