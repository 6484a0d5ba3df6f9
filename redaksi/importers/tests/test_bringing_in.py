"""An old site comes in once, and every later run brings only what is new."""

from datetime import timedelta

import pytest
import time_machine
from django.core import mail
from django.core.management import call_command

from conftest import NOW
from redaksi.articles.models import Archive, Article
from redaksi.importers.entries import Cause, OldAuthor, OldTerm, Program, TermName, Unreadable
from redaksi.importers.models import Finding, OldAddress, Origin, Run
from redaksi.importers.tests.old_paper import (
    SITE,
    THEN,
    OldPaper,
    bring,
    paragraph,
    post,
    whole_database,
)
from redaksi.people.models import Person, User
from redaksi.sections.models import Section, Topic

pytestmark = pytest.mark.usefixtures("paper")


def doubts() -> set[str]:
    return set(Finding.objects.values_list("doubt", flat=True))


def test_story_comes_with_its_section_topics_writer_and_moments():
    bring([post(7)])

    article = Article.objects.published().get()
    assert (article.title, article.slug) == ("Air Embung Surut 7", "air-embung-7")
    assert article.summary == "Petani mendapat giliran."
    assert article.published_at == article.first_published_at == THEN
    assert article.updated_at is None
    assert article.section == Section.objects.get(slug="daerah")
    assert list(article.topics.all()) == [Topic.objects.get(slug="air")]
    assert [byline.name for byline in article.bylines.all()] == ["Reni Wulandari"]
    assert article.get_parent().slug == "2019-12"
    assert article.latest_revision == article.live_revision
    assert article.latest_revision_created_at == THEN


def test_what_was_mended_while_reading_is_reported():
    run = bring(OldPaper([post(7)], repairs={"ampersand": 3}))

    assert run.report["mended"] == {"ampersand": 3}


def test_readers_find_the_story_where_they_did(client):
    bring([post(7)])
    article = Article.objects.published().get()

    answers = [client.get(path) for path in ("/2019/12/air-embung-7/", "/?p=7")]

    assert [answer.status_code for answer in answers] == [301, 301]
    assert {answer.headers["Location"] for answer in answers} == {article.address}
    assert b"Tiga desa sepakat berbagi air." in client.get(article.address).content


def test_second_run_changes_nothing():
    stories = [post(key) for key in range(1, 6)]
    bring(stories)
    before = whole_database()

    run = bring(stories, at=NOW + timedelta(days=1))

    assert run.report["done"] == {"same": 5}
    assert whole_database() == before


def test_trial_writes_nothing_and_reports_everything():
    before = whole_database()

    run = bring([post(7), post(8, status="private")], is_dry=True)

    assert whole_database() == before
    assert not Run.objects.exists()
    assert run.report["became"] == {"post": {"published": 1, "internal": 1}}
    assert run.report["done"] == {"new": 2}
    assert run.report["doubts"]["was_private"] == 1


def test_what_the_old_site_has_changed_is_changed_in_place():
    bring([post(7), post(8)])
    before = Article.objects.get(slug="air-embung-7")
    later = THEN + timedelta(days=2)

    run = bring([post(7, title="Air Embung Penuh", changed_at=later), post(8)])

    after = Article.objects.published().get(title="Air Embung Penuh")
    assert run.report["done"] == {"changed": 1, "same": 1}
    assert (after.pk, after.slug) == (before.pk, before.slug)
    assert after.updated_at == after.latest_revision_created_at == later
    assert not after.has_unpublished_changes
    assert after.latest_revision == after.live_revision
    assert [one.content["title"] for one in after.revisions.order_by("pk")] == [
        "Air Embung Surut 7", "Air Embung Penuh",
    ]  # fmt: skip


def test_what_was_changed_on_both_sides_is_left_and_noted(writer):
    bring([post(7)])
    article = Article.objects.get()
    editor = User.objects.create_superuser("editor")
    article.title = "Judul Redaksi"
    article.save_revision(user=editor).publish(user=editor)

    run = bring([post(7, title="Judul Lama yang Baru")])

    assert run.report["done"] == {"kept": 1}
    assert Article.objects.get().title == "Judul Redaksi"
    assert doubts() == {"changed_on_both_sides"}


def test_what_only_we_have_changed_is_left_without_a_word():
    bring([post(7)])
    article = Article.objects.get()
    editor = User.objects.create_superuser("editor")
    article.save_revision(user=editor).publish(user=editor)

    run = bring([post(7)])

    assert run.report["done"] == {"same": 1}
    assert doubts() == set()


def test_what_was_taken_down_here_is_not_put_up_again():
    bring([post(7)])
    Article.objects.get().unpublish(user=User.objects.create_superuser("editor"))

    bring([post(7, title="Judul yang Baru")])

    assert not Article.objects.published().exists()


def test_what_was_withdrawn_here_is_not_put_up_again(withdraw):
    bring([post(7)])
    withdraw(Article.objects.get())

    bring([post(7, title="Judul yang Baru")])

    assert not Article.objects.published().exists()
    assert Article.objects.get().withdrawn_at is not None


def test_what_was_deleted_here_stays_deleted():
    bring([post(7)])
    Article.objects.get().delete()

    run = bring([post(7, title="Judul yang Baru")])

    assert run.report["done"] == {"gone": 1}
    assert not Article.objects.exists()
    assert doubts() == {"removed_here"}


def test_key_that_another_post_has_taken_over_changes_nothing():
    bring([post(7)])

    bring([post(7, guid=f"{SITE}/?p=1007", title="Berita Lain")])

    assert Article.objects.get().title == "Air Embung Surut 7"
    assert doubts() == {"same_key_other_post"}


def test_what_the_old_site_has_put_into_the_bin_is_gone_for_readers(client):
    bring([post(7)])
    address = Article.objects.get().address

    bring([post(7, status="trash")])

    assert client.get(address).status_code == 410


def test_stories_link_to_one_another_whichever_came_first():
    link = f'<a href="{SITE}/2019/12/air-embung-{{}}/">Baca</a>'
    many = [post(key) for key in range(100, 400)]
    first = post(1, content=paragraph(f"Awal {link.format(399)}"))
    last = post(999, content=paragraph(f"Akhir {link.format(100)} dan {link.format(998)}"))
    stories = [first, *many, last]

    bring(stories)

    bodies = {article.slug: article.body.raw_data[0]["value"] for article in Article.objects.all()}
    pks = dict(Article.objects.values_list("slug", "pk"))
    assert f'<a linktype="page" id="{pks["air-embung-399"]}">' in bodies["air-embung-1"]
    assert f'<a linktype="page" id="{pks["air-embung-100"]}">' in bodies["air-embung-999"]
    assert '<a href="/2019/12/air-embung-998/">' in bodies["air-embung-999"]
    before = whole_database()
    bring(stories)
    assert whole_database() == before


def test_scheduled_story_goes_out_by_itself():
    moment = NOW + timedelta(hours=2)
    bring([post(7, status="future", utc_at=moment, local_at=None, changed_at=None)])
    assert not Article.objects.published().exists()

    with time_machine.travel(moment + timedelta(minutes=1)):
        call_command("publish_scheduled")

    assert Article.objects.published().get().title == "Air Embung Surut 7"


def test_what_waited_for_an_editor_waits_here_and_nobody_gets_a_letter(roles):
    with_mail = len(mail.outbox)

    bring([post(7, status="pending")])

    article = Article.objects.get()
    assert article.current_workflow_task is not None
    assert len(mail.outbox) == with_mail


@pytest.mark.parametrize(
    ("told", "doubt"),
    [({"status": "private"}, "was_private"), ({"password": "rahasia"}, "was_locked")],
)
def test_what_was_not_for_everybody_becomes_a_draft(told, doubt):
    bring([post(7, **told)])

    assert Article.objects.get().live is False
    assert doubts() == {doubt}


def test_advertising_stands_behind_the_wall():
    told = '{"kind": "advertorial", "sponsor": "Toko Emas", "advert_label": "IKLAN"}'
    paper = OldPaper([post(7, meta=(("_redaksi_article", told),))], program=Program.REDAKSI)

    bring(paper)

    article = Article.objects.get()
    archive = Archive.objects.ancestor_of(article).get()
    assert archive.holds == Archive.Holds.ADVERTS
    assert (article.sponsor, article.advert_label) == ("Toko Emas", "IKLAN")


def test_our_own_articles_keep_their_numbers():
    bring(OldPaper([post(7001), post(7003)], program=Program.REDAKSI))

    assert set(Article.objects.values_list("pk", flat=True)) == {7001, 7003}
    bring([post(1)])
    assert Article.objects.get(slug="air-embung-1").pk > 7003


def test_section_whose_word_is_reserved_gets_another():
    bring([post(7, terms=(TermName("category", "media", "Media"),))])

    assert Section.objects.get(name="Media").slug == "media-2"


def test_people_sections_and_topics_that_are_here_are_used(sections, topic, writer):
    terms = (
        TermName("category", "daerah", "Kabar Daerah"),
        TermName("post_tag", "kemarau-2026", "kemarau 2026"),
    )

    bring([post(7, terms=terms)])

    article = Article.objects.get()
    assert article.section == sections["daerah"]
    assert list(article.topics.all()) == [topic]
    assert article.bylines.get().person == writer


def test_nobody_gets_a_log_in_or_a_place_on_the_masthead():
    users = User.objects.count()

    bring([post(7)])

    assert User.objects.count() == users
    assert not Person.objects.on_masthead().filter(name="Reni Wulandari").exists()


def test_list_of_authors_says_who_is_printed():
    paper = OldPaper([post(7, author="admin")], authors=[OldAuthor("1", "admin", "admin")])

    bring(paper, authors={"admin": "Baiq Nurhayati"})

    assert Article.objects.get().bylines.get().name == "Baiq Nurhayati"


def test_addresses_of_sections_topics_and_authors_lead_on(client):
    terms = [
        OldTerm("3", "category", "daerah", "Daerah"), OldTerm("4", "post_tag", "air", "Air"),
        OldTerm("5", "post_tag", "kosong", "Kosong"),
    ]  # fmt: skip

    bring(OldPaper([post(7)], terms=terms))

    led = {
        path: client.get(path).headers.get("Location")
        for path in ("/category/daerah/", "/tag/air/", "/author/reni/")
    }
    assert led == {
        "/category/daerah/": "/daerah/", "/tag/air/": "/topik/air/",
        "/author/reni/": "/penulis/reni-wulandari/",
    }  # fmt: skip
    assert client.get("/tag/kosong/").status_code == 410


def test_where_the_file_breaks_off_everything_before_is_in():
    broken = Unreadable(Cause.CUT_OFF, file="lama.xml", line=812)
    paper = OldPaper([post(key) for key in range(1, 4)], breaks_off=broken)

    with pytest.raises(Unreadable):
        bring(paper)

    assert Article.objects.published().count() == 3
    run = Run.objects.get()
    assert run.ended_at is None
    assert run.report["done"] == {"new": 3}
    assert bring(OldPaper(paper.posts)).report["done"] == {"same": 3}


def test_two_stories_of_a_month_with_the_same_word_get_two(client):
    bring([post(7, slug="gempa"), post(8, slug="gempa", address=f"{SITE}/?p=8")])

    assert set(Article.objects.values_list("slug", flat=True)) == {"gempa", "gempa-2"}


def test_address_that_belongs_to_another_story_is_noted():
    bring([post(7), post(8, slug="air-embung-7")])

    assert "address_taken" in doubts()
    path = OldAddress.objects.get(path="/2019/12/air-embung-7")
    assert path.article_id == Origin.objects.get(key="7").article_id


def test_address_that_belongs_to_another_story_is_noted_after_every_run():
    stories = [post(7), post(8, slug="air-embung-7")]
    bring(stories)

    bring(stories, at=NOW + timedelta(days=1))

    assert "address_taken" in doubts()


def test_desk_treats_it_as_any_other_article(superuser):
    bring([post(7)])
    article = Article.objects.get()

    screens = [
        superuser.get(f"/desk/pages/{article.pk}/{screen}/").status_code
        for screen in ("edit", "history", "usage", "unpublish")
    ]
    superuser.post(f"/desk/pages/{article.pk}/unpublish/")

    assert screens == [200, 200, 200, 200]
    assert not Article.objects.published().exists()
