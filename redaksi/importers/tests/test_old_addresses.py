"""Whoever comes by an old address reaches the same thing of today in one hop, or learns its end."""

from datetime import UTC, datetime

import pytest
from django.http import HttpResponse

from redaksi.importers.models import OldAddress, OldSite
from redaksi.importers.views import OldAddresses
from redaksi.masthead.models import StandingPage
from redaksi.media.models import Attachment, Photo, Rendition

pytestmark = pytest.mark.django_db

BUDGET = 12  # queries any public page may cost


@pytest.fixture
def old_site(paper):
    return OldSite.objects.create(
        address="https://lama.example", program="wordpress", title="Suar Lama"
    )


@pytest.fixture
def moved(old_site):
    """Give a function that notes where an old path leads."""

    def note(path, **target):
        return OldAddress.objects.create(site=old_site, path=path, **target)

    return note


@pytest.fixture
def story(make_article):
    return make_article("Air Embung", published_at=datetime(2019, 12, 5, 23, 30, tzinfo=UTC))


def lead(client, address, *, times=1):
    """Follow an address to its end, which must be reached in so many hops."""
    answer = client.get(address, follow=True)
    assert [code for _, code in answer.redirect_chain] == [301] * times
    return answer


@pytest.mark.parametrize(
    "asked",
    [
        "/2019/12/judul/", "/2019/12/judul", "/2019/12/JUDUL/",
        "/2019/12/judul/?utm_source=wa&fbclid=1", "/2019/12/judul/amp/", "/2019/12/judul/?amp=1",
        "/2019/12/judul/feed/", "/2019/12/judul/2/", "/2019/12/judul/embed/",
        "/2019/12/judul/comment-page-2/", "/?p=12", "/?p=12&utm_source=wa", "/index.php?p=12",
    ],
)  # fmt: skip
def test_an_old_address_of_a_story_leads_there_in_one_hop(client, moved, story, asked):
    moved("/2019/12/judul", article=story)
    moved("/?p=12", article=story)

    answer = client.get(asked)

    assert (answer.status_code, answer["Location"]) == (301, story.address)
    assert lead(client, asked).status_code == 200


def test_a_number_that_was_never_published_shows_the_front(client, moved, story, settings):
    moved("/?p=12", article=story)

    answer = client.get("/?p=13")

    assert answer.status_code == 200
    assert f'rel="canonical" href="{settings.ADDRESS}/"' in answer.content.decode()


def test_a_year_and_a_month_are_never_a_section_and_an_article(client, old_site, story):
    pk, slug = story.pk, story.slug

    assert client.get(f"/2019/{pk}/{slug}/").status_code == 404
    assert client.get(f"/2019/{pk:02}/").status_code in {301, 404}


def test_a_year_and_a_month_meet_the_old_story_and_not_ours_of_that_number(
    client, moved, make_article
):
    ours = make_article("Kabar Baru")
    old = make_article("Kabar Lama")
    moved(f"/2019/{ours.pk}/judul", article=old)

    assert lead(client, f"/2019/{ours.pk}/judul/").request["PATH_INFO"] == old.address


class TestTakenBack:
    def test_a_spiked_story_answers_410_on_the_papers_own_page(self, client, moved, story):
        moved("/2019/12/judul", article=story)
        story.unpublish()

        answer = client.get("/2019/12/judul/")

        assert answer.status_code == 410
        assert "Berita ini tidak lagi tersedia" in answer.content.decode()
        assert "default-src 'none'" in answer["Content-Security-Policy"]

    def test_what_leads_nowhere_answers_410(self, client, moved):
        moved("/slot-gacor")

        assert client.get("/slot-gacor/").status_code == 410

    def test_a_draft_answers_404(self, client, moved, make_article):
        moved("/2019/12/judul", article=make_article(live=False, published_at=None))

        answer = client.get("/2019/12/judul/")

        assert answer.status_code == 404
        assert "Halaman ini tidak kami temukan" in answer.content.decode()

    def test_a_deleted_draft_is_not_known_any_more(self, client, moved, make_article):
        draft = make_article(live=False, published_at=None)
        moved("/2019/12/judul", article=draft)
        draft.delete()

        assert client.get("/2019/12/judul/").status_code == 404

    @pytest.mark.parametrize(("was_live", "code"), [(True, 410), (False, 404)])
    def test_a_standing_page_that_is_not_live(self, client, moved, was_live, code):
        page = StandingPage.objects.get(slug="tentang")
        page.first_published_at = datetime(2020, 1, 1, tzinfo=UTC) if was_live else None
        page.live = False
        page.save()
        moved("/profil", standing=page)

        assert client.get("/profil/").status_code == code


class TestLists:
    @pytest.fixture(autouse=True)
    def _moved(self, moved, make_article, sections, topic, writer):
        make_article("Tentang kemarau", topics=(topic,))
        moved("/category/kabar/daerah", section=sections["daerah"])
        moved("/tag/kemarau", topic=topic)
        moved("/author/reni", person=writer)
        moved("/?cat=3", section=sections["daerah"])

    @pytest.mark.parametrize(
        ("asked", "leads_to"),
        [
            ("/category/kabar/daerah/", "/daerah/"),
            ("/category/kabar/daerah/page/2/", "/daerah/"),
            ("/category/kabar/daerah/feed/", "/daerah/feed/"),
            ("/category/kabar/daerah/feed/rss2/", "/daerah/feed/"),
            ("/category/kabar/daerah/feed/atom/", "/daerah/feed.atom"),
            ("/?cat=3&paged=2", "/daerah/"),
            ("/tag/kemarau/", "/topik/kemarau-2026/"),
            ("/tag/kemarau/feed/", "/topik/kemarau-2026/feed/"),
            ("/author/reni/", "/penulis/reni-wulandari/"),
            ("/author/reni/amp/", "/penulis/reni-wulandari/"),
            ("/author/reni/feed/", "/penulis/reni-wulandari/feed/"),
            ("/page/2/", "/"),
            ("/amp/", "/"),
            ("/feed/rss2/", "/feed/"),
            ("/feed/atom/", "/feed.atom"),
        ],
    )
    def test_lead_to_their_first_page_or_their_feed(self, client, asked, leads_to):
        answer = client.get(asked)

        assert (answer.status_code, answer["Location"]) == (301, leads_to)
        assert lead(client, asked).status_code == 200

    def test_a_number_below_a_section_is_no_further_page_of_it(self, client, moved, story):
        """`/daerah/12/` is our own short address of article 12."""
        moved("/daerah", section=story.section)

        assert client.get(f"/daerah/{story.pk}/")["Location"] == story.address


class TestDays:
    @pytest.fixture(autouse=True)
    def _moved(self, moved, story):
        moved("/?p=12", article=story)

    @pytest.mark.parametrize(
        ("asked", "day"),
        [
            ("/2019/12/05/", "2019-12-05"),
            ("/2019/12/05/page/2/", "2019-12-05"),
            # 5 December 23.30 UTC is the 6th in Mataram.
            ("/2019/12/", "2019-12-06"),
            ("/2019/", "2019-12-06"),
            ("/?m=201912", "2019-12-06"),
            ("/2018/02/", "2018-02-28"),
        ],
    )
    def test_a_date_archive_leads_to_the_index_of_a_day(self, client, asked, day):
        answer = client.get(asked)

        assert (answer.status_code, answer["Location"]) == (301, f"/indeks/?tanggal={day}")
        assert lead(client, asked).status_code == 200

    @pytest.mark.parametrize("asked", ["/2019/13/", "/2019/12/40/", "/0000/", "/12/05/"])
    def test_what_is_no_day_is_not_there(self, client, asked):
        assert client.get(asked).status_code == 404


@pytest.mark.parametrize("asked", ["/2019/12/05/", "/2019/12/", "/page/2/", "/feed/rss2/"])
def test_without_an_old_site_there_are_no_archives(client, paper, asked):
    assert client.get(asked).status_code == 404


class TestUploads:
    @pytest.fixture
    def photo(self, paper):
        photo = Photo(title="Embung", width=1440, height=960, file_hash="embung")
        photo.file.name = "original_images/embung.jpg"
        Photo.objects.bulk_create([photo])
        return photo

    @pytest.fixture(autouse=True)
    def _moved(self, moved, photo):
        moved("/wp-content/uploads/2019/12/Embung.jpg", photo=photo)

    @pytest.mark.parametrize(
        "asked",
        [
            "/wp-content/uploads/2019/12/Embung.jpg",
            "/wp-content/uploads/2019/12/Embung-300x200.jpg",
            "/wp-content/uploads/2019/12/Embung-scaled.jpg?resize=600%2C400",
        ],
    )
    def test_every_size_leads_to_the_largest_that_is_served(self, client, photo, asked):
        for width in (360, 1080, 720):
            Rendition.objects.bulk_create(
                [
                    Rendition(
                        image=photo, filter_spec=f"width-{width}|format-webp", width=width,
                        file=f"images/0/embung.{width}.webp", height=240, file_size=9000,
                    )
                ]
            )  # fmt: skip

        assert client.get(asked)["Location"] == "/media/images/0/embung.1080.webp"

    def test_a_photo_that_is_waiting_is_not_there_yet(self, client):
        assert client.get("/wp-content/uploads/2019/12/Embung.jpg").status_code == 404

    def test_a_document_leads_to_its_file(self, client, moved):
        paper = Attachment(title="Risalah", file="documents/abc/risalah.pdf")
        paper.save()
        moved("/wp-content/uploads/2019/12/risalah.pdf", attachment=paper)

        answer = client.get("/wp-content/uploads/2019/12/risalah.pdf")

        assert (answer.status_code, answer["Location"]) == (
            301, "/media/documents/abc/risalah.pdf",
        )  # fmt: skip


class TestSharedWords:
    """An old path may be an address of ours as well."""

    def test_a_section_that_took_over_its_word_is_shown(self, client, moved, sections):
        moved("/politik", section=sections["politik"])

        assert client.get("/politik/").status_code == 200
        assert client.get("/politik/feed/").status_code == 200
        assert client.get("/politik/page/2/")["Location"] == "/politik/"

    def test_nothing_of_ours_is_hidden_by_an_old_page_of_its_word(
        self, client, moved, sections, story
    ):
        moved("/politik", article=story)
        moved("/kontak", article=story)
        moved("/topik/kemarau", article=story)

        assert client.get("/politik/").status_code == 200
        assert client.get("/politik/feed/").status_code == 200
        assert client.get("/kontak/").status_code == 200
        assert client.get("/topik/kemarau/")["Location"] == story.address

    def test_two_that_changed_places_make_no_circle(self, client, moved, sections):
        moved("/politik", section=sections["daerah"])
        moved("/daerah", section=sections["politik"])

        assert client.get("/politik/").status_code == client.get("/daerah/").status_code == 200

    def test_a_dead_end_hides_nothing_of_ours(self, client, moved, sections):
        moved("/politik")

        assert client.get("/politik/").status_code == 200

    def test_an_article_that_kept_its_address_is_shown(self, client, moved, story):
        moved(story.address.rstrip("/"), article=story)

        assert client.get(story.address).status_code == 200

    def test_a_section_that_was_renamed_here_is_reached_by_its_old_word(
        self, client, moved, sections
    ):
        moved("/politik", section=sections["politik"])
        sections["politik"].slug = "kabar-politik"
        sections["politik"].save()

        assert client.get("/politik/")["Location"] == "/kabar-politik/"

    def test_our_fixed_pages_stay(self, client, moved, story):
        moved("/indeks", article=story)
        moved("/cari", article=story)

        assert client.get("/indeks/").status_code == client.get("/cari/").status_code == 200


def test_a_standing_page_leads_to_its_address(client, moved):
    moved("/profil", standing=StandingPage.objects.get(slug="tentang"))

    assert client.get("/profil/")["Location"] == "/tentang/"


def test_a_fixed_target_is_one_of_ours_or_none(client, moved):
    moved("/terbaru", leads_to="/indeks/")
    moved("/keluar", leads_to="https://jahat.example/")

    assert client.get("/terbaru/")["Location"] == "/indeks/"
    assert client.get("/keluar/").status_code == 410


class TestDoor:
    def test_head_is_answered_as_get(self, client, moved, story):
        moved("/2019/12/judul", article=story)

        answer = client.head("/2019/12/judul/")

        assert (answer.status_code, answer["Location"]) == (301, story.address)

    @pytest.mark.parametrize("method", ["post", "put", "delete", "options"])
    def test_other_methods_pass(self, client, moved, story, method):
        moved("/2019/12/judul", article=story)

        assert getattr(client, method)("/2019/12/judul/").status_code != 301

    def test_a_strange_host_is_refused(self, client, moved, story):
        moved("/2019/12/judul", article=story)

        assert client.get("/2019/12/judul/", headers={"host": "x.test"}).status_code == 400

    def test_a_browser_asks_again_next_time(self, client, moved, story):
        """A photo's sizes are made anew, a section is renamed: no hop is for ever."""
        moved("/2019/12/judul", article=story)

        assert "must-revalidate" in client.get("/2019/12/judul/")["Cache-Control"]

    @pytest.mark.parametrize("asked", ["/tidak%00ada/", "/%ff%fe/", "/[x]/", "/a" * 300 + "/"])
    def test_a_broken_address_is_not_found(self, client, old_site, asked):
        assert client.get(asked).status_code == 404


def passed(request):
    return HttpResponse("passed")


class TestCost:
    @pytest.mark.parametrize(
        "asked",
        ["/", "/desk/", "/desk/login/", "/static/reading/theme.css", "/media/images/a.webp",
         "/robots.txt", "/sitemap.xml", "/feed/", "/sw.js", "/cari/?q=air"],
    )  # fmt: skip
    def test_our_own_paths_cost_nothing(self, rf, paper, django_assert_num_queries, asked):
        with django_assert_num_queries(0):
            assert OldAddresses(passed)(rf.get(asked)).content == b"passed"

    def test_public_pages_keep_to_their_budget(
        self, client, moved, story, writer, django_assert_max_num_queries
    ):
        moved("/daerah", section=story.section)
        for address in (story.address, "/daerah/", writer.address, "/", "/tentang/"):
            with django_assert_max_num_queries(BUDGET):
                assert client.get(address).status_code == 200

    def test_an_old_address_costs_four_queries(
        self, client, moved, story, django_assert_max_num_queries
    ):
        moved("/2019/12/judul", article=story)

        with django_assert_max_num_queries(4):
            assert client.get("/2019/12/judul/").status_code == 301


def test_an_old_address_of_a_withdrawn_story_announces_it(client, moved, story, withdraw):
    moved("/2019/12/judul-lama", article=story)
    withdraw(story)
    answer = client.get("/2019/12/judul-lama/")
    text = answer.content.decode()
    assert answer.status_code == 410
    assert "Berita ini dicabut" in text
    assert "Keterangan pokok berita ini terbukti tidak benar." in text
    assert story.title not in text
