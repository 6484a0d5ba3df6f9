"""The doors that take forms without the desk's token: these, each asking where a form came from."""

from collections.abc import Iterator

import pytest
from django.test import Client
from django.urls import URLPattern, URLResolver, get_resolver

# Kept pages are shared, so no form in them can hold a token (docs/house.md).
WITHOUT_TOKEN = {
    "say", "support", "magic_link", "reader_sign_in", "reader_sign_out", "report_comment",
    "complaints", "reader_name", "reader_export", "reader_withdraw", "reader_revoke", "reader_ask",
    "reader_delete", "ask", "tell_newsroom",
}  # fmt: skip
ADDRESSES = [
    "/tanggapan/kirim/", "/tanggapan/dukung/1/", "/tanggapan/tautan/abc/", "/akun/masuk/",
    "/akun/keluar/", "/tanggapan/1/lapor/", "/tanggapan/laporan/", "/akun/nama/", "/akun/ekspor/",
    "/akun/persetujuan/1/", "/akun/sesi/1/", "/akun/tanya/", "/akun/hapus/",
    "/tanya/", "/tanya/sampaikan/",
]  # fmt: skip


def patterns(found: list[URLPattern | URLResolver]) -> Iterator[URLPattern]:
    for one in found:
        if isinstance(one, URLResolver):
            # The desk has its own cookies and tokens; Wagtail's API there asks for a log-in.
            if str(one.pattern) == "desk/":
                continue
            yield from patterns(one.url_patterns)
        else:
            yield one


def test_only_these_doors_do_without_the_token():
    ours = [
        one for one in patterns(get_resolver().url_patterns)
        if getattr(one.callback, "__module__", "").startswith("redaksi.")
    ]  # fmt: skip

    bare = {one.name for one in ours if getattr(one.callback, "csrf_exempt", False)}

    assert len(ours) > len(WITHOUT_TOKEN)
    assert bare == WITHOUT_TOKEN


@pytest.mark.parametrize("address", ADDRESSES)
def test_each_refuses_what_another_site_sends(address, paper):
    client = Client(enforce_csrf_checks=True, HTTP_SEC_FETCH_SITE="cross-site")

    assert client.post(address).status_code == 403
    assert len(ADDRESSES) == len(WITHOUT_TOKEN)
