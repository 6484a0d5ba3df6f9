"""The weights that are shipped are what the script makes of the data, bit for bit."""

import hashlib
import os
from importlib.resources import files
from pathlib import Path

import pytest

from bench.spam import comments, recall_at, shares
from bench.train_spam import folds, samples, train
from redaksi.comments.spam import HOLD, judge
from redaksi.comments.tests.advertised import COMPLAINTS, DISGUISES, ORDINARY, PITCHES
from redaksi.comments.weights import FILE, NotOurWeights, read, shipped, write

# The folder with comments_dev.jsonl.gz and brands_dev.txt, which stay out of the repository.
DATA = os.environ.get("REDAKSI_SPAM_DATA", "")
SITES = ["KILATBET77", "SAWAHTOTO", "PAYUNG4D", "EMBERWIN"]
MOST_BYTES = 2_000_000
# So many invented comments are enough to train on in a test.
FEW = 60
PINNED = "795f5b768d8cc69ddb2faae8d752fdbf1fcf7042b67332f1c3ef06a0848cf322"


def invented() -> list[dict[str, object]]:
    """A few advertisements for sites that do not exist, and what readers say."""
    spam = [pitch.format(site=site) for pitch in PITCHES for site in SITES]
    spam += [pitch.format(site=DISGUISES[way]) for pitch in PITCHES for way in ("bold", "spaced")]
    return [
        *({"text": text, "label": 1} for text in spam),
        *({"text": text, "label": 0} for text in ORDINARY),
        *({"text": text, "label": 0, "hard_negative": 1} for text in COMPLAINTS),
    ]


def test_shipped_weights_are_small_and_come_back_as_they_were():
    data = (files("redaksi.comments") / FILE).read_bytes()

    assert len(data) < MOST_BYTES
    assert write(shipped()) == data


@pytest.mark.parametrize("data", [b"", b"PK\x03\x04", b"redaksi spam weights 1\n{}\nabc"])
def test_other_file_is_refused(data):
    with pytest.raises(NotOurWeights):
        read(data)


def test_training_is_the_same_twice_and_learns():
    told = samples(invented(), SITES)

    weights = train(told, said=FEW)

    assert write(train(told, said=FEW)) == write(weights)
    assert all(
        (judge(sample.text, weights=weights).score >= HOLD) is sample.is_spam for sample in told
    )


def test_training_gives_these_bytes_on_every_machine():
    made = write(train(samples(invented(), SITES), said=FEW))

    assert hashlib.sha256(made).hexdigest() == PINNED


@pytest.mark.skipif(not DATA, reason="REDAKSI_SPAM_DATA names no folder")
def test_data_give_the_shipped_weights():
    brands = (Path(DATA) / "brands_dev.txt").read_text(encoding="utf-8").split()
    told = samples(comments(Path(DATA) / "comments_dev.jsonl.gz"), brands)

    made = write(train(told))

    assert made == (files("redaksi.comments") / FILE).read_bytes()


def test_site_is_in_one_fold_only():
    told = samples(invented(), SITES)

    where = folds(told, 3)

    for site in ("kilatbett", "sawahtoto"):
        assert len({at for sample, at in zip(told, where, strict=True) if sample.site == site}) <= 1
    assert {sample.site for sample in told if sample.is_spam} >= {"sawahtoto"}


def test_recall_is_taken_where_the_alarms_allow():
    scored = [(0.9, True), (0.8, False), (0.7, True), (0.6, True), (0.1, False)]

    assert recall_at(scored, 0.0) == pytest.approx(1 / 3)
    assert recall_at(scored, 0.5) == 1.0
    assert recall_at([(0.5, True), (0.5, False)], 0.0) == 0.0


def test_shares_at_a_threshold():
    scored = [(0.9, True), (0.8, False), (0.5, True), (0.1, True)]

    told = shares(scored, 0.5)

    assert told == {
        "precision": pytest.approx(2 / 3),
        "recall": pytest.approx(2 / 3),
        "f1": pytest.approx(2 / 3),
    }
