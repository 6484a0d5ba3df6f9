from datetime import datetime

from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.readers.models.reader import Reader
from redaksi.readers.models.terms import CommentTerms


class ConsentQuerySet(models.QuerySet["Consent"]):
    def standing(self) -> "ConsentQuerySet":
        """Keep what was not withdrawn."""
        return self.filter(withdrawn_at__isnull=True)

    def record(
        self, reader: Reader, terms: CommentTerms, *, method: "Consent.Method", at: datetime
    ) -> "Consent":
        """Write down that a reader agreed; who has agreed to this version has agreed once."""
        given = self.standing().filter(reader=reader, terms=terms).first()
        return given or self.create(
            reader=reader, terms=terms, text_hash=terms.hash, method=method, given_at=at
        )


class Consent(models.Model):
    """The proof that a reader agreed to a version of the terms (UU PDP 22, 24; D9, D35)."""

    class Method(models.TextChoices):
        LINK = "link", _("Box ticked, confirmed by a link sent to the address")
        SESSION = "session", _("Box ticked by a reader who was signed in")

    reader = models.ForeignKey(
        Reader, models.PROTECT, related_name="consents", verbose_name=_("reader")
    )
    terms = models.ForeignKey(
        CommentTerms, models.PROTECT, related_name="consents", verbose_name=_("version")
    )
    text_hash = models.CharField(_("mark of the exact text"), max_length=64)
    method = models.CharField(_("how it was given"), max_length=8, choices=Method)
    given_at = models.DateTimeField(_("given"))
    withdrawn_at = models.DateTimeField(_("withdrawn"), null=True, blank=True)

    objects = ConsentQuerySet.as_manager()

    class Meta:
        verbose_name = _("consent")
        verbose_name_plural = _("consents")
        default_permissions = ()
        constraints = (
            models.UniqueConstraint(
                fields=["reader", "terms"], condition=models.Q(withdrawn_at__isnull=True),
                name="consent_once",
            ),
        )  # fmt: skip

    def __str__(self) -> str:
        return f"reader:{self.reader_id} v{self.terms_id}"

    def withdraw(self, *, at: datetime) -> None:
        """Take it back; one that was taken back stays as it was."""
        kept = Consent.objects.standing().filter(pk=self.pk)
        if kept.update(withdrawn_at=at):
            self.withdrawn_at = at
