"""A small paper with something of everything that pages show, for the proofs of this room."""

from dataclasses import dataclass
from datetime import UTC, datetime, timedelta
from typing import Any

from redaksi.articles.actions import month_for, open_archives
from redaksi.articles.models import Article, Byline
from redaksi.comments import actions
from redaksi.comments.actions import Said
from redaksi.comments.models import Comment
from redaksi.comments.policy import Why
from redaksi.masthead.actions import found_paper
from redaksi.masthead.models import StandingPage
from redaksi.media.models import Attachment, Photo, Rendition
from redaksi.people.models import Person, User
from redaksi.readers.models import CommentTerms, Reader
from redaksi.sections.models import Section, Topic

# A Tuesday in Mataram, 23.30 WITA: half an hour before another day.
NOW = datetime(2026, 5, 12, 15, 30, tzinfo=UTC)
DAY = timedelta(days=1)
# Addresses that nobody can change.
ALWAYS = [
    "/indeks/", *(f"/indeks/?tanggal={(NOW + DAY * ahead).date()}" for ahead in (-2, -1, 0, 1)),
    "/luring/", "/potongan/terkini/", "/tidak/ada/", "/robots.txt",
    "/tanggapan/feed/", "/tanggapan/feed.atom", "/tanggapan/ketentuan/", "/tanggapan/ketentuan/1/",
    "/pencabutan/", "/pencabutan/feed/", "/pencabutan/feed.json",
    "/sitemap.xml", "/sitemap-news.xml", "/sitemap-news.xml?halaman=2", "/sitemap-pages.xml",
    *(f"/sitemap-{month}.xml" for month in ("2025-05", "2026-04", "2026-05")),
]  # fmt: skip
KEPT_DUTIES = (StandingPage.Duty.MASTHEAD, StandingPage.Duty.CORRECTIONS)


@dataclass
class Nouns:
    """What stories are made of."""

    sections: list[Section]
    topics: list[Topic]
    people: list[Person]
    photos: list[Photo]
    document: Attachment


def found() -> Nouns:
    """Found the paper: seven stories of several ages, one not yet out, one for a client."""
    open_archives(found_paper("Suar Mataram"))
    StandingPage.objects.exclude(duty__in=KEPT_DUTIES).delete()
    nouns = Nouns(
        sections=[
            Section.objects.create(name="Daerah", slug="daerah", position=1),
            Section.objects.create(name="Opini", slug="opini", position=2, is_opinion=True),
        ],
        topics=[
            Topic.objects.create(name="Kemarau", slug="kemarau"),
            Topic.objects.create(name="Pilkada", slug="pilkada"),
        ],
        people=[
            Person.objects.create(name="Reni Wulandari", slug="reni", initials="rwu"),
            Person.objects.create(name="Ibnu Hakim", slug="ibnu", initials="ibn", duty="editor"),
        ],
        photos=[photo("embung"), photo("ibnu")],
        document=document("putusan"),
    )
    for name in ("nirmala", "laksmi"):
        User.objects.create(username=name, is_superuser=True)
    nouns.people[1].photo = nouns.photos[1]
    nouns.people[1].save()
    make_sizes(nouns.photos[0])
    make_sizes(nouns.photos[1])
    _file_stories(nouns)
    _say_something()
    return nouns


def _file_stories(nouns: Nouns) -> None:
    """File stories that lead to one another, in the order in which they came out."""
    daerah, opini = nouns.sections
    kemarau, pilkada = nouns.topics
    reni, ibnu = nouns.people
    old = story("Setahun Lalu", daerah, reni, age=365 * DAY - timedelta(hours=3), topics=[kemarau])
    story("Iklan Bank", daerah, reni, age=14 * DAY - timedelta(hours=1), kind="advertorial",
          sponsor="Bank Sasak")  # fmt: skip
    draft = story("Belum Terbit", opini, ibnu, age=None, topics=[pilkada])
    story("Pendapat", opini, ibnu, age=2 * DAY - timedelta(hours=1), kind="opinion",
          topics=[pilkada], other_sections=[daerah])  # fmt: skip
    hidden = story("Tersembunyi", daerah, ibnu, age=DAY, is_hidden_from_search=True)
    text = body(old, draft, hidden, document=nouns.document)
    story("Air Embung", daerah, reni, age=timedelta(hours=5), topics=[kemarau, pilkada],
          lead_photo=nouns.photos[0], body=text)  # fmt: skip
    story("Jalan Baru", daerah, reni, age=timedelta(hours=1), second=ibnu, importance=1)


def _say_something() -> None:
    """Have two readers say something below two stories, and what one said wait."""
    terms = CommentTerms.objects.write("Tanpa hinaan.", in_force_from=NOW.date(), at=NOW - DAY)
    ayu, budi = (Reader.objects.create(name=name, registered_at=NOW) for name in ("Ayu", "Budi"))
    embung, lama = (Article.objects.get(title=title) for title in ("Air Embung", "Setahun Lalu"))
    first = _said(embung, ayu, "Airnya keruh.", terms)
    _said(embung, budi, "Di sini juga.", terms, parent=first)
    _said(embung, budi, "Kapan selesai?", terms)
    _said(embung, ayu, "Lihat https://a.example/", terms).hold(Why.LINKS, at=NOW)
    _said(lama, ayu, "Masih begitu.", terms)


def _said(
    article: Article, reader: Reader, text: str, terms: CommentTerms, *,
    parent: Comment | None = None,
) -> Comment:  # fmt: skip
    said = Said(text, parent=parent)
    return actions.say(article, reader, said, terms, at=NOW - timedelta(hours=1))


def story(
    title: str, section: Section, writer: Person, *, age: timedelta | None,
    second: Person | None = None, **fields: Any,
) -> Article:  # fmt: skip
    """File a story that came out so long ago; None: not yet."""
    fields = {"summary": f"{title}, ringkas.", "dateline": "Mataram", "body": body()} | fields
    lists = {name: fields.pop(name, []) for name in ("topics", "other_sections")}
    article = Article(title=title, section=section, live=age is not None, **fields)
    article.bylines.set([Byline(person=one) for one in (writer, second) if one])
    article.topics, article.other_sections = lists["topics"], lists["other_sections"]
    if age is not None:
        article.published_at = article.first_published_at = NOW - age
    shelf = month_for(NOW.date(), adverts=article.kind == "advertorial")
    shelf.add_child(instance=article)
    return article


def body(*linked: Article, document: Attachment | None = None) -> list[tuple[str, Any]]:
    """Write a text that leads to other stories, in a line and beside it."""
    links = "".join(f' <a linktype="page" id="{one.pk}">{one.pk}</a>' for one in linked)
    blocks: list[tuple[str, Any]] = [("paragraph", f"<p>Tiga desa sepakat.{links}</p>")]
    if linked:
        blocks.append(("read_also", list(linked)))
    if document:
        blocks.append(("document", {"title": "Putusan", "document": document}))
    return blocks


def photo(name: str) -> Photo:
    """File a photograph of which nothing has been made yet; there is no file."""
    made = Photo(
        title=name, width=1440, height=960, file_hash=name, description=f"Foto {name}",
        credit="Yusuf", licence="own", caption=f"Inilah {name}.",
    )  # fmt: skip
    made.file.name = f"original_images/{name}.jpg"
    Photo.objects.bulk_create([made])
    return made


def make_sizes(of: Photo, *, mark: str = "") -> None:
    """Write down sizes as made; there are no files."""
    specs = ("fill-360x240|format-webp", "fill-160x200|format-webp", "fill-1200x630|format-jpeg")
    Rendition.objects.filter(image=of).delete()
    Rendition.objects.bulk_create(
        Rendition(image=of, filter_spec=spec, file=f"images/{of.title}{mark}.{place}", width=360,
                  height=240, file_size=9000)
        for place, spec in enumerate(specs)
    )  # fmt: skip


def document(name: str) -> Attachment:
    made = Attachment(title=name, file_size=1200, file_hash=name)
    made.file.name = f"documents/{name}.pdf"
    Attachment.objects.bulk_create([made])
    return made


def addresses() -> list[str]:
    """Give every address at which something stands now, and one where nothing does."""
    slugs = [
        (before, of.objects.values_list("slug", flat=True))
        for before, of in (("/", Section), ("/topik/", Topic), ("/penulis/", Person))
    ]
    lists = ["/", *(f"{before}{slug}/" for before, of in slugs for slug in of)]
    feeds = [one + form for one in lists for form in ("feed/", "feed.atom", "feed.json")]
    further = [f"{one}?halaman={page}" for one in lists[1:] for page in (2, 3)]
    standing = [f"/{slug}/" for slug in StandingPage.objects.values_list("slug", flat=True)]
    stories = Article.objects.exclude(section=None).values_list("section__slug", "pk", "slug")
    told = [f"/{section}/{pk}/{slug}/" for section, pk, slug in stories]
    return [*lists, *feeds, *further, *standing, *told, *_of_comments(), *ALWAYS]


def _of_comments() -> list[str]:
    """Give the addresses of threads: each plainly, those in which much is said in every order."""
    told = [f"/tanggapan/berita/{pk}/" for pk in Article.objects.values_list("pk", flat=True)]
    busy = Comment.objects.order_by("article").values_list("article", flat=True).distinct()
    orders = ("?urut=terbaru", "?urut=didukung", "?halaman=2", "feed/", "feed.json")
    told += [f"/tanggapan/berita/{pk}/{order}" for pk in busy for order in orders]
    first = Comment.objects.order_by("pk").values_list("pk", flat=True)[:3]
    told += [f"/tanggapan/{before}{pk}/" for pk in first for before in ("", "balas/")]
    return told
