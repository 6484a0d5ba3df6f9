"""What a theme showed above and below a story's text, from fields beside it (D145)."""

from html import escape

from redaksi.importers.entries import Inventory, OldPost
from redaksi.importers.leads import picture
from redaksi.importers.manuscript import (
    Elsewhere,
    Gallery,
    Heading,
    Items,
    Paper,
    Paragraph,
    Piece,
)
from redaksi.importers.wordpress import meta

# What Jannah's Indonesian readers saw above the list; ours, since the theme's word is not exported.
POINTS = "Poin penting"
MOST_PICTURES = 30


def above_text(post: OldPost, inventory: Inventory) -> tuple[Piece, ...]:
    """Give what stood above the text: a film or a map, a recording, a gallery, the main points."""
    found: list[Piece] = []
    if address := meta.film_or_map(post):
        found.append(Elsewhere(address=address))
    if address := meta.own_recording(post):
        found.append(Paper(address=address, title=address.rpartition("/")[2]))
    pictures = [one for key in meta.head_gallery(post) if (one := picture(key, inventory))]
    if len(pictures) > 1:
        found.append(Gallery(tuple(pictures[:MOST_PICTURES])))
    if points := meta.highlights(post):
        found += [Heading(POINTS), Items(points)]
    return tuple(found)


def below_text(post: OldPost) -> tuple[Piece, ...]:
    """Give what stood below the text: footnotes, and where the story is from."""
    notes = meta.footnotes(post)
    found: list[Piece] = [Items(notes, is_numbered=True)] if notes else []
    if named := meta.sources(post):
        told = ", ".join(
            f'<a href="{escape(one.address)}">{escape(one.name, quote=False)}</a>'
            if one.address
            else escape(one.name, quote=False)
            for one in named
        )
        found.append(Paragraph(f"<p>Sumber: {told}</p>"))
    return tuple(found)
