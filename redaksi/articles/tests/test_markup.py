import pytest

from redaksi.articles.markup import clean_old, clean_text, linked_ids, resolve_links

STORED = (
    '<p><a id="7" linktype="page">Giliran air</a> dan <a linktype="page" id="12">jadwal</a>.</p>'
)


def test_links_to_articles_are_found_whatever_the_order_of_their_attributes():
    assert linked_ids(STORED) == {7, 12}


def test_links_to_documents_and_addresses_are_not_articles():
    markup = '<a linktype="document" id="3">x</a><a href="/a/">y</a><b id="4">z</b>'

    assert linked_ids(markup) == set()


def test_link_becomes_an_address_or_loses_its_tag():
    resolved = resolve_links(STORED, {7: "/daerah/7/giliran-air/"})

    assert resolved == '<p><a href="/daerah/7/giliran-air/">Giliran air</a> dan jadwal.</p>'


@pytest.mark.parametrize("clean", [clean_old, clean_text])
def test_what_editors_write_stays(clean):
    markup = "<p>Air <b>habis</b>, <i>kata</i> warga.<br>Tiga <strong>desa</strong></p>"

    assert clean(markup) == markup


def test_old_table_stays_and_its_style_goes():
    old = '<table style="color:red" onclick="x()"><tr><td colspan="2" class="a">1</td></tr></table>'

    assert clean_old(old) == ('<table><tbody><tr><td colspan="2">1</td></tr></tbody></table>')


def test_word_litter_goes():
    pasted = '<p class="MsoNormal"><o:p></o:p><span style="mso-fareast">Air</span> habis</p>'

    assert clean_text(pasted) == "<p>Air habis</p>"


def test_link_that_leads_out_keeps_its_address():
    assert clean_text('<a href="https://kpu.go.id/" target="_blank">KPU</a>') == (
        '<a href="https://kpu.go.id/" rel="noopener">KPU</a>'
    )
