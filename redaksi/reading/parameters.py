"""What each page reads of an address's query; anything else changes no page."""

import re
from collections.abc import Mapping

from redaksi.reading.paging import PARAMETER

# The values that our own links carry. Others are answered too, and kept by nobody.
NUMBER = re.compile(r"[2-9]|[1-9]\d{1,4}")
DAY = re.compile(r"\d{4}-\d\d-\d\d")
WORDS = re.compile(r".*", re.DOTALL)
WORD = re.compile(r"[-a-z0-9_]+")
NEWEST = re.compile(r"terbaru")
ORDER = re.compile(r"terbaru|didukung")
THREAD = re.compile(r"/tanggapan/berita/\d+/")
ONE_WORD, LISTS = re.compile(r"/[-a-z0-9_]+/"), re.compile(r"/(?:topik|penulis)/[-a-z0-9_]+/")
FIXED: dict[str, Mapping[str, re.Pattern[str]]] = {
    "/indeks/": {"tanggal": DAY},
    "/cari/": {
        "q": WORDS,
        "rubrik": WORD,
        "topik": WORD,
        "orang": WORD,
        "jenis": WORD,
        "dari": DAY,
        "sampai": DAY,
        "urut": NEWEST,
        PARAMETER: NUMBER,
    },
    "/potongan/saran/": {"q": WORDS},
    "/sitemap-news.xml": {PARAMETER: NUMBER},
}


def declared(path: str) -> Mapping[str, re.Pattern[str]]:
    """Give the parameters that the page at a path reads, with the values our links carry."""
    if path in FIXED:
        return FIXED[path]
    if THREAD.fullmatch(path):
        return {"urut": ORDER, PARAMETER: NUMBER}
    if ONE_WORD.fullmatch(path) or LISTS.fullmatch(path):
        return {PARAMETER: NUMBER}
    return {}
