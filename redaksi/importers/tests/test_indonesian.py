"""The pages on the old site speak Indonesian, whatever they tell."""

import pytest

from redaksi.importers.account import Account, Deed, Outcome
from redaksi.importers.actions.reporting import report
from redaksi.importers.manuscript import Doubt, Fate
from redaksi.importers.models import Run
from redaksi.importers.tally import Tally
from redaksi.importers.tests.conftest import AT
from redaksi.importers.views.details import FIELDS, SIGNS
from redaksi.newsroom.roles import Role
from redaksi.newsroom.tests.english import english_in
from redaksi.newsroom.tests.test_indonesian import LEFT_IN_ENGLISH

pytestmark = [pytest.mark.django_db, pytest.mark.once]


@pytest.fixture
def as_role(make_user, client_of):
    """People have names, since a role's name is an English word."""
    names = {Role.EDITOR: "lalu", Role.MANAGING_EDITOR: "baiq", Role.TECHNICIAN: "wayan"}
    return lambda role: client_of(make_user(role, name=names[role]))


@pytest.fixture
def account():
    """Everything that can be counted, once."""
    account = Account(addresses=7, compared=3, below=1)
    account.read.update(["post", "page", "attachment", "revision", "nav_menu_item"])
    account.became.update(("post", str(fate)) for fate in Fate)
    account.deeds.update(Deed)
    account.files.update((kind, end) for kind in ("photo", "document") for end in Outcome)
    account.comments.update(("comment", state) for state in ("1", "0", "spam", "trash"))
    account.doubts.update(str(doubt) for doubt in Doubt)
    return account


def test_the_list_and_its_buttons(editor, find, make_article):
    for doubt in Doubt:
        find(doubt, article=make_article("Air Embung"))
    find("looks_planted", detail=", ".join(SIGNS))
    find("picture_lacks", detail=", ".join(FIELDS))
    find("no_date", mended_at=AT)
    pages = [
        editor.get(f"/desk/old-site/{query}")
        for query in ("", "findings/", "findings/?state=all&p=2", "findings/?doubt=no_date",
                      "findings/?q=zzz", "findings/?doubt=was_private&state=mended")
    ]  # fmt: skip
    mended = editor.post("/desk/old-site/findings/mend-all/no_section/", follow=True)
    reopened = editor.post(f"/desk/old-site/findings/{find().pk}/reopen/", follow=True)

    assert english_in(*pages, mended, reopened) - set(LEFT_IN_ENGLISH) == set()


@pytest.mark.parametrize("is_whole", [True, False])
def test_the_report(managing_editor, site, account, is_whole):
    run = Run.objects.create(site=site, started_at=AT, ended_at=AT if is_whole else None)
    if is_whole:
        run.report = report(account, Tally(), run=run, is_dry=True)
        run.save()

    answer = managing_editor.get(f"/desk/old-site/imports/{run.pk}/")

    assert answer.status_code == 200
    assert english_in(answer) - set(LEFT_IN_ENGLISH) == set()


def test_an_empty_desk(technician, site):
    pages = [technician.get(f"/desk/old-site/{path}") for path in ("", "findings/")]

    assert english_in(*pages) - set(LEFT_IN_ENGLISH) == set()
