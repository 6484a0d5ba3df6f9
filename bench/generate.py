"""Write an old paper's export of any size: an invented regional paper, twelve years of it.

    .venv/bin/python bench/generate.py --posts 100000 --to /tmp/old.xml [--seed 7] [--media DIR]
        [--program ghost]

The same figures and seed give the same file. It is written as a stream, about 1,500 posts a second;
`--media` also draws a small picture for every attachment into DIR, as wp-content/uploads has them.
"""

import argparse
import json
from pathlib import Path
from random import Random

from old_paper.ghost import ghost
from old_paper.pictures import draw
from old_paper.site import OldPaper
from old_paper.typesetting import Shot


def main() -> None:
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--posts", type=int, default=1000)
    parser.add_argument("--to", type=Path, required=True)
    parser.add_argument("--seed", type=int, default=1)
    parser.add_argument("--media", type=Path)
    parser.add_argument("--program", choices=("wordpress", "ghost"), default="wordpress")
    chosen = parser.parse_args()

    def drawn(shot: Shot) -> None:
        if chosen.media:
            draw(shot, chosen.media)

    random = Random(chosen.seed)  # noqa: S311  # invented news, no secrets
    paper = OldPaper(random, chosen.posts, draw=drawn)
    with chosen.to.open("w", encoding="utf-8") as file:
        file.writelines(ghost(paper) if chosen.program == "ghost" else paper.text())
    figures = {"file": str(chosen.to), "bytes": chosen.to.stat().st_size, "seed": chosen.seed}
    print(json.dumps({**figures, "tags": len(paper.tags), **paper.counts}))


if __name__ == "__main__":
    main()
