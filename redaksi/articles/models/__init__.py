from redaksi.articles.models.archive import Archive, Month
from redaksi.articles.models.article import Article
from redaksi.articles.models.byline import Byline
from redaksi.articles.models.lift import EmbargoLift
from redaksi.articles.models.line import Line, address_of
from redaksi.articles.models.look import EmbargoLook
from redaksi.articles.models.placing import (
    Cut,
    Placing,
    is_paid,
    lists_changed,
    lists_of,
    main_list,
    paid_list,
    person_list,
    section_list,
    topic_list,
)
from redaksi.articles.models.preview_link import PreviewLink

__all__ = [
    "Archive", "Article", "Byline", "Cut", "EmbargoLift", "EmbargoLook", "Line", "Month", "Placing",
    "PreviewLink", "address_of", "is_paid", "lists_changed", "lists_of", "main_list", "paid_list",
    "person_list", "section_list", "topic_list",
]  # fmt: skip
