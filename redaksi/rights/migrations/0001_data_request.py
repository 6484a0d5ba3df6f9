import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('readers', '0001_reader'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='DataRequest',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ticket', models.CharField(max_length=16, unique=True, verbose_name='number')),
                ('kind', models.CharField(choices=[('correct', 'Correct the name'), ('export', 'Get all data'), ('withdraw', 'Withdraw a consent'), ('erase_all', 'Delete the account and the words of all comments'), ('erase_name', 'Delete the account, the comments stay without a name'), ('other', 'Something else')], max_length=12, verbose_name='what is asked for')),
                ('words', models.TextField(blank=True, max_length=1000, verbose_name='in the reader’s words')),
                ('asked_at', models.DateTimeField(verbose_name='asked')),
                ('done_at', models.DateTimeField(null=True, verbose_name='done')),
                ('answer', models.TextField(blank=True, max_length=2000, verbose_name='answer')),
                ('done_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='done by')),
                ('reader', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='requests', to='readers.reader', verbose_name='reader')),
            ],
            options={
                'verbose_name': 'request about own data',
                'verbose_name_plural': 'requests about own data',
                'default_permissions': (),
                'indexes': [models.Index(condition=models.Q(('done_at__isnull', True)), fields=['asked_at'], name='request_waiting')],
                'constraints': [models.CheckConstraint(condition=models.Q(('done_by__isnull', True), models.Q(('done_at__isnull', False), models.Q(('answer', ''), _negated=True)), _connector='OR'), name='request_answered_in_words')],
            },
        ),
    ]
