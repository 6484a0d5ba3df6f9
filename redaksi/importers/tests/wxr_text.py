"""WordPress exports for tests, as small as they can be."""

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0"
  xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
  xmlns:content="http://purl.org/rss/1.0/modules/content/"
  xmlns:dc="http://purl.org/dc/elements/1.1/"
  xmlns:wp="http://wordpress.org/export/1.2/">
"""
CHANNEL = """<channel>
<title>Suar Mataram</title>
<link>https://suar.example</link>
<language>id</language>
<wp:wxr_version>1.2</wp:wxr_version>
<wp:base_site_url>https://jaringan.example/</wp:base_site_url>
<wp:base_blog_url>https://suar.example/</wp:base_blog_url>
"""
FOOT = "</channel>\n</rss>\n"


def item(inside: str = "", *, key: int = 1, kind: str = "post", status: str = "publish") -> str:
    """Give one item on lines of its own."""
    return (
        f"<item>\n<title>Embung {key}</title>\n<wp:post_id>{key}</wp:post_id>\n"
        f"<wp:status>{status}</wp:status>\n<wp:post_type>{kind}</wp:post_type>\n{inside}</item>\n"
    )


def wxr(*inside: str, head: str = HEAD, channel: str = CHANNEL, foot: str = FOOT) -> str:
    """Give a whole export; without anything inside it holds the site alone."""
    return head + channel + "".join(inside) + foot
