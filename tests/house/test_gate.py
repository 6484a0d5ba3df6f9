"""The one gate: public code reaches articles through `Article.objects.published()` alone."""

import ast

import pytest

from tests.house.plan import Module, modules

PUBLIC = {"answering", "reading"}
GATES = {"published", "once_published"}
# Ways round the gate that Wagtail and Django offer.
DETOURS = {
    "_default_manager", "_base_manager", "get_children", "get_descendants", "get_siblings",
    "child_of", "descendant_of", "get_object_or_404", "get_list_or_404",
}  # fmt: skip
ARTICLES = {"Article", "Page"}


def detours(tree: ast.Module) -> list[str]:
    """Give the expressions by which a module would reach articles past the gate."""
    found = []
    for node in ast.walk(tree):
        children = list(ast.iter_child_nodes(node))
        for child in children:
            if _is_manager(child) and not (isinstance(node, ast.Attribute) and node.attr in GATES):
                found.append(ast.unparse(node))
        if isinstance(node, ast.Attribute) and node.attr in DETOURS:
            found.append(ast.unparse(node))
        if isinstance(node, ast.Call) and _name(node.func) in DETOURS:
            found += [ast.unparse(node) for first in node.args[:1] if _name(first) in ARTICLES]
    return found


def _is_manager(node: ast.AST) -> bool:
    """Tell whether this is Article.objects, Page.objects, or a noun's own list of articles."""
    if not isinstance(node, ast.Attribute):
        return False
    return (node.attr == "objects" and _name(node.value) in ARTICLES) or (
        node.attr == "articles" and _name(node.value) in {"section", "topic", "person"}
    )


def _name(node: ast.AST) -> str:
    return node.id if isinstance(node, ast.Name) else getattr(node, "attr", "")


def public_modules() -> list[Module]:
    return [module for module in modules() if module.room in PUBLIC]


@pytest.mark.parametrize("module", public_modules(), ids=lambda module: module.place)
def test_public_code_goes_through_the_gate(module):
    assert detours(module.tree) == []


@pytest.mark.parametrize(
    "way_round",
    [
        "Article.objects.filter(live=True)",
        "get_object_or_404(Article, pk=1)",
        "get_object_or_404(Article.objects, pk=1)",
        "Page.objects.get(pk=1)",
        "section.articles.all()",
        "Article._default_manager.get(pk=1)",
        "month.get_children()",
    ],
)
def test_every_way_round_the_gate_is_seen(way_round):
    assert detours(ast.parse(way_round))


@pytest.mark.parametrize(
    "way_in", ["Article.objects.published().filter(pk=1)", "Article.objects.once_published()"]
)
def test_the_gate_itself_is_open(way_in):
    assert detours(ast.parse(way_in)) == []
