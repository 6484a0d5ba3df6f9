"""What plugins and the theme wrote beside a post is read, resolved or counted."""

import pytest

from redaksi.importers.tally import Tally
from redaksi.importers.tests.old_post import DAERAH, old_post
from redaksi.importers.wordpress import meta


def post(*metas, **told):
    return old_post(meta=metas, **told)


def words(*metas, **told):
    return meta.search_words(post(*metas, **told), title="Embung Kering", site="Suar")


@pytest.mark.parametrize(
    ("name", "template", "said"),
    [
        ("_yoast_wpseo_title", "Air habis %%sep%% %%sitename%%", "Air habis"),
        ("_yoast_wpseo_title", "%%category%%: %%title%% %%page%%", "Daerah: Embung Kering"),
        ("_yoast_wpseo_title", "%%title%% %%sep%% %%sitename%%", ""),
        ("_yoast_wpseo_title", "%%sep%% %%nothing_known%%", ""),
        ("rank_math_title", "Air habis %sep% %sitename%", "Air habis"),
        ("rank_math_title", "%title%", ""),
        ("rank_math_title", "Naik 50% dari %currentyear(Y)%", "Naik 50% dari"),
        ("_yoast_wpseo_title", "Air &amp; <b>sawah</b>", "Air & sawah"),
    ],
)
def test_templates_are_resolved_and_repeat_nothing(name, template, said):
    assert words((name, template)).title == said


def test_shared_words_and_summary_are_read():
    told = words(
        ("_yoast_wpseo_metadesc", "Tiga desa, satu embung."),
        ("_yoast_wpseo_opengraph-title", "Siapa dapat air?"),
        ("rank_math_facebook_description", "Giliran air diatur warga."),
    )

    assert told.summary == "Tiga desa, satu embung."
    assert told.social_title == "Siapa dapat air?"
    assert told.social_summary == "Giliran air diatur warga."


def test_shared_words_fit_their_fields():
    told = words(
        ("_yoast_wpseo_opengraph-title", "kata " * 80),
        ("_yoast_wpseo_opengraph-description", "kata " * 80),
    )

    assert len(told.social_title) <= 120
    assert len(told.social_summary) <= 200


@pytest.mark.parametrize(
    ("metas", "is_hidden"),
    [
        ([("_yoast_wpseo_meta-robots-noindex", "1")], True),
        ([("_yoast_wpseo_meta-robots-noindex", "2")], False),
        ([("rank_math_robots", 'a:1:{i:0;s:7:"noindex";}')], True),
        ([("rank_math_robots", 'a:1:{i:0;s:5:"index";}')], False),
    ],
)
def test_hidden_from_search_is_read(metas, is_hidden):
    assert words(*metas).is_hidden is is_hidden


@pytest.mark.parametrize(
    ("value", "points"),
    [
        ('a:2:{i:0;s:4:"Satu";i:1;s:3:"Dua";}', ("Satu", "Dua")),
        ('a:1:{i:0;a:1:{s:4:"text";s:4:"Satu";}}', ("Satu",)),
        ("Satu saja", ("Satu saja",)),
        ('a:1:{i:0;s:26:"<script>x</script><b>a</b>";}', ("a",)),
        ("", ()),
    ],
)
def test_highlights_are_plain_lines(value, points):
    assert meta.highlights(post(("tie_highlights_text", value))) == points


@pytest.mark.parametrize(
    ("head", "address"),
    [("video", "https://film.example/1"), ("", "https://film.example/1"), ("standard", "")],
)
def test_film_is_taken_only_where_it_was_shown(head, address):
    metas = (("tie_post_head", head), ("tie_video_url", "https://film.example/1"))

    assert meta.film_or_map(post(*metas)) == address


def test_film_is_found_in_embed_code():
    code = '<iframe src="https://film.example/embed/1?a=1&amp;b=2"></iframe>'

    assert meta.film_or_map(post(("tie_embed_code", code))) == (
        "https://film.example/embed/1?a=1&b=2"
    )


def test_source_with_a_dangerous_address_is_a_name_only():
    value = 'a:1:{i:0;a:2:{s:4:"text";s:5:"Balai";s:3:"url";s:19:"javascript:alert(1)";}}'

    assert meta.sources(post(("tie_source", value))) == (meta.Source("Balai"),)


def test_footnotes_are_read():
    value = '[{"content":"Data <b>2019</b>.","id":"x"}]'

    assert meta.footnotes(post(("footnotes", value))) == ("Data 2019.",)
    assert meta.footnotes(post(("footnotes", "[rusak"))) == ()


def test_only_what_nothing_reads_is_counted():
    tally = Tally()
    metas = (
        ("_edit_lock", "1"), ("_oembed_1", "x"), ("_yoast_wpseo_linkdex", "1"), ("kosong", ""),
        ("_thumbnail_id", "7"), ("tie_hide_meta", "yes"), ("post_views_count", "9"),
    )  # fmt: skip

    meta.count_unknown(post(*metas, terms=(DAERAH,)), tally)

    assert tally.metas == {"tie_hide_meta": 1, "post_views_count": 1}


def test_names_of_metas_do_not_fill_the_memory(monkeypatch):
    monkeypatch.setattr(meta, "MOST_NAMES", 2)
    tally = Tally()

    for number in range(5):
        meta.count_unknown(post((f"baru_{number}", "1")), tally)

    assert tally.metas == {"baru_0": 1, "baru_1": 1, "…": 3}
