"""The last lines of old stories say who wrote them, and become credits."""

import pytest

from redaksi.importers.manuscript import Credit
from redaksi.importers.signatures import signature_of

INITIALS = {"ibn": Credit("writer", login="ibnu", name="Ibnu"), "ezr": Credit("", name="Ezra")}
IBNU, EZRA = Credit("writer", "ibnu", "Ibnu"), Credit("editor", name="Ezra")


def signed(markup, **more):
    return signature_of(markup, initials=INITIALS.get, **more)


@pytest.mark.parametrize(
    ("markup", "credits", "rest"),
    [
        ("<p>Air cukup. (ibn/ezr)</p>", (IBNU, EZRA), "<p>Air cukup.</p>"),
        ("<p>Air cukup. [ibn]</p>", (IBNU,), "<p>Air cukup.</p>"),
        ("<p>Air cukup.<br/><strong>(ibn)</strong></p>", (IBNU,), "<p>Air cukup.</p>"),
        ("<p>“Cukup,” katanya (Ibn).</p>", (IBNU,), "<p>“Cukup,” katanya</p>"),
        ("<p>(ibn/ezr)</p>", (IBNU, EZRA), ""),
        ("<p>Air cukup. (ant)</p>", (Credit("agency", name="ANTARA"),), "<p>Air cukup.</p>"),
        (
            "<p>Penulis: Baiq Rini / Editor: Lalu Anu, S.Pd.</p>",
            (Credit("writer", name="Baiq Rini"), Credit("editor", name="Lalu Anu, S.Pd.")),
            "",
        ),
        (
            "<p>(Penulis : Baiq Rini | Editor : Sahnun)</p>",
            (Credit("writer", name="Baiq Rini"), Credit("editor", name="Sahnun")),
            "",
        ),
        (
            "<p>Air cukup. (Reporter: Baiq Rini dan Sahnun)</p>",
            (Credit("writer", name="Baiq Rini"), Credit("writer", name="Sahnun")),
            "<p>Air cukup.</p>",
        ),
        ("<p><em>Oleh: Nur Aini</em></p>", (Credit("writer", name="Nur Aini"),), ""),
        ("<p>Oleh Nur Aini</p>", (Credit("writer", name="Nur Aini"),), ""),
    ],
)  # fmt: skip
def test_signature_becomes_credits(markup, credits, rest):
    found = signed(markup)

    assert found is not None
    assert found.credits == credits
    assert found.rest == rest
    assert found.seen


def test_order_of_initials_is_the_papers_own():
    found = signed("<p>Air cukup. (ezr/ibn)</p>", order=("editor", "writer"))

    assert found is not None
    assert [credit.role for credit in found.credits] == ["editor", "writer"]


@pytest.mark.parametrize("mark", ["(*)", "(Red)", "[redaksi]"])
def test_newsroom_signs_without_a_name(mark):
    found = signed(f"<p>Air cukup. {mark}</p>")

    assert found is not None
    assert found.is_newsroom
    assert found.credits == ()
    assert found.rest == "<p>Air cukup.</p>"


@pytest.mark.parametrize(
    ("mark", "unknown"), [("(xyz)", ("xyz",)), ("(ibn/xyz)", ("xyz",)), ("(T03-Red)", ("T03-Red",))]
)
def test_unknown_initials_stay_in_the_text(mark, unknown):
    found = signed(f"<p>Air cukup. {mark}</p>")

    assert found is not None
    assert found.unknown == unknown
    assert found.rest == f"<p>Air cukup. {mark}</p>"


@pytest.mark.parametrize(
    "markup",
    [
        "<p>Demikian Badan Meteorologi, Klimatologi, dan Geofisika (BMKG)</p>",
        "<p>Demikian menurut badan itu. (BMKG)</p>",
        "<p>Pertandingan usai dengan skor besar. (4-1)</p>",
        "<p>Lanjut besok. (habis)</p>",
        "<p>Ia menang (lihat grafis)</p>",
        "<p>Foto: Dok. Istimewa</p>",
        "<p>Editor: </p>",
        "<p>Foto: Ia menunjukkan bahwa semua orang yang datang ke sana bisa makan.</p>",
        "<p>Oleh karena itu warga menolak.</p>",
        "<p>Air cukup.</p>",
    ],
)
def test_other_brackets_are_no_signature(markup):
    assert signed(markup) is None
