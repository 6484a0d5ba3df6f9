from datetime import date
from io import BytesIO

from redaksi.media.notes import Notes, read_notes
from redaksi.media.tests.pictures import camera_notes, drawing, photograph, with_iptc, written


def test_notes_of_the_photo_desk_are_read():
    data = with_iptc(
        photograph(300, 200), caption="Petani di Embung Batujai.", byline="Yusuf Karim",
        credit="Suar Mataram", city="Praya", province="Nusa Tenggara Barat", taken_on="20260511",
    )  # fmt: skip

    assert read_notes(BytesIO(data)) == Notes(
        caption="Petani di Embung Batujai.", credit="Yusuf Karim/Suar Mataram",
        place="Praya, Nusa Tenggara Barat", taken_on=date(2026, 5, 11),
    )  # fmt: skip


def test_name_given_twice_is_taken_once():
    data = with_iptc(photograph(300, 200), byline="Antara", credit="Antara")

    assert read_notes(BytesIO(data)).credit == "Antara"


def test_date_of_the_camera_does_where_the_desk_wrote_none():
    notes = camera_notes()
    notes.get_ifd(0x8769)[0x9003] = "2026:05:10 17:30:00"

    assert read_notes(BytesIO(written(drawing(300, 200), exif=notes))) == Notes(
        taken_on=date(2026, 5, 10)
    )


def test_signs_that_no_database_takes_are_left_out():
    data = with_iptc(photograph(300, 200), caption="Petani\x00 di\x07 embung\r\nBatujai ")

    assert read_notes(BytesIO(data)).caption == "Petani di embung Batujai"


def test_notes_in_the_older_encoding_are_read():
    data = with_iptc(photograph(300, 200), caption="Jos? di caf?").replace(b"?", b"\xe9")

    assert read_notes(BytesIO(data)).caption == "José di café"


def test_nonsense_gives_no_notes():
    assert read_notes(BytesIO(b"not a picture")) == Notes()
    assert read_notes(BytesIO(with_iptc(photograph(300, 200), taken_on="kemarin"))) == Notes()
