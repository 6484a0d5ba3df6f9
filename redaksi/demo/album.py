"""Will lay out the uploads folder of the old site: its pictures drawn, its one document written."""

from collections.abc import Mapping
from io import BytesIO
from pathlib import Path

from PIL import Image

# Where the old site kept each picture. As it happens in ten years: of "gerabah" the export names
# only the scaled copy and the original is kept, of "mercusuar" only the scaled copy is.
PICTURES = {
    "2015/05/layang-layang.jpg": "layang-layang",
    "2015/08/ladang-garam.jpg": "ladang-garam",
    "2016/03/gerhana.jpg": "gerhana",
    "2016/10/jembatan-gantung.jpg": "jembatan-gantung",
    "2017/04/papan-catur.jpg": "papan-catur",
    "2017/11/radio-desa.jpg": "radio-desa",
    "2018/09/tenda-sekolah.jpg": "tenda-sekolah",
    "2019/07/jukung.jpg": "jukung",
    "2019/10/gerabah.jpg": "gerabah",
    "2023/10/mercusuar-scaled.jpg": "mercusuar",
}
# Closer looks: which picture, and which part of it, from the left and the top, in fractions.
CLOSER = {
    "2015/05/putri-angin.jpg": ("layang-layang", (0.14, 0.08)),
    "2016/03/penjaga-antrean.jpg": ("gerhana", (0.1, 0.5)),
    "2016/10/papan-nama.jpg": ("jembatan-gantung", (0.3, 0.25)),
    "2016/10/sungai-di-bawah.jpg": ("jembatan-gantung", (0.25, 0.5)),
    "2019/07/jukung-dekat.jpg": ("jukung", (0.0, 0.28)),
    "2019/10/perajin.jpg": ("gerabah", (0.36, 0.38)),
    "2023/10/balkon-suar.jpg": ("mercusuar", (0.42, 0.02)),
}
SHARE = 0.5
DOCUMENT = "2023/08/peta-dusun.pdf"
DOCUMENT_LINES = (
    "Peta Dusun Ntori Atas",
    "Digambar murid kelas enam SD Ntori Atas, 2023.",
    "1. Pohon asam bercabang tiga: lurus.",
    "2. Rumah berpagar hijau: belok kiri.",
    "3. Ikuti suara air.",
    "Tanda telinga: kalau digonggongi, Anda di jalan yang benar.",
    "Dusun, sekolah, dan peta ini rekaan.",
)


def lay_out(uploads: Path, drawn: Mapping[str, bytes]) -> None:
    """Write the files into a folder as the old site kept them, by year and month."""
    for place, name in PICTURES.items():
        _write(uploads / place, drawn[name])
    for place, (name, corner) in CLOSER.items():
        _write(uploads / place, _cut(drawn[name], corner))
    _write(uploads / DOCUMENT, document(DOCUMENT_LINES))


def _write(path: Path, data: bytes) -> None:
    path.parent.mkdir(parents=True, exist_ok=True)
    path.write_bytes(data)


def _cut(packed: bytes, corner: tuple[float, float]) -> bytes:
    """Cut a closer look out of a whole picture."""
    picture = Image.open(BytesIO(packed))
    left, top = round(corner[0] * picture.width), round(corner[1] * picture.height)
    box = (left, top, left + round(SHARE * picture.width), top + round(SHARE * picture.height))
    cut = BytesIO()
    picture.crop(box).save(cut, "JPEG", quality=90)
    return cut.getvalue()


def document(lines: tuple[str, ...]) -> bytes:
    """Write a PDF of one page with plain lines of ASCII."""
    told = "".join(f"({line}) Tj T*\n" for line in lines)
    stream = f"BT /F1 18 Tf 30 TL 60 760 Td\n{told}ET"
    objects = (
        "<< /Type /Catalog /Pages 2 0 R >>",
        "<< /Type /Pages /Kids [3 0 R] /Count 1 >>",
        "<< /Type /Page /Parent 2 0 R /MediaBox [0 0 595 842] /Contents 4 0 R"
        " /Resources << /Font << /F1 5 0 R >> >> >>",
        f"<< /Length {len(stream)} >>\nstream\n{stream}\nendstream",
        "<< /Type /Font /Subtype /Type1 /BaseFont /Helvetica >>",
    )
    written, places = "%PDF-1.4\n", []
    for number, body in enumerate(objects, 1):
        places.append(len(written))
        written += f"{number} 0 obj\n{body}\nendobj\n"
    table = "".join(f"{place:010} 00000 n \n" for place in places)
    count = len(objects) + 1
    ending = (
        f"xref\n0 {count}\n0000000000 65535 f \n{table}"
        f"trailer << /Size {count} /Root 1 0 R >>\nstartxref\n{len(written)}\n%%EOF\n"
    )
    return (written + ending).encode("ascii")
