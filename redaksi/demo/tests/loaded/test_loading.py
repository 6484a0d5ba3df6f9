import pytest
from django.contrib.auth import authenticate
from django.test import RequestFactory
from wagtail.models import Collection, Comment, Page, PageLogEntry

from conftest import NOW
from redaksi.articles import body
from redaksi.articles.models import Archive, Article, topic_list
from redaksi.demo.actions import loading
from redaksi.demo.days import ZONE
from redaksi.demo.paper import PASSWORD
from redaksi.masthead.models import Home, Publication, StandingPage
from redaksi.media.models import Photo
from redaksi.newsroom.roles import ADVERTS_COLLECTION, Role, roles_of
from redaksi.people.models import Person, User
from redaksi.search import asking
from redaksi.search.models import Entry
from redaksi.sections.models import Section, Topic

pytestmark = [pytest.mark.django_db, pytest.mark.usefixtures("loaded")]


def published() -> list[Article]:
    return list(Article.objects.published().order_by("published_at", "pk"))


def test_paper_is_named_on_its_masthead():
    publication = Publication.load()

    assert publication.name == Home.objects.get().title == "Suar Mataram"
    assert publication.legal_entity == "PT Suar Gumi Media"
    assert publication.zone == "Asia/Makassar"
    assert [block.value["name"] for block in publication.responsible] == [
        "Baiq Nirmala Dewi",
        "Lalu Arya Suteja",
    ]


def test_sections_stand_in_order():
    assert list(Section.objects.in_order().values_list("name", flat=True)) == [
        "Nasional", "Politik", "Pileg 2024", "Pilpres 2024", "Daerah", "Internasional", "Ekonomi",
        "Olahraga", "Budaya", "Opini", "Lombok", "Pendidikan", "Sumbawa",
    ]  # fmt: skip
    assert list(Section.objects.filter(is_opinion=True).values_list("slug", flat=True)) == ["opini"]


def test_every_section_and_every_topic_holds_news():
    for section in Section.objects.all():
        section.full_clean()
        assert Article.objects.published().in_section(section.pk).count() >= 2, section.name
    for topic in Topic.objects.all():
        assert Article.objects.published().placed(topic_list(topic.pk)).exists(), topic.name


def test_all_articles_are_published_and_fit_to_be(loaded):
    articles = published()

    assert loaded.articles == len(articles) >= 70
    for article in articles:
        article.full_clean()
    # Written by "admin" there; who it was, somebody says at the desk.
    assert [article.slug for article in articles if article.what_is_missing()] == [
        "kami-mulai-dari-bekas-gudang-garam", "suar-mataram-pindah-rumah",
    ]  # fmt: skip


def test_nothing_is_published_in_the_future():
    for article in published():
        assert article.published_at
        assert article.published_at < NOW
        assert article.updated_at is None or article.published_at < article.updated_at < NOW


def test_articles_are_kept_under_their_month():
    for article in published():
        month = article.get_parent()
        assert article.published_at
        assert month.slug == f"{article.published_at.astimezone(ZONE):%Y-%m}"


def test_every_article_opens(client):
    front = client.get("/").content.decode()

    assert Article.objects.get(importance=Article.Importance.LEAD).title in front
    for article in published():
        page = client.get(article.address)
        assert page.status_code == 200, article.title
        assert "'article:" not in page.content.decode(), article.title


@pytest.mark.parametrize("slug", ["loket-lembar", "keran-umum", "peta-di-mana", "isi-embung"])
def test_desk_opens_what_was_loaded(client, slug):
    client.force_login(
        User.objects.get(username="las"), backend="django.contrib.auth.backends.ModelBackend"
    )
    article = Article.objects.get(slug__startswith=slug)

    page = client.get(f"/desk/pages/{article.pk}/edit/")

    assert page.status_code == 200
    assert article.title in page.content.decode()


def test_advertising_is_kept_apart():
    (advert,) = Article.objects.filter(kind="advertorial")
    archive = Archive.objects.get(holds=Archive.Holds.ADVERTS)

    assert advert.is_descendant_of(archive)
    assert advert.sponsor == "Bank Lumbung Nusa"
    assert advert.lead_photo
    assert advert.lead_photo.collection == Collection.objects.get(name=ADVERTS_COLLECTION)
    assert Article.objects.descendant_of(archive).count() == 1


def test_links_lead_to_published_articles():
    live = {article.pk for article in published()}
    linked = [body.article_ids(article.body.raw_data) for article in Article.objects.all()]

    assert sum(map(len, linked)) >= 20
    assert set().union(*linked) <= live


def test_pictures_carry_their_papers(workshop):
    photos = Photo.objects.all()

    assert len(photos) >= 55
    assert [photo.title for photo in photos if photo.lacks()] == []
    assert {photo.pk for photo in workshop.photos} == {photo.pk for photo in photos}
    assert all(photo.caption.startswith(("Ilustrasi", "Gambar")) for photo in photos)
    assert all(0 <= (photo.focal_point_x or 0) <= photo.width for photo in photos)


def test_stories_carry_their_bylines_in_order():
    story = Article.objects.get(importance=Article.Importance.LEAD)
    guest = Article.objects.get(slug__startswith="mengapa-harga-air").bylines.first()

    assert [(byline.name, byline.role) for byline in story.bylines.all()] == [
        ("Reni Wulandari", "writer"),
        ("Ibnu Sadikin", "editor"),
        ("Yusuf Karim", "photo"),
    ]
    assert guest
    assert (guest.name, guest.note) == ("Ratna Sulastri", "Guru geografi, Narmada")
    assert guest.portrait is not None


def test_staff_stands_on_the_masthead_in_its_order():
    names = [person.name for person in Person.objects.on_masthead()]

    assert len(names) >= 10
    assert names[:3] == ["Baiq Nirmala Dewi", "Lalu Arya Suteja", "Ni Made Ayu Laksmi"]


def test_each_role_can_log_in_and_holds_nothing_else(loaded):
    for login in loaded.logins:
        user = User.objects.get(username=login.username)
        assert [role.group_name for role in roles_of(user)] == [login.role]
        assert not user.is_superuser
        assert user.person.name == login.name
    assert {login.role for login in loaded.logins} == {role.group_name for role in Role}


def test_password_that_was_given_out_opens_the_desk(loaded):
    request = RequestFactory().post("/desk/login/")

    assert loaded.password == PASSWORD
    assert authenticate(request, username="las", password=loaded.password) is not None


def test_desk_shows_who_did_what_when():
    story = Article.objects.get(importance=Article.Importance.LEAD)
    history = PageLogEntry.objects.filter(page=story.pk).order_by("timestamp")

    assert [(entry.action, entry.user.username) for entry in history] == [
        ("wagtail.create", "rwu"),
        ("wagtail.publish", "ibn"),
        ("wagtail.publish", "ibn"),
    ]
    assert history[1].timestamp == story.published_at
    assert history[2].timestamp == story.updated_at
    assert story.revisions.count() == 2
    assert story.live_revision == story.latest_revision
    assert not story.has_unpublished_changes


def test_revision_holds_what_is_published():
    for article in published():
        restored = article.latest_revision.as_object()
        assert restored.body.raw_data[:] == article.body.raw_data[:]
        assert restored.published_at == article.published_at


def test_a_draft_waits_at_the_reporter_s_desk():
    draft = Article.objects.get(slug__startswith="loket-lembar")

    assert not draft.live
    assert draft.owner
    assert draft.owner.username == "rwu"
    assert draft.current_workflow_state is None


def test_a_story_waits_for_the_editors_with_a_comment():
    story = Article.objects.get(slug__startswith="keran-umum")

    assert story.current_workflow_state.requested_by.username == "rwu"
    assert story.workflow_in_progress
    assert Comment.objects.get(page=story).user.username == "ibn"
    shown = story.get_latest_revision_as_object()
    assert [comment.user.username for comment in shown.wagtail_admin_comments.all()] == ["ibn"]


def test_a_story_is_scheduled_for_tomorrow():
    story = Article.objects.get(slug__startswith="peta-di-mana")

    assert not story.live
    assert story.latest_revision.approved_go_live_at > NOW
    assert story.go_live_at
    assert (story.go_live_at - NOW).days == 0


@pytest.mark.parametrize("words", ["Lempanas", "gendang beleq", "mengkudu", "kusir Simpang Lima"])
def test_search_finds_what_was_loaded(words):
    assert Entry.objects.count_found(asking.read(words)) >= 1


def test_standing_pages_stay_samples():
    # The other three came along with the old site.
    assert StandingPage.objects.filter(is_sample=True).count() == 5


def test_tree_is_sound():
    assert Page.find_problems() == ([], [], [], [], [])


def test_progress_is_told_to_the_end(workshop):
    last = {step: (done, total) for step, done, total in workshop.steps}

    assert len(last) == 4
    assert all(done == total > 30 for done, total in last.values())


def test_loading_twice_adds_nothing(workshop):
    before = [model.objects.count() for model in (Article, Photo, Person, User, Topic, Page)]

    again = loading.load_newsroom(NOW, processes=1, tell=workshop.tell)

    after = [model.objects.count() for model in (Article, Photo, Person, User, Topic, Page)]
    assert not again.is_new
    assert after == before
    assert len(again.logins) == 6


def test_newsroom_that_went_on_writing_is_left_as_it_is(workshop):
    Article.objects.filter(slug__startswith="harga-cabai").update(slug="tulisan-saya")

    again = loading.load_newsroom(NOW, processes=1, tell=workshop.tell)

    assert not again.is_new
