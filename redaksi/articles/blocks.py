"""The blocks an article's body is made of."""

from threading import RLock
from typing import Any, ClassVar

from django.core.exceptions import ValidationError
from django.utils.translation import gettext_lazy as _
from wagtail import blocks
from wagtail.contrib.typed_table_block.blocks import TypedTableBlock
from wagtail.documents.blocks import DocumentChooserBlock
from wagtail.images.blocks import ImageChooserBlock

from redaksi.articles.embeds import provider
from redaksi.articles.markup import clean_old

INLINE = ["bold", "italic", "link"]
# For a draft Wagtail makes every block optional and then required again; all threads share the
# blocks, so that a story being published would meanwhile pass with what a draft may leave out.
CHECKING = RLock()


class QuoteBlock(blocks.StructBlock):
    """Words worth standing out, with the one who spoke them."""

    text = blocks.TextBlock(label=_("Words"), help_text=_("Without quotation marks."))
    speaker = blocks.CharBlock(label=_("Speaker"), max_length=120)
    role = blocks.CharBlock(label=_("Role and place"), max_length=160, required=False)

    class Meta:
        icon = "openquote"
        label = _("Quotation")


class PhotoBlock(blocks.StructBlock):
    """A photograph inside the text."""

    photo = ImageChooserBlock(label=_("Photo"))
    caption = blocks.CharBlock(
        label=_("Other caption"), max_length=400, required=False,
        help_text=_("Empty: the photo's own caption."),
    )  # fmt: skip

    class Meta:
        icon = "image"
        label = _("Photo")


class EmbedBlock(blocks.StructBlock):
    """Something that lives elsewhere; it loads only when the reader taps (D21)."""

    url = blocks.URLBlock(label=_("Address"))
    title = blocks.CharBlock(label=_("What it shows"), max_length=200)
    author = blocks.CharBlock(label=_("Who made it"), max_length=120)
    seen_on = blocks.DateBlock(label=_("Seen on"))

    class Meta:
        icon = "media"
        label = _("Embed")

    def clean(self, value: Any) -> Any:
        cleaned = super().clean(value)
        # Only a draft may come here without an address.
        if cleaned["url"] and not provider(cleaned["url"]):
            message = _("Only addresses that start with https:// can be embedded.")
            raise blocks.StructBlockValidationError({"url": ValidationError(message)})
        return cleaned


class TableBlock(blocks.StructBlock):
    """A table with a header row; the first column names the rows."""

    caption = blocks.CharBlock(label=_("Caption"), max_length=200)
    table = TypedTableBlock(
        [
            ("text", blocks.CharBlock(label=_("Text"), required=False)),
            ("number", blocks.CharBlock(label=_("Number"), required=False)),
        ],
        label=_("Table"),
    )

    class Meta:
        icon = "table"
        label = _("Table")


class FactBlock(blocks.StructBlock):
    label = blocks.CharBlock(label=_("What"), max_length=80)
    fact = blocks.CharBlock(label=_("Figure or fact"), max_length=160)

    class Meta:
        label = _("Fact")


class FactBoxBlock(blocks.StructBlock):
    """Figures at a glance; the first is set large."""

    title = blocks.CharBlock(label=_("Heading"), max_length=80)
    facts = blocks.ListBlock(FactBlock(), label=_("Facts"), min_num=1, max_num=8)

    class Meta:
        icon = "list-ul"
        label = _("Fact box")


class AskBlock(blocks.StructBlock):
    """One question and its answer."""

    question = blocks.CharBlock(label=_("Question"), max_length=200)
    answer = blocks.RichTextBlock(label=_("Answer"), features=INLINE)

    class Meta:
        icon = "help"
        label = _("Question and answer")


class ListBlock(blocks.StructBlock):
    ordered = blocks.BooleanBlock(label=_("Numbered"), required=False)
    items = blocks.ListBlock(blocks.CharBlock(max_length=400), label=_("Items"), min_num=1)

    class Meta:
        icon = "list-ol"
        label = _("List")


class DocumentBlock(blocks.StructBlock):
    document = DocumentChooserBlock(label=_("Document"))
    title = blocks.CharBlock(label=_("What it is"), max_length=200)

    class Meta:
        icon = "doc-full"
        label = _("Document")


class OldHtmlBlock(blocks.RawHTMLBlock):
    """What an import could not map; sanitised on the way in and again on the way out."""

    def clean(self, value: str) -> Any:
        return super().clean(clean_old(value))

    class Meta:
        icon = "code"
        label = _("Old HTML")


class BodyBlock(blocks.StreamBlock):
    """The body of an article."""

    paragraph = blocks.RichTextBlock(label=_("Text"), icon="pilcrow", features=INLINE)
    heading = blocks.CharBlock(label=_("Sub-heading"), icon="title", max_length=120)
    quote = QuoteBlock()
    photo = PhotoBlock()
    gallery = blocks.ListBlock(
        PhotoBlock(), label=_("Gallery"), icon="image", min_num=2, max_num=30
    )
    read_also = blocks.ListBlock(
        blocks.PageChooserBlock(page_type="articles.Article"),
        label=_("Read also"), icon="link", min_num=1, max_num=3,
    )  # fmt: skip
    fact_box = FactBoxBlock()
    table = TableBlock()
    ask = AskBlock()
    list = ListBlock()
    embed = EmbedBlock()
    document = DocumentBlock()
    old_html = OldHtmlBlock()

    def clean_deferred(self, value: Any) -> Any:
        with CHECKING:
            return super().clean_deferred(value)

    def clean(self, value: Any) -> Any:
        try:
            with CHECKING:
                return super().clean(value)
        except blocks.StreamBlockValidationError as refusal:
            # Wagtail's own sentence is for programmers.
            refusal.message = _("something is missing or wrong; it is marked in the text")
            raise

    class Meta:
        block_counts: ClassVar[dict[str, dict[str, int]]] = {}
