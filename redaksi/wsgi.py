"""What the server runs: the gate, and the whole program behind it, told by whom it is asked."""

import os
from dataclasses import replace
from functools import cache, lru_cache

import django
import wagtail
from django.conf import settings
from django.core.wsgi import get_wsgi_application
from django.db import connections
from django.http.request import split_domain_port, validate_host

from redaksi.edge import in_front
from redaksi.edge.actions import here
from redaksi.edge.address import Address
from redaksi.edge.asking import Application, ask, plainly
from redaksi.edge.gate import Gate, House
from redaksi.edge.labels import Labelling
from redaksi.edge.packing import packed
from redaksi.edge.program import mark_of
from redaksi.edge.record import Page
from redaksi.importers.addresses import NAMING
from redaksi.pressroom.proxies import behind_proxies
from redaksi.reading.parameters import declared

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")


def prepare() -> None:
    """Throw stored pages away that another program made; before any process serves."""
    told = (django.VERSION, wagtail.VERSION, settings.ADDRESS, settings.LANGUAGE_CODE)
    is_new = here.prepare(mark_of(settings.PACKAGE, (*told, *_versions_of_files())))
    if is_new and settings.SHARED_CACHE:
        from redaksi.edge.actions import telling  # noqa: PLC0415  # it loads the tables

        telling.forget_everything()
        # No connection survives a fork.
        connections.close_all()


def begin() -> None:
    """Bring the store up to date before this process answers anybody, and look after it."""
    from redaksi.edge.actions.keeper import Keeper  # noqa: PLC0415  # the same
    from redaksi.edge.actions.purging import begin as bring_up_to_date  # noqa: PLC0415  # tables

    store = here.store()
    if store:
        bring_up_to_date(store)
        Keeper(store).start()


def gate(program: Application) -> Gate:
    """Put the gate in front of the program."""

    @cache
    def busy() -> Page:
        answer = ask(program, plainly(Address("/.busy"), base=settings.ADDRESS))
        return packed(answer, [], encodings=("",))[""]

    house = House(
        base=settings.ADDRESS,
        is_ours=is_ours,
        others=("/desk/", "/akun/", settings.MEDIA_URL, settings.STATIC_URL),
        declared=declared,
        old=NAMING,
        busy=busy,
        places=max(1, settings.THREADS // 2),
    )
    shared = in_front.at(settings.SHARED_CACHE)
    if shared:
        said = Labelling(settings.KEY_HEADER, shared.life_header)
        house = replace(house, labels=said.keys, life=said.life)
    return Gate(program, house, here.store)


def _versions_of_files() -> list[str]:
    """Give the names by which pages call styles and scripts; they change with what is in them."""
    names = settings.STATIC_ROOT / "staticfiles.json"
    return [names.read_text()] if names.is_file() else []


@lru_cache(maxsize=64)
def is_ours(host: str) -> bool:
    """Tell whether a host that somebody asked for is one of the paper's."""
    domain, _ = split_domain_port(host)
    return bool(domain) and validate_host(domain, settings.ALLOWED_HOSTS)


program = get_wsgi_application()
application = behind_proxies(gate(program) if settings.EDGE else program, settings.TRUSTED_PROXIES)
