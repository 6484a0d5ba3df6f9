"""Pages of the old site: in place of our samples, or beside our own."""

import pytest

from redaksi.importers.tests.old_paper import SITE, bring, paragraph, post, whole_database
from redaksi.lang.words import plain
from redaksi.masthead.models import StandingPage

pytestmark = pytest.mark.usefixtures("paper")


def page(key: int, slug: str, **told):
    return post(key, type="page", slug=slug, address=f"{SITE}/{slug}/", terms=(), **told)


def test_page_with_a_duty_replaces_our_sample(client):
    bring([page(3, "tentang-kami", title="Tentang Lama", content=paragraph("Berdiri 2009."))])

    ours = StandingPage.objects.get(duty="tentang")
    assert (ours.title, ours.is_sample, ours.live) == ("Tentang Lama", False, True)
    assert ours.body == "<p>Berdiri 2009.</p>"
    assert client.get("/tentang-kami/").headers["Location"] == "/tentang/"


def test_page_beside_our_own_is_a_draft():
    StandingPage.objects.filter(duty="tentang").update(is_sample=False, body="<p>Milik kami.</p>")

    bring([page(3, "tentang-kami", content=paragraph("Berdiri 2009."))])

    assert StandingPage.objects.get(duty="tentang").body == "<p>Milik kami.</p>"
    draft = StandingPage.objects.get(slug="tentang-kami")
    assert (draft.live, draft.duty) == (False, "")


def test_other_page_stays_public_under_a_free_word(client, sections):
    bring([page(3, "lowongan", title="Lowongan"), page(4, "politik", title="Politik")])

    assert client.get("/lowongan/").status_code == 200
    assert StandingPage.objects.get(title="Politik").slug == "politik-2"


def test_page_keeps_only_what_a_standing_page_may_hold():
    content = (
        "<h2>Alamat</h2><script>alert(1)</script><table><tr><td>Kota</td><td>Mataram</td></tr>"
        "</table><p onclick='x()'>Jalan <b>Pejanggik</b></p>"
    )

    bring([page(3, "kontak", content=content)])

    body = StandingPage.objects.get(duty="kontak").body
    assert "<h2>Alamat</h2>" in body
    assert "<b>Pejanggik</b>" in body or "<strong>Pejanggik</strong>" in body
    assert "Kota Mataram" in plain(body) or "Kota – Mataram" in body
    assert not any(word in body for word in ("script", "onclick", "<td"))


def test_second_run_changes_no_page_and_a_changed_one_changes_in_place():
    bring([page(3, "tentang-kami"), page(4, "lowongan")])
    before = whole_database()
    bring([page(3, "tentang-kami"), page(4, "lowongan")])
    assert whole_database() == before

    run = bring([page(3, "tentang-kami"), page(4, "lowongan", content=paragraph("Dicari."))])

    assert run.report["done"] == {"changed": 1, "same": 1}
    assert StandingPage.objects.get(slug="lowongan").body == "<p>Dicari.</p>"
