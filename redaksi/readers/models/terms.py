from datetime import date, datetime
from hashlib import sha256
from typing import Any

from django.db import models
from django.db.models import Max
from django.utils.translation import gettext_lazy as _


class StaysAsItWas(Exception):
    """What readers agreed to is never rewritten: write a new version."""


class CommentTermsQuerySet(models.QuerySet["CommentTerms"]):
    def in_force(self, day: date) -> "CommentTerms | None":
        """Give the version that holds on a day; None before there is any. One query."""
        return self.filter(in_force_from__lte=day).order_by("-in_force_from", "-version").first()

    def newest_first(self) -> "CommentTermsQuerySet":
        return self.order_by("-version")

    def write(
        self, text: str, *, in_force_from: date, at: datetime, by: str = "", is_sample: bool = False
    ) -> "CommentTerms":
        """Write the next version."""
        latest = self.aggregate(Max("version"))["version__max"] or 0
        return self.create(
            version=latest + 1, text=text.strip(), in_force_from=in_force_from, written_at=at,
            written_by=by, is_sample=is_sample,
        )  # fmt: skip


class CommentTerms(models.Model):
    """What readers agree to before they say something (PPMS 3a; D7): a row a version, for good."""

    version = models.PositiveIntegerField(_("version"), unique=True)
    text = models.TextField(_("text"))
    in_force_from = models.DateField(_("in force from"))
    written_at = models.DateTimeField(_("written"))
    written_by = models.CharField(_("written by"), max_length=150, blank=True)
    is_sample = models.BooleanField(_("still a sample text"), default=False)

    objects = CommentTermsQuerySet.as_manager()

    class Meta:
        verbose_name = _("terms of comments")
        verbose_name_plural = _("terms of comments")
        default_permissions = ()
        permissions = (("write_terms", _("Can write the terms of comments")),)

    def __str__(self) -> str:
        return f"v{self.version}"

    @property
    def hash(self) -> str:
        """Give the mark of the exact text (D9)."""
        return sha256(self.text.encode()).hexdigest()

    @property
    def address(self) -> str:
        """Give the public address at which this version stays readable."""
        return f"/tanggapan/ketentuan/{self.version}/"

    def save(self, *args: Any, **kwargs: Any) -> None:
        if not self._state.adding:
            raise StaysAsItWas
        super().save(*args, **kwargs)

    def delete(self, *args: Any, **kwargs: Any) -> tuple[int, dict[str, int]]:
        raise StaysAsItWas
