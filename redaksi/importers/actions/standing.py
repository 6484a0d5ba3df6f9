"""Files the old site's pages as standing pages: who we are, our rules, how to reach us (D1)."""

import re
from collections.abc import Iterable, Sequence
from html import escape

import nh3
from django.db import transaction
from wagtail.models import Page

from redaksi.articles.markup import SCHEMES
from redaksi.edge import keys
from redaksi.edge.actions.purging import touch
from redaksi.importers.actions.addressing import lead
from redaksi.importers.actions.batches import DEEDS, House
from redaksi.importers.actions.finding import Doubted, note_down
from redaksi.importers.actions.naming import unique
from redaksi.importers.actions.sorting import Sorted, Verdict, origins, sort
from redaksi.importers.links import Links
from redaksi.importers.manuscript import (
    Elsewhere,
    Fate,
    Gallery,
    Grid,
    Heading,
    Items,
    Manuscript,
    OldHtml,
    Paper,
    Paragraph,
    PictureInText,
    Piece,
    Quotation,
    ReadAlso,
)
from redaksi.importers.models import Origin
from redaksi.importers.typesetting import fingerprint
from redaksi.lang.quotes import curl, curl_markup
from redaksi.lang.words import slug
from redaksi.masthead.models import Home, StandingPage
from redaksi.sections.addresses import is_free
from redaksi.sections.models import FormerSlug, Section

Duty = StandingPage.Duty
# Words by which old sites call the pages that a paper owes its readers.
DUTIES = {
    "redaksi": Duty.MASTHEAD, "susunan-redaksi": Duty.MASTHEAD, "box-redaksi": Duty.MASTHEAD,
    "boks-redaksi": Duty.MASTHEAD, "tim-redaksi": Duty.MASTHEAD,
    "pedoman-media-siber": Duty.GUIDELINES, "pedoman-pemberitaan-media-siber": Duty.GUIDELINES,
    "pedoman": Duty.GUIDELINES, "kode-etik": Duty.ETHICS, "kode-etik-jurnalistik": Duty.ETHICS,
    "syarat-ketentuan": Duty.TERMS, "syarat-dan-ketentuan": Duty.TERMS, "disclaimer": Duty.TERMS,
    "terms": Duty.TERMS, "privasi": Duty.PRIVACY, "kebijakan-privasi": Duty.PRIVACY,
    "privacy-policy": Duty.PRIVACY, "privacy": Duty.PRIVACY, "kontak": Duty.CONTACT,
    "hubungi-kami": Duty.CONTACT, "contact": Duty.CONTACT, "contact-us": Duty.CONTACT,
    "kontak-kami": Duty.CONTACT, "koreksi-hak-jawab": Duty.CORRECTIONS,
    "hak-jawab": Duty.CORRECTIONS, "tentang": Duty.ABOUT, "tentang-kami": Duty.ABOUT,
    "about": Duty.ABOUT, "about-us": Duty.ABOUT, "profil": Duty.ABOUT,
}  # fmt: skip
TAGS = {"p", "h2", "h3", "b", "strong", "i", "em", "a", "ul", "ol", "li", "hr", "br"}
# A table's rows become paragraphs, its cells words: browsers throw paragraphs out of tables.
_TABLE = re.compile(r"</?(?:table|thead|tbody|tfoot|td|th|caption|dl|dt)\b[^>]*>", re.IGNORECASE)
_ROW = re.compile(r"<(?:tr|dd|blockquote|figcaption)\b[^>]*>", re.IGNORECASE)
_ROW_END = re.compile(r"</(?:tr|dd|blockquote|figcaption)>", re.IGNORECASE)


@transaction.atomic
def file_pages(manuscripts: Sequence[Manuscript], house: House) -> None:
    """File pages, one by one: a site has a dozen of them."""
    known = origins(manuscripts, house.site, kind=Origin.Kind.STANDING)
    links = Links(house.hosts)
    bodies = {one.key: body_of(one, links) for one in manuscripts}
    found = {key: fingerprint([{"body": body}]) for key, body in bodies.items()}
    sorted_ = sort(manuscripts, known, found)
    if not house.is_dry and any(one.verdict in (Verdict.NEW, Verdict.CHANGED) for one in sorted_):
        touch({keys.EVERYTHING})
    for one in sorted_:
        house.account.did(DEEDS[one.verdict]) if one.verdict in DEEDS else None
        if house.is_dry:
            continue
        page = _file(one, bodies[one.manuscript.key])
        origin = _note_origin(one, page, found[one.manuscript.key], house)
        if page:
            targets = {path: {"standing_id": page.pk} for path in one.manuscript.addresses
                       if path != f"/{page.slug}"}  # fmt: skip
            written, _taken = lead(house.site, targets)
            house.account.addresses += written
        house.account.doubted(one.notes)
        about = (one.manuscript.addresses or ("",))[0]
        notes = (*one.manuscript.notes, *one.notes)
        note_down(house.site, [Doubted(origin.pk, one.manuscript.title, about, notes)])


def body_of(manuscript: Manuscript, links: Links) -> str:
    """Give the rich text of a page: what StandingPage.body allows, and the words of the rest."""
    own = manuscript.own.get("content")
    pieces = (_markup(piece) for piece in manuscript.body)
    markup = own if isinstance(own, str) else "".join(pieces)
    cleaned = nh3.clean(
        links.sent_on(markup), tags=TAGS, attributes={"a": {"href"}}, url_schemes=SCHEMES,
        link_rel=None,
    )  # fmt: skip
    return curl_markup(re.sub(r"<p>\s*</p>", "", cleaned))


def _markup(piece: Piece) -> str:
    match piece:
        case Paragraph(markup):
            return markup
        case OldHtml(markup):
            return _ROW_END.sub("</p>", _ROW.sub("<p>", _TABLE.sub(" ", markup)))
        case Heading(text):
            return f"<h2>{escape(text, quote=False)}</h2>"
        case Items(lines, is_numbered):
            name = "ol" if is_numbered else "ul"
            told = "".join(f"<li>{escape(line, quote=False)}</li>" for line in lines)
            return f"<{name}>{told}</{name}>"
        case Elsewhere(address, title) | Paper(address, title):
            return _linked([(address, title)])
        case ReadAlso(pairs):
            return _linked(pairs)
        case _:
            return "".join(f"<p>{escape(line, quote=False)}</p>" for line in _lines(piece))


def _lines(piece: Piece) -> list[str]:
    """Give the words of what a standing page has no place for."""
    match piece:
        case Quotation(text, speaker, role):
            return [text, ", ".join(part for part in (speaker, role) if part)]
        case Grid(head, rows, caption):
            return [caption, *(" – ".join(cells) for cells in (head, *rows))]
        case PictureInText(picture):
            return [picture.caption] if picture.caption else []
        case Gallery(pictures):
            return [picture.caption for picture in pictures if picture.caption]
        case _:
            return []


def _linked(pairs: Iterable[tuple[str, str]]) -> str:
    return "".join(
        f'<p><a href="{escape(address)}">{escape(words or address, quote=False)}</a></p>'
        for address, words in pairs
    )


def _file(one: Sorted, body: str) -> StandingPage | None:
    """Write the page, in place of a sample of ours where one waits for it."""
    if one.verdict is Verdict.CHANGED and one.target:
        page = StandingPage.objects.get(pk=one.target)
    elif one.verdict is Verdict.NEW:
        page = _place(one.manuscript)
    else:
        return None
    is_public = one.manuscript.fate is Fate.PUBLISHED
    page.title, page.body = curl(one.manuscript.title), body
    page.draft_title = page.title
    page.source = str(one.manuscript.own.get("source") or page.source)[:200]
    if page.duty and is_public:
        page.is_sample, page.live = one.manuscript.own.get("is_sample") is True, True
    if page.pk:
        page.live = is_public or (page.live and bool(page.duty))
        page.save(clean=False)
    else:
        page.live = is_public and _duty(one.manuscript) is None
        page.has_unpublished_changes = not page.live
        Home.objects.get().add_child(instance=page)
    _keep(page)
    return page


def _place(manuscript: Manuscript) -> StandingPage:
    """Find the sample that this page replaces, or make a page; beside ours it is a draft."""
    duty = _duty(manuscript)
    if duty and manuscript.fate is Fate.PUBLISHED:
        sample = StandingPage.objects.filter(duty=duty, is_sample=True).first()
        if sample:
            return sample
    word = slug(manuscript.slug, 200) or slug(manuscript.title, 200) or "halaman"
    return StandingPage(
        duty=Duty.OTHER, slug=unique(word, 200, _is_taken),
        seo_title=manuscript.search_title, search_description=manuscript.search_summary,
    )  # fmt: skip


def _duty(manuscript: Manuscript) -> StandingPage.Duty | None:
    """Tell which duty a page fulfils: our own export says it, any other by its address word."""
    if (told := manuscript.own.get("duty")) in Duty.values:
        return Duty(told)
    return DUTIES.get(slug(manuscript.slug))


def _is_taken(word: str) -> bool:
    return (
        not is_free(word)
        or Page.objects.filter(depth=3, slug=word).exists()
        or Section.objects.filter(slug=word).exists()
        or FormerSlug.objects.filter(slug=word).exists()
    )


def _keep(page: StandingPage) -> None:
    """Keep the page as a revision, so that the desk can compare."""
    revision = page.save_revision(clean=False, changed=not page.live)
    if page.live:
        Page.objects.filter(pk=page.pk).update(live_revision=revision)


def _note_origin(one: Sorted, page: StandingPage | None, found: str, house: House) -> Origin:
    manuscript = one.manuscript
    known, _made = Origin.objects.get_or_create(
        site=house.site, kind=Origin.Kind.STANDING, key=manuscript.key,
        defaults={"guid": manuscript.guid[:500], "fate": manuscript.fate},
    )  # fmt: skip
    if page:
        known.standing, known.checksum, known.fate = page, one.said + found, manuscript.fate
        known.guid = manuscript.guid[:500]
        known.save()
    return known
