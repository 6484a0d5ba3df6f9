from io import BytesIO

from PIL import Image

from redaksi.demo import scenes
from redaksi.demo.drawing import draw_all


def test_pictures_come_as_jpeg_in_the_order_asked_for():
    drawn = list(draw_all(["grafik-harga", "p3"], processes=2))

    sizes = [(name, Image.open(BytesIO(data)).format) for name, data in drawn]
    assert sizes == [("grafik-harga", "JPEG"), ("p3", "JPEG")]


def test_one_process_draws_in_place(monkeypatch):
    monkeypatch.setattr(scenes, "draw", lambda name: Image.new("RGB", (30, 20), "red"))

    ((name, data),) = draw_all(["embung"], processes=1)

    assert name == "embung"
    assert Image.open(BytesIO(data)).size == (30, 20)
