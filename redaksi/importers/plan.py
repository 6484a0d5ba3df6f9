"""Will say what becomes of one old post: its manuscript, before anything is written."""

from urllib.parse import unquote

from redaksi.importers.beside import above_text, below_text
from redaksi.importers.bylines import bylines, known_initials
from redaksi.importers.desk import Desk
from redaksi.importers.entries import Inventory, OldPost, Program
from redaksi.importers.equality import ENOUGH, likeness, visible, visible_there
from redaksi.importers.fates import STANDING, changed_at, fate_of, moment_of
from redaksi.importers.gambling import is_planted, signs
from redaksi.importers.leads import picture
from redaksi.importers.lifting import Lifted, lifted
from redaksi.importers.manuscript import Credit, Doubt, Fate, Manuscript, Note, Paragraph, Piece
from redaksi.importers.pieces import pieces
from redaksi.importers.remarks import remarks_of
from redaksi.importers.returning import OWN_FIELDS, OWN_PAGE, as_told, page_as_told
from redaksi.importers.rubrics import kind_of, language_of, sections, topics
from redaksi.importers.tally import Tally
from redaksi.importers.titles import SLUG, SUBTITLE, SUMMARY, excerpt, line, sentences, title_of
from redaksi.importers.wordpress import meta
from redaksi.importers.wordpress.content import rendered
from redaksi.importers.wordpress.permalinks import addresses_of
from redaksi.lang.words import fold, shorten, slug

__all__ = ["Desk", "plan"]

GUID = 500


def plan(post: OldPost, inventory: Inventory, *, tally: Tally, desk: Desk) -> Manuscript:
    """Give the manuscript of one post; costs about 2 ms for 350 words, and no query.

    What has no place here is counted in `tally`. What is left or held has no body: it is listed
    with its title and addresses only.
    """
    fate, notes = fate_of(post, inventory, at=desk.at)
    if fate is not Fate.LEFT:
        found = signs(post.title, post.content, site=inventory.site.address)
        if is_planted(found):
            fate, notes = Fate.HELD, [Note(Doubt.LOOKS_PLANTED, ", ".join(found))]
    if fate in (Fate.LEFT, Fate.HELD):
        return _unfiled(post, inventory, fate=fate, notes=notes)
    counts = Tally()
    manuscript = _planned(post, inventory, tally=counts, desk=desk, fate=fate, notes=notes)
    meta.count_unknown(post, counts)
    tally.add(counts)
    if inventory.site.program is Program.REDAKSI and (told := post.told(OWN_FIELDS)):
        return as_told(manuscript, told, inventory=inventory)
    if inventory.site.program is Program.REDAKSI and (told := post.told(OWN_PAGE)):
        return page_as_told(manuscript, told, content=post.content)
    return manuscript


def _unfiled(post: OldPost, inventory: Inventory, *, fate: Fate, notes: list[Note]) -> Manuscript:
    return Manuscript(
        key=post.key, guid=post.guid[:GUID], fate=fate, summary="", body=(),
        title=title_of(post.title, text="", slug=post.slug), slug=post.slug[:SLUG],
        addresses=addresses_of(post, inventory), notes=tuple(notes),
    )  # fmt: skip


def _planned(
    post: OldPost,
    inventory: Inventory,
    *,
    tally: Tally,
    desk: Desk,
    fate: Fate,
    notes: list[Note],
) -> Manuscript:
    taken = _taken(post, inventory, tally=tally, desk=desk)
    alike = likeness(visible_there(post.content, inventory, post=post.key), taken.told())
    text = _text(taken.kept())
    title = title_of(post.title, text=text, slug=post.slug)
    words = meta.search_words(post, title=title, site=inventory.site.title)
    summary, lost = _summary(post, text=text, search_summary=words.summary, title=title)
    credits, about_credits = _credits(post, inventory, desk=desk, taken=taken)
    filed = sections(post, inventory) if post.type != STANDING else ()
    subtitle = line(post.told("tie_post_sub_title"))
    published = moment_of(post, inventory)
    doubts = [
        *notes,
        *([Note(Doubt.TEXT_DIFFERS, f"{alike:.3f}")] if alike < ENOUGH else []),
        *([Note(Doubt.NO_SECTION)] if not filed and post.type != STANDING else []),
        *([Note(Doubt.CUT_SHORT, "summary")] if lost else []),
        *([Note(Doubt.CUT_SHORT, "subtitle")] if len(subtitle) > SUBTITLE else []),
        *about_credits,
        *_unknown(tally),
    ]
    return Manuscript(
        key=post.key, guid=post.guid[:GUID], fate=fate, title=title, summary=summary,
        slug=_slug(post.slug, title), kind=kind_of(post), subtitle=shorten(subtitle, SUBTITLE),
        body=(*above_text(post, inventory), *taken.kept(), *below_text(post)), lead=taken.lead,
        dateline=taken.dateline.place if taken.dateline else "", credits=credits,
        language=language_of(post, inventory), section=filed[0] if filed else None,
        other_sections=filed[1:], topics=topics(post), social_title=words.social_title,
        social_summary=words.social_summary, search_title=words.title,
        search_summary=words.summary, is_hidden_from_search=words.is_hidden,
        published_at=published, updated_at=changed_at(post, published), likeness=alike,
        addresses=addresses_of(post, inventory), notes=tuple(dict.fromkeys(doubts)),
        remarks=remarks_of(post),
    )  # fmt: skip


def _html(post: OldPost, inventory: Inventory, tally: Tally) -> str:
    """Give what readers were shown; Ghost writes it as it is."""
    if inventory.site.program is Program.GHOST:
        return post.content
    html = rendered(post.content, inventory, tally, post=post.key)
    if meta.footnotes(post):
        # The block is empty: its words come from the field beside the text.
        del tally.blocks["core/footnotes"]
    return html


def _taken(post: OldPost, inventory: Inventory, *, tally: Tally, desk: Desk) -> Lifted:
    """Take out what has fields of its own; our own export and standing pages have it there."""
    is_own = inventory.site.program is Program.REDAKSI
    html = _html(post, inventory, tally)
    found = pieces(html, site=inventory.site.address, is_own=is_own, tally=tally)
    lead = picture(post.told("_thumbnail_id"), inventory)
    if is_own or post.type == STANDING:
        return Lifted(body=list(found), lead=lead)
    return lifted(
        found,
        lead=lead,
        outlet=desk.outlet or inventory.site.title,
        initials=known_initials(inventory, desk),
        order=desk.initials_mean,
    )


def _text(body: tuple[Piece, ...]) -> str:
    """Give the running text, for a summary that nobody wrote."""
    return fold(" ".join(visible(one.markup) for one in body if isinstance(one, Paragraph)))


def _summary(post: OldPost, *, text: str, search_summary: str, title: str) -> tuple[str, bool]:
    """Give the summary, and whether something that readers saw of it is lost."""
    written = excerpt(post.excerpt)
    if not written:
        return sentences(search_summary or text or title, SUMMARY), False
    summary = sentences(written, SUMMARY)
    # The first words of the story are still there when they are cut off up here.
    return summary, summary != written and written[SUMMARY:] not in text


def _credits(
    post: OldPost, inventory: Inventory, *, desk: Desk, taken: Lifted
) -> tuple[tuple[Credit, ...], tuple[Note, ...]]:
    """Give who is credited; a standing page is signed by nobody."""
    if post.type == STANDING:
        return (), ()
    credits, notes = bylines(post, inventory, desk=desk, signatures=taken.signatures)
    if taken.dateline and taken.dateline.outlet:
        agency = Credit("agency", name=taken.dateline.outlet)
        credits = (*credits, agency) if agency not in credits else credits
    return credits, notes


def _unknown(tally: Tally) -> list[Note]:
    """Name what had no place, once a post."""
    blocks = [Note(Doubt.UNKNOWN_BLOCK, name[:100]) for name in sorted(tally.blocks)]
    return blocks + [Note(Doubt.UNKNOWN_SHORTCODE, name[:100]) for name in sorted(tally.shortcodes)]


def _slug(old: str, title: str) -> str:
    """Give the address word as it was, when it is one here too; others are made anew (D58)."""
    word = unquote(old)
    return word[:SLUG] if word and slug(word, SLUG) == word else slug(word or title) or slug(title)
