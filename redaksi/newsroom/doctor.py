"""The launch check: what still keeps the paper from its launch, in the order to mend it."""

from collections.abc import Iterator
from dataclasses import asdict, dataclass

from django.db import DatabaseError
from django.utils.translation import gettext as _

from redaksi.newsroom.checks import background, machine, pages, paper, safety
from redaksi.newsroom.checks.finding import Check, Finding, Level, failure

# First what all else needs, then what the law asks, then who is let in, then the machine's comfort.
CHECKS: dict[str, Check] = {
    "migrations": machine.migrations,
    "database": machine.database,
    "folders": machine.folders,
    "masthead": paper.masthead,
    "standing_pages": paper.standing_pages,
    "guidelines": paper.guidelines,
    "comment_terms": paper.comment_terms,
    "press_council": paper.press_council,
    "zone": paper.zone,
    "secret_key": safety.secret_key,
    "debug": safety.debug,
    "address": safety.address,
    "invented_accounts": safety.invented_accounts,
    "somebody_in_charge": safety.somebody_in_charge,
    "mail": machine.mail,
    "scheduler": background.scheduler,
    "moments": background.moments,
    "worker": background.worker,
    "tasks": background.tasks,
    "photos": machine.photos,
    "stored_pages": pages.stored_pages,
    "shared_cache": pages.shared_cache,
    "disk": machine.disk,
}


@dataclass(frozen=True)
class Result:
    """What a check found, under the check's name."""

    check: str
    finding: Finding

    def as_plain(self) -> dict[str, str]:
        """Give it for machines."""
        return {"check": self.check, **asdict(self.finding)}


def examine() -> list[Result]:
    """Make every check. Costs about twenty queries and no mail."""
    return [
        Result(name, finding) for name, check in CHECKS.items() for finding in _made(name, check)
    ]


def obstacles(results: list[Result]) -> list[Result]:
    """Keep what keeps the paper from its launch."""
    return [result for result in results if result.finding.level is Level.FAILURE]


def _made(name: str, check: Check) -> Iterator[Finding]:
    """Make one check; one that cannot be made is a finding, too."""
    try:
        yield from check()
    except (DatabaseError, OSError) as error:
        yield failure(
            _("The check “%(name)s” could not be made: %(reason)s.")
            % {"name": name, "reason": type(error).__name__},
            _("Run “redaksi upgrade”, then try again."),
        )
