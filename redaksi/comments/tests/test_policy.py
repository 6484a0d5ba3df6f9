from dataclasses import replace
from datetime import date

import pytest

from redaksi.comments.policy import (
    Case,
    Decision,
    Mode,
    Openness,
    Outcome,
    Rules,
    Why,
    decide,
    takes_comments,
)

RULES = Rules(Mode.CONFIRM_BY_MAIL, holds_newcomers=False, hold_from=0.5, refuse_from=0.95)
CASE = Case(Openness.OPEN, is_first=True, links=0, score=0.0)
DAY = date(2026, 5, 12)


@pytest.mark.parametrize(
    ("known", "outcome", "why"),
    [
        ({}, Outcome.PUBLISH, Why.NOTHING),
        ({"links": 1}, Outcome.HOLD, Why.LINKS),
        ({"links": 3, "is_first": False}, Outcome.PUBLISH, Why.NOTHING),
        ({"openness": Openness.PREMODERATED, "is_first": False}, Outcome.HOLD, Why.ARTICLE),
        ({"score": 0.49}, Outcome.PUBLISH, Why.NOTHING),
        ({"score": 0.5}, Outcome.HOLD, Why.FILTER),
        ({"score": 0.95, "is_first": False}, Outcome.REFUSE, Why.SPAM),
        ({"is_banned": True}, Outcome.REFUSE, Why.BANNED),
        ({"is_staff": True, "score": 0.99}, Outcome.PUBLISH, Why.NOTHING),
        ({"openness": Openness.PREMODERATED, "is_staff": True}, Outcome.PUBLISH, Why.NOTHING),
    ],
)
def test_what_becomes_of_a_comment(known, outcome, why):
    assert decide(replace(CASE, **known), RULES) == Decision(outcome, why)


def test_newcomers_wait_where_the_paper_wants_it():
    rules = replace(RULES, holds_newcomers=True)

    assert decide(CASE, rules).why is Why.NEWCOMER
    assert decide(replace(CASE, is_first=False), rules).outcome is Outcome.PUBLISH


@pytest.mark.parametrize(
    ("mode", "openness", "closes_on", "takes"),
    [
        (Mode.CONFIRM_BY_MAIL, Openness.OPEN, None, True),
        (Mode.SIGN_IN_FIRST, Openness.PREMODERATED, DAY, True),
        (Mode.CONFIRM_BY_MAIL, Openness.OPEN, date(2026, 5, 11), False),
        (Mode.CONFIRM_BY_MAIL, Openness.CLOSED, None, False),
        (Mode.CLOSED, Openness.OPEN, None, False),
    ],
)
def test_when_an_article_takes_comments(mode, openness, closes_on, takes):
    assert takes_comments(mode, openness, closes_on, today=DAY) is takes
