"""What the archive lacks is counted by its words, without whoever asked, and within bounds."""

from datetime import date, timedelta

import pytest

from conftest import NOW
from redaksi.assistant import models
from redaksi.assistant.actions.passing_on import AN_HOUR, NotAsked, pass_on, proof_of
from redaksi.assistant.models import Unanswered

TODAY = date(2026, 5, 12)

pytestmark = pytest.mark.django_db


@pytest.fixture(autouse=True)
def clock(time_machine):
    time_machine.move_to(NOW, tick=False)
    return time_machine


def kept():
    return list(Unanswered.objects.order_by("pk").values_list("question", "times"))


def test_the_same_words_count_once_more_however_they_are_written(paper):
    Unanswered.objects.note("Kapan jembatan dibangun?", on=TODAY)
    Unanswered.objects.note("JEMBATAN kapan DIBANGUN", on=TODAY + timedelta(days=2))
    Unanswered.objects.note("Siapa juara catur?", on=TODAY)

    assert kept() == [("Kapan jembatan dibangun?", 2), ("Siapa juara catur?", 1)]
    assert Unanswered.objects.get(times=2).asked_on == TODAY + timedelta(days=2)


def test_nothing_of_whoever_asked_is_in_the_row():
    Unanswered.objects.note("Nomor 081234567890 ayu@surat.example punya siapa?", on=TODAY)

    row = Unanswered.objects.values().get()
    assert row["question"] == "Nomor … … punya siapa?"
    assert not {"0812", "ayu", "surat"} & set(row["key"].split())
    assert "081234567890" not in str(row)


def test_a_question_that_says_nothing_is_none():
    for empty in ("?!", "081234567890", ""):
        Unanswered.objects.note(empty, on=TODAY)

    assert kept() == []


def test_what_is_kept_is_bounded_and_what_was_dealt_with_goes_first(monkeypatch):
    monkeypatch.setattr(models, "MOST", 3)
    for number, word in enumerate(("satu", "dua", "tiga")):
        Unanswered.objects.note(f"Kapan {word}?", on=TODAY + timedelta(days=number))
    Unanswered.objects.get(question="Kapan tiga?").handle(by=None, at=NOW)

    Unanswered.objects.note("Kapan empat?", on=TODAY - timedelta(days=9))
    assert [question for question, _ in kept()] == ["Kapan satu?", "Kapan dua?", "Kapan empat?"]

    Unanswered.objects.note("Kapan lima?", on=TODAY + timedelta(days=9))
    assert [question for question, _ in kept()] == ["Kapan satu?", "Kapan dua?", "Kapan lima?"]


def test_what_was_asked_most_often_stands_first_and_what_was_dealt_with_apart():
    for question, times in (("Kapan a-satu?", 1), ("Kapan dua?", 3), ("Kapan tiga?", 1)):
        for _time in range(times):
            Unanswered.objects.note(question, on=TODAY)
    Unanswered.objects.get(question="Kapan tiga?").handle(by=None, at=NOW)

    assert [row.question for row in Unanswered.objects.open()] == ["Kapan dua?", "Kapan a-satu?"]
    assert [row.question for row in Unanswered.objects.handled()] == ["Kapan tiga?"]


def test_only_what_the_archive_was_asked_is_passed_on(paper, clock):
    proof = proof_of("Kapan jembatan dibangun?")
    pass_on(proof, at=NOW)
    assert kept() == [("Kapan jembatan dibangun?", 1)]

    for wrong in ("", "Kapan jembatan dibangun?", proof.replace("Kapan", "Siapa"), proof[:-1]):
        with pytest.raises(NotAsked):
            pass_on(wrong, at=NOW)
    clock.move_to(NOW + timedelta(seconds=AN_HOUR + 1), tick=False)
    with pytest.raises(NotAsked):
        pass_on(proof, at=NOW)
    assert kept() == [("Kapan jembatan dibangun?", 1)]


def test_it_costs_few_queries(paper, django_assert_max_num_queries):
    for _time in range(2):
        with django_assert_max_num_queries(8):
            Unanswered.objects.note("Kapan jembatan dibangun?", on=TODAY)
