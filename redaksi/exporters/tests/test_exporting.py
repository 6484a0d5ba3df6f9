"""Everything that a newsroom wrote leaves with it, in a form that others read."""

import json
from datetime import timedelta
from xml.etree import ElementTree

import pytest

from conftest import NOW
from redaksi.exporters.actions.exporting import count, export
from redaksi.exporters.wxr import SPACES

pytestmark = pytest.mark.django_db
WP = f"{{{SPACES['wp']}}}"
CONTENT = f"{{{SPACES['content']}}}encoded"


@pytest.fixture
def exported(tmp_path):
    def run():
        export(tmp_path, at=NOW, tell=lambda _one: None)
        return ElementTree.parse(tmp_path / "redaksi.wxr.xml").getroot()  # noqa: S314  # ours

    return run


def item(root, key):
    return next(one for one in root.iter("item") if one.findtext(f"{WP}post_id") == str(key))


def meta(one, name):
    found = {
        m.findtext(f"{WP}meta_key"): m.findtext(f"{WP}meta_value")
        for m in one.iter(f"{WP}postmeta")
    }
    return json.loads(found[name])


def test_article_goes_with_its_sections_topics_people_and_moments(exported, make_article, topic):
    article = make_article(
        "Air <Embung> & “Giliran”", other_sections=("nasional", "politik"), topics=(topic,),
        kicker="Kemarau", subtitle="Tiga desa",
    )  # fmt: skip

    one = item(exported(), article.pk)

    assert one.findtext("title") == "Air <Embung> & “Giliran”"
    assert one.findtext("link").endswith(f"/daerah/{article.pk}/{article.slug}/")
    assert one.findtext(f"{WP}post_date") == "2026-05-12 18:40:00"
    assert one.findtext(f"{WP}post_date_gmt") == "2026-05-12 10:40:00"
    assert [(c.get("domain"), c.get("nicename")) for c in one.iter("category")] == [
        ("category", "daerah"), ("category", "nasional"), ("category", "politik"),
        ("post_tag", "kemarau-2026"),
    ]  # fmt: skip
    told = meta(one, "_redaksi_article")
    assert (told["kicker"], told["subtitle"], told["dateline"]) == (
        "Kemarau", "Tiga desa", "Mataram",
    )  # fmt: skip
    assert told["bylines"] == [
        {"role": "writer", "person": "reni-wulandari", "guest": "", "note": ""}
    ]


def test_further_sections_go_in_the_order_of_the_navigation(exported, make_article, sections):
    article = make_article(other_sections=("nasional", "politik"))
    sections["nasional"].position = 9
    sections["nasional"].save()

    one = item(exported(), article.pk)

    assert [c.get("nicename") for c in one.iter("category")] == ["daerah", "politik", "nasional"]
    assert meta(one, "_redaksi_article")["other_sections"] == ["politik", "nasional"]


def test_body_is_readable_elsewhere_and_whole_for_us(exported, make_article):
    other = make_article("Yang Lain")
    quote = {"text": "Air -- cukup <b>", "speaker": "Ahmad", "role": "petani"}
    article = make_article(
        body=[
            ("paragraph", f'<p>Satu <a linktype="page" id="{other.pk}">dua</a>.</p>'),
            ("heading", "Giliran & jam"),
            ("quote", quote),
            ("list", {"ordered": True, "items": ["satu", "dua"]}),
            ("read_also", [other]),
        ]
    )

    text = item(exported(), article.pk).findtext(CONTENT)

    assert f'<a href="http://127.0.0.1:8000{other.address}">dua</a>' in text
    assert "<h2>Giliran &amp; jam</h2>" in text
    assert "<cite>Ahmad, petani</cite>" in text
    assert "<ol><li>satu</li><li>dua</li></ol>" in text
    assert f'<strong>Baca juga:</strong> <a href="http://127.0.0.1:8000{other.address}">' in text
    told = text.split("<!-- wp:redaksi/quote ")[1].split(" -->")[0]
    assert "--" not in told
    assert json.loads(told)["value"] == {**quote, "text": "Air -- cukup <b>"}


def test_draft_goes_as_it_was_last_saved(exported, make_article):
    draft = make_article("Belum Selesai", live=False)
    draft.title = "Sudah Lebih Baik"
    draft.save_revision()

    one = item(exported(), draft.pk)

    assert one.findtext("title") == "Sudah Lebih Baik"
    assert one.findtext(f"{WP}status") == "draft"


def test_what_was_withdrawn_stays_in_the_house(exported, make_article, withdraw):
    story = make_article("Rahasia Embung")
    beside = make_article("Lain", body=[("read_also", [story]), ("paragraph", "<p>Satu.</p>")])
    withdraw(story)

    root = exported()

    assert item(root, beside.pk).findtext("title") == "Lain"
    assert "Rahasia Embung" not in ElementTree.tostring(root, encoding="unicode")
    assert count() == len(list(root.iter("item")))


def test_scheduled_stays_scheduled(exported, make_article):
    article = make_article("Besok", live=False)
    article.go_live_at = NOW + timedelta(days=400)
    article.save_revision(approved_go_live_at=article.go_live_at)

    assert item(exported(), article.pk).findtext(f"{WP}status") == "future"


def test_what_xml_cannot_hold_is_left_out(exported, make_article):
    article = make_article(body=[("paragraph", "<p>Satu\x0b]]>dua</p>")])

    assert "<p>Satu]]>dua</p>" in item(exported(), article.pk).findtext(CONTENT)


def test_log_ins_do_not_leave(exported, make_article, django_user_model):
    django_user_model.objects.create_user("rwu", email="rwu@suar.example", password="rahasia")
    make_article()

    root = exported()

    assert "rwu@suar.example" not in ElementTree.tostring(root, encoding="unicode")


def test_export_grows_without_more_queries(exported, make_article, django_assert_max_num_queries):
    for _number in range(30):
        make_article()

    with django_assert_max_num_queries(30):
        exported()
