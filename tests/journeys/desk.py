"""The desk as a colleague uses it: what one does there, in the words of the newsroom."""

import re
from pathlib import Path

from playwright.sync_api import Locator, Page, expect

PASSWORD = "suar-mataram-demo"  # the demo prints it for everybody

PASTE = """(node, [html]) => {
  const data = new DataTransfer();
  data.setData("text/html", html);
  data.setData("text/plain", html.replace(/<[^>]+>/g, "\\n"));
  node.dispatchEvent(
    new ClipboardEvent("paste", { clipboardData: data, bubbles: true, cancelable: true }),
  );
}"""


class Desk:
    """A colleague at the desk, in a browser of their own."""

    def __init__(self, page: Page, name: str) -> None:
        self.page = page
        page.goto("/desk/login/")
        page.locator("input[name=username]").fill(name)
        page.locator("input[name=password]").fill(PASSWORD)
        page.get_by_role("button", name="Masuk").click()
        expect(page.locator("h1")).to_contain_text("Selamat datang")

    def write(self) -> None:
        """Open a blank article."""
        self.page.get_by_role("link", name="Tulis berita").first.click()
        expect(self.page.locator("#id_title")).to_be_visible()

    def open(self, title: str) -> None:
        """Open an article from the desk's front page."""
        self.page.goto("/desk/")
        self.page.locator("main").get_by_role("link", name=title).first.click()
        expect(self.page.locator("#id_title")).to_have_value(title)

    def fill(self, **fields: str) -> None:
        """Fill plain fields by their names."""
        for name, value in fields.items():
            self.page.locator(f"#id_{name}").fill(value)

    def file_under(self, main: str, *others: str) -> None:
        """Choose the main section and further ones."""
        self.page.locator("#id_section").select_option(label=main)
        for name in others:
            boxes = self.page.locator("label:has(input[name=other_sections])")
            boxes.filter(has_text=re.compile(rf"^\s*{re.escape(name)}\s*$")).locator(
                "input"
            ).check()

    def sign(self, name: str) -> None:
        """Credit a person as the only writer; a new story opens with the name of whoever files."""
        own = self.page.locator("#inline_child_bylines-0")
        if name not in own.inner_text():
            own.locator("[id$=DELETE-button]").click()
            self.add_byline(name)

    def add_byline(self, name: str) -> None:
        """Credit a person of the paper as writer."""
        number = self.page.locator("#id_bylines-TOTAL_FORMS").input_value()
        self.page.locator("#id_bylines-ADD").click()
        row = self.page.locator(f"#inline_child_bylines-{number}")
        row.get_by_role("button", name="Pilih orang").click()
        modal = self.page.locator(".modal:visible")
        modal.locator("#id_q").fill(name)
        modal.locator("a[data-chooser-modal-choice]", has_text=name).first.click()
        expect(row).to_contain_text(name)

    def add_block(self, label: str) -> Locator:
        """Add a block at the end of the text; give the part of the page it is filled in."""
        body = self.page.locator("[data-contentpath=body]").first
        blocks = body.locator("[data-streamfield-child]")
        number = blocks.count()
        body.get_by_role("button", name="Sisipkan blok").last.click()
        self.page.get_by_role("option", name=label, exact=True).locator("visible=true").click()
        expect(blocks).to_have_count(number + 1)
        return blocks.nth(number)

    def type_paragraphs(self, *paragraphs: str) -> None:
        """Add running text, pasted as it comes from anywhere: plain paragraphs."""
        block = self.add_block("Teks")
        editor = block.locator("[contenteditable=true]").first
        editor.click()
        editor.evaluate(PASTE, ["".join(f"<p>{one}</p>" for one in paragraphs)])
        # The editor hands what was typed to the form a moment later.
        expect(block.locator("input[name$=-value]")).to_have_value(
            re.compile(re.escape(paragraphs[0][:20]))
        )

    def add_quote(self, words: str, *, speaker: str, role: str) -> None:
        block = self.add_block("Kutipan")
        block.locator("textarea").first.fill(words)
        inputs = block.locator("input[type=text]")
        inputs.nth(0).fill(speaker)
        inputs.nth(1).fill(role)

    def upload_lead_photo(self, file: Path, *, title: str, alt: str, credit: str) -> None:
        """Upload a photo from the article's own form, with its papers."""
        field = self.page.locator("#panel-child-content-child-lead_photo-section, body").first
        field.locator("[data-chooser-action-choose]").first.click()
        modal = self.page.locator(".modal:visible")
        modal.get_by_role("tab", name="Unggah").click()
        modal.locator("input[type=file]").set_input_files(str(file))
        modal.locator("#id_image-chooser-upload-title").fill(title)
        modal.locator("#id_image-chooser-upload-description").fill(alt)
        modal.locator("#id_image-chooser-upload-caption").fill(title)
        modal.locator("#id_image-chooser-upload-credit").fill(credit)
        modal.locator("#id_image-chooser-upload-licence").select_option("own")
        modal.get_by_role("button", name="Unggah").click()
        expect(modal).to_have_count(0)

    def add_topic(self, name: str) -> None:
        """Type a topic the paper does not know yet, and add it."""
        field = self.page.locator("topic-picker input[role=combobox]")
        field.fill(name)
        self.page.locator("topic-picker [role=option]", has_text=name).first.click()
        expect(self.page.locator("topic-picker [data-chosen]")).to_contain_text(name)

    def save(self) -> None:
        self._press("button.action-save")

    def submit(self) -> None:
        """Send the article to the editors."""
        self._press("button[name=action-submit], button[name=action-restart-workflow]")

    def publish(self) -> None:
        self._press("button[name=action-publish]")

    def send_back(self, comment: str) -> None:
        """Ask the writer for changes, and say which."""
        self._press("button[data-workflow-action-name=reject]", leaves=False)
        self.page.locator(".modal:visible textarea").fill(comment)
        with self.page.expect_navigation():
            self.page.locator(".modal:visible button[type=submit]").click()

    def approve(self) -> None:
        self._press("button[data-workflow-action-name=approve]")

    def schedule(self, moment: str) -> None:
        """Set when the article shall go live (local time of the paper), and schedule it."""
        opener = self.page.locator("[data-a11y-dialog-show=schedule-publishing-dialog]").first
        if not opener.is_visible():
            self.page.locator("[data-side-panel-toggle=status]").first.click()
        opener.click()
        dialog = self.page.locator("#schedule-publishing-dialog")
        dialog.locator("#id_go_live_at").fill(moment)
        # The calendar that opens below the field covers the button, but not the keyboard's way.
        dialog.locator("button[type=submit]").press("Enter")
        self.page.wait_for_load_state("networkidle")
        self.publish()

    def _press(self, selector: str, *, leaves: bool = True) -> None:
        """Press a button at the foot, opening the further actions when it is among them."""
        foot = self.page.locator("footer nav.footer__container")
        button = foot.locator(selector).first
        if not button.is_visible():
            foot.locator(".w-dropdown__toggle").click()
        # Saving by itself must have come to rest, or the page asks whether to leave.
        self.page.wait_for_load_state("networkidle")
        button.click()
        if leaves:
            self.page.wait_for_load_state("networkidle")
