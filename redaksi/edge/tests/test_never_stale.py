"""Whatever is done, in whatever order: what the gate answers is what the program would say now.

At least 300 sequences of verbs, drawn by Hypothesis, and the first 30 of them on PostgreSQL;
REDAKSI_SEQUENCES=5000 draws more.
"""

import os
from typing import Any

import pytest
from django.db import connection
from hypothesis import HealthCheck, Phase, settings, strategies
from hypothesis.stateful import RuleBasedStateMachine, precondition, rule, run_state_machine_as_test

from redaksi.edge.tests.leading import LEADING
from redaksi.edge.tests.newsroom import Newsroom
from redaksi.edge.tests.remarks import REMARKS
from redaksi.edge.tests.verbs import NOUNS, STORIES, Nothing, Verb, draft, publish, save

FEWER_ON_POSTGRESQL = "30" if connection.vendor == "postgresql" else "300"
SEQUENCES = int(os.environ.get("REDAKSI_SEQUENCES", FEWER_ON_POSTGRESQL))
STEPS = int(os.environ.get("REDAKSI_STEPS", "6"))


class Sequence(RuleBasedStateMachine):
    """Things that happen to a paper while it is read."""

    newsroom: Newsroom

    def __init__(self) -> None:
        super().__init__()
        self.newsroom.begin()

    @rule(verb=strategies.sampled_from([publish, draft, save]), data=strategies.data())
    def edit(self, verb: Verb, data: Any) -> None:
        self.newsroom.do(verb, Drawn(data))

    @rule(verb=strategies.sampled_from(STORIES), data=strategies.data())
    def come_and_go(self, verb: Verb, data: Any) -> None:
        self.newsroom.do(verb, Drawn(data))

    @rule(verb=strategies.sampled_from(NOUNS), data=strategies.data())
    def change_beside(self, verb: Verb, data: Any) -> None:
        self.newsroom.do(verb, Drawn(data))

    @rule(verb=strategies.sampled_from(REMARKS), data=strategies.data())
    def talk(self, verb: Verb, data: Any) -> None:
        self.newsroom.do(verb, Drawn(data))

    @rule(verb=strategies.sampled_from(LEADING), data=strategies.data())
    def lead_on(self, verb: Verb, data: Any) -> None:
        self.newsroom.do(verb, Drawn(data))

    @rule(data=strategies.data())
    def read(self, data: Any) -> None:
        self.newsroom.read(Drawn(data))

    @rule(data=strategies.data())
    def begin_slowly(self, data: Any) -> None:
        self.newsroom.begin_slowly(Drawn(data))

    @precondition(lambda self: self.newsroom.slow)
    @rule()
    def finish(self) -> None:
        self.newsroom.finish()

    @rule(moments=strategies.integers(1, 3))
    def wait(self, moments: int) -> None:
        self.newsroom.wait(moments)

    def teardown(self) -> None:
        self.newsroom.end()


class Drawn:
    """Lets Hypothesis decide."""

    def __init__(self, data: Any) -> None:
        self.data = data

    def one(self, among: Any) -> Any:
        found = list(among)
        if not found:
            raise Nothing
        return self.data.draw(strategies.sampled_from(found))

    def some(self, among: Any) -> Any:
        found = list(among)
        if not found:
            return []
        places = strategies.sets(strategies.sampled_from(range(len(found))), max_size=3)
        return [found[place] for place in sorted(self.data.draw(places))]


@pytest.mark.django_db
def test_no_sequence_leaves_an_old_page(newsroom):
    Sequence.newsroom = newsroom
    run_state_machine_as_test(
        Sequence,
        settings=settings(
            max_examples=SEQUENCES, stateful_step_count=STEPS, derandomize=True, database=None,
            deadline=None, suppress_health_check=list(HealthCheck),
            # Six steps are short enough to be read; shrinking them takes minutes.
            phases=[Phase.generate],
        ),
    )  # fmt: skip
