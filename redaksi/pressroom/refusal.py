"""A refusal: one sentence for a technician, told at the door in the technician's language."""

from collections.abc import Callable


def _(sentence: str) -> str:
    """Mark a sentence for the catalogue; it is translated at the door."""
    return sentence


class Refusal(Exception):
    """What was asked cannot be done, and the sentence says why."""

    sentence = ""

    def __init__(self, sentence: str = "", **values: object) -> None:
        self.sentence, self.values = sentence or self.sentence, values
        super().__init__(self.sentence % values)

    def told(self, translate: Callable[[str], str]) -> str:
        """Say it in the language of `translate`."""
        return translate(self.sentence) % self.values


class NoPaperYet(Refusal):
    sentence = _("There is no paper in %(home)s yet. Make one with: redaksi init")


class KeyMissing(Refusal):
    sentence = _(
        "There is a paper in %(home)s, and REDAKSI_SECRET_KEY is missing."
        " Put it back from a backup; or make a new one with redaksi init, and all log in anew."
    )


class UpgradeNeeded(Refusal):
    sentence = _("%(home)s was made by another version of Redaksi. First run: redaksi upgrade")


class FolderInUse(Refusal):
    sentence = _("%(path)s is not empty. Nothing was changed.")


class DatabaseInUse(Refusal):
    sentence = _("The database %(name)s is not empty. Nothing was changed.")


class FileExists(Refusal):
    sentence = _("%(path)s exists already. Nothing was changed.")


class PortTaken(Refusal):
    sentence = _(
        "Another program uses %(host)s:%(port)s already."
        " Stop it, or choose another port with REDAKSI_PORT."
    )


class PortUnusable(Refusal):
    sentence = _(
        "%(host)s:%(port)s cannot be used: %(reason)s. Correct REDAKSI_BIND or REDAKSI_PORT."
    )


class NoSuchBackup(Refusal):
    sentence = _("There is no file %(path)s. Nothing was changed.")


class DamagedBackup(Refusal):
    sentence = _("%(path)s is not a whole backup: %(reason)s. Nothing was changed.")


class NewerBackup(Refusal):
    sentence = _(
        "This backup was made by Redaksi %(theirs)s, and this is %(ours)s: install that one first."
    )


class OtherDatabase(Refusal):
    sentence = _(
        "The backup holds a %(theirs)s database, and DATABASE_URL names a %(ours)s one."
        " Nothing was changed."
    )


class ToolMissing(Refusal):
    sentence = _("%(tool)s is needed and missing: apt-get install postgresql-client")


class ToolFailed(Refusal):
    sentence = _("%(tool)s failed: %(reason)s")
