"""Stems that the stemmer left of one word know each other."""

import pytest

from redaksi.assistant.kin import kin
from redaksi.search.letters import stemmed


@pytest.mark.parametrize(
    ("one", "other"),
    [("menambal", "ditambal"), ("mengirim", "dikirim"), ("menolak", "penolakan")],
)
def test_what_a_prefix_swallowed_is_thought_of(one, other):
    assert stemmed(other) in kin(stemmed(one))
    assert stemmed(one) in kin(stemmed(other))


def test_a_stem_is_its_own_kin():
    assert "embung" in kin("embung")
    assert kin("balai") == {"balai"}
