"""PHP's serialised values are read as plain ones, and nothing of them is run."""

import pytest

from redaksi.importers.wordpress.php import Unserialisable, unserialised


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ("N;", None),
        ("b:1;", True),
        ("b:0;", False),
        ("i:-12;", -12),
        ("d:0.5;", 0.5),
        ("d:1.0E+25;", 1e25),
        ('s:4:"é a";', "é a"),
        ('s:0:"";', ""),
        ('s:5:"a";b:";', 'a";b:'),
        ("a:0:{}", []),
        ('a:2:{i:0;s:1:"a";i:1;i:2;}', ["a", 2]),
        ('a:2:{i:3;s:1:"a";i:1;i:2;}', {3: "a", 1: 2}),
        ('a:1:{s:5:"sizes";a:1:{s:4:"thumb";a:1:{s:5:"width";i:150;}}}',
         {"sizes": {"thumb": {"width": 150}}}),
        ('O:8:"stdClass":1:{s:4:"nama";s:4:"Baiq";}', {"nama": "Baiq"}),
        ('O:4:"Jiwa":2:{s:7:"\0Jiwa\0a";i:1;s:4:"\0*\0b";i:2;}', {"a": 1, "b": 2}),
        ('C:11:"ArrayObject":21:{x:i:0;a:0:{};m:a:0:{}}', None),
        ('a:2:{i:0;s:1:"a";i:1;R:2;}', ["a", None]),
        ('  a:1:{i:0;b:1;}\n', [True]),
    ],
)  # fmt: skip
def test_values(text, value):
    assert unserialised(text) == value


@pytest.mark.parametrize(
    ("text", "value"),
    [
        ('a:1:{s:3:"url";s:20:"https://suar.example";}', {"url": "https://suar.example"}),
        ('a:1:{s:3:"url";s:11:"https://suar.example";}', {"url": "https://suar.example"}),
        ('a:2:{s:1:"a";s:6:"x\ny";s:1:"b";s:1:"c";}', {"a": "x\ny", "b": "c"}),
        ('s:99:"Air";', "Air"),
    ],
)
def test_wrong_lengths_of_moved_sites_are_found_out(text, value):
    assert unserialised(text) == value


@pytest.mark.parametrize(
    "text",
    [
        "", "Air", "https://suar.example", 's:3:"ab', "a:1:{i:0;", "a:2:{i:0;i:1;}", "i:1;i:2;",
        "a:1:{a:0:{}i:1;}", "d:abc;", "a:1:{i:0;b:2;}", "a:1:{i:0;" * 500, "{}", "x:1;",
    ],
)  # fmt: skip
def test_what_is_no_serialised_value_is_refused(text):
    with pytest.raises(Unserialisable):
        unserialised(text)
