"""Exports that other projects test their own importers with, when they lie beside the checkout."""

from pathlib import Path

import pytest

from redaksi.importers.entries import Cause, OldPost, Unreadable
from redaksi.importers.ghost.export import GhostExport
from redaksi.importers.inventory import take
from redaksi.importers.wordpress.wxr import WordPressExport

DATA = Path(__file__).resolve().parents[4] / "shared/data/import"
pytestmark = pytest.mark.skipif(
    not DATA.is_dir(), reason="needs the exports of other projects in ../shared/data/import"
)
WXR, GHOST = "wxr-wordpress-importer", "ghost-migrate"


@pytest.mark.parametrize(
    ("name", "posts", "files", "comments"),
    [
        (f"{WXR}/a11y-unit-test-data.xml", 48, 39, 29),
        (f"{WXR}/authors-multiline.xml", 1, 0, 0),
        (f"{WXR}/backslashes.xml", 1, 0, 0),
        (f"{WXR}/blank-lines.xml", 1, 0, 0),
        (f"{WXR}/cdata-edge.xml", 1, 0, 0),
        (f"{WXR}/crazy-cdata-escaped.xml", 1, 0, 0),
        (f"{WXR}/post-content-blank-lines.xml", 1, 0, 0),
        (f"{WXR}/slashes.xml", 1, 0, 1),
        (f"{WXR}/small-export.xml", 6, 0, 1),
        (f"{WXR}/term-formats.xml", 0, 0, 0),
        (f"{WXR}/test-serialized-comment-meta.xml", 1, 0, 1),
        (f"{WXR}/test-serialized-postmeta-no-cdata.xml", 1, 0, 0),
        (f"{WXR}/test-serialized-term-meta.xml", 1, 0, 0),
        (f"{WXR}/test-utw-post-meta-import.xml", 1, 0, 0),
        (f"{WXR}/valid-wxr-1.0.xml", 3, 0, 1),
        (f"{WXR}/valid-wxr-1.1.xml", 1, 0, 1),
        (f"{WXR}/wxr-flat-attachment-same-site.xml", 1, 1, 0),
        (f"{WXR}/wxr-simple.xml", 1, 0, 0),
        (f"{WXR}/wxr-with-sub-data.xml", 1, 0, 1),
        (f"{GHOST}/mg-wp-xml/feature-image-captions.xml", 3, 2, 0),
        (f"{GHOST}/mg-wp-xml/has-audio-enclosure-with-libsyn-embed.xml", 1, 0, 0),
        (f"{GHOST}/mg-wp-xml/has-audio-enclosure.xml", 1, 0, 0),
        (f"{GHOST}/mg-wp-xml/has-meta.xml", 0, 0, 0),
        (f"{GHOST}/mg-wp-xml/sample-no-slug.xml", 3, 1, 0),
        (f"{GHOST}/mg-wp-xml/sample-with-alt.xml", 1, 1, 0),
        (f"{GHOST}/mg-wp-xml/sample.xml", 3, 1, 0),
    ],
)
def test_wordpress_exports_are_read_whole(name, posts, files, comments):
    counts = take(WordPressExport([DATA / name]), tell=lambda _: None).counts

    found = (counts.get("post", 0), counts.get("attachment", 0), counts.get("comment", 0))
    assert found == (posts, files, comments)


@pytest.mark.parametrize(
    ("name", "cause", "line", "detail"),
    [
        ("crazy-cdata.xml", Cause.NOT_WELL_FORMED, 18, "column 72"),
        ("malformed.xml", Cause.NOT_WELL_FORMED, 90, "mismatched tag"),
        ("malformed-simple.xml", Cause.CUT_OFF, 14, "no element found"),
        ("missing-version-tag.xml", Cause.NOT_AN_EXPORT, 91, "wxr_version"),
        ("invalid-version-tag.xml", Cause.NOT_AN_EXPORT, 92, "wxr_version"),
    ],
)
def test_broken_exports_say_where(name, cause, line, detail):
    with pytest.raises(Unreadable) as refused:
        list(WordPressExport([DATA / WXR / name]).entries())

    assert (refused.value.cause, refused.value.line) == (cause, line)
    assert detail in refused.value.detail


def test_escaped_cdata_is_text_again():
    *_, post = WordPressExport([DATA / WXR / "crazy-cdata-escaped.xml"]).entries()

    assert isinstance(post, OldPost)
    assert "]]>" in post.content
    assert post.told("Closing CDATA") == "]]>"


@pytest.mark.parametrize(
    ("name", "posts", "people", "sections"),
    [
        ("mg-ghost-api/posts", 1, 1, 1),
        ("mg-json/multi-post-only", 3, 2, 1),
        ("mg-json/single-post-author-bad-email", 1, 1, 1),
        ("mg-json/single-post-author-long-slug", 1, 1, 0),
        ("mg-json/single-post-author", 1, 1, 1),
        ("mg-json/single-post-only-long-meta", 1, 1, 1),
        ("mg-json/single-post-only-meta", 1, 1, 1),
        ("mg-json/single-post-only", 1, 1, 1),
        ("mg-json/single-post-with-bad-tag-order", 1, 1, 1),
        ("mg-json/single-post-with-empty-tag", 1, 1, 1),
    ],
)
def test_ghost_exports_are_read_whole(name, posts, people, sections):
    export = GhostExport([DATA / GHOST / f"{name}.json"])

    inventory = take(export, tell=lambda _: None)

    assert inventory.counts["post"] == posts
    assert len(inventory.authors) == people
    assert sum(taxonomy == "category" for taxonomy, _ in inventory.terms) == sections
    assert all(
        one.author in inventory.authors
        for one in export.entries()
        if isinstance(one, OldPost) and one.type == "post"
    )


def test_export_of_another_program_is_no_ghost_export():
    with pytest.raises(Unreadable) as refused:
        list(GhostExport([DATA / GHOST / "mg-blogger/response.json"]).entries())

    assert refused.value.cause == Cause.NOT_AN_EXPORT
