"""What becomes of an old post, and from which moment: nothing is published by accident (D138)."""

from datetime import UTC, datetime, timedelta

from redaksi.importers.entries import Inventory, OldPost, Program
from redaksi.importers.manuscript import Doubt, Fate, Note

FATES = {
    "publish": Fate.PUBLISHED, "future": Fate.SCHEDULED, "pending": Fate.WAITING,
    "draft": Fate.DRAFT, "private": Fate.INTERNAL, "trash": Fate.LEFT, "auto-draft": Fate.LEFT,
    "inherit": Fate.LEFT,
}  # fmt: skip
# Sites gave their stories types of their own; these are stories all the same.
ARTICLES = frozenset({"post", "berita", "news", "artikel", "article", "opini", "blog"})
STANDING = "page"
# What programs keep for themselves, and what comes along in another way: no loss, no doubt.
NO_CONTENT = frozenset(
    {
        "attachment", "revision", "nav_menu_item", "wp_block", "wp_template", "wp_template_part",
        "wp_navigation", "wp_global_styles", "wp_font_family", "wp_font_face", "custom_css",
        "customize_changeset", "oembed_cache", "user_request", "guest-author", "acf-field",
        "acf-field-group", "elementor_library", "wpcf7_contact_form", "amp_validated_url",
        "tablepress_table", "wp_log", "scheduled-action", "tie_slider", "tie_banner",
    }
)  # fmt: skip


def fate_of(post: OldPost, inventory: Inventory, *, at: datetime | None) -> tuple[Fate, list[Note]]:
    """Give what becomes of a post by its type and status, and what a person has to decide.

    `at` is the day of the import: what should have gone out by then and did not, stays a draft.
    """
    if post.type not in ARTICLES and post.type != STANDING:
        was_seen = post.type not in NO_CONTENT and post.status == "publish"
        return Fate.LEFT, [Note(Doubt.NOT_MAPPED, post.type[:100])] if was_seen else []
    fate = FATES.get(post.status, Fate.DRAFT)
    if fate is Fate.LEFT:
        return fate, []
    if post.password:
        # Ghost names who could read it; WordPress' password stays in the file.
        detail = post.password if inventory.site.program is Program.GHOST else ""
        return Fate.LOCKED, [Note(Doubt.WAS_LOCKED, detail[:100])]
    if fate is Fate.INTERNAL:
        return fate, [Note(Doubt.WAS_PRIVATE)]
    moment = moment_of(post, inventory)
    is_dated = moment is not None or post.type == STANDING
    if not is_dated and fate in (Fate.PUBLISHED, Fate.SCHEDULED):
        return Fate.DRAFT, [Note(Doubt.NO_DATE)]
    if fate is Fate.SCHEDULED and at and moment and moment <= at:
        return Fate.DRAFT, [Note(Doubt.SCHEDULE_PASSED, moment.isoformat())]
    return fate, []


def moment_of(post: OldPost, inventory: Inventory) -> datetime | None:
    """Give when a post was published; the old desk's clock is read by its zone (D137)."""
    if post.utc_at or not post.local_at:
        return post.utc_at
    try:
        return (post.local_at - timedelta(hours=inventory.hours_east)).replace(tzinfo=UTC)
    except OverflowError:
        return None


def changed_at(post: OldPost, published: datetime | None) -> datetime | None:
    """Give when a post was last changed; never before it was published."""
    if post.changed_at and published:
        return max(post.changed_at, published)
    return published
