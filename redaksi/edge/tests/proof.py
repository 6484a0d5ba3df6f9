"""How the proofs tell what a page should be: asked afresh, remembering what cannot have changed.

A page follows from its address, the moment, and what the database answered. So what was rendered
once is fresh as long as the very same questions are answered the same: asking them again costs a
hundredth of rendering. `Program.forget` has it rendered again.
"""

from collections import OrderedDict
from collections.abc import Iterable
from dataclasses import dataclass, field
from typing import Any

from django.db import connection
from django.utils import timezone

from redaksi.edge.asking import Application, Environ, ask
from redaksi.edge.record import Page
from redaksi.edge.sharing import is_at_hand, leave, left_to
from redaksi.edge.shown import NOTE

Query = tuple[str, str]
REMEMBERED = 16


class NotKept(Exception):
    """The program was asked, though only what is kept was wanted."""


@dataclass(frozen=True)
class Rendering:
    """An answer, with what the database had been asked for it, and what it had answered."""

    page: Page
    notes: dict[str, Any]
    left_to: str
    asked: dict[Query, int]


@dataclass
class Database:
    """What the database answers now; to be told when something has changed."""

    answers: dict[Query, int] = field(default_factory=dict)
    questions: dict[Query, Any] = field(default_factory=dict)

    def changed(self) -> None:
        self.answers = {}

    def answer(self, query: Query) -> int:
        """Give the mark of what it answers."""
        if query not in self.answers:
            with connection.cursor() as cursor:
                cursor.execute(*self.questions[query])
                self.answers[query] = hash(repr(cursor.fetchall()))
        return self.answers[query]

    def note(self, asked: set[Query]) -> Any:
        """Give a wrapper that notes what is asked."""

        def noting(execute: Any, sql: str, params: Any, many: bool, context: Any) -> Any:
            query = (sql, repr(params))
            self.questions[query] = (sql, params)
            asked.add(query)
            return execute(sql, params, many, context)

        return noting


class Program:
    """The program behind the gate, as a WSGI application."""

    def __init__(self, program: Application) -> None:
        self.program, self.database = program, Database()
        self.renderings: dict[Any, OrderedDict[int, Rendering]] = {}
        self.is_closed, self.made, self.asked = False, 0, 0

    def __call__(self, environ: Environ, start_response: Any) -> Iterable[bytes]:
        if self.is_closed:
            raise NotKept
        made = self.fresh(environ)
        environ.update(made.notes)
        if made.left_to:
            leave(environ, made.left_to)
        start_response(made.page.status, list(made.page.headers))
        return [made.page.body]

    def fresh(self, environ: Environ) -> Rendering:
        """Give what the program answers now."""
        self.asked += 1
        address = environ["PATH_INFO"], environ["QUERY_STRING"], is_at_hand(environ)
        known = self.renderings.setdefault((address, timezone.now()), OrderedDict())
        for place, made in reversed(known.items()):
            if all(self.database.answer(query) == mark for query, mark in made.asked.items()):
                known.move_to_end(place)
                return made
        made = self.render(environ)
        known[self.made] = made
        if len(known) > REMEMBERED:
            known.popitem(last=False)
        return made

    def render(self, environ: Environ) -> Rendering:
        """Ask the program itself."""
        self.made += 1
        asked: set[Query] = set()
        told = dict(environ)
        with connection.execute_wrapper(self.database.note(asked)):
            page = ask(self.program, told)
        notes = {NOTE: told[NOTE]} if NOTE in told else {}
        answers = {query: self.database.answer(query) for query in asked}
        return Rendering(page, notes, left_to(told), answers)
