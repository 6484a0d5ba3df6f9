"""Whether anything is known of an address, of ours or of the old site: one question for all of it.

Most of what robots ask for was never anywhere. They are told so after one look into indexes.
"""

from dataclasses import dataclass
from typing import Any

from django.db import connection
from django.urls import Resolver404, ResolverMatch, resolve

from redaksi.importers.asked import Asked

# As wide as the column of an article's number, and more comments than anybody reads.
MOST = 2**31 - 1
QUESTION = """
    SELECT EXISTS (SELECT 1 FROM importers_oldaddress WHERE path IN ({places})),
        EXISTS (SELECT 1 FROM importers_oldaddress),
        {ours}
"""
HAS_WORD = "EXISTS (SELECT 1 FROM {table} WHERE slug = %(slug)s)"


def _word(*tables: str) -> str:
    """Write that one of the tables has the word."""
    found = (HAS_WORD.format(table=table) for table in tables)
    return f"({' OR '.join(found)})"


SECTION = _word("sections_section", "sections_formerslug")
STANDING = _word("wagtailcore_page JOIN masthead_standingpage ON page_ptr_id = id")
TOPIC = _word("sections_topic", "sections_formertopicslug")
PERSON = _word("people_person", "people_formerslug")
ARTICLE = "EXISTS (SELECT 1 FROM articles_article WHERE page_ptr_id = %(pk)s)"
COMMENT = "EXISTS (SELECT 1 FROM comments_comment WHERE id = %(pk)s)"
# What must be there for a page of ours to be, by the names of the public addresses. What is not
# named needs nothing.
NEEDED = {
    "section": f"({SECTION} OR {STANDING})", "section_feed": SECTION,
    "topic": TOPIC, "topic_feed": TOPIC, "person": PERSON, "person_feed": PERSON,
    "article": f"({SECTION} AND {ARTICLE})", "thread": ARTICLE, "thread_feed": ARTICLE,
    "comment": COMMENT, "answer": COMMENT,
}  # fmt: skip


@dataclass(frozen=True)
class Known:
    """Whether the old site had the address, or there was one at all; and whether we may have it."""

    was_there: bool
    had_site: bool
    may_be_ours: bool


def look_up(question: Asked, path: str) -> Known:
    """Look an address up. Costs one query, along indexes alone."""
    ours, told = _ours(path)
    forms = {f"form{place}": form for place, form in enumerate(question.to_look_up())}
    places = ", ".join(f"%({name})s" for name in forms) or "NULL"
    with connection.cursor() as database:
        database.execute(QUESTION.format(places=places, ours=ours), {**forms, **told})
        return Known(*(bool(found) for found in database.fetchone()))


def _ours(path: str) -> tuple[str, dict[str, Any]]:
    """Give what must be there for a page of ours at a path, and the words to ask with."""
    match = _match(path)
    if match is None or not match.url_name:
        return "FALSE", {}
    needed = NEEDED.get(match.url_name, "TRUE")
    told = dict(match.kwargs)
    if "pk" in told:
        told["pk"] = _number(str(told["pk"]))
    # An article's address tells a section's word, and words of its own that need not be right.
    return needed, told | {"slug": told.get("section") or told.get("slug")}


def _number(digits: str) -> int:
    """Read a number; 0, which nothing has, for one that no column could hold."""
    number = int(digits) if len(digits) <= len(str(MOST)) else 0
    return number if number <= MOST else 0


def _match(path: str) -> ResolverMatch | None:
    """Give what answers at a path; whoever left out the slash at its end is led to the other."""
    for written in (path, f"{path}/"):
        try:
            return resolve(written)
        except Resolver404:
            continue
    return None
