"""Ghost's cards as HTML: pictures, embeds, bookmarks and the like of both of its editors."""

from collections.abc import Callable, Mapping
from html import escape

from redaksi.importers.ghost.markdown import marked_down

Payload = Mapping[str, object]


def card(name: str, payload: Payload) -> str:
    """Give the HTML of a card; of one that is not known, whatever HTML it carries itself."""
    make = CARDS.get(name.removeprefix("card-"))
    return make(payload) if make else said(payload, "html")


def said(payload: Payload, *names: str) -> str:
    """Give the first of these fields that holds a word."""
    for name in names:
        if isinstance(value := payload.get(name), str) and value.strip():
            return value
    return ""


def picture(payload: Payload) -> str:
    if not (address := said(payload, "src", "url")):
        return ""
    image = f'<img src="{escape(address)}" alt="{escape(said(payload, "alt"))}">'
    if target := said(payload, "href"):
        image = f'<a href="{escape(target)}">{image}</a>'
    return _figure(image, payload)


def _gallery(payload: Payload) -> str:
    images = payload.get("images")
    shown = [
        f'<img src="{escape(said(one, "src"))}" alt="{escape(said(one, "alt"))}">'
        for one in (images if isinstance(images, list) else [])
        if isinstance(one, dict)
    ]
    return _figure("".join(shown), payload, kind="kg-gallery-card") if shown else ""


def _figure(inside: str, payload: Payload, *, kind: str = "kg-card") -> str:
    caption = said(payload, "caption")
    below = f"<figcaption>{caption}</figcaption>" if caption else ""
    return f'<figure class="{kind}">{inside}{below}</figure>'


def _embed(payload: Payload) -> str:
    address, markup = said(payload, "url"), said(payload, "html")
    inside = markup or f'<a href="{escape(address)}">{escape(address)}</a>'
    return _figure(inside, payload, kind="kg-embed-card") if markup or address else ""


def _bookmark(payload: Payload) -> str:
    facts = payload.get("metadata")
    told = facts if isinstance(facts, dict) else {}
    address = said(payload, "url") or said(told, "url")
    title = said(told, "title") or address
    link = f'<a href="{escape(address)}">{escape(title)}</a>'
    return _figure(link, payload, kind="kg-bookmark-card") if address else ""


def _code(payload: Payload) -> str:
    code = f"<pre><code>{escape(said(payload, 'code'))}</code></pre>"
    return _figure(code, payload) if said(payload, "caption") else code


def _callout(payload: Payload) -> str:
    text = said(payload, "calloutText")
    sign = escape(said(payload, "calloutEmoji"))
    return f"<blockquote><p>{f'{sign} ' if sign else ''}{text}</p></blockquote>" if text else ""


def _toggle(payload: Payload) -> str:
    heading, content = said(payload, "heading"), said(payload, "content")
    return (f"<h4>{heading}</h4>" if heading else "") + content


def _button(payload: Payload) -> str:
    text, address = said(payload, "buttonText"), said(payload, "buttonUrl")
    return f'<p><a href="{escape(address)}">{escape(text)}</a></p>' if text and address else ""


def _call(payload: Payload) -> str:
    return said(payload, "textValue") + _button(payload)


def _film(payload: Payload) -> str:
    address = said(payload, "src")
    inside = f'<video src="{escape(address)}" controls></video>'
    return _figure(inside, payload) if address else ""


def _sound(payload: Payload) -> str:
    address, title = said(payload, "src"), said(payload, "title")
    inside = f'<audio src="{escape(address)}" controls></audio>'
    return _figure(inside, {"caption": escape(title)}) if address else ""


def _file(payload: Payload) -> str:
    address = said(payload, "src")
    name = said(payload, "fileTitle", "fileName") or address
    caption = said(payload, "fileCaption")
    link = f'<p><a href="{escape(address)}">{escape(name)}</a></p>' if address else ""
    return link + (f"<p>{escape(caption)}</p>" if caption else "")


def _product(payload: Payload) -> str:
    title, text = said(payload, "productTitle"), said(payload, "productDescription")
    image = picture({"src": said(payload, "productImageSrc")})
    button = {
        "buttonText": said(payload, "productButton"),
        "buttonUrl": said(payload, "productUrl"),
    }
    return image + (f"<h4>{title}</h4>" if title else "") + text + _button(button)


def _header(payload: Payload) -> str:
    heading, below = said(payload, "header", "heading"), said(payload, "subheader", "subheading")
    shown = (f"<h2>{heading}</h2>" if heading else "") + (f"<p>{below}</p>" if below else "")
    return shown + _button(payload)


def _nothing(_: Payload) -> str:
    return ""


CARDS: dict[str, Callable[[Payload], str]] = {
    "image": picture,
    "gallery": _gallery,
    "html": lambda payload: said(payload, "html"),
    "markdown": lambda payload: marked_down(said(payload, "markdown")),
    "embed": _embed,
    "bookmark": _bookmark,
    "hr": lambda _: "<hr>",
    "horizontalrule": lambda _: "<hr>",
    "code": _code,
    "codeblock": _code,
    "callout": _callout,
    "toggle": _toggle,
    "button": _button,
    "call-to-action": _call,
    "video": _film,
    "audio": _sound,
    "file": _file,
    "product": _product,
    "header": _header,
    # For letters and for those who are not logged in; readers of the page never saw them.
    "email": _nothing,
    "email-cta": _nothing,
    "signup": _nothing,
    "paywall": _nothing,
}
