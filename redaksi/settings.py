"""Every setting, read once from the environment; a wrong value refuses to start.

The settings file `redaksi.env` in the data folder is read first, and what the environment says
wins. Each setting has its line in docs/settings.md, and a test holds the two together.
"""

import os
from datetime import timedelta
from pathlib import Path
from urllib.parse import urlsplit

from redaksi.edge.in_front import KINDS
from redaksi.edge.labels import SEPARATORS
from redaksi.pressroom.environment import Environment

PACKAGE = Path(__file__).resolve().parent
env = Environment(os.environ)
HOME = env.data_folder("REDAKSI_HOME", default="./var")

DEBUG = env.flag("REDAKSI_DEBUG", default=False)
# Made by `redaksi init` and kept in the settings file.
SECRET_KEY = env.secret("REDAKSI_SECRET_KEY", least=50)
HAS_KEY = bool(SECRET_KEY)

BIND = env.text("REDAKSI_BIND", "127.0.0.1")
PORT = env.number("REDAKSI_PORT", default=8000, least=1, most=65535)
# Two keep the two cores of a small server busy.
WORKERS = env.number("REDAKSI_WORKERS", default=2, least=1, most=64)
# Half of them answer readers from the store whatever the others do.
THREADS = env.number("REDAKSI_THREADS", default=16, least=1, most=64)
ADDRESS = env.address("REDAKSI_ADDRESS", default=f"http://127.0.0.1:{PORT}")
IS_TLS = ADDRESS.startswith("https://")
HOST = urlsplit(ADDRESS).hostname or ""
# The names of this very machine go together; any other name is one of its own.
LOOPBACK = ["127.0.0.1", "localhost", "[::1]"]
ALLOWED_HOSTS = env.hosts("REDAKSI_HOSTS", default=LOOPBACK if HOST in LOOPBACK else [HOST])
# Pages are made as if asked for at the paper's own address.
if HOST not in ALLOWED_HOSTS:
    ALLOWED_HOSTS = [HOST, *ALLOWED_HOSTS]
# A proxy on the same machine is believed; any other must be named.
TRUSTED_PROXIES = env.networks("REDAKSI_TRUSTED_PROXIES", default=["127.0.0.1", "::1"])

# Finished pages, kept ready to send. 512 MB hold about 25,000 of them.
EDGE = env.flag("REDAKSI_EDGE", default=True)
EDGE_BYTES = env.number("REDAKSI_EDGE_MB", default=512, least=16, most=65536) << 20
# Four for each thread that may serve, and some for commands: one that died keeps its place a while.
EDGE_READERS = 4 * WORKERS * THREADS + 64
# A cache in front that is told what changed, and the header in which pages name what they show.
SHARED_CACHE = env.server("REDAKSI_SHARED_CACHE", kinds=tuple(KINDS))
KEY_HEADER = env.choice("REDAKSI_KEY_HEADER", default="Surrogate-Key", among=tuple(SEPARATORS))

# Only where the package is installed that can do it.
EMBEDDINGS = env.flag("REDAKSI_EMBEDDINGS", default=True)
# Whoever words the assistant's answers from its quotes; nobody, unless the technician names one.
WORDING = env.address("REDAKSI_WORDING", default="") if env.text("REDAKSI_WORDING") else ""
WORDING_MODEL = env.text("REDAKSI_WORDING_MODEL", "default")
WORDING_KEY = env.secret("REDAKSI_WORDING_KEY")

INSTALLED_APPS = [
    "redaksi.pressroom",
    "redaksi.newsroom",
    "redaksi.answering",
    "redaksi.reading",
    "redaksi.importers",
    "redaksi.exporters",
    "redaksi.demo",
    "redaksi.rights",
    "redaksi.complaints",
    "redaksi.comments",
    "redaksi.assistant",
    "redaksi.search",
    "redaksi.related",
    "redaksi.meaning",
    "redaksi.corrections",
    "redaksi.articles",
    "redaksi.masthead",
    "redaksi.people",
    "redaksi.readers",
    "redaksi.sections",
    "redaksi.media",
    "redaksi.edge",
    "redaksi.outbox",
    "redaksi.agenda",
    "wagtail.contrib.settings",
    "wagtail.contrib.typed_table_block",
    "wagtail.embeds",
    "wagtail.sites",
    "redaksi.newsroom.door.apps.DeskUsersConfig",
    "wagtail.snippets",
    "wagtail.documents",
    "wagtail.images",
    "wagtail.search",
    "wagtail.admin",
    "wagtail",
    "modelcluster",
    "taggit",
    "django_filters",
    "django_tasks",
    "axes",
    "django.contrib.auth",
    "django.contrib.contenttypes",
    "django.contrib.sessions",
    "django.contrib.messages",
    "django.contrib.staticfiles",
]
MIDDLEWARE = [
    "redaksi.reading.headers.PublicHeaders",
    "redaksi.newsroom.door.headers.DeskHeaders",
    "django.middleware.security.SecurityMiddleware",
    # Before the next, which would lead an old address without a slash to one with it first.
    "redaksi.importers.views.OldAddresses",
    # Refuses a host that is not ours: before the files, so that it is true of every answer.
    "django.middleware.common.CommonMiddleware",
    "whitenoise.middleware.WhiteNoiseMiddleware",
    "redaksi.pressroom.compress.Compress",
    "django.contrib.sessions.middleware.SessionMiddleware",
    "redaksi.newsroom.door.language.DeskLanguage",
    "django.middleware.csrf.CsrfViewMiddleware",
    "django.contrib.auth.middleware.AuthenticationMiddleware",
    "redaksi.newsroom.door.sessions.DeskSessions",
    "django.contrib.messages.middleware.MessageMiddleware",
    "django.middleware.clickjacking.XFrameOptionsMiddleware",
    "axes.middleware.AxesMiddleware",
]
ROOT_URLCONF = "redaksi.urls"
WSGI_APPLICATION = "redaksi.wsgi.application"
TEMPLATES = [
    {
        "BACKEND": "django.template.backends.django.DjangoTemplates",
        "APP_DIRS": True,
        "OPTIONS": {
            "context_processors": [
                "django.template.context_processors.request",
                "django.contrib.auth.context_processors.auth",
                "django.contrib.messages.context_processors.messages",
            ],
        },
    },
]

# A connection is kept for a minute: making one costs as much as a page (SQLite reads all tables'
# definitions, 3 ms).
kept: dict[str, object] = {"CONN_MAX_AGE": 60}
DATABASES = {"default": kept | env.database("DATABASE_URL")}
if DATABASES["default"]["ENGINE"] == "django.db.backends.sqlite3":
    # WAL lets readers go on while the desk writes; IMMEDIATE takes the lock before it is too late.
    DATABASES["default"]["OPTIONS"] = {
        "transaction_mode": "IMMEDIATE",
        "timeout": 20,
        "init_command": "PRAGMA journal_mode=WAL; PRAGMA synchronous=NORMAL;",
    }
else:
    DATABASES["default"].setdefault("CONN_HEALTH_CHECKS", True)
DEFAULT_AUTO_FIELD = "django.db.models.BigAutoField"

AUTH_USER_MODEL = "people.User"
AUTHENTICATION_BACKENDS = [
    "axes.backends.AxesStandaloneBackend",
    "django.contrib.auth.backends.ModelBackend",
]
PASSWORD_HASHERS = ["redaksi.newsroom.door.hasher.DeskHasher"]
AUTH_PASSWORD_VALIDATORS = [
    {"NAME": f"django.contrib.auth.password_validation.{name}", "OPTIONS": options}
    for name, options in (
        ("UserAttributeSimilarityValidator", {}),
        ("MinimumLengthValidator", {"min_length": 10}),
        ("CommonPasswordValidator", {}),
        ("NumericPasswordValidator", {}),
    )
]
# For invitations as well: a stringer in the field reads mail every other day.
PASSWORD_RESET_TIMEOUT = 3 * 24 * 3600

LANGUAGES = [("id", "Bahasa Indonesia"), ("en", "English")]
LANGUAGE_CODE = env.choice("REDAKSI_LANGUAGE", default="id", among=("id", "en"))
# Ours first; then what the desk says and Wagtail has not put into Indonesian yet.
LOCALE_PATHS = [PACKAGE / "locale", PACKAGE / "newsroom" / "wagtail_words"]
USE_I18N = True
USE_TZ = True
TIME_ZONE = env.zone("REDAKSI_ZONE", default="Asia/Makassar")

# What readers say below a story: only signed in, confirmed by a link sent to them, or not at all.
COMMENTS = env.choice(
    "REDAKSI_COMMENTS",
    default="konfirmasi_email",
    among=("login_dulu", "konfirmasi_email", "tutup"),
)
COMMENTS_HOLD_NEWCOMERS = env.flag("REDAKSI_COMMENTS_HOLD_NEWCOMERS", default=False)
# In hundredths of the filter's score, which goes from 0 to 1.
COMMENTS_HOLD_FROM = env.number("REDAKSI_COMMENTS_HOLD_FROM", default=50, least=1, most=100)
COMMENTS_REFUSE_FROM = env.number("REDAKSI_COMMENTS_REFUSE_FROM", default=95, least=1, most=100)
# Whether the clock hides a comment 47 hours after a complaint that nobody has decided.
COMPLAINTS_HIDE = env.flag("REDAKSI_COMPLAINTS_HIDE", default=True)
# How many days readers' data is kept that nobody needs for long (redaksi/rights).
KEEP_NETWORKS_DAYS = env.number("REDAKSI_KEEP_NETWORKS_DAYS", default=30, least=1, most=30)
KEEP_RECEIPTS_DAYS = env.number("REDAKSI_KEEP_RECEIPTS_DAYS", default=30, least=1, most=365)
KEEP_CONSENTS_DAYS = env.number("REDAKSI_KEEP_CONSENTS_DAYS", default=1825, least=30, most=3650)

# A year, told on https alone: a browser that has once come safely never comes otherwise.
SECURE_HSTS_SECONDS = 31_536_000 if IS_TLS else 0
SILENCED_SYSTEM_CHECKS = [
    # The proxy in front redirects to https; a paper's other subdomains are its own business.
    "security.W008", "security.W005", "security.W021",
]  # fmt: skip

# The desk's cookies have their own names and path, so public pages never see them.
SESSION_COOKIE_NAME = "redaksi_desk"
CSRF_COOKIE_NAME = "redaksi_desk_csrf"
SESSION_COOKIE_PATH = CSRF_COOKIE_PATH = "/desk/"
SESSION_COOKIE_SECURE = CSRF_COOKIE_SECURE = IS_TLS
SESSION_COOKIE_HTTPONLY = CSRF_COOKIE_HTTPONLY = True
SESSION_COOKIE_SAMESITE = CSRF_COOKIE_SAMESITE = "Lax"
CSRF_FAILURE_VIEW = "redaksi.newsroom.door.login.stale_form"
# The other storage would put a cookie on every public page.
MESSAGE_STORAGE = "django.contrib.messages.storage.session.SessionStorage"
CSRF_TRUSTED_ORIGINS = [ADDRESS]

STATIC_URL = "/static/"
STATIC_ROOT = HOME / "static"
STORAGES = {
    "default": {"BACKEND": "django.core.files.storage.FileSystemStorage"},
    # Names that carry their content's mark, kept for ever by browsers, compressed beforehand.
    "staticfiles": {"BACKEND": "whitenoise.storage.CompressedManifestStaticFilesStorage"},
}
WHITENOISE_KEEP_ONLY_HASHED_FILES = True
STATICFILES_FINDERS = [
    "django.contrib.staticfiles.finders.AppDirectoriesFinder",
    # The styles and scripts that lie beside their templates, each kind joined into one file.
    "redaksi.reading.theme.ThemeFinder",
]
MEDIA_URL = "/media/"
MEDIA_ROOT = HOME / "media"

WAGTAIL_SITE_NAME = "Redaksi"
WAGTAILADMIN_BASE_URL = ADDRESS
WAGTAIL_CONTENT_LANGUAGES = LANGUAGES
WAGTAILADMIN_PERMITTED_LANGUAGES = LANGUAGES
WAGTAILIMAGES_IMAGE_MODEL = "media.Photo"
WAGTAILIMAGES_EXTENSIONS = ["jpg", "jpeg", "png", "webp", "avif", "gif", "heic"]
WAGTAILIMAGES_IMAGE_FORM_BASE = "redaksi.media.forms.PhotoForm"
WAGTAILIMAGES_MAX_UPLOAD_SIZE = 25 * 1024 * 1024
WAGTAILIMAGES_MAX_IMAGE_PIXELS = 50_000_000
# The desk's thumbnails: JPEG takes no time to write, where AVIF and PNG take seconds.
WAGTAILIMAGES_FORMAT_CONVERSIONS = dict.fromkeys(("png", "webp", "avif", "gif", "heic"), "jpeg")
WAGTAILDOCS_DOCUMENT_MODEL = "media.Attachment"
WAGTAILDOCS_EXTENSIONS = ["pdf", "csv", "xlsx", "docx", "odt", "txt", "zip"]
WAGTAILDOCS_SERVE_METHOD = "direct"
WAGTAILSEARCH_BACKENDS = {"default": {"BACKEND": "wagtail.search.backends.database"}}
WAGTAIL_ENABLE_UPDATE_CHECK = False
WAGTAIL_GRAVATAR_PROVIDER_URL = None
WAGTAIL_PASSWORD_RESET_ENABLED = True
WAGTAILADMIN_USER_LOGIN_FORM = "redaksi.newsroom.door.login.DeskLoginForm"
WAGTAILADMIN_USER_PASSWORD_RESET_FORM = "redaksi.newsroom.door.login.NewPasswordForm"  # noqa: S105  # a form, no secret
WAGTAILADMIN_NOTIFICATION_USE_HTML = True
# One zone for the whole desk, the paper's: "publish at 07.00" must mean one moment.
WAGTAIL_USER_TIME_ZONES = [TIME_ZONE]
# Milliseconds after the last key; a stringer's connection carries the whole article each time.
WAGTAIL_AUTOSAVE_INTERVAL = 2000
TAGGIT_CASE_INSENSITIVE = True

# Five wrong passwords for a name from an address, then fifteen minutes of rest; kept in the
# database, since there need be no cache server. REMOTE_ADDR is the reader's, set by our proxy.
AXES_HANDLER = "redaksi.newsroom.door.lockout.DeskHandler"
AXES_LOCKOUT_CALLABLE = "redaksi.newsroom.door.lockout.rest"
AXES_LOCKOUT_PARAMETERS = [["username", "ip_address"]]
AXES_FAILURE_LIMIT = 5
AXES_COOLOFF_TIME = timedelta(minutes=15)
AXES_RESET_ON_SUCCESS = True
AXES_RESET_COOL_OFF_ON_FAILURE_DURING_LOCKOUT = False
# Who logged in from where is kept no longer than the log-in itself (DeskSession).
AXES_DISABLE_ACCESS_LOG = True
AXES_SENSITIVE_PARAMETERS = ["username", "ip_address", "csrfmiddlewaretoken"]

# Until a mail server is named, mails are files in the data folder.
vars().update(env.mail("EMAIL_URL"))
# Letters leave after the commit; the backend that EMAIL_URL names then sends them.
MAIL_BACKEND = vars()["EMAIL_BACKEND"]
EMAIL_BACKEND = "redaksi.newsroom.desk.mail.MailAfterCommit"
EMAIL_TIMEOUT = 20
DEFAULT_FROM_EMAIL = SERVER_EMAIL = env.text("REDAKSI_MAIL_FROM", f"redaksi@{HOST}")

LOG_LEVEL = env.choice(
    "REDAKSI_LOG_LEVEL", default="INFO", among=("DEBUG", "INFO", "WARNING", "ERROR")
)
LOGGING = {
    "version": 1,
    "disable_existing_loggers": False,
    "formatters": {"line": {"format": "{levelname} {name} {message}", "style": "{"}},
    "handlers": {"stderr": {"class": "logging.StreamHandler", "formatter": "line"}},
    "root": {"handlers": ["stderr"], "level": "WARNING"},
    "loggers": {
        "redaksi": {"level": LOG_LEVEL},
        # By default Django mails its errors, to nobody.
        "django": {"handlers": [], "level": "WARNING"},
        # A page that does not exist is no news.
        "django.request": {"level": "ERROR"},
        # A host that is not ours is refused with 400; robots try all day long.
        "django.security.DisallowedHost": {"level": "CRITICAL"},
        # It would write down who failed to log in, and from where.
        "axes": {"level": "ERROR"},
    },
}

env.refuse_unknown()
