"""Measure the filter of comments: what it catches, what it catches wrongly, what it costs.

    .venv/bin/python bench/spam.py --data FILE.jsonl[.gz]

A JSON object a line: `text`, `label` (1 = advertising for gambling) and, for ordinary comments that
use its words, `hard_negative` 1. The text alone is judged, with the weights and at the threshold
that are shipped. Goals: bench/README.md.
"""

import argparse
import gzip
import json
import sys
import time
from pathlib import Path
from typing import Any

sys.path.insert(0, str(Path(__file__).resolve().parent.parent))

FALSE_ALARMS = 0.005


def comments(path: Path) -> list[dict[str, Any]]:
    """Read the file; compressed or not is told by its first two bytes."""
    data = path.read_bytes()
    text = gzip.decompress(data) if data[:2] == b"\x1f\x8b" else data
    return [json.loads(line) for line in text.decode("utf-8").splitlines() if line.strip()]


def resident() -> int:
    """Give the resident memory of this process in bytes."""
    for line in Path("/proc/self/status").read_text(encoding="ascii").splitlines():
        if line.startswith("VmRSS:"):
            return int(line.split()[1]) * 1024
    raise RuntimeError("no VmRSS")


def recall_at(scored: list[tuple[float, bool]], share: float) -> float:
    """Give the share of spam caught when at most `share` of the good comments is caught too.

    Comments of one score are caught together or not at all.
    """
    spam = sum(is_spam for _, is_spam in scored)
    allowed = int(share * (len(scored) - spam))
    best = caught = alarms = 0
    ordered = sorted(scored, reverse=True)
    for place, (score, is_spam) in enumerate(ordered):
        caught, alarms = caught + is_spam, alarms + (not is_spam)
        is_last = place + 1 == len(ordered) or ordered[place + 1][0] != score
        if is_last and alarms <= allowed:
            best = caught
    return best / spam if spam else 0.0


def shares(scored: list[tuple[float, bool]], threshold: float) -> dict[str, float]:
    """Give precision, recall and F1 at a threshold."""
    hits = sum(is_spam for score, is_spam in scored if score >= threshold)
    caught = sum(score >= threshold for score, _ in scored)
    spam = sum(is_spam for _, is_spam in scored)
    precision, recall = hits / max(caught, 1), hits / max(spam, 1)
    f1 = 2 * precision * recall / (precision + recall) if hits else 0.0
    return {"precision": precision, "recall": recall, "f1": f1}


def main() -> None:
    """Judge every comment of the file once and tell the figures."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("--data", type=Path, required=True)
    given = comments(parser.parse_args().data)
    before = resident()
    from redaksi.comments.spam import HOLD, judge  # noqa: PLC0415  # its memory is measured

    judge("Berita yang bagus, terima kasih.")
    started = time.process_time()
    scores = [judge(comment["text"]).score for comment in given]
    spent = time.process_time() - started
    used = resident() - before
    scored = [(score, bool(comment["label"])) for score, comment in zip(scores, given, strict=True)]
    hard = [
        score
        for score, comment in zip(scores, given, strict=True)
        if comment.get("hard_negative") and not comment["label"]
    ]
    told = {
        **shares(scored, HOLD),
        "recall_at_fpr_0_005": recall_at(scored, FALSE_ALARMS),
        "hard_negative_rate": sum(score >= HOLD for score in hard) / max(len(hard), 1),
    }
    print(
        json.dumps(
            {name: round(value, 4) for name, value in told.items()}
            | {
                "microseconds_per_comment": round(spent / max(len(given), 1) * 1e6, 1),
                "extra_memory_mb": round(used / 1e6, 1),
            }
        )
    )


if __name__ == "__main__":
    main()
