"""An address of the old site whose story was withdrawn here announces that (D18, D149)."""

from redaksi.importers.models import OldAddress, OldSite


def test_an_old_address_of_a_withdrawn_story_announces_the_withdrawal(
    client, make_article, withdraw
):
    story = make_article("Air Embung")
    site = OldSite.objects.create(address="https://lama.example", program="wordpress")
    OldAddress.objects.create(site=site, path="/2019/12/judul-lama", article=story)
    withdraw(story)

    answer = client.get("/2019/12/judul-lama/")

    text = answer.content.decode()
    assert answer.status_code == 410
    assert "Berita ini dicabut" in text
    assert "Keterangan pokok berita ini terbukti tidak benar." in text
    assert story.title not in text
