"""The desk's work: what an editor sees between logging in and going home."""
