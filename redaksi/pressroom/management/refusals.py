"""What is wrong with a file that was to be imported, in sentences: where, and what to do."""

from django.utils.functional import Promise
from django.utils.translation import gettext as _
from django.utils.translation import gettext_lazy

from redaksi.importers.author_list import BadList
from redaksi.importers.entries import Cause, Unreadable

UNREADABLE: dict[str, Promise] = {
    Cause.MISSING: gettext_lazy("%(file)s is not there, or may not be read. Nothing was changed."),
    Cause.EMPTY: gettext_lazy("%(file)s is empty. Export the old site again. Nothing was changed."),
    Cause.NOT_AN_EXPORT: gettext_lazy(
        "%(file)s is no export of that program (%(detail)s). In WordPress it is made under Tools ›"
        " Export, in Ghost under Settings › Migration. Nothing was changed."
    ),
    Cause.NOT_WELL_FORMED: gettext_lazy(
        "%(file)s, line %(line)s: the file is damaged there (%(detail)s). What comes before it has"
        " been brought in. Export the old site again, or mend the line, and run the same command"
        " once more."
    ),
    Cause.CUT_OFF: gettext_lazy(
        "%(file)s, line %(line)s: the file breaks off there. What comes before it has been brought"
        " in. Export or copy the file again, and run the same command once more."
    ),
    Cause.COMPRESSED: gettext_lazy(
        "%(file)s is packed. Unpack it first, then name the files in it. Nothing was changed."
    ),
    Cause.OTHER_SITE: gettext_lazy(
        "The files are of two different sites (%(detail)s). Bring in one site at a time. Nothing"
        " was changed."
    ),
}
BAD_LISTS: dict[str, Promise] = {
    "missing": gettext_lazy("%(file)s is not there, or may not be read."),
    "encoding": gettext_lazy("%(file)s, line %(line)s: save the list as UTF-8."),
    "twice": gettext_lazy("%(file)s, line %(line)s: “%(detail)s” has two different names."),
    "empty": gettext_lazy("%(file)s names nobody. Each line holds a log-in, a comma, and a name."),
    "columns": gettext_lazy(
        "%(file)s, line %(line)s: a log-in, a comma and a name are needed, and nothing else."
    ),
    "too_long": gettext_lazy(
        "%(file)s, line %(line)s: the name of “%(detail)s” is longer than 120 letters."
    ),
}


def told_unreadable(error: Unreadable) -> str:
    """Say what is wrong with an export, where, and what to do about it."""
    values = {"file": error.file, "line": error.line, "detail": error.detail or "?"}
    return str(UNREADABLE.get(error.cause, gettext_lazy("%(file)s cannot be read."))) % values


def told_bad_list(error: BadList) -> str:
    """Say what is wrong with the list of authors."""
    values = {"file": error.file, "line": error.line, "detail": error.detail}
    sentence = BAD_LISTS.get(error.cause)
    return (str(sentence) if sentence else _("%(file)s cannot be read.")) % values
