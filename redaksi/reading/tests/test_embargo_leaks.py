"""Until an embargo ends, no address and no form of output says a word of the article (D26)."""

import re
from datetime import timedelta
from itertools import chain

import pytest
from django.core.management import call_command
from django.urls import URLPattern, get_resolver, reverse

from conftest import NOW
from redaksi.articles.models import PreviewLink
from redaksi.articles.tests.conftest import make_photo
from redaksi.comments.models import Comment
from redaksi.exporters.actions.copying import copy_site
from redaksi.exporters.actions.exporting import export
from redaksi.importers.models import OldAddress, OldSite
from redaksi.reading.feeds import FORMS
from redaksi.reading.tests.secrets import UNTIL, WORDS, leaks, secret
from redaksi.related.actions.relating import relate
from redaksi.related.models import Neighbour

__all__ = ["make_photo"]

STATES = ["live", "scheduled", "draft"]


@pytest.fixture(autouse=True)
def _evening(time_machine):
    time_machine.move_to(NOW, tick=False)


@pytest.fixture(params=STATES)
def hidden(request, make_article, make_photo):
    article = secret(make_article, make_photo, state=request.param)
    # What leads to it from elsewhere: "Baca juga", a link in the text, the same topic.
    leading = f'<p>Lihat <a linktype="page" id="{article.pk}">berita lain</a>.</p>'
    old = make_article("Embung Lama", body=[("paragraph", leading), ("read_also", [article])])
    # Pinned below it, and found by the machine as far as it lets itself be led.
    Neighbour.objects.pin(old, article, by=None, at=NOW)
    for one in (article, old):
        relate(one.pk, at=NOW)
    return article


def public_patterns(patterns=None):
    """Give every public address pattern that the resolver has; the desk has its own tests."""
    for pattern in get_resolver().url_patterns if patterns is None else patterns:
        if isinstance(pattern, URLPattern):
            yield pattern
        elif str(pattern.pattern) != "desk/":
            yield from public_patterns(pattern.url_patterns)


def cases(article):
    """Give, for each name of a public address, the addresses a leak could be at."""
    topic, person = article.topics.get(), article.bylines.first().person
    section, month = article.section.slug, f"{NOW:%Y-%m}"
    own = [
        article.address, f"/{section}/{article.pk}/", f"/{section}/{article.pk}/salah/",
        f"/nasional/{article.pk}/{article.slug}/", f"/nasional/{article.pk}/x/",
    ]  # fmt: skip
    return cases_of_comments(article) | {
        "robots": ["/robots.txt"],
        "sitemap": ["/sitemap.xml"],
        "sitemap_news": ["/sitemap-news.xml"],
        "sitemap_pages": ["/sitemap-pages.xml"],
        "sitemap_month": [f"/sitemap-{month}.xml"],
        "service_worker": ["/sw.js"],
        "feed": [f"/{form}" for form in FORMS],
        "topic_feed": [f"{topic.address}{form}" for form in FORMS],
        "person_feed": [f"{person.address}{form}" for form in FORMS],
        "section_feed": [f"/{word}/{form}" for word in (section, "nasional") for form in FORMS],
        "withdrawals": ["/pencabutan/"],
        "withdrawal_feed": [f"/pencabutan/{form}" for form in FORMS],
        "front": ["/"],
        "latest": ["/potongan/terkini/"],
        "busy": ["/.busy"],
        "gone": ["/.gone"],
        "nowhere": [f"/berita/lain/{article.slug}/"],
        "day": ["/indeks/", "/indeks/?tanggal=2026-05-12"],
        "search": ["/cari/", "/cari/?q=embung", *(f"/cari/?q={word}" for word in sorted(WORDS))],
        "suggestions": [
            f"/potongan/saran/?q={word}" for word in ("emb", *sorted(WORDS), "zq", "zqj")
        ],
        "offline": ["/luring/"],
        "preview_link": [reverse("preview_link", args=[shared_before(article)])],
        "topic": [topic.address],
        "person": [person.address],
        "article": own,
        "section": [f"/{section}/", "/nasional/", f"/{article.slug}/", "/tak-ada/"],
        "media": ["/media/images/zqjudul.jpg"],
        "wagtail_serve": [article.url_path, article.url_path.removeprefix("/beranda"), "/x/y/z/"],
        "wagtailcore_login": ["/_util/login/"],
        "wagtailcore_authenticate_with_password": [
            f"/_util/authenticate_with_password/1/{article.pk}/"
        ],
    }


def cases_of_comments(article):
    comment = said_before(article).pk
    return {
        "thread": [f"/tanggapan/berita/{article.pk}/"],
        "thread_feed": [f"/tanggapan/berita/{article.pk}/{form}" for form in FORMS],
        "comments_feed": [f"/tanggapan/{form}" for form in FORMS],
        "comment": [f"/tanggapan/{comment}/"],
        "answer": [f"/tanggapan/balas/{comment}/"],
        "report_comment": [f"/tanggapan/{comment}/lapor/"],
        "support": [f"/tanggapan/dukung/{comment}/"],
        "complaints": ["/tanggapan/laporan/"],
        "complaint": ["/tanggapan/laporan/ABCD-2345/"],
        "terms": ["/tanggapan/ketentuan/"],
        "terms_version": ["/tanggapan/ketentuan/1/"],
        "say": ["/tanggapan/kirim/"],
        "comment_sent": ["/tanggapan/terkirim/"],
        "comment_waits": ["/tanggapan/menunggu/"],
        "magic_link": ["/tanggapan/tautan/tak-ada/"],
        "write": [f"/akun/tulis/{article.pk}/"],
        "reader_account": ["/akun/"],
        "reader_ask": ["/akun/tanya/"],
        "reader_delete": ["/akun/hapus/"],
        "reader_export": ["/akun/ekspor/"],
        "reader_name": ["/akun/nama/"],
        "reader_revoke": ["/akun/sesi/1/"],
        "reader_sign_in": ["/akun/masuk/"],
        "reader_sign_out": ["/akun/keluar/"],
        "reader_state": ["/akun/keadaan/"],
        "reader_withdraw": ["/akun/persetujuan/1/"],
        "ask": ["/tanya/"],
        "tell_newsroom": ["/tanya/sampaikan/"],
        "newsroom_told": ["/tanya/tersampaikan/"],
        "demo_letters": ["/demo/surat/"],
    }


def said_before(article):
    """Have something said below it, which stands there if the article does."""
    return Comment.objects.create(
        article=article, old_site_id=f"{article.pk}:{Comment.objects.count()}", guest_name="Warga",
        text="Kapan dibuka?", state=Comment.State.PUBLISHED, said_at=NOW, published_at=NOW,
    )  # fmt: skip


def shared_before(article):
    """Make a preview link from before the embargo was agreed."""
    if article.live:
        return "tak-ada"
    days = timedelta(days=3)
    return PreviewLink.objects.make(article, by=None, lasting=days, at=UNTIL)[1]


def named(pattern):
    """Name a pattern; the few without a name are called by what they call."""
    return pattern.name or pattern.callback.__name__


def read(client, address):
    answer = client.get(address)
    body = b"".join(answer) if answer.streaming else answer.content
    return answer, body.decode(errors="replace") + str(answer.headers)


def test_every_public_address_has_a_case(hidden):
    assert {named(pattern) for pattern in public_patterns()} == set(cases(hidden))


def test_no_public_address_says_a_word_of_it(client, hidden):
    told = {}
    for address in chain.from_iterable(cases(hidden).values()):
        asked = re.search(r"q=(\w+)$", address)
        answer, text = read(client, address)
        # What was typed into an address is said back by pages that name themselves.
        own = text.replace(address, "").replace(f"/{hidden.slug}/", "")
        if found := leaks(own, but=asked[1] if asked else ""):
            told[address] = found
        assert answer.status_code in {200, 302, 303, 404, 405, 410, 503}, address

    assert told == {}


def test_its_own_addresses_answer_as_if_it_had_never_been(client, hidden):
    for name in ("article", "preview_link", "topic", "topic_feed"):
        answers = {client.get(address).status_code for address in cases(hidden)[name]}
        assert answers == {404}, name


def test_nothing_found_is_counted(client, hidden):
    for word in WORDS:
        answer = client.get(f"/cari/?q={word}")
        assert (answer.context["page"].count, answer.context["page"].river) == (0, ())
    assert client.get("/nasional/").context["page"].paging.cells == ()


def test_an_old_address_does_not_lead_to_it(client, hidden):
    site = OldSite.objects.create(address="https://lama.example")
    OldAddress.objects.create(site=site, path="/2019/12/judul", article=hidden)
    # A topic the old site had, and on which nothing is published here.
    OldAddress.objects.create(site=site, path="/tag/lama", topic=hidden.topics.get())

    assert client.get("/2019/12/judul/").status_code == 404
    assert client.get("/tag/lama/").status_code == 410


@pytest.mark.parametrize("hidden", STATES, indirect=True)
def test_no_export_takes_it_along(hidden, tmp_path):
    (tmp_path / "wxr").mkdir()
    done = export(tmp_path / "wxr", at=NOW, tell=lambda _one: None)
    copy_site(tmp_path / "pages", tell=lambda _one: None)

    files = [path for path in tmp_path.rglob("*") if path.is_file()]
    texts = [path for path in files if path.suffix in {".xml", ".html", ".json", ".atom", ".txt"}]
    told = {path: leaks(path.read_text()) for path in texts}
    assert {path: words for path, words in told.items() if words} == {}
    assert done.withheld == 1
    assert not [path for path in files if path.suffix == ".png"]


def test_at_its_end_every_word_is_out(client, make_article, make_photo, time_machine, tmp_path):
    """The same walk finds every word, so that silence before means something."""
    article = secret(make_article, make_photo, state="live")
    time_machine.move_to(UNTIL, tick=False)

    addresses = [
        one
        for name, group in cases(article).items()
        if name not in {"search", "suggestions"}
        for one in group
    ]
    found = set().union(*(leaks(read(client, address)[1]) for address in addresses))
    export(tmp_path, at=UNTIL, tell=lambda _one: None)
    found |= leaks((tmp_path / "redaksi.wxr.xml").read_text())

    assert found == WORDS


def test_a_scheduled_one_goes_out_at_the_end_of_its_embargo(
    client, make_article, make_photo, time_machine
):
    article = secret(make_article, make_photo, state="scheduled")

    time_machine.move_to(UNTIL + timedelta(seconds=1), tick=False)
    call_command("publish_scheduled")

    assert client.get(article.address).status_code == 200
