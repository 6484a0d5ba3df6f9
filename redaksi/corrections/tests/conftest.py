"""A story and the people who withdraw it; other rooms' tests borrow these."""

from collections.abc import Callable
from datetime import timedelta
from typing import Any

import pytest
from django.contrib.auth.models import Permission

from conftest import NOW
from redaksi.articles.models import Article
from redaksi.corrections import actions
from redaksi.corrections.models import Withdrawal
from redaksi.people.models import User

# Two hours after most stories of the tests were published.
ASKED = NOW + timedelta(hours=2)
WITHDRAWN = NOW + timedelta(hours=3)
REASON = "Keterangan pokok berita ini terbukti tidak benar."

Withdraw = Callable[..., Withdrawal]


def _colleague(name: str, *codenames: str) -> User:
    user = User.objects.create(username=name, first_name=name.title())
    user.user_permissions.set(Permission.objects.filter(codename__in=codenames))
    return User.objects.get(pk=user.pk)


@pytest.fixture
def editor_of_news(db: None) -> User:
    """Somebody who may ask and approve, and does not answer for the paper."""
    return _colleague("ibnu", "ask_withdrawal", "approve_withdrawal")


@pytest.fixture
def another_editor(db: None) -> User:
    return _colleague("laksmi", "ask_withdrawal", "approve_withdrawal")


@pytest.fixture
def responsible(db: None) -> User:
    """Somebody who answers for the paper."""
    return _colleague("nirmala", "approve_withdrawal", "approve_as_responsible")


@pytest.fixture
def make_withdrawal(editor_of_news: User) -> Withdraw:
    """Give a function that asks for the withdrawal of a story."""

    def make(article: Article, **told: Any) -> Withdrawal:
        told = {"ground": "kesalahan_redaksi", "origin": "internal", "reason": REASON} | told
        withdrawal = Withdrawal(article=article, **told)
        withdrawal.ask(editor_of_news, at=ASKED)
        return withdrawal

    return make


@pytest.fixture
def withdraw(make_withdrawal: Withdraw, editor_of_news: User, responsible: User) -> Withdraw:
    """Give a function that withdraws a story by two people."""

    def do(article: Article, at: Any = WITHDRAWN, **told: Any) -> Withdrawal:
        withdrawal = make_withdrawal(article, **told)
        actions.approve(withdrawal, editor_of_news, at=at - timedelta(minutes=10))
        return actions.approve(withdrawal, responsible, at=at)

    return do
