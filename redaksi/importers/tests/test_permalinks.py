"""Every address that led somewhere on the old site is told, in one form."""

import pytest

from redaksi.importers.entries import OldAuthor, OldTerm, Program, SiteFacts
from redaksi.importers.tests.old_post import SITE, inventory, old_post
from redaksi.importers.wordpress.permalinks import (
    addresses_of,
    addresses_of_author,
    addresses_of_term,
)


def test_post_is_reached_by_permalink_number_and_guid():
    post = old_post(guid="http://www.suar.example/?p=12")

    assert addresses_of(post, inventory()) == ("/2019/12/embung-kering", "/?p=12")


def test_guid_of_another_host_is_no_address():
    post = old_post(guid="https://lain.example/embung/")

    assert "/embung" not in addresses_of(post, inventory())


@pytest.mark.parametrize(
    ("address", "former"),
    [
        (
            "/2019/12/embung-kering/",
            {"/2019/12/kering", "/2019/11/embung-kering", "/2019/11/kering"},
        ),
        ("/2019/12/03/embung-kering/", {"/2019/11/29/kering", "/2019/11/29/embung-kering"}),
        ("/daerah/12-embung-kering.html", {"/daerah/12-kering.html"}),
        ("/embung-kering/", {"/kering"}),
    ],
)
def test_addresses_from_before_a_change_lead_there_too(address, former):
    metas = (("_wp_old_slug", "kering"), ("_wp_old_date", "2019-11-29"))

    found = addresses_of(old_post(address=SITE + address, meta=metas), inventory())

    assert former <= set(found)


def test_further_pages_of_a_post_are_told():
    post = old_post(content="satu<!--nextpage-->dua<!--nextpage-->tiga")

    found = addresses_of(post, inventory())

    assert {"/2019/12/embung-kering/2", "/2019/12/embung-kering/3"} <= set(found)
    assert "/2019/12/embung-kering/4" not in found


def test_page_and_file_are_named_by_their_own_query():
    assert "/?page_id=12" in addresses_of(old_post(type="page"), inventory())
    assert "/?attachment_id=12" in addresses_of(old_post(type="attachment"), inventory())


def test_site_in_a_folder_keeps_it():
    held = inventory()
    held.site = SiteFacts(Program.WORDPRESS, "Suar", f"{SITE}/koran")
    post = old_post(address=f"{SITE}/koran/embung/")

    assert addresses_of(post, held) == ("/koran/embung", "/koran/?p=12")


@pytest.mark.parametrize("address", ["", "http://[", "javascript:alert(1)", SITE])
def test_what_is_no_address_gives_none(address):
    assert addresses_of(old_post(address=address), inventory())[-1] == "/?p=12"


def test_endless_address_is_left_out():
    found = addresses_of(old_post(address=f"{SITE}/{'a' * 600}/"), inventory())

    assert found == ("/?p=12",)


def test_nested_category_is_reached_both_ways():
    held = inventory()

    assert addresses_of_term(held.terms["category", "lombok"], held) == (
        "/category/daerah/lombok", "/category/lombok", "/?cat=22",
    )  # fmt: skip


def test_categories_that_name_each_other_end():
    held = inventory()
    for slug, parent in (("a", "b"), ("b", "a")):
        held.terms["category", slug] = OldTerm("", "category", slug, slug, parent)

    assert addresses_of_term(held.terms["category", "a"], held)[-1] == "/category/a"


def test_tag_and_author_have_their_addresses():
    held = inventory()

    assert addresses_of_term(OldTerm("5", "post_tag", "embung", "Embung"), held) == (
        "/tag/embung", "/?tag=embung",
    )  # fmt: skip
    assert addresses_of_author(OldAuthor("4", "ibn.hadi", "Ibnu"), held) == (
        "/author/ibn.hadi", "/author/ibn-hadi", "/?author=4",
    )  # fmt: skip


def test_our_own_export_has_our_own_addresses():
    held = inventory(Program.REDAKSI)

    assert addresses_of_term(held.terms["category", "daerah"], held) == ()
    assert addresses_of_author(held.authors["reni"], held) == ()
