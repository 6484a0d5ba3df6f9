"""What the server runs: the whole program, told by whom it is really asked."""

import os

from django.conf import settings
from django.core.wsgi import get_wsgi_application

from redaksi.pressroom.proxies import behind_proxies

os.environ.setdefault("DJANGO_SETTINGS_MODULE", "redaksi.settings")
application = behind_proxies(get_wsgi_application(), settings.TRUSTED_PROXIES)
