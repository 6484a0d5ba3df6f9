import pytest

from redaksi.articles.embeds import Provider, provider

FRAME = "https://www.youtube-nocookie.com/embed/dQw4w9WgXcQ"


@pytest.mark.parametrize(
    "url",
    [
        "https://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "https://m.youtube.com/watch?app=desktop&v=dQw4w9WgXcQ&t=10",
        "https://youtu.be/dQw4w9WgXcQ?si=abc",
        "https://youtube.com/shorts/dQw4w9WgXcQ",
        "https://www.youtube.com/live/dQw4w9WgXcQ",
    ],
)
def test_video_is_framed_without_cookies(url):
    assert provider(url) == Provider("YouTube", FRAME)


@pytest.mark.parametrize(
    ("url", "name"),
    [
        ("https://www.instagram.com/p/abc/", "instagram.com"),
        ("https://www.youtube.com/@suarmataram", "youtube.com"),
        ("https://www.youtube.com.jahat.example/watch?v=dQw4w9WgXcQ", "youtube.com.jahat.example"),
        ("https://youtube.com@jahat.example/watch?v=dQw4w9WgXcQ", "jahat.example"),
    ],
)
def test_anything_else_is_only_linked(url, name):
    assert provider(url) == Provider(name)


@pytest.mark.parametrize(
    "url",
    [
        "http://www.youtube.com/watch?v=dQw4w9WgXcQ",
        "javascript:alert(1)//https://youtu.be/dQw4w9WgXcQ",
        "//youtu.be/dQw4w9WgXcQ",
        "https:///watch",
        "https://[kosong/",
        "",
    ],
)
def test_address_without_https_is_not_embedded(url):
    assert provider(url) is None
