"""The elements of a WordPress export (WXR 1.2), as WordPress itself writes them."""

from dataclasses import dataclass
from datetime import datetime, timedelta
from xml.sax.saxutils import escape

ZONE = timedelta(hours=8)
HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<!-- generator="WordPress/6.5.2" created="2026-01-02 06:00" -->
<rss version="2.0"
	xmlns:excerpt="http://wordpress.org/export/1.2/excerpt/"
	xmlns:content="http://purl.org/rss/1.0/modules/content/"
	xmlns:wfw="http://wellformedweb.org/CommentAPI/"
	xmlns:dc="http://purl.org/dc/elements/1.1/"
	xmlns:wp="http://wordpress.org/export/1.2/"
>
<channel>
	<title>{title}</title>
	<link>{base}</link>
	<description>Kabar dari kampung sendiri</description>
	<language>id</language>
	<wp:wxr_version>1.2</wp:wxr_version>
	<wp:base_site_url>{base}</wp:base_site_url>
	<wp:base_blog_url>{base}</wp:base_blog_url>
"""
# WordPress writes it after the terms.
GENERATOR = "	<generator>https://wordpress.org/?v=6.5.2</generator>\n"
FOOT = "</channel>\n</rss>\n"
Pairs = tuple[tuple[str, str], ...]


@dataclass(frozen=True)
class Item:
    """A post, a page, a picture or a menu line; `moment` is in UTC."""

    key: int
    kind: str
    title: str
    slug: str
    address: str
    moment: datetime
    status: str = "publish"
    author: str = "admin"
    content: str = ""
    excerpt: str = ""
    password: str = ""
    parent: int = 0
    is_sticky: bool = False
    file: str = ""
    categories: Pairs = ()  # slug and name
    tags: Pairs = ()
    meta: Pairs = ()
    comments: tuple[str, ...] = ()


def head(title: str, base: str) -> str:
    return HEAD.format(title=escape(title), base=base)


def cdata(text: object) -> str:
    return f"<![CDATA[{str(text).replace(']]>', ']]]]><![CDATA[>')}]]>"


def author(number: int, login: str, name: str) -> str:
    return (
        f"	<wp:author><wp:author_id>{number}</wp:author_id>"
        f"<wp:author_login>{cdata(login)}</wp:author_login>"
        f"<wp:author_email>{cdata(f'{login}@contoh.example')}</wp:author_email>"
        f"<wp:author_display_name>{cdata(name)}</wp:author_display_name></wp:author>\n"
    )


def category(number: int, slug: str, name: str) -> str:
    return (
        f"	<wp:category><wp:term_id>{number}</wp:term_id>"
        f"<wp:category_nicename>{cdata(slug)}</wp:category_nicename>"
        f"<wp:category_parent>{cdata('')}</wp:category_parent>"
        f"<wp:cat_name>{cdata(name)}</wp:cat_name></wp:category>\n"
    )


def tag(number: int, slug: str, name: str) -> str:
    return (
        f"	<wp:tag><wp:term_id>{number}</wp:term_id><wp:tag_slug>{cdata(slug)}</wp:tag_slug>"
        f"<wp:tag_name>{cdata(name)}</wp:tag_name></wp:tag>\n"
    )


def item(one: Item) -> str:
    """Write an item whole, in the order WordPress has."""
    local, moment = f"{one.moment + ZONE:%Y-%m-%d %H:%M:%S}", f"{one.moment:%Y-%m-%d %H:%M:%S}"
    # A draft has no moment yet.
    moment = "0000-00-00 00:00:00" if one.status in ("draft", "pending") else moment
    attachment = (
        f"		<wp:attachment_url>{cdata(one.file)}</wp:attachment_url>\n" if one.file else ""
    )
    return (
        "	<item>\n"
        f"		<title>{cdata(one.title)}</title>\n		<link>{escape(one.address)}</link>\n"
        f"		<pubDate>{one.moment:%a, %d %b %Y %H:%M:%S} +0000</pubDate>\n"
        f"		<dc:creator>{cdata(one.author)}</dc:creator>\n"
        f'		<guid isPermaLink="false">{_guid(one)}</guid>\n		<description></description>\n'
        f"		<content:encoded>{cdata(one.content)}</content:encoded>\n"
        f"		<excerpt:encoded>{cdata(one.excerpt)}</excerpt:encoded>\n"
        f"		<wp:post_id>{one.key}</wp:post_id>\n"
        f"		<wp:post_date>{cdata(local)}</wp:post_date>\n"
        f"		<wp:post_date_gmt>{cdata(moment)}</wp:post_date_gmt>\n"
        f"		<wp:post_modified>{cdata(local)}</wp:post_modified>\n"
        f"		<wp:post_modified_gmt>{cdata(moment)}</wp:post_modified_gmt>\n"
        f"		<wp:comment_status>{cdata('open')}</wp:comment_status>\n"
        f"		<wp:ping_status>{cdata('closed')}</wp:ping_status>\n"
        f"		<wp:post_name>{cdata(one.slug)}</wp:post_name>\n"
        f"		<wp:status>{cdata(one.status)}</wp:status>\n"
        f"		<wp:post_parent>{one.parent}</wp:post_parent>\n"
        "		<wp:menu_order>0</wp:menu_order>\n"
        f"		<wp:post_type>{cdata(one.kind)}</wp:post_type>\n"
        f"		<wp:post_password>{cdata(one.password)}</wp:post_password>\n"
        f"		<wp:is_sticky>{int(one.is_sticky)}</wp:is_sticky>\n"
        f"{attachment}{_terms(one)}{_metas(one)}{_comments(one)}	</item>\n"
    )


def _guid(one: Item) -> str:
    root = "/".join(one.address.split("/")[:3])
    return one.file or f"{root}/?p={one.key}"


def _terms(one: Item) -> str:
    return "".join(
        f'		<category domain="{domain}" nicename="{slug}">{cdata(name)}</category>\n'
        for domain, terms in (("category", one.categories), ("post_tag", one.tags))
        for slug, name in terms
    )


def _metas(one: Item) -> str:
    return "".join(
        f"		<wp:postmeta>\n		<wp:meta_key>{cdata(name)}</wp:meta_key>\n"
        f"		<wp:meta_value>{cdata(value)}</wp:meta_value>\n		</wp:postmeta>\n"
        for name, value in one.meta
    )


def _comments(one: Item) -> str:
    return "".join(
        f"		<wp:comment>\n			<wp:comment_id>{one.key * 10 + number}</wp:comment_id>\n"
        f"			<wp:comment_author>{cdata('Pembaca')}</wp:comment_author>\n"
        f"			<wp:comment_date_gmt>{cdata(one.moment.strftime('%Y-%m-%d %H:%M:%S'))}"
        "</wp:comment_date_gmt>\n"
        f"			<wp:comment_content>{cdata(text)}</wp:comment_content>\n"
        f"			<wp:comment_approved>{cdata('1')}</wp:comment_approved>\n"
        f"			<wp:comment_type>{cdata('comment')}</wp:comment_type>\n		</wp:comment>\n"
        for number, text in enumerate(one.comments)
    )
