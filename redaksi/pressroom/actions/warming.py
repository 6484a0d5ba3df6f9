"""Makes pages ready before anybody asks: those that readers want first after a change."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass
from time import perf_counter

from django.conf import settings
from django.core.servers.basehttp import get_internal_wsgi_application
from django.utils import timezone

from redaksi.articles.models import Article
from redaksi.edge.address import Address
from redaksi.edge.asking import ask, plainly
from redaksi.newsroom.models import Receipt
from redaksi.outbox.steps import Payload
from redaksi.sections.models import Section

NEWEST = 50
# The step of the outbox, as the doorbell asks for it.
WARM = "warm"
SERVER_ERROR = 500


@dataclass(frozen=True)
class Made:
    """A page made ready: where, what it answers, and how long it took in milliseconds."""

    address: str
    status: int
    took_ms: float


def warm(address: str) -> Made:
    """Ask for a page as a reader would, so that it lies ready for the next who does."""
    path, _, query = address.partition("?")
    environ = plainly(Address(path, query), base=settings.ADDRESS)
    environ["HTTP_ACCEPT_ENCODING"] = "br, gzip"
    began = perf_counter()
    answer = ask(get_internal_wsgi_application(), environ)
    took = (perf_counter() - began) * 1000
    return Made(address, int(answer.status[:3]), round(took, 1))


class PagesNotReady(Exception):
    """A page that was to be made ready could not be made."""


def make_ready(key: str, told: Payload) -> None:
    """Make the pages of a publication ready, and sign its receipt. Raises PagesNotReady."""
    waiting = Receipt.objects.still_open(int(key.rpartition(":")[2]))
    made = [warm(address) for address in told["pages"]]
    if any(page.status >= SERVER_ERROR for page in made):
        raise PagesNotReady(key)
    Receipt.objects.sign(waiting, [asdict(page) for page in made], at=timezone.now())


def wanted_first() -> Iterator[str]:
    """Give the addresses that most readers come by: front, sections, newest stories, feed."""
    yield from ("/", "/feed/", "/potongan/terkini/")
    for section in Section.objects.in_order():
        yield section.address
    newest = Article.objects.published().newest_first().as_cards().select_related("section")
    for article in newest[:NEWEST]:
        yield article.address
