"""Words that say nothing of what a story is about: function words, and how news speaks (D59)."""

from pathlib import Path

STOP_WORDS = frozenset(Path(__file__).with_name("stop_words.txt").read_text("utf-8").split())
