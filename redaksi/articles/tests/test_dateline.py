import pytest

from redaksi.articles.dateline import dateline
from redaksi.masthead.models import Publication


@pytest.mark.parametrize(
    ("form", "printed"),
    [
        ("city", "Mataram –"),
        ("city_outlet", "MATARAM, Suar Mataram –"),
        ("outlet_city", "Suar Mataram, Mataram –"),
        ("outlet", "Suar Mataram –"),
    ],
)
def test_place_line_takes_the_form_the_paper_has_chosen(form, printed):
    assert dateline("Mataram", outlet="Suar Mataram", form=form) == printed


@pytest.mark.parametrize("form", Publication.DatelineForm.values)
def test_story_without_a_place_has_no_line_in_any_form(form):
    assert dateline("", outlet="Suar Mataram", form=form) == ""
