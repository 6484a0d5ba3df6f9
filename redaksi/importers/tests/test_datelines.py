"""Place lines are lifted from old text; sentences with a dash in them stay whole."""

import pytest

from redaksi.importers.datelines import dateline_of, known_place


@pytest.mark.parametrize(
    ("line", "place", "outlet"),
    [
        ("Mataram – ", "Mataram", ""),
        ("MATARAM - ", "Mataram", ""),
        ("MATARAM-", "Mataram", ""),
        ("JAKARTA -- ", "Jakarta", ""),
        ("JAKARTA, KOMPAS.com - ", "Jakarta", "KOMPAS.com"),
        ("Jakarta, IDN Times - ", "Jakarta", "IDN Times"),
        ("Bisnis.com, JAKARTA – ", "Jakarta", "Bisnis.com"),
        ("jpnn.com, JAKARTA - ", "Jakarta", "jpnn.com"),
        ("TEMPO.CO, Jakarta - ", "Jakarta", "TEMPO.CO"),
        ("JAKARTA, INLENS.id – ", "Jakarta", "INLENS.id"),
        ("Jakarta, VIVA- ", "Jakarta", "VIVA"),
        ("Jakarta (ANTARA) - ", "Jakarta", "ANTARA"),
        ("BANJARMASIN,klikkalsel–", "Banjarmasin", "klikkalsel"),
        ("MATARAM, Suar Mataram – ", "Mataram", ""),
        ("Lombok Timur, suarmataram.com — ", "Lombok Timur", ""),
        ("Suar Mataram, Selong – ", "Selong", ""),
        ("Selong Suar Mataram – ", "Selong", ""),
        ("Suar Mataram – ", "", ""),
        ("KOTA BIMA – ", "Bima", ""),
        ("MATARAM/SELONG – ", "Mataram/Selong", ""),
        ("Wangi-Wangi – ", "Wangi-Wangi", ""),
    ],
)
def test_place_line_is_lifted(line, place, outlet):
    found = dateline_of(f"<p>{line}“Airnya cukup,” kata Sahnun.</p>", outlet="Suar Mataram")

    assert found is not None
    assert (found.place, found.outlet) == (place, outlet)
    assert found.rest == "<p>“Airnya cukup,” kata Sahnun.</p>"
    assert found.seen == line


@pytest.mark.parametrize(
    "text",
    [
        "Jakarta - Bandung macet sejak pagi.",
        "Mataram-Sumbawa ditempuh delapan jam.",
        "Warga Mataram – Gerung menolak.",
        "Lalu Iqbal – Gubernur terpilih – datang.",
        "Mataram – kota seribu masjid – ramai.",
        "Mataram, Senin (4/3) – Polisi datang.",
        "Ia datang - Tanpa bicara.",
        "TERASBATAM.id – Polisi datang.",
        "Kepala dinas di Mataram – Ia menolak disebut namanya – mengakui.",
        "Tiga desa sepakat berbagi air.",
    ],
)
def test_sentence_with_a_dash_stays_whole(text):
    assert dateline_of(f"<p>{text}</p>", outlet="Suar Mataram") is None


@pytest.mark.parametrize(
    "markup",
    [
        "<p><strong>MATARAM</strong> – Tiga <em>desa</em> sepakat.</p>",
        "<p><strong>MATARAM – </strong>Tiga <em>desa</em> sepakat.</p>",
        "<p><b><i>MATARAM</i></b>&nbsp;&#8211; Tiga <em>desa</em> sepakat.</p>",
    ],
)
def test_tags_of_the_line_go_with_it(markup):
    found = dateline_of(markup, outlet="")

    assert found is not None
    assert found.rest == "<p>Tiga <em>desa</em> sepakat.</p>"


def test_emphasis_that_goes_on_after_the_line_stays():
    found = dateline_of("<p><b>MATARAM – Tiga desa</b> sepakat.</p>", outlet="")

    assert found is not None
    assert found.rest == "<p><b>Tiga desa</b> sepakat.</p>"


def test_places_have_one_spelling():
    assert known_place("Kab. LOMBOK  UTARA") == "Lombok Utara"
    assert known_place("Atlantis") == ""
