"""Walks the desk as a user does: follows every link, opens every dialog, sends every form."""

import json
import re
from collections import Counter, deque
from collections.abc import Iterator
from html import unescape
from typing import Any
from urllib.parse import parse_qsl, urljoin, urlsplit

from bs4 import BeautifulSoup, Tag
from django.db import transaction
from django.test import Client
from django.urls import Resolver404, resolve

from redaksi.newsroom.tests.english import aloud

ADDRESS = re.compile(r"/desk/[^\"'\s<>\\()]*")
FORM = re.compile(r"<form\b[^>]*\bmethod=\"post\".*?</form>", re.IGNORECASE | re.DOTALL)
# Buttons that send nothing but their address: lock, unlock, end a log-in.
ACTION = re.compile(r"data-w-action-url-value=\"([^\"]+)\"")
# Files and answers to scripts, not screens; and the way out.
NOT_SCREENS = ("export=", "logout", "jsi18n", "sprite", "/desk/api/", "/ping/", "/release/")
# The order of a list, its page, and where to go afterwards change no words.
SAME_WORDS = {"ordering", "p", "next"}
TYPED = {"text", "email", "url", "number", "date", "search", "password", "tel"}

Data = list[tuple[str, str]]


class Walk:
    """What a client sees of the desk.

    `sent` holds the kinds of forms that need no sending again; `often` says how many articles are
    looked at.
    """

    def __init__(self, client: Client, sent: set[Any], *, often: int = 1) -> None:
        self.client = client
        self.sent = sent
        # A screen shows other words in other states: an article's editing screen above all.
        many = ("wagtailadmin_pages:edit", "wagtailadmin_pages:history", "newsroom_comment")
        self.often = dict.fromkeys(many, often)
        self.heard: dict[str, str] = {}
        self.seen: Counter[str] = Counter()
        self._known: set[str] = set()
        self._kinds: Counter[tuple[Any, ...]] = Counter()

    def go(self, *starts: str) -> None:
        """Visit a screen of every kind that can be reached, and send its forms."""
        ahead = deque(starts)
        while ahead:
            address = ahead.popleft()
            if address not in self._known and self._is_worth_it(address):
                ahead.extend(self._visit(address))
            self._known.add(address)

    def hear(self, address: str, answer: Any) -> str:
        """Note what an answer says, and give it."""
        kind = answer.headers.get("Content-Type", "")
        if answer.streaming or not kind.startswith(("text/html", "application/json")):
            return ""
        text: str = answer.content.decode()
        for words in aloud(text):
            self.heard.setdefault(words, address)
        return text

    def _is_worth_it(self, address: str) -> bool:
        parts, name = urlsplit(address), _name(address)
        if not name or any(part in address for part in NOT_SCREENS):
            return False
        kind = (name, *sorted({key for key, _ in parse_qsl(parts.query)} - SAME_WORDS))
        self._kinds[kind] += 1
        return self._kinds[kind] <= self.often.get(name, 1)

    def _visit(self, address: str) -> Iterator[str]:
        """Look at a screen, use what is on it, and give the addresses it leads to."""
        self.seen[_name(address)] += 1
        answer = self.client.get(address)
        if answer.status_code in {301, 302}:
            yield answer.headers["Location"]
            return
        text = unescape(self.hear(address, answer))
        yield from ADDRESS.findall(text)
        for form in FORM.findall(_html(answer)):
            self._send(address, BeautifulSoup(form, "html.parser").form)
        for target in ACTION.findall(text):
            self._post(("action", _name(target)), target, [])

    def _send(self, address: str, form: Any) -> None:
        """Send a form empty and as it is with each of its buttons, and once with wrong words."""
        target = urljoin(address, str(form.get("action") or address))
        for place, button in enumerate(form.select("button[type=submit], input[type=submit]")):
            pressed = (str(button.get("name", "")), str(button.get("value", "")))
            for typed in ("", None) if place else ("", "?!", None):
                kind = (_name(target), _name(address), pressed[0], typed)
                self._post(kind, target, [*_filled_in(form, typed), pressed])

    def _post(self, kind: tuple[Any, ...], target: str, data: Data) -> None:
        """Send something that was not sent yet; nothing of it stays."""
        if kind in self.sent:
            return
        self.sent.add(kind)
        cookies = self.client.cookies.copy()
        form: dict[str, list[str]] = {}
        for name, value in data:
            form.setdefault(name, []).append(value)
        with transaction.atomic():
            answer = self.client.post(target, form, follow=True)
            self.hear(f"POST {target}", answer)
            transaction.set_rollback(True)
        self.client.cookies = cookies


def _name(address: str) -> str:
    """Name the kind of screen at an address; of bulk actions each is a kind of its own."""
    try:
        match = resolve(urlsplit(address).path)
    except Resolver404:
        return ""
    action = match.kwargs.get("model_name", ""), match.kwargs.get("action", "")
    return " ".join([match.view_name or match.route, *filter(None, action)])


def _html(answer: Any) -> str:
    """Give the HTML of an answer, a screen's or a dialog's."""
    text: str = answer.content.decode()
    if not answer.headers["Content-Type"].startswith("application/json"):
        return text
    told = json.loads(text)
    return str(told.get("html", "")) if isinstance(told, dict) else ""


def _filled_in(form: Tag, typed: str | None) -> Data:
    """Give what a form holds, with something else typed into its fields when told so."""
    # Blocks are drawn by scripts: none of them is sent.
    blocks = form.select("[data-controller=w-block]")
    data: Data = [(f"{block['id']}-count", "0") for block in blocks]
    for field in form.find_all(["input", "textarea", "select"]):
        if field.get("name") and field.get("type") not in {"submit", "button", "file"}:
            data += [(str(field["name"]), value) for value in _values(field, typed)]
    return data


def _values(field: Tag, typed: str | None) -> list[str]:
    if field.name == "select":
        chosen = [
            str(option.get("value", "")) for option in field.find_all("option", selected=True)
        ]
        return chosen if typed is None else [typed]
    kind = field.get("type", "text")
    if kind in {"checkbox", "radio"}:
        return [str(field.get("value", "on"))] if field.has_attr("checked") else []
    if typed is not None and (field.name == "textarea" or kind in TYPED):
        return [typed]
    return [field.text.strip() if field.name == "textarea" else str(field.get("value", ""))]
