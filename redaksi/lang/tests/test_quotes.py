import pytest

from redaksi.lang.quotes import curl, curl_markup

PLAIN = {
    '"Air kami habis," katanya.': "“Air kami habis,” katanya.",
    '"Apa kabar?" tanyanya.': "“Apa kabar?” tanyanya.",
    "Kata dia, \"Ibu bilang, 'Pulang,' tegas.\"": "Kata dia, “Ibu bilang, ‘Pulang,’ tegas.”",
    "\"'Pulang,' katanya.\"": "“‘Pulang,’ katanya.”",
    "'\"Pulang,\" katanya.'": "‘“Pulang,” katanya.’",
    "salat Jum'at, kitab Al-Qur'an": "salat Jum’at, kitab Al-Qur’an",
    "sejak '90-an": "sejak ’90-an",
    '("Habis")': "(“Habis”)",
    'Ia berkata:"Habis."': "Ia berkata:“Habis.”",
    'Lalu —"Habis," katanya': "Lalu —“Habis,” katanya",
    '"Saya tidak—" katanya': "“Saya tidak—” katanya",
    '"Saya tidak –", katanya': "“Saya tidak –”, katanya",
    '"... dan habis," katanya': "“... dan habis,” katanya",
    "“Sudah rapi,” katanya": "“Sudah rapi,” katanya",
    "": "",
}  # fmt: skip

MARKUP = {
    '<p>"<b>Habis</b>," katanya.</p>': "<p>“<b>Habis</b>,” katanya.</p>",
    '<p>Ia bilang <b>"Habis"</b>.</p>': "<p>Ia bilang <b>“Habis”</b>.</p>",
    '<p>"Habis," katanya.</p><p>"Lalu?"</p>': "<p>“Habis,” katanya.</p><p>“Lalu?”</p>",
    '<ul><li>"Satu"</li><li>"Dua"</li></ul>': "<ul><li>“Satu”</li><li>“Dua”</li></ul>",
    'Habis.<br/>"Lalu?"': "Habis.<br/>“Lalu?”",
    "<p>&quot;Jum&#x27;at,&quot; katanya.</p>": "<p>“Jum’at,” katanya.</p>",
    "<p>Kata dia:&nbsp;&quot;Habis&quot;</p>": "<p>Kata dia:\xa0“Habis”</p>",
    '<a linktype="page" id="7">"Habis"</a>': '<a linktype="page" id="7">“Habis”</a>',
    "2 < 3, \"kata\" dia": "2 < 3, “kata” dia",
    "": "",
}  # fmt: skip


@pytest.mark.parametrize(("written", "printed"), PLAIN.items())
def test_straight_marks_become_curly(written, printed):
    assert curl(written) == printed


@pytest.mark.parametrize(("written", "printed"), MARKUP.items())
def test_marks_in_markup_become_curly_and_tags_stay(written, printed):
    assert curl_markup(written) == printed


@pytest.mark.parametrize("written", [*PLAIN, *MARKUP])
def test_tidying_twice_changes_nothing_more(written):
    once = curl_markup(written)

    assert curl_markup(once) == once
