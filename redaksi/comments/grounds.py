"""Why the filter thinks what it thinks, in codes that the desk has words for."""

from dataclasses import dataclass
from enum import StrEnum


class Ground(StrEnum):
    """What speaks for or against a comment. Behind each, how a moderator may be told."""

    DISGUISED_NAME = "disguised_name"  # nama situs judi dalam huruf samaran
    NAME = "name"  # kata yang mirip nama situs judi
    DISGUISED_LETTERS = "disguised_letters"  # huruf samaran
    TAKEN_APART = "taken_apart"  # kata yang dipecah dengan spasi atau tanda
    DIGITS_FOR_LETTERS = "digits_for_letters"  # angka sebagai pengganti huruf
    TRADE_WORDS = "trade_words"  # istilah judi
    WORDING = "wording"  # gaya kalimat seperti iklan judi
    CAPITALS = "capitals"  # huruf besar semua
    HIDDEN_SIGNS = "hidden_signs"  # tanda tak terlihat di antara huruf
    LINKS = "links"  # tautan
    REPEATED = "repeated"  # pernah dikirim dengan isi yang sama
    TRAP = "trap"  # kolom jebakan terisi
    TOO_FAST = "too_fast"  # dikirim terlalu cepat
    NEW_ACCOUNT = "new_account"  # pembaca baru
    PUBLISHED_BEFORE = "published_before"  # tanggapan sebelumnya pernah ditayangkan
    BANNED_WORD = "banned_word"  # kata yang dilarang redaksi
    TRUSTED_WORD = "trusted_word"  # kata yang dipercaya redaksi
    NEWSROOM = "newsroom"  # keputusan redaksi sebelumnya


@dataclass(frozen=True, slots=True)
class Reason:
    """One ground, what it adds to the odds (natural logarithm), and the words it was seen in."""

    ground: Ground
    weight: float
    found: tuple[str, ...] = ()
