from django.db import migrations, models


class Migration(migrations.Migration):

    dependencies = [
        ('comments', '0002_acts_stay'),
    ]

    operations = [
        migrations.AlterField(
            model_name='act',
            name='what',
            field=models.CharField(choices=[('confirmed', 'Confirmed by whoever wrote it'), ('held', 'Held for a moderator'), ('published', 'Published'), ('cleared', 'Let through, to be confirmed by whoever wrote it'), ('hidden', 'Hidden'), ('edited', 'Edited'), ('restored', 'Restored'), ('removed', 'Removed'), ('erased', 'Erased for whoever wrote it'), ('noted', 'Note'), ('reported', 'Reported'), ('rejected', 'Complaint rejected')], max_length=10, verbose_name='what'),
        ),
    ]
