"""The paper as it grows: its people, terms and pages, then its posts with their pictures."""

import re
from collections import Counter, deque
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from random import Random

from old_paper.elements import FOOT, GENERATOR, ZONE, Item, author, category, head, item, tag
from old_paper.pictures import item_of
from old_paper.stories import WORDS, Story, full_name, story
from old_paper.typesetting import OUTLET, Dressing, Shot, blocks, classic

OPENED = datetime(2014, 1, 2, 6, tzinfo=UTC)
LAST = datetime(2025, 12, 30, 22, tzinfo=UTC)
# Blocks came late in 2018; of stories spread evenly, 40 of 100 are older.
BLOCKS_CAME = OPENED + (LAST - OPENED) * 0.4
BASE = f"https://{WORDS['host']}"
AUTHORS = 25
# Share of posts by what became of them; the rest is published.
STATUSES = (("draft", 0.015), ("pending", 0.005), ("private", 0.004), ("trash", 0.003))
PAGES = ("Tentang Kami", "Susunan Redaksi", "Pedoman Media Siber", "Kontak", "Sangkalan", "Iklan")
SECTIONS = {one["slug"]: one["name"] for one in WORDS["sections"]}
# Labels that stand beside a section, and how often.
EXTRA = {"nasional": ("Nasional", 0.12), "headline": ("Headline", 0.1)}
PART = 9  # the reusable block's id
FIRST_POST = 100


class OldPaper:
    """A paper of some age; `draw` is called for every picture that it tells of.

    What is remembered grows with the number of posts only by their slugs.
    """

    def __init__(self, random: Random, posts: int, *, draw: Callable[[Shot], None]) -> None:
        self.random, self.posts, self.draw = random, posts, draw
        self.authors = authors(random)
        self.tags = tags(posts)
        self.slugs: Counter[str] = Counter()
        self.shots: deque[Shot] = deque(maxlen=400)
        self.recent: deque[tuple[str, str]] = deque(maxlen=400)
        self.counts: Counter[str] = Counter()
        self.key = FIRST_POST

    def text(self) -> Iterator[str]:
        """Give the export in its order, an element at a time."""
        yield head(OUTLET, BASE)
        for number, (login, name, _) in enumerate(self.authors, start=1):
            yield author(number, login, name)
        labels = {**SECTIONS, **{slug: name for slug, (name, _) in EXTRA.items()}}
        for number, (slug, name) in enumerate(labels.items(), start=1):
            yield category(number, slug, name)
        for number, (slug, name) in enumerate(self.tags, start=FIRST_POST):
            yield tag(number, slug, name)
        yield GENERATOR
        yield from map(item, _standing())
        for number in range(self.posts):
            yield from map(item, self.items(number))
        yield FOOT

    def items(self, number: int) -> Iterator[Item]:
        """Give a post and, before it, the picture that was uploaded for it."""
        random = self.random
        share = number / max(self.posts - 1, 1)
        moment = OPENED + (LAST - OPENED) * share + timedelta(minutes=random.randint(-300, 300))
        told = story(random, moment + ZONE)
        slug = self._slug(told.title)
        shot = self._shot(told, slug, moment) if random.random() < 0.5 else None
        self.key += 1
        post = self._post(told, slug, moment, status=self._status(number), shot=shot)
        if shot:
            self.draw(shot)
            yield item_of(shot, post, random)
        yield post
        self.counts["attachments"] += bool(shot)
        self.counts["posts"] += 1
        self.counts[post.status] += 1
        self.counts["comments"] += len(post.comments)
        if post.status == "publish":
            self.recent.append((told.title, post.address))

    def _post(
        self, told: Story, slug: str, moment: datetime, *, status: str, shot: Shot | None
    ) -> Item:
        random = self.random
        address = f"{BASE}/{moment + ZONE:%Y/%m/%d}/{slug}/"
        return Item(
            key=self.key,
            kind="post",
            title=told.title,
            slug=slug,
            address=address if status == "publish" else f"{BASE}/?p={self.key}",
            moment=moment,
            status=status,
            author="admin" if random.random() < 0.08 else self._writer()[0],
            content=self._content(told, moment),
            excerpt=told.paragraphs[0][:150] if random.random() < 0.3 else "",
            password="rahasia" if random.random() < 0.002 else "",
            is_sticky=random.random() < 0.0005,
            categories=self._categories(told),
            tags=self._tagged(told),
            meta=tuple(self._meta(told, shot)),
            comments=self._comments(),
        )

    def _status(self, number: int) -> str:
        # The last ones wait for their hour.
        if number >= self.posts - max(self.posts // 1000, 1):
            return "future"
        share = self.random.random()
        for status, part in STATUSES:
            if share < part:
                return status
            share -= part
        return "publish"

    def _content(self, told: Story, moment: datetime) -> str:
        random = self.random
        count = random.choices((0, 1, 3), (80, 16, 4))[0]
        dressing = Dressing(
            BASE,
            random.sample(self.shots, min(count, len(self.shots))),
            random.choice(self.recent) if self.recent and random.random() < 0.4 else None,
            self._signature(),
            part=PART if random.random() < 0.005 else 0,
        )
        is_classic = moment < BLOCKS_CAME
        self.counts["classic" if is_classic else "gutenberg"] += 1
        return (classic if is_classic else blocks)(random, told, dressing)

    def _signature(self) -> str:
        """Close a story as desks do: with initials, with names, or with nothing."""
        share = self.random.random()
        (_, name, initials), (_, second, second_initials) = self._writer(), self._writer()
        if share < 0.4:
            return f"({initials})"
        if share < 0.55:
            return f"({initials}/{second_initials})"
        return f"Penulis: {name} | Editor: {second}" if share < 0.7 else ""

    def _writer(self) -> tuple[str, str, str]:
        # Few write most of a paper.
        return self.authors[int(len(self.authors) * self.random.random() ** 1.7)]

    def _categories(self, told: Story) -> tuple[tuple[str, str], ...]:
        chosen = {told.section: SECTIONS[told.section]}
        if self.random.random() < 0.3:
            slug = self.random.choice(list(SECTIONS))
            chosen[slug] = SECTIONS[slug]
        for slug, (name, share) in EXTRA.items():
            if self.random.random() < share:
                chosen[slug] = name
        # The export sorts by name, so the first one is not the main one.
        return tuple(sorted(chosen.items(), key=lambda one: one[1]))

    def _tagged(self, told: Story) -> tuple[tuple[str, str], ...]:
        """Choose tags: half from the story itself, half from the long tail."""
        count = self.random.choices((0, 1, 2, 3, 4, 6), (5, 10, 25, 30, 20, 10))[0]
        own = [(slugged(name), name.title()) for name in self.random.sample(told.about, 3)]
        tail = [self.tags[int(len(self.tags) * self.random.random() ** 3)] for _ in range(count)]
        return tuple(dict((own[: count // 2] + tail)[:count]).items())

    def _meta(self, told: Story, shot: Shot | None) -> Iterator[tuple[str, str]]:
        random = self.random
        yield "_edit_last", str(random.randint(1, AUTHORS))
        yield "tie_views", str(int(random.paretovariate(1.1) * 40))
        # Desks without a picture of the day take one from the archive, or none.
        if not shot and self.shots and random.random() < 0.8:
            shot = random.choice(self.shots)
        if shot:
            yield "_thumbnail_id", str(shot.key)
        if random.random() < 0.5:
            yield "_yoast_wpseo_focuskw", told.about[0]
            yield "_yoast_wpseo_metadesc", told.paragraphs[0][:155]
            yield "_yoast_wpseo_title", "%%title%% %%sep%% %%sitename%%"
        elif random.random() < 0.4:
            yield "rank_math_description", told.paragraphs[0][:155]
            yield "rank_math_focus_keyword", told.about[0]
        if random.random() < 0.3:
            name = random.choice(("tie_primary_category", "_yoast_wpseo_primary_category"))
            yield name, str(list(SECTIONS).index(told.section) + 1)
        if random.random() < 0.01:
            yield "_wp_old_slug", f"{slugged(told.title)[:40]}-lama"

    def _comments(self) -> tuple[str, ...]:
        count = self.random.choices((0, 1, 2, 4), (88, 7, 3, 2))[0]
        return tuple(self.random.choice(WORDS["comments"]) for _ in range(count))

    def _shot(self, told: Story, slug: str, moment: datetime) -> Shot:
        self.key += 1
        caption = f"{told.about[0].capitalize()} di {told.about[1]}."
        if self.random.random() < 0.7:
            caption += f" (Foto: {full_name(self.random)}/{OUTLET})"
        stem = f"{slug[:40].strip('-')}-{self.key}"
        shot = Shot(self.key, f"{moment + ZONE:%Y/%m}/{stem}.jpg", caption)
        self.shots.append(shot)
        return shot

    def _slug(self, title: str) -> str:
        """Give a slug as WordPress would: with a number when it was given before."""
        slug = slugged(title)
        self.slugs[slug] += 1
        return slug if self.slugs[slug] == 1 else f"{slug}-{self.slugs[slug]}"


def _standing() -> Iterator[Item]:
    """Give the pages, the menu that leads to them, and a reusable block."""
    yield Item(
        PART, "wp_block", "Ajakan", "ajakan", f"{BASE}/?p={PART}", OPENED, content=_said("Ajakan")
    )
    for number, title in enumerate(PAGES):
        slug = slugged(title)
        key = 10 + number
        yield Item(key, "page", title, slug, f"{BASE}/{slug}/", OPENED, content=_said(title))
        meta = (("_menu_item_type", "post_type"), ("_menu_item_object_id", str(key)))
        place = 20 + number
        yield Item(place, "nav_menu_item", "", str(place), f"{BASE}/?p={place}", OPENED, meta=meta)


def _said(title: str) -> str:
    return f"<!-- wp:paragraph -->\n<p>{title} {OUTLET}.</p>\n<!-- /wp:paragraph -->"


def authors(random: Random) -> list[tuple[str, str, str]]:
    """Invent those who write: login, printed name, initials, each once."""
    found: dict[str, tuple[str, str, str]] = {}
    while len(found) < AUTHORS:
        name = full_name(random)
        words = [word for word in name.lower().split() if len(word) > 1]
        initials = words[0][0] + words[-1][:2]
        found.setdefault(initials, (f"{words[0]}.{words[-1]}", name, initials))
    return list(found.values())


def tags(posts: int) -> list[tuple[str, str]]:
    """Make the tags: subjects, then subjects in places, as many as a site of this age has."""
    subjects = [subject for section in WORDS["sections"] for subject in section["subjects"]]
    names = [*subjects, *WORDS["villages"], *WORDS["districts"]]
    names += [f"{subject} {place}" for place in WORDS["villages"] for subject in subjects]
    names += [f"{first} {last}" for first in WORDS["first"] for last in WORDS["last"]]
    wanted = min(len(names), max(150, posts // 12))
    return [(slugged(name), name.title()) for name in names[:wanted]]


def slugged(text: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", text.lower().replace("'", "")).strip("-")
