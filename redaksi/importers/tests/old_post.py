"""Old posts for tests, told without a file, and what is known of the site around them."""

from datetime import UTC, datetime
from typing import Any

from redaksi.importers.desk import Desk
from redaksi.importers.entries import (
    Inventory,
    OldAuthor,
    OldPost,
    OldTerm,
    Program,
    SiteFacts,
    TermName,
)
from redaksi.importers.manuscript import Credit, Manuscript
from redaksi.importers.plan import plan
from redaksi.importers.tally import Tally

SITE = "https://suar.example"
THEN = datetime(2019, 12, 3, 2, 15, tzinfo=UTC)
IMPORTED_AT = datetime(2026, 5, 12, tzinfo=UTC)
DESK = Desk(
    outlet="Suar Mataram",
    initials={"ezr": Credit("writer", name="Ezra Pratama")},
    authors={"rini2": "Baiq Rini Astuti"},
    at=IMPORTED_AT,
)
TEXT = "<!-- wp:paragraph -->\n<p>Tiga desa sepakat berbagi air.</p>\n<!-- /wp:paragraph -->"
DAERAH = TermName("category", "daerah", "Daerah")


def old_post(**told: Any) -> OldPost:
    """Give a published post with a text, a section and an author."""
    known: dict[str, Any] = {
        "key": "12", "type": "post", "status": "publish", "title": "Embung Kering",
        "slug": "embung-kering", "address": f"{SITE}/2019/12/embung-kering/", "author": "reni",
        "utc_at": THEN, "content": TEXT, "terms": (DAERAH,),
    }  # fmt: skip
    return OldPost(**{**known, **told})


def inventory(program: Program = Program.WORDPRESS, **told: Any) -> Inventory:
    """Give a site with a writer, whoever set it up, nested sections and two pictures."""
    held = Inventory(SiteFacts(program, "Suar Mataram", SITE, language="id"), **told)
    for key, login, name in (
        ("1", "admin", "admin"), ("2", "reni", "Reni Wulandari"), ("3", "rini2", "rini2"),
        ("4", "ibn", "Ibnu Hadi"), ("5", "budi_s", "budi_s"),
    ):  # fmt: skip
        held.authors[login] = OldAuthor(key, login, name)
    for key, slug, name, parent in (
        ("21", "daerah", "Daerah", ""), ("22", "lombok", "Lombok", "daerah"),
        ("23", "ekonomi", "Ekonomi", ""),
    ):  # fmt: skip
        held.terms["category", slug] = OldTerm(key, "category", slug, name, parent)
    for key, name, caption in (
        ("7", "embung", "Embung Tibu (Foto: Reni/Suar)"), ("8", "pintu", "Pintu air"),
    ):  # fmt: skip
        path = f"{SITE}/wp-content/uploads/2019/12/{name}.jpg"
        held.files[key] = OldPost(
            key=key, type="attachment", status="inherit", title=name, slug=name, address="",
            file_address=path, excerpt=caption, meta=(("_wp_attachment_image_alt", f"Alt {name}"),),
        )  # fmt: skip
        held.file_keys[f"/wp-content/uploads/2019/12/{name}.jpg"] = key
    return held


def planned(
    *, held: Inventory | None = None, tally: Tally | None = None, desk: Desk = DESK, **told: Any
) -> Manuscript:
    """Plan an old post that is told by what differs from the usual one."""
    return plan(old_post(**told), held or inventory(), tally=tally or Tally(), desk=desk)
