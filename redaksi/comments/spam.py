"""How much a comment looks like advertising for gambling, and why.

Nothing leaves the machine, nothing is decided here: a score and its reasons, for a policy that
publishes or holds, and for a person who decides.
"""

from collections import defaultdict
from dataclasses import dataclass
from math import exp, sqrt

from redaksi.comments.circumstances import UNKNOWN, Circumstances, weighed
from redaksi.comments.features import MANNER, Shown, Word, address, shown
from redaksi.comments.folding import fold
from redaksi.comments.grounds import Ground, Reason
from redaksi.comments.learning import Learned, total
from redaksi.comments.tokens import TRADE, Token
from redaksi.comments.weights import Weights, shipped
from redaksi.comments.wordlist import NO_WORDS, WordList

# From here on a person looks first. On sites never seen in training, see bench/README.md.
HOLD = 0.5
# From here on it is put away quietly, and a person may still look: nothing is deleted.
REFUSE = 0.95

# A banned word holds whatever else is said; a trusted one weighs like a few published comments.
BANNED, HEAVIEST, TRUSTED, MOST_TRUSTED = 0.9, 30.0, -2.0, -4.0
# What weighs less is not told, and of one ground so many words; below this score the text by itself
# is ordinary, and there is nothing to explain.
TOLD, WORDS_TOLD, EXPLAINED = 0.3, 3, 0.2
_OF_ALL = {
    "hidden": Ground.HIDDEN_SIGNS,
    "links": Ground.LINKS,
    "capitals": Ground.CAPITALS,
    "capitals/": Ground.CAPITALS,
    "disguised/": Ground.DISGUISED_LETTERS,
    "styled/": Ground.DISGUISED_LETTERS,
    "spaced": Ground.TAKEN_APART,
    "leet": Ground.DIGITS_FOR_LETTERS,
    "trade": Ground.TRADE_WORDS,
}


@dataclass(frozen=True, slots=True)
class Verdict:
    """The score from 0 (ordinary) to 1 (advertising), and what weighed most, the heaviest first."""

    score: float
    reasons: tuple[Reason, ...]


def judge(
    text: str,
    *,
    seen: Circumstances = UNKNOWN,
    words: WordList = NO_WORDS,
    learned: Learned | None = None,
    weights: Weights | None = None,
) -> Verdict:
    """Judge a comment. Costs about a millisecond for a comment of usual length."""
    table = weights or shipped()
    what = shown(fold(text), knows=table.knows)
    banned = words.banned_in(what.tokens)
    said = [
        *_newsroom(what.tokens, learned, table),
        *_trusted(words.trusted_in(what.tokens)),
        *weighed(seen),
    ]
    odds = margin(what, table) * table.slope + table.bias
    odds += sum(reason.weight for reason in said)
    score = 1.0 / (1.0 + exp(-max(-30.0, min(30.0, odds))))
    if score >= EXPLAINED:
        said += _explained(what, table)
    told = [reason for reason in said if abs(reason.weight) >= TOLD]
    if banned:
        told.append(Reason(Ground.BANNED_WORD, HEAVIEST, banned))
    told.sort(key=lambda reason: -abs(reason.weight))
    return Verdict(max(score, BANNED) if banned else score, tuple(told))


def margin(what: Shown, table: Weights) -> float:
    """Give what all features weigh together."""
    of, total = table.of, 0.0
    for group, names in enumerate(what.groups):
        if names:
            heavy = sum([of[address(group, name)] for name in names])
            total += heavy * table.scales[group] / sqrt(len(names))
    return total


def _newsroom(words: list[Token], learned: Learned | None, table: Weights) -> list[Reason]:
    said = learned.says(words, knows=table.knows) if learned else {}
    return [Reason(Ground.NEWSROOM, total(said), tuple(said)[:WORDS_TOLD])] if said else []


def _trusted(found: tuple[str, ...]) -> list[Reason]:
    weight = max(MOST_TRUSTED, TRUSTED * len(found))
    return [Reason(Ground.TRUSTED_WORD, weight, found)] if found else []


def _explained(what: Shown, table: Weights) -> list[Reason]:
    """Give what the features weigh, by ground and word; only what speaks for advertising."""
    by_place, by_ground = _weighed_by_place(what, table)
    found: dict[Ground, list[str]] = defaultdict(list)
    for place, weight in sorted(by_place.items(), key=lambda item: -item[1]):
        if weight >= TOLD / 3:
            word = what.words[place]
            ground = _ground(word)
            by_ground[ground] += weight
            found[ground] += [word.read[-1]] if word.token.is_word else []
    return [
        Reason(ground, weight, tuple(dict.fromkeys(found[ground]))[:WORDS_TOLD])
        for ground, weight in by_ground.items()
        if weight > 0
    ]


def _weighed_by_place(what: Shown, table: Weights) -> tuple[dict[int, float], dict[Ground, float]]:
    """Share the weights out among the words that showed the features, and the grounds of all."""
    by_place: dict[int, float] = defaultdict(float)
    by_ground: dict[Ground, float] = defaultdict(float)
    for group, names in enumerate(what.groups):
        scale = table.slope * table.scales[group] / sqrt(max(len(names), 1))
        for name, place in names.items():
            weight = table.of[address(group, name)] * scale
            if place >= 0:
                by_place[place] += weight
            elif group == MANNER and (ground := _OF_ALL.get(name.partition("=")[0])):
                by_ground[ground] += 0.0 if name.endswith("=0") else weight
    return by_place, by_ground


def _ground(word: Word) -> Ground:
    """Tell what a word that weighs is weighed for."""
    token = word.token
    is_hidden = token.is_spaced or token.disguised > 0
    checks = (
        (not token.is_word, Ground.WORDING),
        (bool(TRADE.search(word.read[-1])), Ground.TRADE_WORDS),
        (is_hidden and not word.is_known, Ground.DISGUISED_NAME),
        (token.disguised > 0, Ground.DISGUISED_LETTERS),
        (token.is_spaced, Ground.TAKEN_APART),
        (len(word.read) > 1, Ground.DIGITS_FOR_LETTERS),
        (not word.is_known, Ground.NAME),
    )
    return next((ground for is_so, ground in checks if is_so), Ground.WORDING)
