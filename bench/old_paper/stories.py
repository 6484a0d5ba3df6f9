"""Invented Indonesian news in the shape of the real one, from the patterns in words.toml.

Shape (words an article, 10th/50th/90th/99th percentile; quotations; words a headline): see
bench/README.md, which compares it with what was measured.
"""

import bisect
import tomllib
from collections import defaultdict
from dataclasses import dataclass
from datetime import datetime, timedelta
from pathlib import Path
from random import Random

WORDS = tomllib.loads((Path(__file__).parent / "words.toml").read_text(encoding="utf-8"))
DAYS = ("Senin", "Selasa", "Rabu", "Kamis", "Jumat", "Sabtu", "Minggu")
MONTHS = (
    "Januari", "Februari", "Maret", "April", "Mei", "Juni", "Juli", "Agustus", "September",
    "Oktober", "November", "Desember",
)  # fmt: skip
# Words an article, by share of articles that have fewer.
LENGTHS = ((0.0, 110), (0.1, 193), (0.5, 315), (0.9, 585), (0.99, 1050), (1.0, 1600))
# Quotations an article: 3 to 4 in the middle, 6 to 7 for one in ten.
QUOTATIONS = (1, 2, 3, 3, 3, 4, 4, 5, 6, 7)


@dataclass(frozen=True)
class Story:
    """A text before anybody typeset it: plain paragraphs, the first one without its dateline."""

    title: str
    section: str
    city: str
    paragraphs: tuple[str, ...]
    about: tuple[str, ...]  # what tags are made of


class _Slots(defaultdict[str, str]):
    """The words of one story; {n}, {m}, {warga} and the like change from sentence to sentence."""

    def __init__(self, random: Random, fixed: dict[str, str], moment: datetime) -> None:
        super().__init__(str, fixed)
        self.random, self.moment = random, moment

    def __missing__(self, name: str) -> str:
        random = self.random
        if name == "n":
            return str(random.randint(12, 960))
        if name == "m":
            return str(random.randint(2, 11))
        if name == "rp":
            unit = random.choice(("juta", "miliar"))
            return f"Rp{random.randint(1, 99)},{random.randint(1, 9)} {unit}"
        if name == "bulan":
            return random.choice(MONTHS)
        if name == "tahun":
            return str(self.moment.year + random.randint(-2, 1))
        if name == "hari":
            return said_day(self.moment - timedelta(days=random.randint(0, 2)))
        if name == "warga":
            return full_name(random)
        raise KeyError(name)


def full_name(random: Random) -> str:
    return f"{random.choice(WORDS['first'])} {random.choice(WORDS['last'])}"


def said_day(moment: datetime) -> str:
    """Say a day as newspapers do: "Selasa (12/3/2024)"."""
    return f"{DAYS[moment.weekday()]} ({moment.day}/{moment.month}/{moment.year})"


def titled(text: str) -> str:
    """Write a headline's words large, but not the little ones between them."""
    words = text.split()
    large = [
        word if number and word in WORDS["small_words"] else word[:1].upper() + word[1:]
        for number, word in enumerate(words)
    ]
    return " ".join(large)


def story(random: Random, moment: datetime) -> Story:
    """Invent a story as it might have stood in the paper on a day."""
    section = random.choice(WORDS["sections"])
    city, area = random.choice(WORDS["cities"])
    person = full_name(random)
    subject, role = random.choice(section["subjects"]), random.choice(section["roles"])
    fixed = {
        "subjek": subject, "subjek_besar": _large(subject),
        "masalah": random.choice(section["troubles"]),
        "rencana": random.choice(section["plans"]), "lembaga": random.choice(section["bodies"]),
        "jabatan": role, "jabatan_besar": _large(role), "penuh": person,
        "nama": person.split()[-1], "desa": random.choice(WORDS["villages"]),
        "kec": random.choice(WORDS["districts"]), "kota": city, "kab": area,
    }  # fmt: skip
    slots = _Slots(random, fixed, moment)
    headline = titled(random.choice(WORDS["headlines"]).format_map(slots))
    sentences = _sentences(random, slots)
    about = (subject, fixed["desa"], fixed["kec"], area, fixed["lembaga"], person, section["name"])
    return Story(headline, section["slug"], city, _paragraphs(random, sentences), about)


def _sentences(random: Random, slots: _Slots) -> list[str]:
    """Give a lede, then telling and speaking in turn until the length is reached, then an end."""
    wanted = _length(random)
    sentences = [random.choice(WORDS["ledes"]).format_map(slots)]
    telling = _shuffled(random, WORDS["developments"] + WORDS["backgrounds"])
    spoken = _shuffled(random, WORDS["quotes"])[: random.choice(QUOTATIONS)]
    every = max(wanted // (18 * (len(spoken) + 1)), 1)
    words = len(sentences[0].split()) + 10
    while words < wanted:
        # A long story says some things twice, in other figures, as long stories do.
        telling = telling or _shuffled(random, WORDS["developments"])
        sentence = telling.pop().format_map(slots)
        if spoken and len(sentences) % (every + 1) == 0:
            sentence = _quotation(random, spoken.pop(), slots)
        sentences.append(sentence)
        words += len(sentence.split())
    while spoken:
        place = random.randrange(1, len(sentences) + 1)
        sentences[place:place] = [_quotation(random, spoken.pop(), slots)]
    return [*sentences, random.choice(WORDS["closings"]).format_map(slots)]


def _quotation(random: Random, words: str, slots: _Slots) -> str:
    cue = random.choice(WORDS["cues"]).format_map(slots)
    return f"“{words.format_map(slots)},” {cue}."


def _paragraphs(random: Random, sentences: list[str]) -> tuple[str, ...]:
    """Put one to three sentences into a paragraph; a quotation begins its own."""
    paragraphs: list[list[str]] = [[sentences[0]]]
    for sentence in sentences[1:]:
        is_full = len(paragraphs[-1]) >= random.choice((1, 2, 2, 3))
        if is_full or sentence.startswith("“") or len(paragraphs) == 1:
            paragraphs.append([])
        paragraphs[-1].append(sentence)
    return tuple(" ".join(paragraph) for paragraph in paragraphs)


def _length(random: Random) -> int:
    share = random.random()
    place = max(bisect.bisect([step for step, _ in LENGTHS], share), 1)
    (low, least), (high, most) = LENGTHS[place - 1 : place + 1]
    return round(least + (most - least) * (share - low) / (high - low))


def _shuffled(random: Random, patterns: list[str]) -> list[str]:
    return random.sample(patterns, len(patterns))


def _large(text: str) -> str:
    return text[:1].upper() + text[1:]
