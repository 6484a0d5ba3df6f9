"""Ghost exports read as a stream of entries, whatever shape their JSON has."""

import gzip
import json
from datetime import UTC, datetime

import pytest

from redaksi.importers.entries import Cause, OldAuthor, OldPost, OldTerm, SiteFacts, Unreadable
from redaksi.importers.ghost import rows as ghost_rows
from redaksi.importers.ghost.export import GhostExport
from redaksi.importers.inventory import take

PARAGRAPH = {"type": "paragraph", "children": [{"type": "extended-text", "text": "Air & <api>"}]}


def post_row(number, **fields):
    return {
        "id": f"p{number}", "uuid": f"u{number}", "title": f"Embung {number}", "type": "post",
        "slug": f"embung-{number}", "status": "published", "visibility": "public",
        "html": "<p>Air naik.</p>", "published_at": "2024-05-06T01:02:03.000Z",
        "updated_at": "2024-05-07T01:02:03.000Z", **fields,
    }  # fmt: skip


def tables(posts, **more):
    return {
        "meta": {"exported_on": 1, "version": "5.80.0"},
        "data": {
            "posts": posts,
            "posts_authors": [
                {"post_id": "p1", "author_id": "a2", "sort_order": 1},
                {"post_id": "p1", "author_id": "a1", "sort_order": 0},
            ],
            "posts_tags": [
                {"post_id": "p1", "tag_id": "t2", "sort_order": 1},
                {"post_id": "p1", "tag_id": "t1", "sort_order": 0},
                {"post_id": "p1", "tag_id": "t3", "sort_order": 2},
            ],
            "settings": [
                {"key": "title", "value": "Suar Mataram"},
                {"key": "timezone", "value": "Asia/Makassar"},
            ],
            "tags": [
                {"id": "t1", "slug": "daerah", "name": "Daerah", "visibility": "public"},
                {"id": "t2", "slug": "air", "name": "Air", "visibility": "public"},
                {"id": "t3", "slug": "hash-dalam", "name": "#dalam", "visibility": "internal"},
            ],
            "users": [
                {"id": "a1", "slug": "baiq", "name": "Baiq Rinjani", "email": "b@suar.example"},
                {"id": "a2", "slug": "lalu", "name": "Lalu Sekar"},
            ],
            **more,
        },
    }


@pytest.fixture
def export(tmp_path):
    def write(holds, address="https://suar.example"):
        path = tmp_path / "ghost.json"
        path.write_text(json.dumps(holds), encoding="utf-8")
        return GhostExport([path], address=address)

    return write


def only_post(export):
    return next(
        one for one in export.entries() if isinstance(one, OldPost) and one.type != "attachment"
    )


@pytest.mark.parametrize("is_wrapped", [True, False])
def test_database_export_tells_its_post_with_authors_and_tags(export, is_wrapped):
    holds = tables([post_row(1)])
    told = export({"db": [holds]} if is_wrapped else holds)

    post = only_post(told)

    assert post.key == "p1"
    assert post.address == "https://suar.example/embung-1/"
    assert (post.status, post.type) == ("publish", "post")
    assert post.author == "baiq"
    assert post.utc_at == datetime(2024, 5, 6, 1, 2, 3, tzinfo=UTC)
    assert post.changed_at == datetime(2024, 5, 7, 1, 2, 3, tzinfo=UTC)
    assert [(term.taxonomy, term.slug) for term in post.terms] == [
        ("category", "daerah"), ("post_tag", "air"), ("author", "baiq"), ("author", "lalu"),
    ]  # fmt: skip


def test_site_authors_and_terms_come_before_the_posts(export):
    site, *rest = export({"db": [tables([post_row(1)])]}).entries()

    assert isinstance(site, SiteFacts)
    assert (site.title, site.address, site.version) == (
        "Suar Mataram", "https://suar.example", "5.80.0",
    )  # fmt: skip
    assert [type(one) for one in rest] == [OldAuthor, OldAuthor, OldTerm, OldTerm, OldPost]


def test_zone_of_the_site_is_the_inventory_s(export):
    inventory = take(export({"db": [tables([post_row(1)])]}), tell=lambda _: None)

    assert inventory.hours_east == 8.0


@pytest.mark.parametrize(
    ("fields", "expected"),
    [
        ({"status": "scheduled"}, ("future", "")),
        ({"status": "draft"}, ("draft", "")),
        ({"status": "sent"}, ("private", "")),
        ({"visibility": "paid"}, ("publish", "paid")),
        ({"visibility": "members"}, ("publish", "members")),
    ],
)
def test_what_not_everybody_could_read_is_told_so(export, fields, expected):
    post = only_post(export({"db": [tables([post_row(1, **fields)])]}))

    assert (post.status, post.password) == expected


def test_pages_are_pages(export):
    assert only_post(export(tables([post_row(1, type="page")]))).type == "page"
    assert only_post(export(tables([post_row(1, type=None, page=1)]))).type == "page"


def test_feature_image_is_an_attachment_told_once(export):
    image = "__GHOST_URL__/content/images/2024/05/embung.jpg"
    meta = [{"post_id": "p1", "feature_image_alt": "Embung", "feature_image_caption": "Penuh"}]
    posts = [post_row(1, feature_image=image), post_row(2, feature_image=image)]

    found = [
        one for one in export(tables(posts, posts_meta=meta)).entries() if isinstance(one, OldPost)
    ]

    assert [one.type for one in found] == ["attachment", "post", "post"]
    assert found[0].file_address == "https://suar.example/content/images/2024/05/embung.jpg"
    assert (found[0].excerpt, found[0].told("_wp_attachment_image_alt")) == ("Penuh", "Embung")
    assert found[1].told("_thumbnail_id") == found[2].told("_thumbnail_id") == found[0].key


def test_search_fields_bear_the_names_the_planning_knows(export):
    meta = [{"post_id": "p1", "meta_title": "Judul", "og_description": "Ringkas"}]

    post = only_post(export(tables([post_row(1)], posts_meta=meta)))

    assert post.told("_yoast_wpseo_title") == "Judul"
    assert post.told("_yoast_wpseo_opengraph-description") == "Ringkas"


def test_placeholder_of_the_address_is_filled(export):
    html = '<img src="__GHOST_URL__/content/images/a.jpg">'

    assert (
        "https://suar.example/content/images/a.jpg"
        in only_post(export(tables([post_row(1, html=html)]))).content
    )


def test_text_comes_from_the_editor_when_html_is_missing(export):
    lexical = json.dumps({"root": {"children": [PARAGRAPH], "type": "root"}})
    mobiledoc = json.dumps({"sections": [[1, "p", [[0, [], 0, "Air naik."]]]]})

    assert (
        only_post(export(tables([post_row(1, html=None, lexical=lexical)]))).content
        == "<p>Air &amp; &lt;api&gt;</p>"
    )
    assert (
        only_post(export(tables([post_row(1, html=None, mobiledoc=mobiledoc)]))).content
        == "<p>Air naik.</p>"
    )


def test_twelve_most_frequent_first_tags_are_sections(export):
    tags = [{"id": f"t{n}", "slug": f"r{n}", "name": f"R{n}"} for n in range(20)]
    links = [
        {"post_id": f"p{n}-{m}", "tag_id": f"t{n}", "sort_order": 0}
        for n in range(20) for m in range(20 - n)
    ]  # fmt: skip

    told = export(tables([post_row(1)], tags=tags, posts_tags=links))

    sections = [
        one.slug
        for one in told.entries()
        if isinstance(one, OldTerm) and one.taxonomy == "category"
    ]
    assert sections == [f"r{n}" for n in range(12)]


def test_answers_of_the_interface_are_read_too(export):
    row = post_row(
        1, url="https://suar.example/embung-1/",
        authors=[{"id": "a1", "slug": "baiq", "name": "Baiq"}],
        tags=[{"id": "t1", "slug": "daerah", "name": "Daerah"}],
    )  # fmt: skip

    told = export({"posts": [row]}, address="")

    assert take(told, tell=lambda _: None).site.address == "https://suar.example"
    assert only_post(told).author == "baiq"


def test_site_below_a_folder_keeps_it(export):
    row = post_row(1, url="https://suar.example/blog/embung-1/", feature_image="/content/a.jpg")

    site, *_ = export({"posts": [row]}, address="").entries()

    assert site.address == "https://suar.example/blog"


def test_pages_of_the_interface_are_pages(export):
    assert only_post(export({"pages": [post_row(1, type=None)]})).type == "page"


def test_injected_code_is_counted_and_stays_out_of_the_text(export):
    post = only_post(export(tables([post_row(1, codeinjection_head="<script>x</script>")])))

    assert post.told("codeinjection_head") == "<script>x</script>"
    assert "script" not in post.content


def test_row_without_end_is_refused(export, monkeypatch):
    monkeypatch.setattr("redaksi.importers.ghost.rows.MOST_LETTERS", 100_000)

    with pytest.raises(Unreadable) as refused:
        list(export(tables([post_row(1, html="air " * 100_000)])).entries())

    assert refused.value.detail == "too_long"


def test_broken_emoji_and_zero_bytes_are_left_out(export):
    post = only_post(export(tables([post_row(1, title="Air \ud83d naik\x00")])))

    assert post.title == "Air  naik"


def test_rows_longer_than_a_piece_are_read_whole(export, monkeypatch):
    monkeypatch.setattr("redaksi.importers.files.PIECE_BYTES", 7)
    posts = [post_row(number, html=f"<p>{'é' * number}</p>") for number in range(40)]

    found = [one for one in export(tables(posts)).entries() if isinstance(one, OldPost)]

    assert [one.content for one in found] == [f"<p>{'é' * number}</p>" for number in range(40)]


def test_compressed_export_is_read(tmp_path):
    path = tmp_path / "ghost.json.gz"
    path.write_bytes(gzip.compress(json.dumps(tables([post_row(1)])).encode()))

    assert only_post(GhostExport([path])).address == "/embung-1/"


@pytest.mark.parametrize(
    ("text", "cause", "line"),
    [
        ("[1, 2]", Cause.NOT_AN_EXPORT, 1),
        ("<rss/>", Cause.NOT_AN_EXPORT, 1),
        ("{}", Cause.NOT_AN_EXPORT, 0),
        ('{"posts": []}', Cause.NOT_AN_EXPORT, 0),
        ('{"posts": [\n{"id": "1"},\n{"id": "2', Cause.CUT_OFF, 3),
        ('{"posts": [\n{"id": "1"}\n', Cause.CUT_OFF, 3),
        ('{"posts": [\n{"id": 1 1}\n,' + " " * 100 + "{}]}", Cause.NOT_WELL_FORMED, 2),
        ('{"posts": [{"id": 1}]} x', Cause.NOT_WELL_FORMED, 1),
    ],
)
def test_what_is_no_export_is_refused_with_its_line(tmp_path, text, cause, line):
    path = tmp_path / "ghost.json"
    path.write_text(text, encoding="utf-8")

    with pytest.raises(Unreadable) as refused:
        list(GhostExport([path]).entries())

    assert (refused.value.cause, refused.value.line) == (cause, line)
    assert refused.value.file == str(path)


def test_nesting_without_end_is_refused(tmp_path):
    path = tmp_path / "ghost.json"
    path.write_text('{"posts": [' + "[" * 200_000, encoding="utf-8")

    with pytest.raises(Unreadable):
        list(ghost_rows.rows(path))
