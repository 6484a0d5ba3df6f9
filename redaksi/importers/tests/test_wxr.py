"""A WordPress export tells its site, people, terms and posts, as they stand in the file."""

from datetime import UTC, datetime

import pytest

from redaksi.importers.entries import (
    OldAuthor,
    OldComment,
    OldPost,
    OldTerm,
    Program,
    SiteFacts,
    TermName,
)
from redaksi.importers.tests.wxr_text import CHANNEL, HEAD, item, wxr
from redaksi.importers.wordpress.wxr import WordPressExport


@pytest.fixture
def read(tmp_path):
    def entries(text):
        path = tmp_path / "ekspor.xml"
        path.write_text(text, encoding="utf-8")
        return list(WordPressExport([path]).entries())

    return entries


@pytest.fixture
def read_post(read):
    return lambda inside, **more: read(wxr(item(inside, **more)))[-1]


def test_site_has_its_public_address_and_comes_before_the_first_item(read):
    author = "<wp:author><wp:author_login>baiq</wp:author_login></wp:author>\n"

    found = read(wxr(author, "<generator>https://wordpress.org/?v=6.5</generator>", item()))

    assert [type(one) for one in found] == [OldAuthor, SiteFacts, OldPost]
    assert found[1] == SiteFacts(
        Program.WORDPRESS, "Suar Mataram", "https://suar.example", language="id", version="1.2"
    )


def test_export_of_ours_says_so(read):
    (site,) = read(wxr("<generator>Redaksi 1.0</generator>"))

    assert site.program == Program.REDAKSI


def test_author_s_login_is_what_posts_name(read):
    author, *_ = read(
        wxr(
            "<wp:author><wp:author_id>7\n</wp:author_id><wp:author_login>baiq\n</wp:author_login>"
            "<wp:author_email>b@suar.example</wp:author_email><wp:author_display_name>"
            "<![CDATA[Baiq Rinjani]]></wp:author_display_name></wp:author>",
            item("<dc:creator><![CDATA[baiq]]></dc:creator>"),
        )
    )

    assert author == OldAuthor("7", "baiq", "Baiq Rinjani", email="b@suar.example")


def test_author_without_printed_name_has_the_name_s_parts(read):
    author, *_ = read(
        wxr(
            "<wp:author><wp:author_login>baiq</wp:author_login>"
            "<wp:author_first_name>Baiq</wp:author_first_name>"
            "<wp:author_last_name>Rinjani</wp:author_last_name></wp:author>"
        )
    )

    assert author.name == "Baiq Rinjani"


def test_terms_in_all_their_dresses(read):
    *terms, _ = read(
        wxr(
            "<wp:category><wp:term_id>1</wp:term_id>"
            "<wp:category_nicename>desa</wp:category_nicename>"
            "<wp:category_parent>daerah</wp:category_parent><wp:cat_name>Desa</wp:cat_name>"
            "<wp:category_description>Kabar desa</wp:category_description></wp:category>",
            "<wp:tag><wp:term_id>2</wp:term_id><wp:tag_slug>air</wp:tag_slug>"
            "<wp:tag_name><![CDATA[Air & Api]]></wp:tag_name></wp:tag>",
            "<wp:term><wp:term_id>3</wp:term_id><wp:term_taxonomy>seri</wp:term_taxonomy>"
            "<wp:term_slug>gempa</wp:term_slug><wp:term_name>Gempa</wp:term_name>"
            "<wp:termmeta><wp:meta_key>_redaksi_term</wp:meta_key>"
            '<wp:meta_value><![CDATA[{"hue": 20}]]></wp:meta_value></wp:termmeta></wp:term>',
        )
    )

    assert terms[0] == OldTerm(
        "1", "category", "desa", "Desa", parent="daerah", description="Kabar desa"
    )
    assert terms[1] == OldTerm("2", "post_tag", "air", "Air & Api")
    assert (terms[2].taxonomy, terms[2].told("_redaksi_term")) == ("seri", '{"hue": 20}')
    assert terms[2].told("lain") == ""


def test_name_in_place_of_a_slug_becomes_one(read):
    term, *_ = read(
        wxr("<wp:category><wp:category_nicename>Kabar Élok</wp:category_nicename></wp:category>")
    )

    assert (term.slug, term.name) == ("kabar-elok", "Kabar Élok")


def test_post_keeps_all_that_the_file_says(read_post):
    post = read_post(
        "<link>https://suar.example/2019/12/embung/</link>\n"
        "<guid>https://suar.example/?p=1</guid><dc:creator>baiq</dc:creator>\n"
        "<content:encoded><![CDATA[ Air\n\nnaik &amp; turun ]]></content:encoded>"
        "<excerpt:encoded><![CDATA[Ringkas]]></excerpt:encoded>\n"
        "<wp:post_date>2019-12-24 07:30:00</wp:post_date>"
        "<wp:post_date_gmt>2019-12-23 23:30:00</wp:post_date_gmt>"
        "<wp:post_modified_gmt>2019-12-25 00:00:00</wp:post_modified_gmt>\n"
        "<wp:post_name>embung</wp:post_name><wp:post_password>rahasia</wp:post_password>"
        "<wp:is_sticky>1</wp:is_sticky><wp:post_parent>0</wp:post_parent>\n"
    )

    assert post.key == "1"
    assert (post.slug, post.author, post.title) == ("embung", "baiq", "Embung 1")
    assert post.address == "https://suar.example/2019/12/embung/"
    assert post.content == " Air\n\nnaik &amp; turun "
    assert (post.excerpt, post.password, post.parent) == ("Ringkas", "rahasia", "")
    assert post.local_at.isoformat() == "2019-12-24T07:30:00"
    assert post.utc_at == datetime(2019, 12, 23, 23, 30, tzinfo=UTC)
    assert post.changed_at == datetime(2019, 12, 25, tzinfo=UTC)
    assert post.is_sticky
    assert post.line == 14


def test_draft_without_a_moment_has_none(read_post):
    post = read_post(
        "<pubDate>Mon, 30 Nov -0001 00:00:00 +0000</pubDate>"
        "<wp:post_date>2019-12-24 07:30:00</wp:post_date>"
        "<wp:post_date_gmt>0000-00-00 00:00:00</wp:post_date_gmt>",
        status="draft",
    )

    assert post.utc_at is None
    assert post.local_at is not None


@pytest.mark.parametrize(
    ("date", "utc_at"),
    [
        ("Thu, 05 Jan 2012 14:30:46 +0000", datetime(2012, 1, 5, 14, 30, 46, tzinfo=UTC)),
        ("Thu, 05 Jan 2012 14:30:46 +0800", datetime(2012, 1, 5, 6, 30, 46, tzinfo=UTC)),
        ("kemarin", None),
    ],
)
def test_feed_s_date_counts_when_there_is_no_other(read_post, date, utc_at):
    assert read_post(f"<pubDate>{date}</pubDate>").utc_at == utc_at


def test_moment_that_never_was_is_none(read_post):
    assert read_post("<wp:post_date>2019-02-31 07:30:00</wp:post_date>").local_at is None


def test_terms_keep_their_order_and_stand_once(read_post):
    post = read_post(
        "<category><![CDATA[Air]]></category>"
        '<category domain="tag" nicename="air">Air</category>'
        '<category domain="category" nicename="daerah">Daerah</category>'
        '<category domain="post_tag" nicename="air">Air</category>'
        "<category>Tanpa Slug</category>"
    )

    assert post.terms == (
        TermName("post_tag", "air", "Air"),
        TermName("category", "daerah", "Daerah"),
        TermName("category", "tanpa-slug", "Tanpa Slug"),
    )


def test_metas_and_comments(read_post):
    post = read_post(
        "<wp:postmeta><wp:meta_key>_thumbnail_id</wp:meta_key>"
        "<wp:meta_value>5</wp:meta_value></wp:postmeta>"
        "<wp:postmeta><wp:meta_key>dua</wp:meta_key><wp:meta_value> x\ny </wp:meta_value>"
        "</wp:postmeta>"
        "<wp:comment><wp:comment_type></wp:comment_type><wp:comment_approved>1"
        "</wp:comment_approved><wp:commentmeta><wp:meta_key>k</wp:meta_key></wp:commentmeta>"
        "</wp:comment><wp:comment><wp:comment_type>pingback</wp:comment_type>"
        "<wp:comment_approved>0</wp:comment_approved></wp:comment>"
    )

    assert post.meta == (("_thumbnail_id", "5"), ("dua", " x\ny "))
    assert post.comments == (OldComment("comment", "1"), OldComment("pingback", "0"))


def test_attachment_tells_where_its_file_lies(read_post):
    post = read_post(
        "<wp:attachment_url>https://suar.example/a.jpg?w=1&h=2</wp:attachment_url>"
        "<wp:post_parent>9</wp:post_parent>",
        kind="attachment",
        status="inherit",
    )

    assert post.file_address == "https://suar.example/a.jpg?w=1&h=2"
    assert (post.type, post.parent) == ("attachment", "9")


def test_post_without_an_id_has_its_guid_as_key(read):
    found = read(wxr("<item><guid>https://suar.example/?p=3</guid></item>"))

    assert found[-1].key == "https://suar.example/?p=3"


def test_prefixes_may_be_called_otherwise(read):
    head = HEAD.replace("xmlns:wp=", "xmlns:w=").replace("xmlns:content=", "xmlns:isi=")
    text = "<w:wxr_version>1.2</w:wxr_version><item><w:post_id>4</w:post_id>"

    found = read(f"{head}<channel>{text}<isi:encoded>Air</isi:encoded></item></channel></rss>")

    assert (found[-1].key, found[-1].content) == ("4", "Air")


def test_elements_of_plugins_are_passed_over(read_post):
    assert read_post("<podcast:episode><wp:post_id>9</wp:post_id></podcast:episode>").key == "1"


def test_several_files_are_one_export(tmp_path):
    paths = [tmp_path / "satu.xml", tmp_path / "dua.xml"]
    for number, path in enumerate(paths):
        path.write_text(wxr(item(key=number)), encoding="utf-8")

    export = WordPressExport(paths)

    posts = [one for one in export.entries() if isinstance(one, OldPost)]
    assert [(one.key, one.file) for one in posts] == [("0", str(paths[0])), ("1", str(paths[1]))]
    assert export.size_bytes() == sum(path.stat().st_size for path in paths)
    assert len(list(export.entries())) == 4  # it can be read again


def test_version_one_says_its_terms_twice(read):
    channel = CHANNEL.replace("1.2", "1.0")
    inside = "<category>Air</category><category domain='category' nicename='air'>Air</category>"

    post = read(wxr(item(inside), head=HEAD.replace("export/1.2", "export/1.0"), channel=channel))

    assert post[-1].terms == (TermName("category", "air", "Air"),)
