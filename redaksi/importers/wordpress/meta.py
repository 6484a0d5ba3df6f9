"""What plugins and the theme wrote beside a post: search words, Jannah's fields (D145, D146)."""

import html
import json
import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from redaksi.importers.entries import OldPost
from redaksi.importers.tally import Tally
from redaksi.importers.titles import line
from redaksi.importers.wordpress.php import Unserialisable, unserialised
from redaksi.lang.words import fold, shorten

# Asked for elsewhere in this room: by planning, by what is below, by addresses.
READ = frozenset(
    {
        "_thumbnail_id", "_wp_old_slug", "_wp_old_date", "footnotes", "tie_primary_category",
        "tie_post_sub_title", "tie_highlights_text", "tie_source", "tie_via", "tie_post_head",
        "tie_embed_code", "tie_video_url", "tie_video_self", "tie_audio_embed", "tie_audio_mp3",
        "tie_audio_m4a", "tie_googlemap_url", "tie_post_gallery", "_yoast_wpseo_title",
        "_yoast_wpseo_metadesc", "rank_math_title", "rank_math_description",
    }
)  # fmt: skip
# What WordPress and its commonest plugins keep for themselves: nothing of it ever met a reader.
HARMLESS = frozenset(
    {
        "_edit_lock", "_edit_last", "_wp_page_template", "_pingme", "_encloseme", "enclosure",
        "_wp_desired_post_slug", "_wp_attached_file", "_last_editor_used_jetpack",
        "inline_featured_image",
        "classic-editor-remember", "_wp_convert_to_blocks", "_dp_original", "_primary_category",
    }
)  # fmt: skip
HARMLESS_STARTS = (
    "_oembed_", "_wp_trash_", "_wp_attachment_", "_wp_suggested_", "_menu_item_", "_jetpack_",
    "_publicize_", "_wpas_", "_yoast_", "rank_math_", "_redaksi_", "_customize_", "_wp_mf_",
)  # fmt: skip
# How many names of metas are told apart; a broken plugin may have made a new one for every post.
MOST_NAMES = 5000
YOAST, RANK_MATH = "_yoast_wpseo_", "rank_math_"
SOCIAL_TITLE, SOCIAL_SUMMARY, SEARCH = 120, 200, 255
_YOAST_WORD = re.compile(r"%%([\w-]+)%%")
_RANK_MATH_WORD = re.compile(r"%([a-z_]+)(?:\([^)%]*\))?%")
_SEPARATORS = " \t\r\n\xa0-–—|•»·"
_ADDRESS = re.compile(r"https?://[^\s\"'<>\[\]]+")


@dataclass(frozen=True)
class SearchWords:
    """What was told to search engines and to those who share; "" where it says nothing new."""

    title: str = ""
    summary: str = ""
    social_title: str = ""
    social_summary: str = ""
    is_hidden: bool = False


@dataclass(frozen=True)
class Source:
    """Where a story says that it has something from."""

    name: str
    address: str = ""


def search_words(post: OldPost, *, title: str, site: str) -> SearchWords:
    """Read what Yoast or Rank Math kept, their templates resolved.

    A headline that only repeats the title, with or without the paper's name, says nothing new.
    """
    if not any(name.startswith((YOAST, RANK_MATH)) for name, _ in post.meta):
        return SearchWords()
    words = _template_words(post, title=title, site=site)

    def told(*names: str) -> str:
        said = ((name, post.told(name)) for name in names)
        found = next(((name, value) for name, value in said if value.strip()), None)
        return (
            resolved(found[1], words, is_rank_math=found[0].startswith(RANK_MATH)) if found else ""
        )

    robots = _listed(post.told("rank_math_robots"))
    stale = {_bare(title), _bare(f"{title} {site}"), ""}
    headline = _without_site(told(f"{YOAST}title", f"{RANK_MATH}title"), site)
    social = told(f"{YOAST}opengraph-title", f"{RANK_MATH}facebook_title",
                  f"{YOAST}twitter-title", f"{RANK_MATH}twitter_title")  # fmt: skip
    summary = told(f"{YOAST}opengraph-description", f"{RANK_MATH}facebook_description",
                   f"{YOAST}twitter-description", f"{RANK_MATH}twitter_description")  # fmt: skip
    return SearchWords(
        title="" if _bare(headline) in stale else shorten(headline, SEARCH),
        summary=told(f"{YOAST}metadesc", f"{RANK_MATH}description"),
        social_title="" if _bare(social) in stale else shorten(social, SOCIAL_TITLE),
        social_summary=shorten(summary, SOCIAL_SUMMARY),
        is_hidden=post.told(f"{YOAST}meta-robots-noindex") == "1" or "noindex" in robots,
    )


def _without_site(headline: str, site: str) -> str:
    """Take the paper's name from the end of a headline: pages add it by themselves."""
    rest = headline[: -len(site)] if site and headline.endswith(site) else headline
    return rest.strip(_SEPARATORS) or headline


def resolved(template: str, words: Mapping[str, str], *, is_rank_math: bool) -> str:
    """Fill in the words of a template; one that is not known leaves nothing behind."""
    pattern = _RANK_MATH_WORD if is_rank_math else _YOAST_WORD
    filled = pattern.sub(lambda found: words.get(found[1].lower(), ""), template)
    return fold(line(filled).strip(_SEPARATORS))


def primary_category(post: OldPost) -> Iterator[str]:
    """Give the ids that name a post's main category, the weightiest first (D146)."""
    for name in ("tie_primary_category", f"{YOAST}primary_category", "rank_math_primary_category"):
        if (key := post.told(name).strip()) and key.isdigit():
            yield key


def highlights(post: OldPost) -> tuple[str, ...]:
    """Give the points that Jannah shows above a story."""
    lines = (line(one) for one in _listed(post.told("tie_highlights_text")))
    return tuple(one for one in lines if one)


def sources(post: OldPost) -> tuple[Source, ...]:
    """Give where a story says it is from: Jannah's "source" and "via"."""
    found = [*_sources(post.told("tie_source")), *_sources(post.told("tie_via"))]
    return tuple(dict.fromkeys(found))


def film_or_map(post: OldPost) -> str:
    """Give the address of what Jannah shows in place of the lead picture; "" for none.

    The field that says which one is shown may be missing: then any that is filled counts.
    """
    head = post.told("tie_post_head")
    fields = {
        "video": ("tie_video_url", "tie_embed_code"), "audio": ("tie_audio_embed",),
        "map": ("tie_googlemap_url",), "": ("tie_video_url", "tie_embed_code"),
    }.get(head, ())  # fmt: skip
    for field in fields:
        if found := _ADDRESS.search(html.unescape(post.told(field))):
            return found[0]
    return ""


def own_recording(post: OldPost) -> str:
    """Give the address of a film or sound of the site's own that Jannah shows; "" for none."""
    fields = {"video": ("tie_video_self",), "audio": ("tie_audio_mp3", "tie_audio_m4a")}
    for field in fields.get(post.told("tie_post_head"), ()):
        if found := _ADDRESS.search(post.told(field)):
            return found[0]
    return ""


def head_gallery(post: OldPost) -> tuple[str, ...]:
    """Give the keys of the pictures that Jannah shows above a story as a slider."""
    if post.told("tie_post_head") not in ("slider", "gallery"):
        return ()
    return tuple(key for key in _listed(post.told("tie_post_gallery")) if key.isdigit())


def footnotes(post: OldPost) -> tuple[str, ...]:
    """Give the footnotes of a story, which WordPress keeps beside the text."""
    try:
        told = json.loads(post.told("footnotes") or "[]")
    except (ValueError, RecursionError):
        return ()
    notes = [note for note in told if isinstance(note, dict)] if isinstance(told, list) else []
    return tuple(words for note in notes if (words := line(str(note.get("content") or ""))))


def count_unknown(post: OldPost, tally: Tally) -> None:
    """Count the fields that nothing here reads and that are not known to be of no use."""
    for name in {name for name, value in post.meta if value}:
        if name in READ or name in HARMLESS or name.startswith(HARMLESS_STARTS):
            continue
        is_room = name in tally.metas or len(tally.metas) < MOST_NAMES
        tally.metas[name[:100] if is_room else "…"] += 1


def _template_words(post: OldPost, *, title: str, site: str) -> Mapping[str, str]:
    """Give what a template's words mean for this post."""
    categories = [term.name for term in post.terms if term.taxonomy == "category"]
    year = str(post.local_at.year) if post.local_at else ""
    return {
        "title": title, "seo_title": title, "sitename": site, "site_title": site, "sep": "–",
        "excerpt": line(post.excerpt), "excerpt_only": line(post.excerpt),
        "seo_description": line(post.excerpt), "category": ", ".join(categories),
        "primary_category": categories[0] if categories else "",
        "categories": ", ".join(categories), "year": year, "currentyear": year,
        "date": f"{post.local_at:%d/%m/%Y}" if post.local_at else "",
    }  # fmt: skip


def _sources(value: str) -> Iterator[Source]:
    """Read a list of {text, url}, or a line of plain text."""
    told = _read(value)
    for one in told if isinstance(told, list) else [told]:
        if isinstance(one, dict):
            name = line(str(one.get("text") or one.get("name") or ""))
            address = str(one.get("url") or "").strip()
            address = address if _ADDRESS.fullmatch(address) else ""
            if name or address:
                yield Source(name or address, address)
        elif isinstance(one, str) and (name := line(one)):
            yield Source(name)


def _listed(value: str) -> tuple[str, ...]:
    """Give every string and number of a serialised list, however deep; a plain text is one."""
    return tuple(_flat(_read(value)))


def _read(value: str) -> object:
    value = value.strip()
    if not value:
        return []
    try:
        told = unserialised(value)
    except Unserialisable:
        return value
    if isinstance(told, dict) and "text" not in told:
        return list(told.values())
    return told


def _flat(told: object) -> Iterator[str]:
    if isinstance(told, list):
        for one in told:
            yield from _flat(one)
    elif isinstance(told, dict):
        for one in told.values():
            yield from _flat(one)
    elif isinstance(told, str | int) and not isinstance(told, bool):
        yield str(told)


def _bare(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).lower()
