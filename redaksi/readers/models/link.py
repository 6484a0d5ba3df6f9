"""Links by mail: whoever opens one reads the letters to an address, and is its reader (D8)."""

from datetime import datetime, timedelta

from django.conf import settings
from django.db import models
from django.utils.translation import gettext_lazy as _

from redaksi.readers.addresses import mailbox, normalised
from redaksi.readers.models.terms import CommentTerms
from redaksi.readers.tokens import hashed, keyed, new_seed, token_of

LASTING = timedelta(hours=24)
# After this nothing is kept of an address that nobody confirmed.
KEPT = timedelta(hours=48)


class NoSuchLink(Exception):
    """This link never was, or is gone."""


class LinkUsed(Exception):
    """A link opens once."""


class LinkExpired(Exception):
    """The link was not opened in time."""


class MagicLinkQuerySet(models.QuerySet["MagicLink"]):
    def make(
        self, purpose: "MagicLink.Purpose", address: str, *, at: datetime, name: str = "",
        network: str = "", terms: CommentTerms | None = None,
    ) -> "MagicLink":  # fmt: skip
        """Make a link for an address, whether we know it or not; the letter tells its token."""
        seed = new_seed()
        return self.create(
            purpose=purpose, seed=seed, hashed=hashed(_token(seed)), address=normalised(address),
            box=box_of(address), name=name, network=network, terms=terms, made_at=at,
            expires_at=at + LASTING,
        )  # fmt: skip

    def behind(self, token: str, *, at: datetime) -> "MagicLink":
        """Find the link of a token that opens now. One query.

        Raises NoSuchLink, LinkUsed or LinkExpired.
        """
        link = self.select_related("terms").filter(hashed=hashed(token)).first()
        if link is None:
            raise NoSuchLink
        if link.used_at is not None:
            raise LinkUsed
        if link.expires_at <= at:
            raise LinkExpired
        return link

    def for_box(self, address: str, *, since: datetime) -> "MagicLinkQuerySet":
        """Keep what was sent into the box of an address since a moment: nobody is flooded."""
        return self.filter(box=box_of(address), made_at__gt=since)

    def from_network(self, network: str, *, since: datetime) -> "MagicLinkQuerySet":
        return self.filter(network=network, made_at__gt=since)

    def outlived(self, at: datetime) -> "MagicLinkQuerySet":
        """Keep what is older than anything may be kept of an unconfirmed address."""
        return self.filter(made_at__lte=at - KEPT)


class MagicLink(models.Model):
    """A link for one comment or one sign-in; single use, for a day at most, gone after two."""

    class Purpose(models.TextChoices):
        COMMENT = "comment", _("Confirms a comment")
        SIGN_IN = "sign_in", _("Signs in")

    purpose = models.CharField(max_length=8, choices=Purpose)
    # The token itself is stored nowhere: it is made of this and the installation's secret.
    seed = models.CharField(max_length=32)
    hashed = models.CharField(max_length=64, unique=True)
    address = models.EmailField(max_length=254)
    # A keyed hash of the box it leads into, to count letters by.
    box = models.CharField(max_length=32)
    name = models.CharField(max_length=80, blank=True)
    network = models.CharField(max_length=32, blank=True)
    # What the reader saw and ticked on the form.
    terms = models.ForeignKey(CommentTerms, models.PROTECT, null=True, related_name="+")
    made_at = models.DateTimeField()
    expires_at = models.DateTimeField()
    used_at = models.DateTimeField(null=True)
    sent_at = models.DateTimeField(null=True)

    objects = MagicLinkQuerySet.as_manager()

    class Meta:
        verbose_name = _("link by mail")
        verbose_name_plural = _("links by mail")
        default_permissions = ()
        indexes = (
            models.Index(fields=["box", "made_at"], name="magic_link_box"),
            models.Index(fields=["network", "made_at"], name="magic_link_network"),
            models.Index(fields=["made_at"], name="magic_link_made"),
        )

    def __str__(self) -> str:
        return f"link:{self.pk} {self.purpose}"

    @property
    def token(self) -> str:
        """Give what opens the link: told in its letter and nowhere else."""
        return _token(self.seed)

    @property
    def public_address(self) -> str:
        """Give the address that the letter names."""
        return f"/tanggapan/tautan/{self.token}/"

    def use(self, *, at: datetime) -> None:
        """Use it up; of two at the same moment one is refused. Raises LinkUsed."""
        if not MagicLink.objects.filter(pk=self.pk, used_at=None).update(used_at=at):
            raise LinkUsed
        self.used_at = at


def _token(seed: str) -> str:
    return token_of(seed, secret=settings.SECRET_KEY)


def box_of(address: str) -> str:
    """Give the keyed hash of the box that an address leads into."""
    return keyed(mailbox(address), secret=settings.SECRET_KEY, use="box")
