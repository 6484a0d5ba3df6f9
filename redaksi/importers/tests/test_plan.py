"""An old post becomes a manuscript: fate, times, bylines, sections, picture, what is lifted."""

from dataclasses import replace
from datetime import UTC, datetime, timedelta

import pytest

from redaksi.importers.entries import Program, TermName
from redaksi.importers.manuscript import (
    Credit,
    Doubt,
    Elsewhere,
    Fate,
    Heading,
    Items,
    Note,
    Paragraph,
    Picture,
    PictureInText,
    SectionName,
)
from redaksi.importers.tally import Tally
from redaksi.importers.tests.old_post import (
    DAERAH,
    DESK,
    IMPORTED_AT,
    SITE,
    TEXT,
    THEN,
    inventory,
    planned,
)
from redaksi.importers.tests.planted import PLANTED, REPORTS


def doubts(manuscript):
    return {note.doubt for note in manuscript.notes}


def category(slug, name=""):
    return TermName("category", slug, name or slug.title())


def test_ordinary_post_raises_no_doubt():
    manuscript = planned()

    assert manuscript.notes == ()
    assert manuscript.fate is Fate.PUBLISHED
    assert manuscript.title == "Embung Kering"
    assert manuscript.summary == "Tiga desa sepakat berbagi air."
    assert manuscript.body == (Paragraph("<p>Tiga desa sepakat berbagi air.</p>"),)
    assert manuscript.likeness == 1.0


@pytest.mark.parametrize(
    ("told", "fate", "doubt"),
    [
        ({"status": "publish"}, Fate.PUBLISHED, set()),
        ({"status": "future", "utc_at": IMPORTED_AT + timedelta(days=1)}, Fate.SCHEDULED, set()),
        ({"status": "future"}, Fate.DRAFT, {Doubt.SCHEDULE_PASSED}),
        ({"status": "pending"}, Fate.WAITING, set()),
        ({"status": "draft"}, Fate.DRAFT, set()),
        ({"status": "in-progress"}, Fate.DRAFT, set()),
        ({"status": "private"}, Fate.INTERNAL, {Doubt.WAS_PRIVATE}),
        ({"password": "rahasia"}, Fate.LOCKED, {Doubt.WAS_LOCKED}),
        ({"status": "trash"}, Fate.LEFT, set()),
        ({"status": "auto-draft"}, Fate.LEFT, set()),
        ({"type": "nav_menu_item"}, Fate.LEFT, set()),
        ({"type": "lowongan"}, Fate.LEFT, {Doubt.NOT_MAPPED}),
        ({"type": "lowongan", "status": "draft"}, Fate.LEFT, set()),
        ({"utc_at": None}, Fate.DRAFT, {Doubt.NO_DATE}),
    ],
)
def test_status_decides_what_becomes_of_a_post(told, fate, doubt):
    manuscript = planned(**told)

    assert manuscript.fate is fate
    assert doubts(manuscript) == doubt


def test_password_stays_in_the_file():
    assert "rahasia" not in repr(planned(password="rahasia"))


def test_clock_of_the_old_desk_is_read_by_its_zone():
    held = inventory(hours_east=8.0)

    manuscript = planned(held=held, utc_at=None, local_at=THEN.replace(tzinfo=None))

    assert manuscript.published_at == THEN - timedelta(hours=8)


def test_change_never_precedes_publication():
    early, late = THEN - timedelta(days=9), THEN + timedelta(days=9)

    assert planned(changed_at=early).updated_at == THEN
    assert planned(changed_at=late).updated_at == late


@pytest.mark.parametrize(
    ("author", "credits"),
    [
        ("reni", (Credit("writer", "reni", "Reni Wulandari"),)),
        ("rini2", (Credit("writer", "rini2", "Baiq Rini Astuti"),)),
    ],
)
def test_author_is_credited_by_printed_name(author, credits):
    assert planned(author=author).credits == credits


@pytest.mark.parametrize("author", ["admin", "Administrator", "budi_s", "siapa", ""])
def test_nobody_is_credited_by_log_in(author):
    manuscript = planned(author=author)

    assert manuscript.credits == ()
    assert doubts(manuscript) == {Doubt.UNKNOWN_AUTHOR, Doubt.NO_BYLINE}
    assert Note(Doubt.UNKNOWN_AUTHOR, author) in manuscript.notes


def test_several_authors_come_before_whoever_pressed_the_button():
    authors = (
        TermName("author", "cap-reni", "reni"), TermName("author", "nur-aini", "Nur Aini"),
    )  # fmt: skip

    manuscript = planned(author="admin", terms=(DAERAH, *authors))

    assert manuscript.credits == (
        Credit("writer", "reni", "Reni Wulandari"),
        Credit("writer", name="Nur Aini"),
    )
    assert manuscript.notes == ()


def test_signature_leaves_the_text_and_names_writer_and_editor():
    manuscript = planned(author="admin", content="Air cukup.\n\n(ibn/ezr)")

    assert manuscript.credits == (
        Credit("writer", "ibn", "Ibnu Hadi"),
        Credit("editor", name="Ezra Pratama"),
    )
    assert manuscript.body == (Paragraph("<p>Air cukup.</p>"),)
    assert manuscript.likeness == 1.0
    assert manuscript.notes == ()


def test_author_who_signs_is_credited_once():
    manuscript = planned(content="Air cukup.\n\nPenulis: Reni Wulandari | Editor: Sahnun")

    assert manuscript.credits == (
        Credit("writer", "reni", "Reni Wulandari"),
        Credit("editor", name="Sahnun"),
    )


def test_unknown_initials_stay_and_are_noted():
    manuscript = planned(content="Air cukup. (xyz)")

    assert manuscript.body == (Paragraph("<p>Air cukup. (xyz)</p>"),)
    assert manuscript.notes == (Note(Doubt.UNKNOWN_INITIALS, "xyz"),)


def test_newsroom_signs_when_nobody_else_does():
    manuscript = planned(author="admin", content="Air cukup. (*)")

    assert manuscript.credits == (Credit("writer", name="Redaksi Suar Mataram"),)
    assert Doubt.NO_BYLINE not in doubts(manuscript)


def test_dateline_is_lifted_and_its_agency_credited():
    content = "<strong>JAKARTA (ANTARA)</strong> - Tiga desa sepakat.\n\nAir cukup."

    manuscript = planned(content=content)

    assert manuscript.dateline == "Jakarta"
    assert Credit("agency", name="ANTARA") in manuscript.credits
    assert manuscript.body[0] == Paragraph("<p>Tiga desa sepakat.</p>")
    assert manuscript.likeness == 1.0
    assert manuscript.summary == "Tiga desa sepakat. Air cukup."


@pytest.mark.parametrize(
    ("metas", "address", "main"),
    [
        ({}, "/2019/12/x/", "daerah"),
        ({}, "/ekonomi/x/", "ekonomi"),
        ({}, "/daerah/lombok/x/", "lombok"),
        ({"rank_math_primary_category": "23"}, "/lombok/x/", "ekonomi"),
        (
            {"rank_math_primary_category": "23", "_yoast_wpseo_primary_category": "22"},
            "/",
            "lombok",
        ),
        ({"_yoast_wpseo_primary_category": "22", "tie_primary_category": "23"}, "/", "ekonomi"),
        ({"tie_primary_category": "99", "_yoast_wpseo_primary_category": "22"}, "/", "lombok"),
    ],
)
def test_main_section_is_the_one_readers_saw(metas, address, main):
    terms = (DAERAH, category("lombok"), category("ekonomi"))

    manuscript = planned(terms=terms, meta=tuple(metas.items()), address=SITE + address)

    assert manuscript.section == SectionName(main, main.title())
    assert {one.slug for one in manuscript.other_sections} == {"daerah", "lombok", "ekonomi"} - {
        main
    }


@pytest.mark.parametrize(
    "terms", [(), (category("uncategorized"),), (category("tak-berkategori", "Tak Berkategori"),)]
)
def test_filed_nowhere_is_noted(terms):
    manuscript = planned(terms=terms)

    assert manuscript.section is None
    assert doubts(manuscript) == {Doubt.NO_SECTION}


def test_tags_become_topics_and_internal_ones_do_not():
    terms = (
        DAERAH, TermName("post_tag", "embung", "Embung &amp; Sawah"),
        TermName("post_tag", "hash-iklan", "#iklan"), TermName("post_format", "video", "Video"),
        TermName("fokus", "kemarau", "Kemarau"),
    )  # fmt: skip

    assert planned(terms=terms).topics == (
        SectionName("embung", "Embung & Sawah"),
        SectionName("kemarau", "Kemarau"),
    )


@pytest.mark.parametrize(
    ("terms", "kind"),
    [
        ((category("opini"),), "opinion"),
        ((DAERAH, category("tajuk-rencana")), "editorial"),
        ((category("opini"), TermName("post_tag", "advertorial", "Advertorial")), "advertorial"),
        ((DAERAH, TermName("post_tag", "opini", "Opini")), "news"),
    ],
)
def test_kind_is_what_the_section_told_readers(terms, kind):
    assert planned(terms=terms).kind == kind


def test_lead_picture_has_its_papers():
    manuscript = planned(meta=(("_thumbnail_id", "7"),))

    assert manuscript.lead == Picture(
        address="/wp-content/uploads/2019/12/embung.jpg", key="7", caption="Embung Tibu",
        credit="Reni/Suar", alt="Alt embung",
    )  # fmt: skip


def test_lead_picture_is_not_shown_twice_and_keeps_the_caption_from_the_text():
    image = f'<img src="{SITE}/wp-content/uploads/2019/12/embung-300x200.jpg">'
    content = f'[caption id="attachment_7"]{image} Kering sejak Juni[/caption]\n\nAir habis.'

    manuscript = planned(content=content, meta=(("_thumbnail_id", "7"),))

    assert manuscript.lead is not None
    assert manuscript.lead.caption == "Kering sejak Juni"
    assert manuscript.body == (Paragraph("<p>Air habis.</p>"),)
    assert manuscript.likeness == 1.0


def test_other_picture_at_the_top_stays():
    content = f'<img src="{SITE}/wp-content/uploads/2019/12/pintu.jpg">\n\nAir habis.'

    manuscript = planned(content=content, meta=(("_thumbnail_id", "7"),))

    assert isinstance(manuscript.body[0], PictureInText)


def test_what_jannah_showed_around_a_story_comes_along():
    metas = (
        ("tie_post_sub_title", "Warga &amp; pemerintah berunding"),
        ("tie_highlights_text", 'a:2:{i:0;s:10:"Air tinggal";i:1;s:12:"Sawah kering";}'),
        ("tie_post_head", "video"), ("tie_video_url", "https://film.example/watch?v=1"),
        ("tie_source", 'a:1:{i:0;a:2:{s:4:"text";s:5:"Balai";s:3:"url";s:19:"https://balai.exam/";}}'),
        ("tie_hide_meta", "yes"), ("_edit_lock", "1:1"), ("plugin_x", "1"),
    )  # fmt: skip
    tally = Tally()

    manuscript = planned(meta=metas, tally=tally)

    assert manuscript.subtitle == "Warga & pemerintah berunding"
    assert manuscript.body == (
        Elsewhere("https://film.example/watch?v=1"),
        Heading("Poin penting"),
        Items(("Air tinggal", "Sawah kering")),
        Paragraph("<p>Tiga desa sepakat berbagi air.</p>"),
        Paragraph('<p>Sumber: <a href="https://balai.exam/">Balai</a></p>'),
    )
    assert manuscript.likeness == 1.0
    assert tally.metas == {"tie_hide_meta": 1, "plugin_x": 1}


def test_footnotes_stand_below_the_text():
    tally = Tally()
    notes = '[{"content":"Data dinas, 2019.","id":"a"}]'

    manuscript = planned(
        content=f"{TEXT}\n\n<!-- wp:footnotes /-->", meta=(("footnotes", notes),), tally=tally
    )

    assert manuscript.body[-1] == Items(("Data dinas, 2019.",), is_numbered=True)
    assert manuscript.notes == ()
    assert not tally.blocks


def test_lost_text_is_noted_with_its_figure(monkeypatch):
    monkeypatch.setattr("redaksi.importers.plan.pieces", lambda *args, **more: [])

    manuscript = planned()

    assert manuscript.notes[0] == Note(Doubt.TEXT_DIFFERS, "0.000")


def test_unknown_shortcode_is_noted_and_counted():
    tally = Tally()

    manuscript = planned(content="Air [ramalan_cuaca kota=1] habis.", tally=tally)

    assert Note(Doubt.UNKNOWN_SHORTCODE, "ramalan_cuaca") in manuscript.notes
    assert tally.shortcodes == {"ramalan_cuaca": 1}


def test_planted_page_is_held_and_a_report_is_not():
    title, content = PLANTED["hidden_by_display"]
    held = planned(title=title, content=content)
    title, content = REPORTS["raid"]
    report = planned(title=title, content=content)

    assert (held.fate, held.body) == (Fate.HELD, ())
    assert doubts(held) == {Doubt.LOOKS_PLANTED}
    assert report.fate is Fate.PUBLISHED


def test_standing_page_needs_no_author_and_no_section():
    manuscript = planned(type="page", author="admin", terms=())

    assert (manuscript.credits, manuscript.notes) == ((), ())
    assert "/?page_id=12" in manuscript.addresses


def test_long_excerpt_that_says_more_than_the_text_is_noted():
    sentence = "Embung itu mengering sejak Juni dan warga berjalan jauh. "

    manuscript = planned(excerpt=sentence * 8)

    assert manuscript.summary == (sentence * 5).strip()
    assert doubts(manuscript) == {Doubt.CUT_SHORT}
    assert doubts(planned(excerpt=sentence * 8, content=sentence * 8)) == set()


def test_ghost_is_taken_as_it_is():
    held = inventory(Program.GHOST)

    manuscript = planned(held=held, content="<p>Satu\ndua [sic]</p>", key="5f1", password="members")

    assert manuscript.body == (Paragraph("<p>Satu dua [sic]</p>"),)
    assert manuscript.addresses == ("/2019/12/embung-kering",)
    assert manuscript.notes == (Note(Doubt.WAS_LOCKED, "members"),)


@pytest.mark.parametrize("word", ["<script>alert(1)</script>", "'\"><img src=x onerror=1>", "\0%s"])
def test_hostile_words_plan_like_any_other(word):
    metas = tuple((name, word) for name in ("_thumbnail_id", "tie_source", "_yoast_wpseo_title"))

    manuscript = planned(
        title=word, slug=word, address=word, guid=word, author=word, excerpt=word, meta=metas,
        terms=(TermName("category", word, word), TermName("post_tag", word, word)),
    )  # fmt: skip

    assert manuscript.title
    assert "<script" not in manuscript.title
    assert manuscript.slug == "" or manuscript.slug.replace("-", "").isalnum()


def test_moment_of_the_import_may_be_unknown():
    manuscript = planned(status="future", desk=replace(DESK, at=None))

    assert manuscript.fate is Fate.SCHEDULED
    assert manuscript.published_at == datetime(2019, 12, 3, 2, 15, tzinfo=UTC)
