"""What people said on the old site comes along: read only, in its threads, without an address."""

from datetime import timedelta

import pytest

from redaksi.articles.models import Article
from redaksi.comments.models import Comment
from redaksi.demo.actions.moving import OLD_SITE
from redaksi.importers.entries import OldComment
from redaksi.importers.remarks import remarks_of, text_of
from redaksi.importers.tests.old_paper import THEN, bring, post
from redaksi.importers.wordpress.wxr import WordPressExport

HOUR = timedelta(hours=1)


def said(key, text="Semoga lekas hujan.", *, parent="0", kind="comment", status="1", **told):
    return OldComment(
        kind, status, key=str(key), parent=str(parent), name=told.get("name", "Wayan"),
        utc_at=told.get("at", THEN + HOUR), content=text,
    )  # fmt: skip


@pytest.mark.parametrize(
    ("markup", "text"),
    [
        ("Satu\nDua\n\nTiga", "Satu\nDua\n\nTiga"),
        ("Satu<br />Dua<p>Tiga &amp; empat</p>", "Satu\nDua\n\nTiga & empat"),
        ('<a href="https://judi.example">Kunjungi</a>', "Kunjungi"),
        ("a<script>alert(1)</script>b", "ab"),
        ("<!-- x -->5 < 6", "5 < 6"),
    ],
)
def test_the_words_alone_are_told(markup, text):
    assert text_of(markup) == text


def test_only_what_people_said_and_the_old_newsroom_let_out():
    old = post(
        comments=(
            said(1), said(2, status="0"), said(3, status="spam"), said(4, kind="pingback"),
            said(5, " <b></b> "), said(6, at=None),
        )
    )  # fmt: skip

    assert [one.key for one in remarks_of(old)] == ["1"]


@pytest.mark.usefixtures("paper")
class TestBroughtIn:
    def test_threads_are_kept_and_what_answered_spam_begins_one(self):
        bring([post(7, comments=(
            said(1), said(2, "Amin.", parent=1, name="<b>Har</b>"), said(3, status="spam"),
            said(4, "Jangan.", parent=3),
        ))])  # fmt: skip

        article = Article.objects.published().get()
        assert Comment.objects.published().of(article).count() == 3
        answer = Comment.objects.get(text="Amin.")
        assert answer.parent == Comment.objects.get(text="Semoga lekas hujan.")
        assert Comment.objects.get(text="Jangan.").parent is None
        assert (answer.name, answer.reader, answer.said_at) == ("<b>Har</b>", None, THEN + HOUR)
        assert answer.is_from_old_site

    def test_a_later_run_brings_what_is_new(self):
        bring([post(7, comments=(said(1),))])
        bring([post(7, comments=(said(1), said(2, "Amin.", parent=1)))])

        assert Comment.objects.count() == 2
        first = Comment.objects.get(text="Semoga lekas hujan.")
        assert Comment.objects.get(text="Amin.").parent == first

    def test_those_who_answer_each_other_in_a_circle_hold_up_nobody(self):
        bring([post(7, comments=(said(1, parent=2), said(2, parent=1), said(3, "Baik.")))])

        assert [one.text for one in Comment.objects.all()] == ["Baik."]


def test_the_exports_of_the_demo_tell_no_address():
    found = WordPressExport(sorted(OLD_SITE.glob("*.xml"))).entries()

    told = [one for entry in found for one in getattr(entry, "comments", ())]

    assert sum(one.is_from_a_person for one in told) > 5
    assert "@" not in str(told)
    assert "192.0.2." not in str(told)
