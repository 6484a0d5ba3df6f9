"""Signs that a page was planted by gambling spammers who had broken into the old site.

Words alone never suffice: a story about gambling has them too. A page is held back when two signs
of different kinds meet, and a person decides.
"""

import re
from collections import Counter
from collections.abc import Iterator
from urllib.parse import urlsplit

from redaksi.importers.disguises import joined, unmasked, with_letters_for_digits
from redaksi.importers.equality import visible
from redaksi.importers.hiding import hidden

# What advertisements promise and reports rarely repeat.
PROMISES = re.compile(
    r"\b(?:slot\s*(?:gacor|online|thailand|demo|dana|pulsa|deposit|terpercaya|777|88|maxwin|resmi)"
    r"|gacor\s*(?:hari ini|malam ini|maxwin|parah)?|maxwin|max\s+win|rtp\s*(?:live|slot|tertinggi)"
    r"|(?:bocoran|pola)\s*(?:slot|rtp|gacor|admin)|scatter(?:\s+hitam)?|anti\s*rungkad"
    r"|(?:deposit|depo)\s*(?:pulsa|dana|qris|ovo|gopay|via|\d+\s*(?:k|rb|ribu))|tanpa potongan"
    r"|(?:gampang|mudah)\s*(?:menang|jp|maxwin|bocor)|(?:bonus|promo)\s*(?:new member|deposit|100)"
    r"|freebet|server\s*(?:thailand|kamboja|luar)|akun\s*pro|mahjong\s*ways|gates of olympus"
    r"|sweet bonanza|pragmatic\s*play|pg\s*soft|habanero|sbobet|mix\s*parlay|sakong|bandarq+"
    r"|(?:situs|agen|bandar|link|daftar)\s*(?:slot|togel|toto|gacor|judi(?:\s*(?:bola|slot|online))?"
    r"|poker|casino|bola)|togel\s*(?:online|hongkong|singapore|sgp|hk|sydney)|domino\s*qq"
    r"|poker\s*online|casino\s*online|live\s*casino|jackpot\s*(?:progresif|slot|terbesar))\b"
)
# What speaks to a player, and to nobody who reads the news.
CALLS = re.compile(
    r"\b(?:daftar\s*(?:sekarang|akun|segera|di ?sini|gratis)|login\s*(?:sekarang|slot|di ?sini)"
    r"|klik\s*(?:link|di ?sini|tombol|banner)|link\s*(?:alternatif|login|daftar|resmi|vip|terbaru)"
    r"|main\s*(?:sekarang|di ?sini)|gabung\s*(?:sekarang|bersama)"
    r"|(?:minimal|min)\s*(?:depo(?:sit)?|bet)"
    r"|proses\s*(?:depo|deposit|withdraw|wd)|(?:withdraw|wd)\s*(?:cepat|tanpa|instan|pasti)"
    r"|(?:24|dua puluh empat)\s*jam\s*(?:nonstop|non stop)|raih\s*(?:jackpot|kemenangan|maxwin)"
    r"|pasti\s*(?:bayar|menang|cair)|[ck]laim\s*bonus|customer service|live ?chat)\b"
)
# "somename88", "somename4d", "sometoto": how such sites are called, never which.
NAMES = re.compile(
    r"\b(?!(?:covid|pemilu|pilkada|kodim|korem|yonif|tahun|pukul|pasal|liga|piala|windows)\d)"
    r"[a-z]{3,14}(?:77+|88+|99+|69|55|33|138|303|168|368|388|338|328|365|808|128|123|1000|4d)\b"
    r"|\b[a-z]{3,14}(?:toto|togel|slot|gacor)(?:\d{1,4})?\b"
)
BRAND_HOST = re.compile(
    r"slot|gacor|togel|judi|casino|poker|sbobet|maxwin"
    r"|(?:^|\.)[a-z-]{3,}(?:toto\d*|4d|qq\d*|(?:bet|win|hoki)\d+|77+|88+|99+|138|303|168|388)(?:\.|$)"
)
# A report quotes people and names who acts.
REPORT = re.compile(
    r"\b(?:kata|ujar|ucap|tutur|jelas|ungkap|tegas|imbuh|sebut|terang|papar)(?:nya)?\b"
    r"|\b(?:mengatakan|menjelaskan|menyatakan|menegaskan|mengungkapkan|menuturkan|menyebutkan)\b"
    r"|\b(?:polisi|polda|polres\w*|polri|bareskrim|kejaksaan|tersangka|terdakwa|ditangkap|menangkap"
    r"|digerebek|menggerebek|penyidik|pengadilan|kominfo|komdigi|ppatk|ojk|blokir|diblokir"
    r"|memblokir|pasal|korban|kecanduan|jaksa|penggerebekan)\b"
)
# Roots that tell a disguised word from a typing error.
ROOTS = re.compile(r"slot|gacor|judi|togel|maxwin|jackpot|casino|poker|scatter|gacir|rungkad")
_ANCHOR = re.compile(
    r"<a\b[^<>]*?\bhref\s*=\s*[\"']?\s*(https?://[^\s\"'<>]+)[^<>]*>([^<]{0,200})", re.IGNORECASE
)
_SENDS_AWAY = re.compile(
    r"<meta\b[^>]*http-equiv\s*=\s*[\"']?refresh|\blocation(?:\.href)?\s*=\s*[\"']https?:"
    r"|\blocation\.(?:replace|assign)\s*\(",
    re.IGNORECASE,
)
# Where reports and their embeds lead.
KNOWN_HOSTS = re.compile(
    r"(?:^|\.)(?:youtube\.com|youtu\.be|facebook\.com|fb\.com|instagram\.com|twitter\.com|x\.com"
    r"|tiktok\.com|google\.com|goo\.gl|wikipedia\.org|whatsapp\.com|wa\.me|t\.me|wp\.com|wordpress\.(?:com|org)"
    r"|linkedin\.com|gravatar\.com|github\.com|spotify\.com|go\.id|ac\.id|sch\.id|mil\.id|desa\.id|gov)$"
)
# What an eye passes as a list of sources; farms have dozens.
FEW_LINKS, LINKS_PER_100_WORDS, FEW_HOSTS, MOSTLY = 6, 2.5, 3, 0.6
DISTINCT_PROMISES, DISTINCT_CALLS, DISTINCT_NAMES, REPORTING = 3, 2, 2, 3


def signs(title: str, html: str, *, site: str = "") -> list[str]:
    """Give the kinds of signs that a page shows, each once; [] for nearly every story.

    `site` is the old site's address: links within it are no farm. Costs 0.2 ms for 350 words.
    """
    raw = f"{visible(title)}\n{visible(html)}"
    text = unmasked(raw).lower()
    is_named = ROOTS.search(joined(with_letters_for_digits(text)))
    if not is_named and not ("<a " in html and any(hidden(html))):
        return []
    links = list(_outbound(html, site=site))
    built = [
        *(["hidden_links"] if _has_hidden_links(html, site=site) else []),
        *(["link_farm"] if _is_farm(links, words=len(text.split())) else []),
        *(["sends_away"] if _SENDS_AWAY.search(html) else []),
    ]
    led = ["gambling_links"] if any(_is_for_gamblers(link) for link in links) else []
    heading = unmasked(visible(title)).lower()
    said = _said(text, raw, title=heading, is_built=bool(built))
    is_pitch = "calls_to_play" in said and bool(PROMISES.search(heading))
    if len({found[0] for found in REPORT.finditer(text)}) >= REPORTING and not is_pitch:
        # Reports have all these words; what counts is how the page is built and where it leads.
        return [*built, *led] if built else [*led, *said][:1]
    return [*built, *led, *said]


def is_planted(found: list[str]) -> bool:
    """Tell whether signs suffice to hold a page back: two, of different kinds."""
    return len(found) >= 2


def _said(text: str, raw: str, *, title: str, is_built: bool) -> list[str]:
    """Judge the words; where the page is built like a trap, or spelled like one, fewer suffice."""
    spelled = joined(with_letters_for_digits(text))
    promises = {found[0] for words in {text, spelled} for found in PROMISES.finditer(words)}
    names = {found[0] for found in NAMES.finditer(text)}
    calls = {found[0] for found in CALLS.finditer(text)}
    disguised = ["disguised_words"] if _is_disguised(raw, spelled) else []
    is_trap = is_built or bool(disguised)
    enough = 1 if is_trap else DISTINCT_PROMISES
    is_named = len(names) >= (1 if is_trap else DISTINCT_NAMES) or bool(NAMES.search(title))
    return [
        *disguised,
        *(["gambling_words"] if len(promises) >= enough else []),
        *(["gambling_names"] if is_named and (promises or is_trap) else []),
        *(["calls_to_play"] if len(calls) >= DISTINCT_CALLS and promises else []),
    ]


def _outbound(html: str, *, site: str) -> Iterator[tuple[str, str]]:
    """Give host and words of each link that leads where no report would have to lead."""
    own = _host(site)
    for found in _ANCHOR.finditer(html):
        host = _host(found[1])
        if host and host != own and not KNOWN_HOSTS.search(host):
            yield host, found[2]


def _is_for_gamblers(link: tuple[str, str]) -> bool:
    """Tell whether a link says by its host or its words where it leads."""
    host, words = link
    spelled = joined(with_letters_for_digits(unmasked(words).lower()))
    return bool(BRAND_HOST.search(host) or PROMISES.search(spelled) or NAMES.search(spelled))


def _is_farm(links: list[tuple[str, str]], *, words: int) -> bool:
    """Tell a link farm: many links for so few words, or many to the same few hosts."""
    if len(links) < FEW_LINKS:
        return False
    common = sum(times for _, times in Counter(host for host, _ in links).most_common(FEW_HOSTS))
    is_dense = len(links) * 100 / max(words, 1) >= LINKS_PER_100_WORDS
    return is_dense or common >= len(links) * MOSTLY


def _has_hidden_links(html: str, *, site: str) -> bool:
    """Tell whether links stand where no eye sees them."""
    return any(any(_outbound(html[start:end], site=site)) for start, end in hidden(html))


def _is_disguised(raw: str, spelled: str) -> bool:
    """Tell whether a gambling word was written so that a search for it would miss it."""
    return len(ROOTS.findall(spelled)) > len(ROOTS.findall(raw.lower()))


def _host(address: str) -> str:
    try:
        return (urlsplit(address).hostname or "").lower().removeprefix("www.")
    except ValueError:
        return ""
