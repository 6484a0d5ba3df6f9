"""Pictures, films, sounds, files, and what lives on other sites."""

import re

from lxml.etree import _Element as Element

from redaksi.importers.manuscript import Elsewhere, Paper, Picture, PictureInText
from redaksi.importers.pieces.elsewhere import is_of, is_shown_in_place, page, secure, web
from redaksi.importers.pieces.further import in_threes
from redaksi.importers.pieces.pictures import is_smiley, picture, shown
from redaksi.importers.pieces.prose import blockquote, leftover, table
from redaksi.importers.pieces.reader import Reader, link_alone, plain_paragraph
from redaksi.importers.pieces.running import Link
from redaksi.importers.pieces.sets import words
from redaksi.importers.pieces.tags import has_class, name_of
from redaksi.lang.words import shorten

LONGEST_TITLE = 200
EMBEDDED_POSTS = (
    "twitter-tweet", "twitter-video", "instagram-media", "tiktok-embed", "fb-post", "fb-video",
    "wp-embedded-content", "text-post-media", "bluesky-embed",
)  # fmt: skip
GALLERIES = (
    "wp-block-gallery", "blocks-gallery-grid", "gallery", "tiled-gallery", "kg-gallery-card",
    "kg-gallery-container", "wp-block-jetpack-tiled-gallery",
)  # fmt: skip
_ADDRESS = re.compile(r"https?://[^\s<>\"]+")


def image(reader: Reader, element: Element) -> None:
    if is_smiley(element):
        reader.running.text(element.get("alt") or "")
        return
    found = picture(element, site=reader.site)
    if found:
        reader.end_paragraph()
        _add_picture(reader, found)


def _add_picture(reader: Reader, found: Picture) -> None:
    last = reader.last()
    is_again = isinstance(last, PictureInText) and last.picture.address == found.address
    if not (is_again and found.address):
        reader.found.append(PictureInText(found))


def figure(reader: Reader, element: Element) -> None:
    """Read a figure by what is in it, with the words below it."""
    reader.end_paragraph()
    below = [words(told) for told in element.iterchildren("figcaption")]
    caption = " ".join(told for told in below if told)
    if element.get("data-address") or has_class(element, "wp-block-embed", "kg-embed-card"):
        embed(reader, element, caption)
    elif has_class(element, "kg-bookmark-card"):
        bookmark(reader, element)
    elif has_class(element, "kg-video-card"):
        for film in element.iter("video"):
            recording(reader, film)
        _captioned(reader, caption)
    elif (inner := element.find(".//table")) is not None:
        table(reader, inner, caption=caption)
    elif (inner := element.find(".//blockquote")) is not None:
        quoted(reader, inner)
        _captioned(reader, caption)
    else:
        _pictures(reader, element, caption)


def _pictures(reader: Reader, element: Element, caption: str) -> None:
    images = _images(element)
    if has_class(element, *GALLERIES) or len(images) > 1:
        gallery(reader, element)
    elif len(images) == 1 and _is_only_picture(element):
        found = picture(images[0], site=reader.site, caption=caption)
        if found:
            _add_picture(reader, found)
        else:
            _captioned(reader, caption)
    else:
        reader.block(element)


def quoted(reader: Reader, element: Element) -> None:
    """Read words set apart; those of an embedded post are shown elsewhere."""
    if has_class(element, *EMBEDDED_POSTS):
        embedded_post(reader, element)
    else:
        blockquote(reader, element)


def _captioned(reader: Reader, caption: str) -> None:
    if caption:
        reader.found.append(plain_paragraph(caption))


def gallery(reader: Reader, element: Element) -> None:
    """Read pictures that stand together, each with what stands below it."""
    captions = _captions(element)
    used = set()
    pictures = []
    for image in _images(element):
        around = next(
            (box for box in image.iterancestors() if box in captions and box is not element), None
        )
        used.add(around)
        caption = captions[around] if around is not None else ""
        if found := picture(image, site=reader.site, caption=caption):
            pictures.append(found)
    reader.found.extend(shown(pictures))
    for box, caption in captions.items():
        if box not in used:
            _captioned(reader, caption)


def _captions(gallery: Element) -> dict[Element, str]:
    """Give the captions within a gallery by the element that holds picture and caption."""
    captions: dict[Element, str] = {}
    for told in gallery.iter("figcaption", "dd"):
        box = told.getparent()
        if box is not None and (text := words(told)):
            captions[box] = f"{captions[box]} {text}" if box in captions else text
    return captions


def embed(reader: Reader, element: Element, caption: str) -> None:
    """Read what WordPress or Ghost show of another site."""
    told = element.get("data-address") or ""
    frame = element.find(".//iframe")
    if not told and frame is not None:
        told = frame.get("src") or frame.get("data-src") or ""
    found = _ADDRESS.search(told or words(element))
    address = found.group() if found else ""
    inner = element.find(".//blockquote")
    if inner is not None and not told:
        quoted(reader, inner)
        _captioned(reader, caption)
    elif is_of(address, reader.site):
        reader.take_further(in_threes([Link(address, caption or address)]))
    elif shows := secure(address) if frame is None else page(address):
        reader.found.append(Elsewhere(shows, shorten(caption, LONGEST_TITLE)))
    else:
        reader.block(element)


def embedded_post(reader: Reader, element: Element) -> None:
    """Read a post of a social network, or of another site, that a script would have dressed."""
    reader.end_paragraph()
    links = [web(link.get("href") or "", reader.site) for link in element.iter("a")]
    told = element.get("data-instgrm-permalink") or element.get("data-href") or element.get("cite")
    address = web(told or "", reader.site) or next((link for link in reversed(links) if link), "")
    text = words(element)
    if is_of(address, reader.site):
        reader.take_further(in_threes([Link(address, text or address)]))
        return
    shows = secure(address).partition("?ref_src=")[0]
    is_long = len(text) > LONGEST_TITLE
    if is_long or not shows:
        leftover(reader, element)
    if shows:
        reader.found.append(Elsewhere(shows, "" if is_long else text))


def bookmark(reader: Reader, element: Element) -> None:
    link = element.find(".//a")
    address = web(link.get("href") or "", reader.site) if link is not None else ""
    titles = [words(part) for part in element.iter() if has_class(part, "kg-bookmark-title")]
    title = next((told for told in titles if told), "") or address
    if is_of(address, reader.site):
        reader.take_further(in_threes([Link(address, title)]))
    elif address:
        reader.found.append(link_alone(address, title))
    else:
        reader.block(element)


def frame(reader: Reader, element: Element) -> None:
    reader.end_paragraph()
    told = element.get("src") or element.get("data-src") or element.get("data-lazy-src") or ""
    if shows := page(web(told, reader.site)):
        reader.found.append(Elsewhere(shows, shorten(element.get("title") or "", LONGEST_TITLE)))
    elif not has_class(element, "wp-embedded-content"):
        reader.dropped("iframe")


def plugin(reader: Reader, element: Element) -> None:
    """Read the film of an old <object> or <embed>."""
    reader.end_paragraph()
    told = [element.get("data"), element.get("src")]
    told += [part.get("value") or part.get("src") for part in element.iter("param", "embed")]
    shows = [found for address in told if address and (found := page(web(address, reader.site)))]
    if shows:
        reader.found.append(Elsewhere(shows[0]))
    else:
        reader.dropped(name_of(element))


def recording(reader: Reader, element: Element) -> None:
    """Read a film or sound that lies among the site's files."""
    reader.end_paragraph()
    told = [element.get("src"), *(source.get("src") for source in element.iter("source"))]
    address = next((found for said in told if said and (found := web(said, reader.site))), "")
    if not address:
        reader.dropped(name_of(element))
    elif is_shown_in_place(address):
        reader.found.append(Elsewhere(page(address)))
    else:
        title = words(element) or address.partition("?")[0].rpartition("/")[2]
        reader.found.append(Paper(address, shorten(title, LONGEST_TITLE)))


def file(reader: Reader, element: Element) -> None:
    reader.end_paragraph()
    titles = [words(part) for part in element.iter() if has_class(part, "kg-file-card-title")]
    links = [(web(a.get("href") or "", reader.site), words(a)) for a in element.iter("a")]
    named = [(address, title) for address, title in links if address]
    if named:
        address, title = named[0]
        told = next(iter(titles), "") or title or address.rpartition("/")[2]
        reader.found.append(Paper(address, shorten(told, LONGEST_TITLE)))
    else:
        reader.block(element)


def _images(element: Element) -> list[Element]:
    """Give the images of an element; those for browsers without scripts only without others."""
    images = [image for image in element.iter("img") if not is_smiley(image)]
    late = [image for image in images if next(image.iterancestors("noscript"), None) is None]
    return late or images


def _is_only_picture(figure: Element) -> bool:
    """Tell whether nothing but an image and its caption is in a figure."""
    outside = [child for child in figure if name_of(child) != "figcaption"]
    return not (figure.text or "").strip() and not any(
        words(child) or (child.tail or "").strip() for child in outside
    )


def player(reader: Reader, element: Element) -> None:
    """Read Ghost's player of a sound: its file and title, not its buttons."""
    reader.end_paragraph()
    titles = [words(part) for part in element.iter() if has_class(part, "kg-audio-title")]
    for sound in element.iter("audio"):
        address = web(sound.get("src") or "", reader.site)
        if address:
            title = next(filter(None, titles), "") or address.rpartition("/")[2]
            reader.found.append(Paper(address, shorten(title, LONGEST_TITLE)))
