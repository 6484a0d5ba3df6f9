"""The desk says how a story takes comments, and writes the terms readers agree to (D7)."""

from datetime import date

import pytest

from conftest import NOW
from redaksi.comments.models import ArticleCommentRule, openness_of
from redaksi.comments.policy import Openness
from redaksi.newsroom.checks.paper import comment_terms
from redaksi.newsroom.roles import Role
from redaksi.readers.actions import found_terms
from redaksi.readers.models import CommentTerms

TERMS = "/desk/comments/terms/"
OTHERS = [Role.REPORTER, Role.PHOTO_EDITOR, Role.ADVERTISING, Role.TECHNICIAN]


@pytest.fixture(autouse=True)
def _now(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture
def story(make_article, roles):
    return make_article("Embung Baru")


def rule(article):
    return f"/desk/comments/rule/{article.pk}/"


class TestRule:
    def test_a_story_is_closed_and_its_form_is_gone_at_once(self, editor, client, story):
        assert 'action="/tanggapan/kirim/"' in client.get(story.address).content.decode()

        answer = editor.post(rule(story), {"openness": "closed", "closes_on": ""})

        assert answer.status_code == 302
        assert 'action="/tanggapan/kirim/"' not in client.get(story.address).content.decode()

    def test_it_has_a_last_day(self, editor, story):
        editor.post(rule(story), {"openness": "premoderated", "closes_on": "2026-06-01"})

        kept = ArticleCommentRule.objects.get()
        story.refresh_from_db()
        assert kept.closes_on == date(2026, 6, 1)
        assert openness_of(story) is Openness.PREMODERATED

    def test_what_is_no_day_is_said_beside_the_field(self, editor, story):
        answer = editor.post(rule(story), {"openness": "open", "closes_on": "kapan-kapan"})

        assert answer.status_code == 200
        assert answer.context["form"].errors["closes_on"]
        assert not ArticleCommentRule.objects.exists()

    def test_it_is_shown_with_the_storys_own_name(self, editor, story):
        text = editor.get(rule(story)).content.decode()

        assert "<h1" in text
        assert "Embung Baru" in text

    @pytest.mark.parametrize("role", OTHERS)
    def test_others_are_kept_out(self, as_role, story, role):
        assert as_role(role).get(rule(story)).status_code == 302
        as_role(role).post(rule(story), {"openness": "closed"})
        assert not ArticleCommentRule.objects.exists()

    def test_only_what_a_browser_form_does_is_done(self, editor, story):
        assert editor.put(rule(story)).status_code == 405


class TestTerms:
    def test_a_new_version_leaves_the_old_one_readable(self, managing_editor, client, story, terms):
        told = {"text": "Tanpa fitnah.", "in_force_from": "2026-05-13"}
        first = CommentTerms.objects.latest("version")

        managing_editor.post(TERMS, told)

        newest = CommentTerms.objects.latest("version")
        assert (newest.text, newest.version) == ("Tanpa fitnah.", first.version + 1)
        assert "Tanpa fitnah." in client.get(newest.address).content.decode()
        assert client.get(first.address).status_code == 200

    def test_a_day_that_is_over_is_refused_and_the_words_stay(self, managing_editor, story):
        told = {"text": "Tanpa fitnah.", "in_force_from": "2020-01-01"}

        answer = managing_editor.post(TERMS, told)

        assert "Tanpa fitnah." in answer.content.decode()
        assert not CommentTerms.objects.filter(text="Tanpa fitnah.").exists()

    @pytest.mark.parametrize("role", [*OTHERS, Role.EDITOR])
    def test_others_are_kept_out(self, as_role, story, role):
        versions = CommentTerms.objects.count()
        assert as_role(role).get(TERMS).status_code == 302
        as_role(role).post(TERMS, {"text": "Bebas.", "in_force_from": "2026-05-13"})
        assert CommentTerms.objects.count() == versions

    def test_only_what_a_browser_form_does_is_done(self, managing_editor, story):
        assert managing_editor.put(TERMS).status_code == 405

    def test_the_sample_keeps_a_paper_from_its_launch(self, managing_editor, story):
        found_terms(at=NOW)
        CommentTerms.objects.write("Contoh.", in_force_from=NOW.date(), at=NOW, is_sample=True)
        (found,) = comment_terms()
        assert found.place == TERMS

        CommentTerms.objects.write("Milik kami.", in_force_from=NOW.date(), at=NOW)

        (found,) = comment_terms()
        assert not found.place
