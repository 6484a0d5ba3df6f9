"""What keeps strangers out: the key, the address, the cookies, the accounts."""

from collections.abc import Iterator
from urllib.parse import urlsplit

from django.conf import settings
from django.db.models import Q
from django.http.request import validate_host
from django.urls import reverse
from django.utils.translation import gettext as _

from redaksi.newsroom.checks.finding import Finding, failure, ok, warning
from redaksi.newsroom.roles import Role
from redaksi.people.models import User

# What `secrets.token_urlsafe(50)` never falls below; somebody's own word always does.
KEY_LENGTH, KEY_VARIETY = 50, 20
# Names that belong to nobody (RFC 2606, RFC 6761): accounts of a demonstration or a trial.
INVENTED = (".example", ".test", ".invalid", "@localhost", "@example.com", "@example.org")


def secret_key() -> Iterator[Finding]:
    """See that nobody can guess the key by which log-ins and links are signed."""
    key = settings.SECRET_KEY
    if len(key) < KEY_LENGTH or len(set(key)) < KEY_VARIETY:
        yield failure(
            _("The secret key is short or simple: log-ins could be forged."),
            _("Take REDAKSI_SECRET_KEY out of the settings file and let “redaksi init” make one."),
        )
    else:
        yield ok(_("The secret key is long and random."))


def debug() -> Iterator[Finding]:
    """See that errors do not show the inside of the program to readers."""
    if settings.DEBUG:
        yield failure(
            _("Errors show the inside of the program to readers."), _("Take REDAKSI_DEBUG away.")
        )
    else:
        yield ok(_("Errors show nothing of the inside."))


def address() -> Iterator[Finding]:
    """See that readers and the desk are reached by HTTPS, under a name that is answered."""
    host = urlsplit(settings.ADDRESS).hostname or ""
    secure = settings.SESSION_COOKIE_SECURE and settings.CSRF_COOKIE_SECURE
    if not settings.ADDRESS.startswith("https://") or not secure:
        yield failure(
            _("The address %(address)s is not safe: passwords travel in the open.")
            % {"address": settings.ADDRESS},
            _("Put Caddy or nginx with a certificate in front, and set REDAKSI_ADDRESS=https://…"),
        )
    elif not validate_host(host, settings.ALLOWED_HOSTS):
        yield failure(
            _("The site does not answer under its own name, %(host)s.") % {"host": host},
            _("Add it to REDAKSI_HOSTS, or take that setting away."),
        )
    elif "*" in settings.ALLOWED_HOSTS:
        yield failure(
            _("The site answers under any name, also under a stranger's."),
            _("Name the hosts in REDAKSI_HOSTS, or take that setting away."),
        )
    else:
        yield ok(_("The site is at %(address)s.") % {"address": settings.ADDRESS})


def invented_accounts() -> Iterator[Finding]:
    """See that no account of a demonstration is left: everybody knows its password."""
    invented = Q()
    for ending in INVENTED:
        invented |= Q(email__iendswith=ending)
    left = User.objects.filter(invented, is_active=True).order_by("username")
    if names := list(left.values_list("username", flat=True)):
        yield failure(
            _("There are accounts with invented addresses: %(names)s.")
            % {"names": ", ".join(names)},
            _("Delete them or shut them out; the passwords of a demonstration are known."),
            place=reverse("wagtailusers_users:index"),
        )
    else:
        yield ok(_("No account has an invented address."))


def somebody_in_charge() -> Iterator[Finding]:
    """See that somebody can let others in, and can be reached."""
    leads = Q(is_superuser=True) | Q(groups__name=Role.MANAGING_EDITOR.group_name)
    people = User.objects.filter(leads, is_active=True).exclude(email="").distinct()
    able = [user for user in people.only("password") if user.has_usable_password()]
    if not able:
        yield failure(
            _("Nobody with an e-mail address can let others in."),
            _("Make an administrator with “redaksi createsuperuser”, or invite a managing editor."),
        )
    elif len(able) == 1:
        yield warning(
            _("Only one person can let others in."),
            _("Give a second person that right, in case the first is ill or locked out."),
            place=reverse("wagtailusers_users:index"),
        )
    else:
        yield ok(_("%(number)d people can let others in.") % {"number": len(able)})
