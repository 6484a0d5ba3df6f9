import pytest

from redaksi.demo.pieces import Ask, Gallery, Paragraph, Picture, ReadAlso, Table
from redaksi.demo.typesetting import Shelf, typeset

SHELF = Shelf(photos={"embung": 7, "feri": 8}, articles={"01-embung": 31})
LINKED = "Baca <a href='article:01-embung'>giliran air</a>."


def test_links_are_stored_by_number():
    assert typeset([Paragraph(LINKED)], SHELF) == [
        {
            "type": "paragraph",
            "value": '<p>Baca <a linktype="page" id="31">giliran air</a>.</p>',
        }
    ]


def test_what_leads_to_an_article_without_a_number_is_left_out():
    unknown = Shelf(SHELF.photos, {})

    assert typeset([Paragraph(LINKED), ReadAlso(("01-embung",))], unknown) == [
        {"type": "paragraph", "value": "<p>Baca giliran air.</p>"}
    ]


def test_answers_are_linked_too():
    (block,) = typeset([Ask("Mengapa?", LINKED)], SHELF)

    assert 'id="31"' in block["value"]["answer"]


def test_pictures_are_stored_by_number():
    body = (Picture("embung", "Surut"), Gallery((Picture("feri"), Picture("embung"))))

    assert typeset(body, SHELF) == [
        {"type": "photo", "value": {"photo": 7, "caption": "Surut"}},
        {
            "type": "gallery",
            "value": [{"photo": 8, "caption": ""}, {"photo": 7, "caption": ""}],
        },
    ]


@pytest.mark.parametrize(
    ("cells", "kind"),
    [
        (("Rp57.000", "–Rp15.000"), "number"),
        (("38 ha", "5.184 m³"), "number"),
        (("22 meter kubik", "–"), "number"),
        (("1.16.42", "12,5%"), "number"),
        (("06.00–18.00", "05.00–19.00"), "text"),
        (("5, semuanya anggota tidak tetap", "0"), "text"),
        (("Lombok Timur", "Sumbawa"), "text"),
    ],
)
def test_column_of_figures_is_marked_as_one(cells, kind):
    table = Table("Contoh", ("Nama", "Isi"), tuple((f"Baris {cell}", cell) for cell in cells))

    (block,) = typeset([table], SHELF)

    assert block["value"]["table"]["columns"] == [
        {"type": "text", "heading": "Nama"},
        {"type": kind, "heading": "Isi"},
    ]


def test_first_column_names_the_rows_even_when_it_holds_figures():
    table = Table("Hasil", ("Peringkat", "Nama"), (("1", "Rizal"), ("2", "Adi")))

    (block,) = typeset([table], SHELF)

    assert block["value"]["table"]["columns"][0]["type"] == "text"
