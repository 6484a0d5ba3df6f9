"""The one settings file under test, with a data folder and a key of its own.

Given by environment variables as everywhere else: what is set already stays.
"""

import os
import tempfile

os.environ.setdefault("REDAKSI_HOME", tempfile.mkdtemp(prefix="redaksi-test-"))
os.environ.setdefault("REDAKSI_SECRET_KEY", "only-for-tests-" * 4)
# Databases for tests alone, and those of the programs that tests start, need survive no power cut.
os.environ.setdefault("PGOPTIONS", "-c synchronous_commit=off")

from redaksi.settings import *  # noqa: F403  # the environment comes first
from redaksi.settings import STATIC_ROOT, STORAGES

# Tests need no collected files; everything else is as it is in a real house.
STORAGES["staticfiles"] = {"BACKEND": "django.contrib.staticfiles.storage.StaticFilesStorage"}
STATIC_ROOT.mkdir(parents=True, exist_ok=True)
