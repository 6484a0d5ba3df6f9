"""What still keeps an article from being published: only drafts may be incomplete."""

from typing import TYPE_CHECKING

from django.core.exceptions import NON_FIELD_ERRORS, ValidationError
from django.utils import timezone
from django.utils.translation import gettext
from django.utils.translation import gettext_lazy as _

from redaksi.articles import body
from redaksi.articles.kinds import Kind, is_signed
from redaksi.articles.models.archive import Archive, Month
from redaksi.media.models import Photo

if TYPE_CHECKING:
    from collections.abc import Sequence

    from redaksi.articles.models.article import Article
    from redaksi.articles.models.byline import Byline


WITHDRAWN = _("This story has been withdrawn: it cannot be published again.")


def what_is_missing(article: "Article", bylines: "Sequence[Byline]") -> dict[str, list[str]]:
    """Name what is missing, by field. Costs at most one query.

    `bylines` are told: on the editing screen they are not yet the article's.
    """
    errors: dict[str, list[str]] = {}
    if article.withdrawn_at:
        errors[NON_FIELD_ERRORS] = [str(WITHDRAWN)]
    if is_signed(Kind(article.kind)) and not bylines:
        nobody = gettext("Add at least one byline: who wrote this?")
        errors.setdefault(NON_FIELD_ERRORS, []).append(nobody)
    if article.kind == Kind.ADVERTORIAL and not article.sponsor:
        errors["sponsor"] = [gettext("Name the advertiser: readers have to know who paid.")]
    if article.is_embargoed(article.go_live_at or timezone.now()):
        errors["embargo_until"] = [
            gettext("An embargo is in force: schedule the article for its end or later.")
        ]
    portraits = {byline.portrait_id for byline in bylines if byline.portrait_id}
    for field, sentences in _photos_without_papers(article, portraits).items():
        errors.setdefault(field, []).extend(sentences)
    return errors


def stays_withdrawn(article: "Article") -> None:
    """Refuse to put out what was withdrawn, and keep the fact whatever older copy is saved (D18).

    Costs a query, which holds the row: a publication that began before the withdrawal waits for
    it, and then knows of it. Inside a transaction.
    """
    stored = type(article).objects.filter(pk=article.pk).order_by().select_for_update()
    if article.pk and article.withdrawn_at is None:
        article.withdrawn_at = stored.values_list("withdrawn_at", flat=True).first()
    if article.live and article.withdrawn_at:
        raise ValidationError(WITHDRAWN)


def stands_behind_the_wall(article: "Article") -> None:
    """Refuse advertising among the news and news among the advertising, drafts too (D19)."""
    parent = article.get_parent() or article.shelf
    shelf = parent.specific if parent else None
    if not isinstance(shelf, Month):
        return
    if (shelf.holds == Archive.Holds.ADVERTS) != (article.kind == Kind.ADVERTORIAL):
        raise ValidationError(
            {"kind": _("Advertising and news are kept apart: choose another kind.")}
        )


def _photos_without_papers(article: "Article", portraits: set[int]) -> dict[str, list[str]]:
    """Name the photographs that lack credit, alternative text or licence (D21)."""
    in_body = body.photo_ids(article.body.raw_data)
    wanted = in_body | portraits | {article.lead_photo_id, article.social_photo_id} - {None}
    errors: dict[str, list[str]] = {}
    for photo in Photo.objects.filter(pk__in=wanted).order_by("pk"):
        if not (sentence := photo.what_it_lacks()):
            continue
        for field, ids in (
            ("lead_photo", {article.lead_photo_id}),
            ("social_photo", {article.social_photo_id}),
            ("body", in_body),
            (NON_FIELD_ERRORS, portraits),
        ):
            if photo.pk in ids:
                errors.setdefault(field, []).append(sentence)
    return errors
