"""What leaves may come back: another house of ours finds everything as it was."""

from contextlib import nullcontext
from datetime import timedelta

import pytest
from django.core.files.base import ContentFile
from wagtail.images.tests.utils import get_test_image_file
from wagtail.models import Page

from conftest import NOW
from redaksi.articles import body
from redaksi.articles.models import Article, Byline
from redaksi.exporters.actions.exporting import UPLOADS, export
from redaksi.importers.actions import journey
from redaksi.importers.actions.bringing_in import bring_in
from redaksi.importers.models import Finding, OldSite
from redaksi.importers.uploads import Folder
from redaksi.importers.wordpress.wxr import WordPressExport
from redaksi.masthead.models import StandingPage
from redaksi.media.models import Attachment, Photo
from redaksi.people.models import Person
from redaksi.sections.models import Section, Topic

pytestmark = pytest.mark.django_db
FOCUS = {f"focal_point_{name}": 20 for name in ("x", "y", "width", "height")}
TABLE = {
    "caption": "Harga",
    "table": {
        "columns": [{"type": "text", "heading": "Kelas"}, {"type": "number", "heading": "Rp"}],
        "rows": [{"values": ["A", "1.500"]}], "caption": "",
    },
}  # fmt: skip


class Quiet:
    """Tells nobody."""

    def step(self, label):
        return nullcontext()

    def bar(self, label, total):
        return lambda _part: None


def hung(title, colour, **fields):
    file = get_test_image_file(filename=f"{title}.png", size=(90, 60), colour=colour)
    return Photo.objects.create(
        title=title, file=file, credit="Yusuf Karim/Suar Mataram", description=f"{title} kering.",
        licence=Photo.Licence.OWN, caption=f"{title} pada Mei.", source="Penugasan", **fields,
    )  # fmt: skip


@pytest.fixture
def newsroom(make_article, topic, sections, settings, tmp_path):
    """An article with everything an article can have, and neighbours of every state."""
    settings.MEDIA_ROOT = tmp_path / "media"
    photo, other = hung("Embung", "white", **FOCUS), hung("Sawah", "green")
    paper = Attachment.objects.create(
        title="Surat", file=ContentFile(b"%PDF-1.4 surat", name="surat.pdf")
    )
    neighbour = make_article("Tetangga", published_at=NOW - timedelta(days=30))
    link = f'<a linktype="page" id="{neighbour.pk}">dua</a>'
    quiet = Person.objects.create(name="Tidak Disebut", slug="tidak-disebut", initials="tds")
    full = make_article(
        "Air “Embung” & Sawah", kind="feature", kicker="Kemarau", subtitle="Tiga desa",
        other_sections=("nasional", "politik"), topics=(topic,), lead_photo=photo, importance=2,
        social_photo=hung("Bagikan", "blue"),
        lead_caption="Keterangan lain", is_hidden_from_search=True, social_title="Dibagikan",
        body=[
            ("paragraph", f'<p>Satu {link} <b>tiga</b>.</p>'),
            ("heading", "Giliran & jam"),
            ("quote", {"text": "Air -- cukup & lega", "speaker": "Ahmad", "role": "petani"}),
            ("photo", {"photo": other, "caption": "Sawah kering"}),
            ("gallery", [{"photo": photo, "caption": ""}, {"photo": other, "caption": "Dua"}]),
            ("read_also", [neighbour]),
            ("fact_box", {"title": "Angka", "facts": [{"label": "Desa", "fact": "3"}]}),
            ("ask", {"question": "Mengapa?", "answer": "<p>Karena kemarau.</p>"}),
            ("table", TABLE),
            # As an old site brought it along: nobody could publish it here without its caption.
            ("table", {**TABLE, "caption": ""}),
            ("list", {"ordered": True, "items": ["satu", "dua"]}),
            ("document", {"document": paper, "title": "Surat kesepakatan"}),
            ("old_html", "<table><tr><td>lama</td></tr></table>"),
        ],
    )  # fmt: skip
    full.bylines.add(Byline(guest="Siti Aminah", note="guru", role=Byline.Role.CONTRIBUTOR))
    full.save()
    make_article("Iklan Surya", kind="advertorial", sponsor="PT Surya")
    make_article("Belum Jadi", live=False)
    scheduled = make_article("Tahun Depan", live=False)
    scheduled.go_live_at = NOW + timedelta(days=400)
    scheduled.save_revision(approved_go_live_at=scheduled.go_live_at)
    page = StandingPage.objects.get(duty=StandingPage.Duty.ETHICS)
    page.body, page.is_sample, page.source = "<p>Kode kami.</p>", False, "Rapat 2026"
    page.save()
    return quiet


def told():
    """Tell the whole newsroom by names, so that numbers may differ."""
    return {
        "sections": list(Section.objects.in_order().values_list(
            "name", "slug", "hue", "in_nav", "is_opinion")),
        "topics": list(Topic.objects.order_by("slug").values_list("name", "slug", "description")),
        "people": list(Person.objects.order_by("slug").values_list(
            "name", "slug", "initials", "duty", "position", "bio", "is_on_masthead")),
        "pages": [
            (page.slug, page.duty, page.title, page.body.replace("<hr/>", "<hr>"), page.source,
             page.is_sample, page.live)
            for page in StandingPage.objects.order_by("slug")
        ],
        "photos": sorted(map(_photo, Photo.objects.all())),
        "articles": {article.pk: _article(article) for article in Article.objects.all()},
    }  # fmt: skip


def _photo(photo):
    names = ("title", "caption", "credit", "licence", "description", "source", "file_hash")
    return (*(getattr(photo, name) for name in names), photo.focal_point_x)


def _article(article):
    now = article if article.live else article.get_latest_revision_as_object()
    fields = ("title", "slug", "kind", "kicker", "subtitle", "summary", "dateline", "importance",
              "lead_caption", "is_hidden_from_search", "social_title", "sponsor", "go_live_at",
              "published_at", "updated_at", "live", "language")  # fmt: skip
    return {
        **{name: getattr(now, name) for name in fields},
        "address": article.address,
        "shelf": article.get_parent().specific.holds,
        "sections": [now.section.slug, *sorted(one.slug for one in now.other_sections.all())],
        "topics": sorted(one.slug for one in now.topics.all()),
        "bylines": [
            (one.role, one.person and one.person.slug, one.guest, one.note)
            for one in now.bylines.all()
        ],
        "lead": now.lead_photo and _photo(now.lead_photo),
        "social": now.social_photo and _photo(now.social_photo),
        "body": [(block["type"], _value(block)) for block in now.body.get_prep_value()],
    }


def _value(block):
    kind, value = block["type"], block["value"]
    if kind == "photo":
        return _photo(Photo.objects.get(pk=value["photo"])), value["caption"]
    if kind == "gallery":
        return [_photo(Photo.objects.get(pk=one["photo"])) for one in body.items(value)]
    if kind == "document":
        return Attachment.objects.get(pk=value["document"]).title, value["title"]
    if kind in ("read_also", "list"):
        return body.items(value["items"] if kind == "list" else value)
    if kind == "fact_box":
        return [value["title"], *body.items(value["facts"])]
    return value


def clear():
    """Leave an empty house: a founded paper with nothing in it."""
    OldSite.objects.all().delete()
    for article in Article.objects.all():
        article.delete()
    Page.objects.filter(depth__gte=4).delete()
    for model in (Photo, Attachment, Person, Topic, Section):
        model.objects.all().delete()
    StandingPage.objects.update(is_sample=True, source="", body="<p>Contoh.</p>")
    Page.fix_tree()


def take_back(path, *, at=NOW):
    return bring_in(
        WordPressExport([path]), media=Folder(path.parent / UPLOADS), authors={}, is_dry=False,
        at=at, progress=Quiet(),
    )  # fmt: skip


def test_whole_newsroom_comes_back_as_it_was(newsroom, tmp_path):
    before = told()
    done = export(tmp_path, at=NOW, tell=lambda _one: None)
    clear()
    assert told() != before

    take_back(done.path)

    after = told()
    assert after["sections"] == before["sections"]
    assert after["topics"] == before["topics"]
    assert after["people"] == before["people"]
    assert after["photos"] == before["photos"]
    for pk, article in before["articles"].items():
        assert after["articles"][pk] == article
    assert after["articles"].keys() == before["articles"].keys()
    assert after["pages"] == before["pages"]
    assert list(Finding.objects.values_list("doubt", "detail")) == []


@pytest.mark.parametrize("batch", [200, 1])
def test_coming_back_twice_is_as_coming_back_once(newsroom, tmp_path, monkeypatch, batch):
    """Links between articles hold, whichever batch and run they come in."""
    monkeypatch.setattr(journey, "A_BATCH", batch)
    done = export(tmp_path, at=NOW, tell=lambda _one: None)
    before = told()["articles"]
    clear()
    take_back(done.path)

    run = take_back(done.path, at=NOW + timedelta(days=1))

    assert run.report["done"].keys() == {"same"}
    assert told()["articles"] == before
