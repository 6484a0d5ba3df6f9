from datetime import datetime, timedelta
from typing import TYPE_CHECKING

from django.db import models

from redaksi.complaints.clock import ALLOWED

if TYPE_CHECKING:
    from redaksi.comments.models import Comment
    from redaksi.complaints.models.complaint import Complaint  # noqa: F401  # for the type


class ComplaintQuerySet(models.QuerySet["Complaint"]):
    """Lists of complaints."""

    def undecided(self) -> "ComplaintQuerySet":
        """Keep what somebody has to decide about, the nearest deadline first."""
        return self.filter(decided_at__isnull=True).order_by("received_at", "pk")

    def decided(self) -> "ComplaintQuerySet":
        """Keep what was decided, the latest first."""
        return self.filter(decided_at__isnull=False).order_by("-decided_at", "-pk")

    def overdue(self, at: datetime) -> "ComplaintQuerySet":
        """Keep what is open and past its deadline."""
        return self.undecided().filter(received_at__lt=at - ALLOWED)

    def about(self, comment: "Comment") -> "ComplaintQuerySet":
        return self.filter(comment=comment.pk)

    def received(self, since: datetime, until: datetime) -> "ComplaintQuerySet":
        """Keep what came in a span of time, its end left out."""
        return self.filter(received_at__gte=since, received_at__lt=until)

    def from_network(self, network: str, *, since: datetime) -> "ComplaintQuerySet":
        """Keep what came from a network since a moment; nothing of one that is not known."""
        return self.filter(network=network, received_at__gt=since).exclude(network="")

    def receipts_for(self, address: str, *, since: datetime) -> "ComplaintQuerySet":
        """Keep what an address got a receipt for since a moment: nobody is flooded."""
        return self.filter(address=address, received_at__gt=since)

    def with_an_address_outlived(self, at: datetime, *, kept: timedelta) -> "ComplaintQuerySet":
        """Keep what was decided so long ago that nobody needs the address any more."""
        return self.filter(decided_at__lte=at - kept).exclude(address="")
