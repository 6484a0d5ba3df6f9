"""Hands out files: what was made of photographs, and documents. Originals never (D87).

Documents go to whoever has their address, which cannot be guessed and which an article gives. A
check against published articles was left out: the address would still be in the hands of whoever
read the article before, and a proxy could not serve the files by itself.
"""

from pathlib import Path, PurePosixPath

from django.conf import settings
from django.http import FileResponse, HttpRequest, HttpResponseNotFound
from django.http.response import HttpResponseBase
from django.utils.cache import get_conditional_response
from django.utils.http import http_date
from django.utils.translation import gettext as _
from django.views.decorators.http import require_safe

# Browsers may show these: they run nothing. An SVG or HTML file would, so it is only handed over.
SHOWN = {
    ".avif": "image/avif", ".webp": "image/webp", ".jpg": "image/jpeg", ".jpeg": "image/jpeg",
    ".png": "image/png", ".gif": "image/gif", ".pdf": "application/pdf",
}  # fmt: skip
HANDED_OVER = {
    ".csv": "text/csv", ".txt": "text/plain", ".zip": "application/zip",
    ".odt": "application/vnd.oasis.opendocument.text",
    ".docx": "application/vnd.openxmlformats-officedocument.wordprocessingml.document",
    ".xlsx": "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet",
}  # fmt: skip

# The name of an image changes with its content; a document may be taken back, within the hour.
KEPT = {
    "images": "public, max-age=31536000, immutable",
    "documents": "public, max-age=3600",
}


# Nothing runs, whatever a browser takes a file for. Chromium shows no PDF inside a sandbox (tried),
# so for those the rest of the policy has to do.
NOTHING_RUNS = "default-src 'none'; sandbox"
PDF_IS_SHOWN = "default-src 'none'; object-src 'self'; style-src 'unsafe-inline'"


@require_safe
def serve(request: HttpRequest, name: str) -> HttpResponseBase:
    """Hand out one file, 304 when the browser has it, or one line that says it is not there."""
    path = _public_file(name)
    response = _answer(request, path) if path else _not_there()
    if path and response.status_code < 400:
        response.headers["Cache-Control"] = KEPT[PurePosixPath(name).parts[0]]
    is_pdf = response.headers.get("Content-Type") == SHOWN[".pdf"]
    response.headers["Content-Security-Policy"] = PDF_IS_SHOWN if is_pdf else NOTHING_RUNS
    response.headers["X-Content-Type-Options"] = "nosniff"
    return response


def _public_file(name: str) -> Path | None:
    """Find a file that readers may have; everything else is not there."""
    parts = PurePosixPath(name).parts
    is_plain = not any(part.startswith(".") or "\\" in part or "\0" in part for part in parts)
    if len(parts) < 2 or parts[0] not in KEPT or not is_plain:
        return None
    folder = Path(settings.MEDIA_ROOT, parts[0]).resolve()
    try:
        path = folder.joinpath(*parts[1:]).resolve()
        is_there = path.is_file()
    except OSError:
        # A name longer than the file system knows.
        return None
    return path if is_there and path.is_relative_to(folder) else None


def _answer(request: HttpRequest, path: Path) -> HttpResponseBase:
    about = path.stat()
    etag = f'"{about.st_mtime_ns:x}-{about.st_size:x}"'
    changed_at = int(about.st_mtime)
    response = get_conditional_response(request, etag=etag, last_modified=changed_at) or _file(path)
    response.headers["ETag"] = etag
    response.headers["Last-Modified"] = http_date(changed_at)
    return response


def _not_there() -> HttpResponseBase:
    sentence = _("There is no such file.")
    headers = {"Cache-Control": "no-store"}
    return HttpResponseNotFound(sentence, content_type="text/plain; charset=utf-8", headers=headers)


def _file(path: Path) -> FileResponse:
    kind = path.suffix.lower()
    is_shown = kind in SHOWN
    content_type = SHOWN.get(kind) or HANDED_OVER.get(kind, "application/octet-stream")
    return FileResponse(
        path.open("rb"), content_type=content_type, as_attachment=not is_shown, filename=path.name
    )
