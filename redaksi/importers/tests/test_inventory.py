"""The first reading gathers what planning needs, and little else."""

import pytest

from redaksi.importers.entries import Cause, OldTerm, Unreadable
from redaksi.importers.inventory import take
from redaksi.importers.tests.wxr_text import CHANNEL, item, wxr
from redaksi.importers.wordpress.wxr import WordPressExport

METADATA = (
    'a:3:{s:5:"width";i:3510;s:5:"sizes";a:1:{s:5:"thumb";a:1:{s:4:"file";s:9:"a-150.jpg";}}'
    's:10:"image_meta";a:3:{s:6:"credit";s:12:"Lalu / Suar";s:9:"copyright";s:0:"";'
    's:17:"created_timestamp";i:1224982961;}}'
)


def meta(name, value):
    return (
        f"<wp:postmeta><wp:meta_key>{name}</wp:meta_key>"
        f"<wp:meta_value><![CDATA[{value}]]></wp:meta_value></wp:postmeta>"
    )


def dated(local, utc):
    return f"<wp:post_date>{local}</wp:post_date><wp:post_date_gmt>{utc}</wp:post_date_gmt>"


@pytest.fixture
def taken(tmp_path):
    def take_of(*texts, told=None):
        paths = [tmp_path / f"{number}.xml" for number in range(len(texts))]
        for path, text in zip(paths, texts, strict=True):
            path.write_text(text, encoding="utf-8")
        calls = [] if told is None else told
        return take(WordPressExport(paths), tell=calls.append)

    return take_of


def test_counts_by_type_and_tells_how_far_it_is(taken):
    told: list[int] = []
    comment = "<wp:comment><wp:comment_approved>1</wp:comment_approved></wp:comment>"

    inventory = taken(
        wxr(*(item(key=n) for n in range(1001)), item(comment, key=2000, kind="page")), told=told
    )

    assert inventory.counts == {"post": 1001, "page": 1, "comment": 1}
    assert told == [500, 1000, 1002]
    assert inventory.broken_off is None


def test_zone_is_the_one_most_posts_show(taken):
    inventory = taken(
        wxr(
            item(dated("2019-12-24 07:30:00", "2019-12-24 00:30:00"), key=1),
            item(dated("2019-12-24 07:30:00", "2019-12-24 00:30:00"), key=2),
            item(dated("2019-12-24 07:30:00", "2019-12-23 23:30:00"), key=3),
            item(dated("2019-12-24 07:30:00", "0000-00-00 00:00:00"), key=4, status="draft"),
        )
    )

    assert inventory.hours_east == 7.0


def test_zone_is_of_central_indonesia_when_nothing_tells(taken):
    assert taken(wxr(item())).hours_east == 8.0


def test_files_are_found_by_every_address_of_theirs(taken):
    inventory = taken(
        wxr(
            item(
                "<wp:attachment_url>https://suar.example/wp-content/uploads/2019/12/A-scaled.jpg"
                "</wp:attachment_url>",
                key=7,
                kind="attachment",
            )
        )
    )

    assert inventory.file_keys == {
        "/wp-content/uploads/2019/12/A-scaled.jpg": "7",
        "/wp-content/uploads/2019/12/A.jpg": "7",
    }


def test_attachment_keeps_its_credit_and_loses_its_weight(taken):
    inventory = taken(
        wxr(
            item(
                "<content:encoded>Ket</content:encoded><excerpt:encoded>Ket</excerpt:encoded>"
                + meta("_wp_attachment_metadata", METADATA)
                + meta("_wp_attachment_image_alt", "Embung")
                + meta("_photo_credit", "Foto: Lalu")
                + meta("_optimised", "x" * 900)
                + meta("_redaksi_photo", "{}"),
                key=7,
                kind="attachment",
            )
        )
    )

    file = inventory.files["7"]
    assert (file.content, file.excerpt) == ("", "Ket")
    assert file.meta == (
        ("_image_credit", "Lalu / Suar"),
        ("_image_created_timestamp", "1224982961"),
        ("_wp_attachment_image_alt", "Embung"),
        ("_photo_credit", "Foto: Lalu"),
        ("_redaksi_photo", "{}"),
    )


def test_files_that_hang_on_a_post_are_found(taken):
    parents = ("<wp:post_parent>1</wp:post_parent>", "<wp:post_parent>2</wp:post_parent>", "")

    inventory = taken(
        wxr(*(item(inside, key=key, kind="attachment") for key, inside in enumerate(parents, 7)))
    )

    assert [file.key for file in inventory.hanging_on("1")] == ["7"]
    assert inventory.hanging_on("") == inventory.hanging_on("3") == []


def test_parts_terms_and_authors(taken):
    inventory = taken(
        wxr(
            "<wp:author><wp:author_login>baiq</wp:author_login></wp:author>",
            "<wp:category><wp:term_id>4</wp:term_id><wp:category_nicename>desa"
            "</wp:category_nicename><wp:cat_name>Desa</wp:cat_name></wp:category>",
            item("<content:encoded>Bagian</content:encoded>", key=3, kind="wp_block"),
            item(
                '<category domain="category" nicename="desa">Desa</category>'
                '<category domain="post_tag" nicename="air">Air</category>'
            ),
        )
    )

    assert list(inventory.authors) == ["baiq"]
    assert inventory.parts == {"3": "Bagian"}
    assert inventory.terms == {
        ("category", "desa"): OldTerm("4", "category", "desa", "Desa"),
        ("post_tag", "air"): OldTerm("", "post_tag", "air", "Air"),
    }


def test_address_comes_from_the_posts_when_the_site_tells_none(taken):
    channel = "<channel><wp:wxr_version>1.2</wp:wxr_version>"

    inventory = taken(
        wxr(item("<link>https://suar.example/2019/12/a/</link>"), item(), channel=channel)
    )

    assert inventory.site.address == "https://suar.example"


def test_file_that_breaks_off_gives_what_came_before(taken):
    inventory = taken(wxr(item(), foot="<item>"))

    assert inventory.counts["post"] == 1
    assert inventory.broken_off.cause == Cause.CUT_OFF


@pytest.mark.parametrize("text", [wxr(foot="<item>"), "<rss/>", "{}", ""])
def test_file_that_gives_nothing_is_refused(taken, text):
    with pytest.raises(Unreadable):
        taken(text)


def test_files_of_two_sites_are_refused(taken):
    other = CHANNEL.replace("//suar.example", "//kabar.example")

    with pytest.raises(Unreadable) as refused:
        taken(wxr(item()), wxr(item(), channel=other))

    assert refused.value.cause == Cause.OTHER_SITE
    assert refused.value.detail == "https://kabar.example"


def test_one_site_under_two_spellings_is_one(taken):
    other = CHANNEL.replace("https://suar.example", "http://www.suar.example")

    assert taken(wxr(item()), wxr(item(key=2), channel=other)).counts["post"] == 2


def test_what_was_mended_is_told(taken):
    assert taken(wxr(item("<a>&</a>"))).repairs == {"ampersand": 1}


def test_guest_is_known_by_the_name_that_was_printed(taken):
    metas = meta("cap-user_login", "nur-aini") + meta("cap-display_name", "Nur Aini, M.Pd.")

    inventory = taken(wxr(item(metas, kind="guest-author")))

    assert inventory.authors["nur-aini"].name == "Nur Aini, M.Pd."
