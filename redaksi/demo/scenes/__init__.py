"""Will draw the pictures of the demo newsroom, each from its name alone and always the same."""

from collections.abc import Callable

from PIL import Image

from redaksi.demo.scenes import (
    ballot,
    barn,
    beach,
    book_boat,
    bus_stop,
    chamber,
    charts,
    chess,
    chillies,
    classroom,
    cloth,
    coffee,
    council,
    court,
    cycling,
    drummers,
    eclipse,
    ferry,
    fish_market,
    football,
    footbridge,
    harbour,
    kites,
    library,
    lighthouse,
    maize,
    mangrove_swamp,
    map_province,
    map_ships,
    night_market,
    pearls,
    portico,
    portraits,
    pottery,
    power_lines,
    radio,
    rain,
    relief,
    reservoir,
    road,
    running,
    sailing,
    salt,
    school_yard,
    solar,
    tally,
    tent,
    volcano,
)

_MODULES = (
    ballot, barn, beach, book_boat, bus_stop, chamber, charts, chess, chillies, classroom, cloth,
    coffee, council, court, cycling, drummers, eclipse, ferry, fish_market, football, footbridge,
    harbour, kites, library, lighthouse, maize, mangrove_swamp, map_province, map_ships,
    night_market, pearls, portico, portraits, pottery, power_lines, radio, rain, relief, reservoir,
    road, running, sailing, salt, school_yard, solar, tally, tent, volcano,
)  # fmt: skip

_SCENES: dict[str, Callable[[str], Image.Image]] = {
    name: scene for module in _MODULES for name, scene in module.SCENES.items()
}

# In the order of pictures.toml: scenes, then charts and maps, then people.
NAMES: tuple[str, ...] = (
    "embung", "perahu", "jalan", "feri", "tenun", "cabai", "pasar", "lapangan", "kelas", "sidang",
    "pelabuhan", "peta-ntb", "grafik-hujan", "grafik-harga", "kotak-suara", "papan-hitung",
    "gedung-dewan", "gedung-pemerintah", "sidang-dunia", "bantuan", "rinjani", "pantai",
    "lumbung", "gendang", "mutiara", "jagung", "sepeda", "lari", "perpustakaan", "listrik",
    "mangrove", "pasar-ikan", "panel-surya", "halaman-sekolah", "kopi", "bus", "hujan",
    "peta-kapal", "p1", "p2", "p3", "p4", "p5", "p6", "p7", "p8",
)  # fmt: skip

# Those of the old site, whose papers stand in its export.
OLD_NAMES: tuple[str, ...] = (
    "layang-layang", "ladang-garam", "gerhana", "jembatan-gantung", "papan-catur", "radio-desa",
    "tenda-sekolah", "jukung", "gerabah", "mercusuar",
)  # fmt: skip


def draw(name: str) -> Image.Image:
    """Draw one picture in its full size."""
    return _SCENES[name](name)


__all__ = ["NAMES", "OLD_NAMES", "draw"]
