from datetime import datetime

from django.db import models
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.readers.addresses import normalised


class ReaderQuerySet(models.QuerySet["Reader"]):
    def with_address(self, address: str) -> "ReaderQuerySet":
        """Keep the reader whom letters to this address reach: one at most."""
        return self.filter(mail__address=normalised(address))

    def registered(self) -> "ReaderQuerySet":
        """Keep those whose account has not ended."""
        return self.filter(ended_at__isnull=True)


class Reader(models.Model):
    """Somebody with a reader account: no password; who reads the letters to the address, is it.

    The row stays when the account ends, emptied, so that what was said stands under "Pembaca".
    """

    name = models.CharField(gettext_lazy("name"), max_length=80, blank=True)
    registered_at = models.DateTimeField(gettext_lazy("registered"))
    ended_at = models.DateTimeField(gettext_lazy("ended"), null=True, blank=True)

    objects = ReaderQuerySet.as_manager()

    class Meta:
        verbose_name = gettext_lazy("reader")
        verbose_name_plural = gettext_lazy("readers")
        # Nobody may add, change or delete a row as such: there are verbs.
        default_permissions = ()
        constraints = (
            models.CheckConstraint(
                condition=models.Q(ended_at__isnull=True) | models.Q(name=""),
                name="reader_ended_is_nameless",
            ),
        )

    def __str__(self) -> str:
        return f"reader:{self.pk}"

    @property
    def display_name(self) -> str:
        """Give the name under which others read what this reader said."""
        return self.name or _("Reader")

    @property
    def has_ended(self) -> bool:
        return self.ended_at is not None

    def rename(self, name: str) -> None:
        """Go by another name from now on, everywhere."""
        self.name = name.strip()
        self.save(update_fields=["name"])

    def end(self, *, at: datetime) -> None:
        """End the account: name, address and sessions are gone; what was consented to stays."""
        self.name, self.ended_at = "", at
        self.save(update_fields=["name", "ended_at"])
        Address.objects.filter(reader=self).delete()
        self.sessions.all().delete()


class Address(models.Model):
    """Where a reader gets mail, kept apart from all else; gone with the account."""

    reader = models.OneToOneField(
        Reader, models.CASCADE, related_name="mail", verbose_name=gettext_lazy("reader")
    )
    address = models.EmailField(gettext_lazy("e-mail"), max_length=254, unique=True)
    confirmed_at = models.DateTimeField(gettext_lazy("confirmed"))

    class Meta:
        verbose_name = gettext_lazy("reader’s address")
        verbose_name_plural = gettext_lazy("readers’ addresses")
        default_permissions = ()

    def __str__(self) -> str:
        # Whatever is printed or logged: never the address.
        return f"address of {self.reader_id}"

    def save(self, *args: object, **kwargs: object) -> None:
        self.address = normalised(self.address)
        super().save(*args, **kwargs)  # type: ignore[arg-type]  # passed through
