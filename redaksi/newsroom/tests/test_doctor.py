"""The launch check: it fails for what is missing, says how to mend it, and passes when it is."""

import json
import os
import time
from collections import namedtuple
from io import StringIO

import pytest
from django.core import mail
from django.core.management import CommandError, call_command
from django.db import DatabaseError, connection
from django.utils import timezone
from django.utils.translation import override

from redaksi.masthead.models import Publication, StandingPage
from redaksi.newsroom import doctor
from redaksi.newsroom.checks import background, machine, pages, safety
from redaksi.newsroom.checks import paper as law
from redaksi.newsroom.checks.finding import Level
from redaksi.newsroom.checks.wording import GUIDELINE_HEADINGS
from redaksi.newsroom.roles import Role, give_role
from redaksi.people.models import User
from redaksi.readers.models import CommentTerms

pytestmark = [pytest.mark.django_db, pytest.mark.once]
Duty = StandingPage.Duty
Usage = namedtuple("Usage", "total used free")
OFFICIAL = "".join(f"<h2>{one}</h2><p>Isi.</p>" for one in GUIDELINE_HEADINGS)
KEY = "q0A-Zk3v_9TnXw7RbJdU2mEoYhCsL5gFi8PtV1yKxN4cQe6WaSrMzHuGjDlOBp"


def levels(check) -> list[Level]:
    return [finding.level for finding in check()]


def said(check) -> str:
    return " ".join(finding.what for finding in check())


@pytest.fixture
def own_texts(paper):
    """The paper with texts of its own on every standing page, and terms of its own."""
    now = timezone.now()
    CommentTerms.objects.write("Tanpa fitnah.", in_force_from=timezone.localdate(now), at=now)
    StandingPage.objects.update(body="<p>Tulisan kami sendiri.</p>", is_sample=False)
    StandingPage.objects.filter(duty=Duty.GUIDELINES).update(
        body=f"{OFFICIAL}<p>Jakarta, 3 Februari 2012</p>", source="dewanpers.or.id, 12 Mei 2026"
    )


@pytest.fixture
def full_masthead(paper):
    paper.legal_entity = "PT Suar Media Nusantara"
    paper.address = "Jalan Pejanggik 10, Mataram"
    paper.email, paper.phone = "redaksi@suar.example", "0370 123456"
    paper.ahu_number = "AHU-0012345.AH.01.01"
    paper.responsible = [("person", {"office": "Penanggung Jawab", "name": "Baiq Nirmala"})]
    paper.save()
    return paper


@pytest.fixture
def safe_machine(settings, tmp_path, monkeypatch):
    """A machine on which everything is as it should be."""
    settings.HOME = tmp_path
    settings.MEDIA_ROOT = str(tmp_path / "media")
    settings.SECRET_KEY = KEY
    settings.DEBUG = False
    settings.ADDRESS = "https://www.suarmataram.id"
    settings.ALLOWED_HOSTS = ["www.suarmataram.id"]
    settings.SESSION_COOKIE_SECURE = settings.CSRF_COOKIE_SECURE = True
    settings.MAIL_BACKEND = "django.core.mail.backends.smtp.EmailBackend"
    for sign in ("work.alive", "schedule.alive"):
        (tmp_path / sign).touch()
    # No test commits, so what it changes is never purged.
    monkeypatch.setattr(pages, "overdue", lambda store, at: 0)


@pytest.fixture
def leads(roles):
    """Two people who can let others in."""
    for name in ("baiq", "lalu"):
        user = User.objects.create_user(name, f"{name}@suarmataram.id")
        user.password = "argon2$usable"
        user.save()
        give_role(user, Role.MANAGING_EDITOR)


def test_a_new_paper_is_not_ready(paper):
    found = {result.check for result in doctor.obstacles(doctor.examine())}

    assert {"masthead", "standing_pages", "address"} <= found


def test_a_paper_that_has_everything_may_be_launched(own_texts, full_masthead, safe_machine, leads):
    assert doctor.obstacles(doctor.examine()) == []


def test_every_failure_says_how_to_mend_it(paper):
    results = doctor.examine()

    assert {result.check for result in results} == set(doctor.CHECKS) - {"guidelines"}
    assert [
        one for one in results if one.finding.level is not Level.OK and not one.finding.remedy
    ] == []


@pytest.mark.parametrize("duty", [duty for duty in Duty if duty])
def test_each_page_of_the_law_has_to_be_there(own_texts, duty):
    StandingPage.objects.get(duty=duty).delete()

    assert levels(law.standing_pages) == [Level.FAILURE]
    assert str(duty.label) in said(law.standing_pages)


@pytest.mark.parametrize(
    "trouble",
    [
        {"live": False},
        {"body": ""},
        {"body": "<p> </p>"},
        {"is_sample": True},
        # The mark was taken away, the text was not.
        {"body": (law.SAMPLES / "tentang.html").read_text(encoding="utf-8")},
    ],
)
def test_a_page_has_to_be_published_and_the_papers_own(own_texts, trouble):
    page = StandingPage.objects.get(duty=Duty.ABOUT)
    StandingPage.objects.filter(pk=page.pk).update(**trouble)

    (finding,) = law.standing_pages()

    assert finding.level is Level.FAILURE
    assert finding.place == f"/desk/pages/{page.pk}/edit/"


def test_places_to_fill_in_are_a_warning(own_texts):
    StandingPage.objects.filter(duty=Duty.ABOUT).update(body="<p>[Nama media] adalah media.</p>")

    assert levels(law.standing_pages) == [Level.WARNING]


def test_pages_of_the_papers_own_are_good(own_texts):
    assert levels(law.standing_pages) == [Level.OK]
    assert levels(law.guidelines) == [Level.OK]


@pytest.mark.parametrize(
    ("change", "word"),
    [
        ({"body": OFFICIAL}, "closing line"),
        ({"body": "<p>Isi.</p><p>Jakarta, 3 Februari 2012</p>"}, "Sengketa"),
        ({"source": " "}, "where their text is from"),
    ],
)
def test_the_guidelines_have_to_be_whole(own_texts, change, word):
    StandingPage.objects.filter(duty=Duty.GUIDELINES).update(**change)

    assert levels(law.guidelines) == [Level.FAILURE]
    with override("en"):
        assert word in said(law.guidelines)


@pytest.mark.parametrize(
    "field", ["name", "legal_entity", "address", "responsible", "email", "phone"]
)
def test_the_masthead_has_to_be_complete(full_masthead, field):
    setattr(full_masthead, field, [] if field == "responsible" else "")
    full_masthead.save()

    assert levels(law.masthead) == [Level.FAILURE]
    labels = {one.name: str(one.verbose_name) for one in Publication._meta.fields}
    assert labels[field] in said(law.masthead)


def test_a_complete_masthead_is_good_and_its_ahu_number_may_follow(full_masthead):
    assert levels(law.masthead) == [Level.OK]

    Publication.objects.update(ahu_number="")

    assert levels(law.masthead) == [Level.OK, Level.WARNING]


@pytest.mark.parametrize(
    ("status", "certificate", "level"),
    [
        ("not_yet", "", Level.WARNING),
        ("in_progress", "", Level.WARNING),
        ("administrative", "", Level.FAILURE),
        ("factual", "1234/DP-Verifikasi", Level.OK),
    ],
)
def test_the_paper_says_no_more_of_the_press_council_than_is_so(paper, status, certificate, level):
    Publication.objects.update(press_council=status, certificate=certificate)

    assert levels(law.press_council) == [level]


@pytest.mark.parametrize("key", ["x", "k" * 60, "only-for-tests-" * 4, KEY[:40]])
def test_a_short_or_simple_key_is_a_failure(settings, key):
    settings.SECRET_KEY = key

    assert levels(safety.secret_key) == [Level.FAILURE]


def test_debugging_is_a_failure(settings):
    settings.DEBUG = True

    assert levels(safety.debug) == [Level.FAILURE]


@pytest.mark.parametrize(
    "change",
    [
        {"ADDRESS": "http://www.suarmataram.id"},
        {"SESSION_COOKIE_SECURE": False},
        {"CSRF_COOKIE_SECURE": False},
        {"ALLOWED_HOSTS": ["suarmataram.id"]},
        {"ALLOWED_HOSTS": ["*"]},
    ],
)
def test_an_address_in_the_open_is_a_failure(safe_machine, settings, change):
    assert levels(safety.address) == [Level.OK]

    for name, value in change.items():
        setattr(settings, name, value)

    assert levels(safety.address) == [Level.FAILURE]


def test_accounts_of_a_demonstration_are_a_failure_until_shut_out(db):
    User.objects.create(username="reporter", email="reporter@suarmataram.example")
    assert levels(safety.invented_accounts) == [Level.FAILURE]

    User.objects.update(is_active=False)

    assert levels(safety.invented_accounts) == [Level.OK]


def test_somebody_has_to_be_in_charge_and_better_two(leads):
    assert levels(safety.somebody_in_charge) == [Level.OK]

    User.objects.filter(username="lalu").update(email="")
    assert levels(safety.somebody_in_charge) == [Level.WARNING]

    User.objects.get(username="baiq").groups.clear()
    assert levels(safety.somebody_in_charge) == [Level.FAILURE]


def test_somebody_invited_is_not_yet_in_charge(make_user):
    make_user(Role.MANAGING_EDITOR)

    assert levels(safety.somebody_in_charge) == [Level.FAILURE]


@pytest.mark.parametrize("dead_end", ["filebased", "console", "locmem", "dummy"])
def test_mail_that_stays_on_the_machine_is_a_failure(settings, dead_end):
    settings.MAIL_BACKEND = f"django.core.mail.backends.{dead_end}.EmailBackend"

    assert levels(machine.mail) == [Level.FAILURE]


def test_the_database_under_test_is_good(db):
    assert levels(machine.database) == [Level.OK]
    assert levels(machine.migrations) == [Level.OK]


@pytest.mark.parametrize(
    ("vendor", "version", "level"),
    [
        ("sqlite", (3, 34, 1), Level.FAILURE),
        ("postgresql", (13, 9), Level.FAILURE),
        ("postgresql", (14, 0), Level.OK),
        ("mysql", (8, 0), Level.FAILURE),
    ],
)
def test_old_and_strange_databases_are_a_failure(db, monkeypatch, vendor, version, level):
    monkeypatch.setattr(connection, "vendor", vendor)
    monkeypatch.setattr(connection, "get_database_version", lambda: version)

    assert levels(machine.database) == [level]


def test_a_database_behind_the_program_is_a_failure(db, monkeypatch):
    monkeypatch.setattr(machine.MigrationExecutor, "migration_plan", lambda *given: ["one", "two"])

    assert levels(machine.migrations) == [Level.FAILURE]


def test_a_folder_that_cannot_be_written_to_is_a_failure(safe_machine, settings, tmp_path):
    assert levels(machine.folders) == [Level.OK]

    (tmp_path / "wall").write_text("")
    settings.MEDIA_ROOT = str(tmp_path / "wall" / "media")

    assert levels(machine.folders) == [Level.FAILURE]


@pytest.mark.parametrize(
    ("free", "level"), [(0.5, Level.FAILURE), (3, Level.WARNING), (60, Level.OK)]
)
def test_a_full_disk_is_noticed(safe_machine, monkeypatch, free, level):
    room = Usage(100 * machine.GIGABYTE, 0, int(free * machine.GIGABYTE))
    monkeypatch.setattr(machine.shutil, "disk_usage", lambda folder: room)

    assert levels(machine.disk) == [level]


@pytest.mark.parametrize(
    ("check", "sign"),
    [(background.worker, "work.alive"), (background.scheduler, "schedule.alive")],
)
def test_whoever_fell_silent_is_noticed(safe_machine, tmp_path, check, sign):
    assert levels(check) == [Level.OK]

    long_ago = time.time() - background.SILENT_SECONDS - 5
    os.utime(tmp_path / sign, (long_ago, long_ago))
    assert levels(check) == [Level.FAILURE]

    (tmp_path / sign).unlink()
    assert levels(check) == [Level.WARNING]


def test_photos_without_sizes_are_noticed(monkeypatch):
    assert levels(machine.photos) == [Level.OK]

    monkeypatch.setattr(machine.Photo.objects, "given_up", lambda: machine.Photo.objects)
    monkeypatch.setattr(machine.Photo.objects, "count", lambda: 2)

    assert levels(machine.photos) == [Level.WARNING]


def test_a_check_that_cannot_be_made_is_a_finding(monkeypatch):
    def broken():
        raise DatabaseError

    monkeypatch.setattr(doctor, "CHECKS", {"masthead": broken})

    (result,) = doctor.examine()

    assert (result.check, result.finding.level) == ("masthead", Level.FAILURE)


def test_the_command_lists_everything_and_ends_with_one(paper):
    out = StringIO()

    with pytest.raises(CommandError) as end:
        call_command("doctor", stdout=out)

    assert end.value.returncode == 1
    assert out.getvalue().count("→") >= 5


def test_the_command_ends_well_when_nothing_is_missing(
    own_texts, full_masthead, safe_machine, leads
):
    out = StringIO()

    call_command("doctor", stdout=out)

    assert out.getvalue()


def test_the_command_answers_machines(own_texts, full_masthead, safe_machine, leads):
    out = StringIO()

    call_command("doctor", "--json", stdout=out)

    answer = json.loads(out.getvalue())
    assert {"check", "level", "what", "remedy", "place"} == set(answer[0])
    assert {one["check"] for one in answer} == set(doctor.CHECKS)


def test_the_command_sends_a_test_letter(own_texts, full_masthead, safe_machine, leads, settings):
    settings.MAIL_BACKEND = "django.core.mail.backends.locmem.EmailBackend"
    out = StringIO()

    with pytest.raises(CommandError):
        call_command("doctor", "--mail", "lalu@suarmataram.id", stdout=out)

    assert mail.outbox[0].to == ["lalu@suarmataram.id"]


def test_a_test_letter_that_is_not_taken_is_a_failure(settings):
    settings.MAIL_BACKEND = "redaksi.newsroom.tests.test_new_password.Refusing"

    assert machine.test_letter("lalu@suarmataram.id").level is Level.FAILURE


def test_the_check_changes_nothing(own_texts, full_masthead, django_assert_max_num_queries):
    with django_assert_max_num_queries(30) as asked:
        doctor.examine()

    words = {query["sql"].split()[0] for query in asked.captured_queries}
    assert words <= {"SELECT", "PRAGMA", "EXPLAIN"}
