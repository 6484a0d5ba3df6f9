"""The first words of public addresses that no section and no standing page may take."""

RESERVED = frozenset(
    {
        "desk", "static", "media", "feed", "topik", "penulis", "indeks", "cari", "terkini",
        "potongan", "dossier", "koreksi", "pencabutan", "hak-jawab", "lapor", "api", "luring",
        "sitemap", "live", "pemilu", "akun", "tanya", "buletin", "amp", "wp-content", "wp-admin",
        "wp-json", "category", "tag", "author", "page", "pratinjau", "tanggapan",
        "demo",
    }
)  # fmt: skip


def is_free(slug: str) -> bool:
    """Tell whether a section or standing page may have this slug.

    All digits are refused: `/2019/12/judul/` of an old site must never become article 12.
    """
    return slug not in RESERVED and not slug.isdigit()
