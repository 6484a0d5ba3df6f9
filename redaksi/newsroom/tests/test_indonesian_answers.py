"""What no link leads to speaks Indonesian too: the door, mails, uploads, scripts, colleagues."""

import json
import re
from pathlib import Path
from typing import Any

import polib
import pytest
import wagtail.admin
from django.apps import apps
from django.contrib.auth.tokens import default_token_generator
from django.core.files.uploadedfile import SimpleUploadedFile
from django.test import Client
from django.urls import reverse
from django.utils import timezone
from django.utils.encoding import force_bytes
from django.utils.http import urlsafe_base64_encode
from django.utils.translation import gettext, override
from wagtail.admin.models import EditingSession
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Collection, PageSubscription, Workflow
from wagtail.test.utils.form_data import inline_formset
from wagtail.users.models import UserProfile

from redaksi.newsroom.door import letters
from redaksi.newsroom.roles import Role
from redaksi.newsroom.tests.english import Listener, english_in

pytestmark = pytest.mark.once

WAGTAILS_SCRIPTS = Path(wagtail.admin.__path__[0]) / "locale/en/LC_MESSAGES/djangojs.po"


@pytest.fixture(autouse=True)
def listener(monkeypatch):
    return Listener(monkeypatch)


@pytest.fixture
def reni(make_user):
    return make_user(Role.REPORTER, name="reni")


@pytest.fixture
def lalu(make_user):
    return make_user(Role.EDITOR, name="lalu")


def confirming(user, token=""):
    """Give the address of a link to a new password."""
    mark = urlsafe_base64_encode(force_bytes(user.pk))
    token = token or default_token_generator.make_token(user)
    return reverse("wagtailadmin_password_reset_confirm", args=[mark, token])


def test_english_would_be_found(listener):
    with override("id"):
        assert gettext("Nobody has translated this.") == "Nobody has translated this."

    assert listener.in_vain == {"Nobody has translated this."}
    assert english_in('<a title="Choose another page">Pilih</a><p>Delete this</p>') == {
        "Choose another page", "Delete this",
    }  # fmt: skip
    assert english_in("<p>Pilih halaman lain</p>", '{"html": "<p>Hapus</p>"}') == set()


def test_the_door(client, paper, reni, listener):
    login, reset = reverse("wagtailadmin_login"), reverse("wagtailadmin_password_reset")
    wrong = {"username": "reni", "password": "bukan ini"}

    answers = [
        client.get(login),
        client.post(login, {"username": "", "password": ""}),
        *(client.post(login, wrong) for _ in range(6)),
        client.get(reset),
        client.post(reset, {"email": ""}),
        client.post(reset, {"email": "?"}),
        client.post(reset, {"email": "tiada@suar.example"}, follow=True),
        client.get(confirming(reni, "bukan-tanda"), follow=True),
        client.get(reverse("wagtailadmin_password_reset_complete")),
        Client(enforce_csrf_checks=True).post(login, wrong),
    ]

    assert {answer.status_code for answer in answers} == {200, 403, 429}
    assert english_in(*answers) == {"English"}
    assert listener.in_vain <= {"Bahasa Indonesia"}


@pytest.mark.parametrize(
    "password", ["", "pendek", "password123", "1234567890123", "reni@suar.example"]
)
def test_refusals_of_a_password(client, reni, password, listener):
    form = client.get(confirming(reni), follow=True)
    sent = {"new_password1": password, "new_password2": f"{password}!"}
    twice = {"new_password1": password, "new_password2": password}

    answers = [client.post(form.request["PATH_INFO"], data) for data in (sent, twice)]

    assert english_in(form, *answers) <= {"English"}
    assert listener.in_vain <= {"Bahasa Indonesia"}


def test_a_page_that_is_not_there(client_of, reni, listener):
    client = client_of(reni)

    answers = [client.get("/desk/tiada/"), client.get("/desk/users/", follow=True)]

    assert {answer.status_code for answer in answers} == {200, 404}
    assert english_in(*answers) <= {"English"}


@pytest.fixture
def posted_by(mailoutbox, django_capture_on_commit_callbacks):
    """Give a function that does something and gives the texts of the mails it caused."""

    def post(act):
        with django_capture_on_commit_callbacks(execute=True):
            act()
        return [text for mail in mailoutbox for text in texts_of(mail)]

    return post


def texts_of(mail):
    return [mail.subject, mail.body, *(html for html, _ in mail.alternatives)]


def test_mails_about_the_work(lalu, reni, make_article, posted_by, listener):
    def file(title):
        article = make_article(title, live=False, owner=reni)
        article.save_revision(user=reni)
        Workflow.objects.get().start(article, reni)
        return article.current_workflow_task_state

    def decide():
        file("Embung").approve(user=lalu)
        file("Tambak").reject(user=lalu, comment="Siapa narasumbernya?")

    texts = posted_by(decide)

    assert len(texts) >= 4 * 2
    assert english_in(*texts) == set()
    assert listener.in_vain == set()


def test_mail_about_notes(client_of, lalu, reni, make_article, fill_in, posted_by):
    article = make_article("Embung", owner=reni)
    PageSubscription.objects.create(page=article, user=reni, comment_notifications=True)
    note = {"text": "Siapa narasumbernya?", "contentpath": "title", "position": "", "DELETE": ""}
    form = fill_in(comments=inline_formset([{**note, "replies": inline_formset([])}]))
    edit = reverse("wagtailadmin_pages:edit", args=[article.pk])

    texts = posted_by(lambda: client_of(lalu).post(edit, form))

    assert "Siapa narasumbernya?" in texts[1]
    assert english_in(*texts) == set()


@pytest.mark.parametrize("letter", letters.Letter)
def test_letters_of_the_door(reni, lalu, letter, listener):
    mail = letters.write(letter, reni, sender=lalu)

    assert english_in(*texts_of(mail)) == set()
    assert listener.in_vain == set()


class TestUploading:
    """In a dialog one at a time, or many at once from a folder."""

    @pytest.fixture
    def upload(self, client_of, lalu):
        client, drawer = client_of(lalu), Collection.get_first_root_node()

        def send(place: str, file: Any) -> Any:
            file.seek(0)
            if place.endswith("add_multiple"):
                data = {"files[]": file}
            else:
                prefix = f"{'image' if 'image' in place else 'document'}-chooser-upload"
                one = {"file": file, "title": "Embung", "collection": drawer.pk}
                data = {f"{prefix}-{name}": value for name, value in one.items()}
            return client.post(reverse(place), data, headers={"X-Requested-With": "XMLHttpRequest"})

        return send

    @pytest.mark.parametrize(
        "place", ["wagtailimages:add_multiple", "wagtailimages_chooser:create"]
    )
    def test_a_photo(self, upload, place, listener):
        photo = get_test_image_file(filename="embung.png", size=(90, 60))
        broken = SimpleUploadedFile("embung.jpg", b"bukan foto", "image/jpeg")
        other = SimpleUploadedFile("embung.exe", b"MZ", "application/octet-stream")

        answers = [upload(place, file) for file in (photo, photo, broken, other)]

        told = [answer.content.decode() for answer in answers]
        assert len(set(told)) == 4
        assert "rusak" in told[2]
        assert english_in(*told) <= {"Search"}
        assert listener.in_vain == set()

    @pytest.mark.parametrize("place", ["wagtaildocs:add_multiple", "wagtaildocs_chooser:create"])
    def test_a_document(self, upload, place, listener):
        paper = SimpleUploadedFile("risalah.pdf", b"%PDF-1.4", "application/pdf")
        empty = SimpleUploadedFile("kosong.pdf", b"", "application/pdf")
        other = SimpleUploadedFile("risalah.exe", b"MZ", "application/octet-stream")

        answers = [upload(place, file) for file in (paper, empty, other)]

        told = [answer.content.decode() for answer in answers]
        assert "kosong" in told[1]
        assert "tidak diterima" in told[2]
        assert english_in(*told) <= {"Search"}
        assert listener.in_vain == set()


def test_colleagues_at_the_same_article(client_of, reni, lalu, make_article, listener):
    article = make_article("Embung", owner=reni)
    first = article.save_revision(user=lalu)
    later = article.save_revision(user=reni)
    EditingSession.objects.create(
        user=reni, content_object=article, last_seen_at=timezone.now(), is_editing=True
    )
    ping = reverse(
        "wagtailadmin_editing_sessions:ping", args=["articles", "article", article.pk, 0]
    )

    answers = [
        client_of(lalu).post(ping, {"revision_id": revision.pk}) for revision in (first, later)
    ]

    assert all("Reni" in answer.content.decode() for answer in answers)
    assert english_in(*answers) == set()
    assert listener.in_vain == set()


ROOMS = ("articles", "masthead", "media", "newsroom", "people", "sections")


def test_nothing_is_put_in_the_plural_by_a_letter():
    """Django makes "bulans" of "bulan" when a noun is not given its plural."""
    named = [
        model._meta for model in apps.get_models()
        if model._meta.app_label in ROOMS and "verbose_name" in model._meta.original_attrs
    ]  # fmt: skip

    with override("id"):
        made = [
            str(noun.verbose_name_plural) for noun in named
            if str(noun.verbose_name_plural) == f"{noun.verbose_name}s"
        ]  # fmt: skip

    assert len(named) > 8
    assert made == []


def test_words_of_the_scripts(client_of, reni):
    answer = client_of(reni).get(reverse("wagtailadmin_javascript_catalog")).content.decode()
    (words,) = re.findall(r"const newcatalog = (\{.*?\n  \});", answer, re.DOTALL)
    catalogue = json.loads(words)

    asked = {entry.msgid for entry in polib.pofile(str(WAGTAILS_SCRIPTS))}
    said = [words if isinstance(words, str) else words[0] for words in catalogue.values()]
    assert asked - set(catalogue) == set()
    assert english_in(*said) == set()


def test_english_can_be_chosen(client_of, lalu, make_article):
    UserProfile.objects.create(user=lalu, preferred_language="en")
    article = make_article("Embung", owner=lalu)
    client = client_of(lalu)

    answer = client.get(reverse("wagtailadmin_pages:edit", args=[article.pk]))

    shown = answer.content.decode()
    assert 'lang="en"' in shown
    assert {"Save draft", "Headline", "Comments"} <= english_in(answer)
    assert "Simpan" not in shown
