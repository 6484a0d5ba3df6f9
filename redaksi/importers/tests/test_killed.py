"""An import that is killed leaves whole batches behind, and the next run brings the rest."""

import json
import os
import random
import signal
import sqlite3
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import closing
from pathlib import Path
from urllib.parse import urlsplit

import psycopg
import pytest
from django.db import connection

from redaksi.importers.tests.wxr_text import wxr

# So that it is run on PostgreSQL as well.
pytestmark = pytest.mark.django_db
STORIES, KILLS = 400, 2
PATIENCE_SECONDS = 240
# One process for both: loading the program takes longer than what it does here.
FINISH_TWICE = """
import json, sys
from redaksi.cli import main
assert main(sys.argv[1:]) == 0
from django.db.models import Count
from wagtail.models import Page, Revision, PageLogEntry, ReferenceIndex
from redaksi.articles.models import Article, Byline, Placing
from redaksi.importers.models import OldAddress, Origin
from redaksi.search.models import Entry
def count():
    models = (
        Article, Byline, Placing, Revision, PageLogEntry, ReferenceIndex, OldAddress, Origin, Entry)
    counted = {model.__name__: model.objects.count() for model in models}
    titles = Article.objects.values("title")
    counted["doubles"] = titles.annotate(n=Count("pk")).filter(n__gt=1).count()
    counted["problems"] = sum(map(len, Page.find_problems()))
    return counted
once = count()
assert main(sys.argv[1:]) == 0
json.dump([once, count()], open("counted.json", "w"))
"""


@pytest.fixture(scope="module")
def tables(tmp_path_factory, django_db_setup, django_db_blocker) -> Iterator[dict[str, str]]:
    """Say where a paper of its own is, on the tests' kind of database, its tables made already."""
    home = tmp_path_factory.mktemp("paper")
    told = {"REDAKSI_HOME": str(home)}
    with django_db_blocker.unblock():
        if connection.vendor == "sqlite":
            with connection.cursor() as database:
                database.execute("VACUUM INTO %s", [str(home / "redaksi.sqlite3")])
            yield told
            return
        # PostgreSQL copies a database that nobody is connected to.
        connection.close()
    server, name = os.environ["DATABASE_URL"], f"redaksi_killed_{os.getpid()}"
    with psycopg.connect(server, autocommit=True) as database:
        database.execute(f'CREATE DATABASE "{name}" TEMPLATE "{connection.settings_dict["NAME"]}"')
    yield told | {"DATABASE_URL": urlsplit(server)._replace(path=f"/{name}").geturl()}
    with psycopg.connect(server, autocommit=True) as database:
        database.execute(f'DROP DATABASE "{name}" WITH (FORCE)')


@pytest.fixture
def environment(tables: dict[str, str]) -> dict[str, str]:
    """Give the environment in which the command works on that paper."""
    told = {**os.environ, "DJANGO_SETTINGS_MODULE": "redaksi.settings", **tables}
    told.pop("REDAKSI_SECRET_KEY", None)
    return told


AUTHOR = """<wp:author><wp:author_id>1</wp:author_id>
<wp:author_login><![CDATA[reni]]></wp:author_login>
<wp:author_display_name><![CDATA[Reni Wulandari]]></wp:author_display_name></wp:author>"""


def story(key: int) -> str:
    month = 1 + key % 12
    return f"""<item><title>Air embung {key}</title>
<link>https://suar.example/2019/{month:02}/embung-{key}/</link>
<dc:creator><![CDATA[reni]]></dc:creator>
<guid isPermaLink="false">https://suar.example/?p={key}</guid>
<content:encoded><![CDATA[<p>Tiga desa berbagi air, giliran ke-{key}.</p>
<p>Lihat <a href="https://suar.example/?p={key + 250}">lanjutannya</a>.</p>]]></content:encoded>
<excerpt:encoded><![CDATA[Giliran air.]]></excerpt:encoded>
<wp:post_id>{key}</wp:post_id>
<wp:post_date>2019-{month:02}-03 10:00:00</wp:post_date>
<wp:post_date_gmt>2019-{month:02}-03 02:00:00</wp:post_date_gmt>
<wp:post_name><![CDATA[embung-{key}]]></wp:post_name>
<wp:status>publish</wp:status><wp:post_type>post</wp:post_type>
<category domain="category" nicename="daerah"><![CDATA[Daerah]]></category>
<category domain="post_tag" nicename="air-{key % 9}"><![CDATA[Air {key % 9}]]></category>
</item>"""


def redaksi(*words: str, environment: dict[str, str]) -> subprocess.Popen[bytes]:
    command = [sys.executable, "-m", "redaksi.cli", *words]
    return subprocess.Popen(
        command, env=environment, stdout=subprocess.DEVNULL, stderr=subprocess.PIPE
    )


def finish(*words: str, environment: dict[str, str]) -> None:
    child = redaksi(*words, environment=environment)
    _, told = child.communicate(timeout=PATIENCE_SECONDS)
    assert child.returncode == 0, told.decode()


def filed(environment: dict[str, str]) -> int:
    """Count the articles past Django: starting it takes longer than a batch."""
    question = "SELECT count(*) FROM articles_article"
    if "DATABASE_URL" in environment:
        with psycopg.connect(environment["DATABASE_URL"]) as database:
            return int(database.execute(question).fetchone()[0])  # type: ignore[index]  # one row
    (path,) = Path(environment["REDAKSI_HOME"]).glob("*.sqlite3")
    with closing(sqlite3.connect(path, timeout=20)) as database:
        return int(database.execute(question).fetchone()[0])


def finish_twice(*words: str, folder: Path, environment: dict[str, str]) -> list[dict[str, int]]:
    """Run a command, count what is there, and do both again."""
    subprocess.run(
        [sys.executable, "-c", FINISH_TWICE, *words], cwd=folder, env=environment, check=True,
        capture_output=True, timeout=PATIENCE_SECONDS,
    )  # fmt: skip
    return list(json.loads((folder / "counted.json").read_text(encoding="utf-8")))


def test_killed_import_is_finished_by_the_next_run(tmp_path, environment):
    old = tmp_path / "lama.xml"
    old.write_text(wxr(AUTHOR, *map(story, range(1, STORIES + 1))), encoding="utf-8")
    finish("init", "--name", "Suar", environment=environment)
    chance = random.Random(12)  # noqa: S311  # a moment, no secret
    reached = [filed(environment)]

    for _kill in range(KILLS):
        child = redaksi("import", "wordpress", str(old), environment=environment)
        until = time.monotonic() + PATIENCE_SECONDS
        while filed(environment) <= reached[-1] and child.poll() is None:
            assert time.monotonic() < until
            time.sleep(0.05)
        time.sleep(chance.random() / 2)
        child.send_signal(signal.SIGKILL)
        child.communicate()
        reached.append(filed(environment))
    last, again = finish_twice(
        "import", "wordpress", str(old), folder=tmp_path, environment=environment
    )

    assert 0 < reached[1] < STORIES
    assert last["Article"] == last["Byline"] == last["Entry"] == STORIES
    assert (last["doubles"], last["problems"]) == (0, 0)
    # The section, as any and as the main one, the topic and the writer of each.
    assert last["Placing"] == 4 * STORIES
    assert again == last
