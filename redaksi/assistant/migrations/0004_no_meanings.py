from django.db import migrations


class Migration(migrations.Migration):

    dependencies = [("assistant", "0003_meanings_moved")]

    operations = [migrations.DeleteModel("Meaning")]
