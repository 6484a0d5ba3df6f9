"""Questions about the paper itself: where it is, who answers for it, how to get a reply printed."""

import re
from enum import Enum

from redaksi.assistant.casual import plainly


class About(Enum):
    """What about the paper is asked."""

    REPLY = "reply"
    COMPLAINT = "complaint"
    PEOPLE = "people"
    CONTACT = "contact"
    PRIVACY = "privacy"
    ETHICS = "ethics"
    OWNER = "owner"
    HISTORY = "history"


_PAPER = r"(redaksi|koran ini|media ini|situs ini|surat kabar ini|portal ini|kalian|{name})"
# Those that name a right or a duty are about the paper whoever is named; the others must name it.
_RIGHTS = (
    (About.REPLY, r"hak (jawab|koreksi)|\b(minta|aju|kirim|cara)\w*\b.*\b(ralat|koreksi)\b"),
    (
        About.COMPLAINT,
        r"\b((meng)?adukan|lapor(kan)?|melaporkan|pengaduan|mengadu|komplain)\b.*"
        r"\b(berita|pemberitaan|tanggapan|komentar|redaksi|wartawan)\b",
    ),
    (About.PRIVACY, r"\b(data pribadi|privasi)\b.*\b(saya|pembaca|kami)\b|kebijakan privasi"),
    (About.ETHICS, r"kode etik (redaksi|jurnalistik|kalian|koran ini)|pedoman media siber"),
)
_OF_THE_PAPER = (
    (About.PEOPLE, r"pemimpin redaksi|pemred|penanggung ?jawab"),
    (About.PEOPLE, r"siapa\b.*\b(redaktur|wartawan|pengurus)"),
    (About.OWNER, r"\b(siapa|apa)\w*\b.*\b(pemilik|memiliki|penerbit|menerbitkan|badan hukum)"),
    (
        About.HISTORY,
        r"\b(kapan|tahun berapa)\b(?!.*\b(berita|artikel|edisi)\b).*"
        r"\b(berdiri|didirikan|terbit|lahir)\b|\b(sejarah|riwayat)\b",
    ),
    (About.CONTACT, r"\b(alamat|kantor|tele?pon|nomor|kontak|surel|e-?mail|(meng)?hubungi|wa\b)"),
)


def about(question: str, *, name: str) -> About | None:
    """Tell what about the paper of this name a question asks; None: it asks for news."""
    plain = plainly(question)
    for what, words in _RIGHTS:
        if re.search(words, plain, re.IGNORECASE):
            return what
    if not re.search(_PAPER.format(name=re.escape(name)), plain, re.IGNORECASE):
        return None
    return next((w for w, words in _OF_THE_PAPER if re.search(words, plain, re.IGNORECASE)), None)
