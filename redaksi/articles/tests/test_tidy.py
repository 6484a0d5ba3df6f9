from redaksi.articles.tidy import tidy


def tidied(kind, value):
    (block,) = tidy([{"type": kind, "value": value, "id": "0f3a"}])
    assert (block["type"], block["id"]) == (kind, "0f3a")
    return block["value"]


def test_text_and_sub_heading_get_curly_quotes():
    assert tidied("paragraph", '<p>"Habis," katanya.</p>') == "<p>“Habis,” katanya.</p>"
    assert tidied("heading", 'Giliran "tiga hari"') == "Giliran “tiga hari”"


def test_angle_brackets_of_a_sub_heading_are_no_markup():
    assert tidied("heading", 'Suhu < 3: "beku"') == "Suhu < 3: “beku”"


def test_fields_of_a_nested_block_get_curly_quotes():
    facts = [{"type": "item", "value": {"label": '"Debit"', "fact": "Jum'at"}, "id": "1"}]

    assert tidied("fact_box", {"title": '"Air"', "facts": facts}) == {
        "title": "“Air”",
        "facts": [{"type": "item", "value": {"label": "“Debit”", "fact": "Jum’at"}, "id": "1"}],
    }


def test_answer_is_markup_and_question_is_not():
    asked = {"question": '"Kapan?"', "answer": '<p><a href="/x/" title="y">"Besok"</a></p>'}

    assert tidied("ask", asked) == {
        "question": "“Kapan?”",
        "answer": '<p><a href="/x/" title="y">“Besok”</a></p>',
    }


def test_items_of_a_list_get_curly_quotes():
    value = {"ordered": True, "items": [{"type": "item", "value": '"Satu"', "id": "2"}]}

    assert tidied("list", value)["items"][0]["value"] == "“Satu”"


def test_cells_and_headings_of_a_table_get_curly_quotes():
    table = {
        "columns": [{"type": "text", "heading": '"Desa"'}, {"type": "number", "heading": "Debit"}],
        "rows": [{"values": ['Dusun "Lauk"', "12"]}],
        "caption": "",
    }

    tidy_table = tidied("table", {"caption": '"Debit"', "table": table})["table"]

    assert [column["heading"] for column in tidy_table["columns"]] == ["“Desa”", "Debit"]
    assert [column["type"] for column in tidy_table["columns"]] == ["text", "number"]
    assert tidy_table["rows"][0]["values"] == ["Dusun “Lauk”", "12"]


def test_addresses_and_ids_stay_as_they_are():
    embed = {"url": 'https://x.example/?q="a"', "title": '"Video"', "author": "Ani"}

    assert tidied("embed", embed)["url"] == 'https://x.example/?q="a"'
    assert tidied("embed", embed)["title"] == "“Video”"
    assert tidied("read_also", [{"type": "item", "value": 9, "id": "3"}]) == [
        {"type": "item", "value": 9, "id": "3"}
    ]


def test_caption_inside_a_gallery_is_reached():
    gallery = [{"type": "item", "value": {"photo": 4, "caption": 'Papan "Air"'}, "id": "4"}]

    assert tidied("gallery", gallery)[0]["value"] == {"photo": 4, "caption": "Papan “Air”"}
