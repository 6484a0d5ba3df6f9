from redaksi.articles.body import Raw, article_ids, document_ids, paragraphs, photo_ids, text

LINK = '<p>Lihat <a linktype="page" id="7">giliran air</a> dan <a href="https://x.example">itu</a>.</p>'
ANSWER = '<p><a id="8" linktype="page">Besok</a></p>'
BLOCKS: list[Raw] = [
    {"type": "paragraph", "value": LINK},
    {"type": "heading", "value": "Tiga desa"},
    {"type": "quote", "value": {"text": "Air habis", "speaker": "Amaq Rusli", "role": ""}},
    {"type": "photo", "value": {"photo": 3, "caption": "Embung"}},
    {"type": "gallery", "value": [{"type": "item", "value": {"photo": 4, "caption": ""}}]},
    {"type": "read_also", "value": [{"type": "item", "value": 9, "id": "a1"}]},
    {"type": "ask", "value": {"question": "Kapan?", "answer": ANSWER}},
    {"type": "list", "value": {"ordered": True, "items": [{"type": "item", "value": "Satu"}]}},
    {"type": "embed", "value": {"url": "https://youtu.be/x", "title": "Video", "author": "Ani"}},
    {"type": "document", "value": {"document": 5, "title": "Salinan putusan"}},
    {"type": "old_html", "value": "<table><tr><td>Lama</td></tr></table>"},
]  # fmt: skip


def test_photographs_of_the_body_are_found_in_galleries_too():
    assert photo_ids(BLOCKS) == {3, 4}


def test_articles_are_found_in_links_answers_and_read_also():
    assert article_ids(BLOCKS) == {7, 8, 9}


def test_documents_are_found():
    assert document_ids(BLOCKS) == {5}


def test_empty_choices_of_a_draft_are_no_ids():
    draft: list[Raw] = [
        {"type": "photo", "value": {"photo": None, "caption": ""}},
        {"type": "read_also", "value": [{"type": "item", "value": None}]},
        {"type": "document", "value": {"document": None, "title": ""}},
    ]

    assert (photo_ids(draft), article_ids(draft), document_ids(draft)) == (set(), set(), set())


def test_words_of_the_story_leave_out_what_leads_away():
    words = text(BLOCKS)

    assert words == (
        "Lihat giliran air dan itu. Tiga desa Air habis Amaq Rusli Embung Kapan? Besok Satu Lama"
    )


def test_pieces_can_be_read_by_themselves():
    told: list[Raw] = [
        {"type": "heading", "value": "Tiga desa"},
        {"type": "quote", "value": {"text": "Air habis", "speaker": "Rusli", "role": "Petani"}},
        {"type": "fact_box", "value": {"title": "Angka", "facts": [
            {"type": "item", "value": {"label": "Isi", "fact": "33,8%"}},
        ]}},
        {"type": "table", "value": {"caption": "Harga mutiara", "table": {
            "columns": [{"type": "text", "heading": "Kelas"}, {"type": "text", "heading": "Harga"}],
            "rows": [{"values": ["A", "Rp900.000"]}, {"values": ["B", ""]}],
        }}},
        {"type": "ask", "value": {"question": "Kapan?", "answer": ANSWER}},
    ]  # fmt: skip

    assert paragraphs(told) == [
        "“Air habis” – Rusli, Petani",
        "Angka – Isi: 33,8%",
        "Harga mutiara – Kelas: A; Harga: Rp900.000",
        "Harga mutiara – Kelas: B",
        "Kapan? Besok",
    ]


def test_pieces_leave_out_what_leads_away():
    assert "Video" not in " ".join(paragraphs(BLOCKS))
