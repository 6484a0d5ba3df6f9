"""The settings file that `redaksi init` lays into a data folder."""

import os
import secrets
from pathlib import Path

from redaksi.pressroom.environment import SETTINGS_FILE

HEAD = """\
# The settings of this paper; docs/settings.md explains each of them.
# What the environment says wins. Keep this file to yourself: it holds the secret key.
"""
# 50 bytes by chance: more than anybody can try.
KEY_BYTES = 50


def write_settings(home: Path, told: dict[str, str]) -> Path:
    """Make the data folder and its settings file, with a new secret key, for the owner's eyes.

    An existing file is kept, and what it lacks is added below.
    """
    home.mkdir(mode=0o700, parents=True, exist_ok=True)
    path = home / SETTINGS_FILE
    lines = {"REDAKSI_SECRET_KEY": secrets.token_urlsafe(KEY_BYTES), **told}
    text = "".join(f"{name}={value}\n" for name, value in lines.items() if value)
    is_new = not path.exists()
    with os.fdopen(os.open(path, os.O_WRONLY | os.O_CREAT | os.O_APPEND, 0o600), "a") as file:
        file.write(HEAD + text if is_new else text)
    return path
