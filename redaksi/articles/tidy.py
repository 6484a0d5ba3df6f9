"""An article's stored body, tidied as it is saved: curly quotation marks, no hostile markup."""

from typing import Any

from redaksi.articles.markup import clean_old
from redaksi.lang.quotes import curl, curl_markup

# Values that are no prose: addresses, names of things, numbers.
LEFT_ALONE = frozenset({"url", "embed", "id", "type"})
MARKUP = frozenset({"paragraph", "answer", "text_markup"})

Raw = dict[str, Any]


def tidy(blocks: list[Raw]) -> list[Raw]:
    """Give the raw StreamField blocks with their prose tidied (D56)."""
    return [{**block, "value": _tidy(block["type"], block["value"])} for block in blocks]


def _tidy(name: str, value: Any) -> Any:
    """Tidy one value by the name it is stored under."""
    if name == "old_html":
        return clean_old(value)
    if isinstance(value, str):
        if name in LEFT_ALONE:
            return value
        return curl_markup(value) if name in MARKUP else curl(value)
    if isinstance(value, list):
        return [_tidy(name, item) for item in value]
    if isinstance(value, dict):
        # A list's items are stored as {"type": "item", "value": …}: they keep the list's own name.
        return {
            key: _tidy(name if key == "value" else key, item) if key not in LEFT_ALONE else item
            for key, item in value.items()
        }
    return value
