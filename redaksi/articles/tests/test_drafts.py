"""A draft is saved by itself however little of it is there: what is typed is never lost."""

from concurrent.futures import ThreadPoolExecutor
from threading import Event
from time import sleep

import pytest
from django.core.exceptions import ValidationError
from django.urls import reverse
from wagtail.test.utils.form_data import rich_text, streamfield

from redaksi.articles.blocks import BodyBlock
from redaksi.articles.models import Article

AS_AUTOSAVE_DOES = {"accept": "application/json"}
WORDS = ("paragraph", rich_text("<p>“Air tinggal sepertiga,” kata Reni.</p>"))
HALF_FILLED = {
    "photo": {"photo": "", "caption": ""},
    "quote": {"text": "Air tinggal sepertiga.", "speaker": "", "role": ""},
    "embed": {"url": "", "title": "", "author": "", "seen_on": ""},
    "heading": "",
    "ask": {"question": "", "answer": rich_text("")},
    "document": {"document": "", "title": ""},
    "fact_box": {"title": "", "facts-count": "0"},
    "gallery": {"count": "0"},
    "read_also": {"count": "1", "0-value": "", "0-deleted": "", "0-order": "0", "0-id": ""},
    "list": {"ordered": "", "items-count": "0"},
}
NOBODY = {"role": "writer", "person": "", "guest": ""}


@pytest.fixture
def desk(client, admin_user):
    client.force_login(admin_user)
    return client


@pytest.fixture
def draft(make_article):
    article = make_article(live=False)
    article.bylines.clear()
    article.save()
    return article


def saved_by_itself(desk, draft, form):
    door = reverse("wagtailadmin_pages:edit", args=[draft.pk])
    return desk.post(door, form, headers=AS_AUTOSAVE_DOES)


def newest(draft):
    return Article.objects.get(pk=draft.pk).get_latest_revision_as_object()


def shown(desk, draft):
    return desk.get(reverse("wagtailadmin_pages:view_draft", args=[draft.pk]))


def test_a_byline_that_waits_for_its_name_is_left_out(desk, draft, fill_in, writer):
    rows = [NOBODY, {"role": "editor", "person": writer.pk}]

    answer = saved_by_itself(desk, draft, fill_in(bylines=rows, summary="Yang diketik."))

    assert answer.json()["success"]
    assert newest(draft).summary == "Yang diketik."
    assert [row.role for row in newest(draft).bylines.all()] == ["editor"]


def test_a_byline_is_kept_once_its_name_is_there(desk, draft, fill_in, writer):
    answer = saved_by_itself(desk, draft, fill_in(bylines=[NOBODY]))
    # What the screen is told to change before it saves again.
    told = dict(answer.json()["field_updates"])
    row = {**NOBODY, "person": writer.pk, "id": ""}

    again = saved_by_itself(desk, draft, {**fill_in(bylines=[row]), **told})

    assert again.json()["success"]
    assert [row.person for row in newest(draft).bylines.all()] == [writer]


def test_a_byline_whose_person_is_taken_away_is_struck(desk, draft, fill_in):
    told = dict(saved_by_itself(desk, draft, fill_in()).json()["field_updates"])
    assert told["bylines-0-id"]

    answer = saved_by_itself(desk, draft, {**fill_in(bylines=[NOBODY]), **told})

    assert answer.json()["success"]
    assert list(newest(draft).bylines.all()) == []


def test_a_person_and_a_guest_in_one_are_refused_in_a_draft_too(desk, draft, fill_in, writer):
    row = {"role": "writer", "person": writer.pk, "guest": "Baiq Nurhayati"}
    door = reverse("wagtailadmin_pages:edit", args=[draft.pk])

    refused = saved_by_itself(desk, draft, fill_in(bylines=[row]))
    told = desk.post(door, fill_in(bylines=[row])).context["form"].formsets["bylines"].errors

    assert refused.status_code == 400
    assert "salah satu saja" in str(told)


@pytest.mark.parametrize("kind", HALF_FILLED)
def test_a_half_filled_block_is_saved_and_shown(desk, draft, fill_in, kind):
    body = streamfield([(kind, HALF_FILLED[kind]), WORDS])

    answer = saved_by_itself(desk, draft, fill_in(body=body))

    assert answer.json()["success"]
    assert [block.block_type for block in newest(draft).body] == [kind, "paragraph"]
    assert "kata Reni" in shown(desk, draft).content.decode()


def test_a_half_filled_block_is_not_published(desk, draft, fill_in):
    body = streamfield([("embed", HALF_FILLED["embed"]), WORDS])
    door = reverse("wagtailadmin_pages:edit", args=[draft.pk])

    answer = desk.post(door, fill_in(body=body, publish=True))

    assert set(answer.context["form"].errors) == {"body"}


def test_a_story_is_checked_strictly_while_a_draft_beside_it_is_not(monkeypatch):
    body, is_checking, goes_on = BodyBlock(), Event(), Event()
    quote = body.child_blocks["quote"]
    words = body.to_python([{"type": "quote", "value": {"text": "Air.", "speaker": ""}}])
    at_leisure = quote.clean

    def check(value):
        is_checking.set()
        goes_on.wait(5)
        return at_leisure(value)

    monkeypatch.setattr(quote, "clean", check)
    with ThreadPoolExecutor(2) as threads:
        draft = threads.submit(body.clean_deferred, words)
        assert is_checking.wait(5)
        story = threads.submit(body.clean, words)
        sleep(0.2)  # time enough to be checked while the draft is, if it does not wait
        goes_on.set()

        assert len(draft.result(10)) == 1
        with pytest.raises(ValidationError):
            story.result(10)
