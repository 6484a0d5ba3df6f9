import django.db.models.deletion
from django.conf import settings
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('comments', '0001_comment'),
        migrations.swappable_dependency(settings.AUTH_USER_MODEL),
    ]

    operations = [
        migrations.CreateModel(
            name='Complaint',
            fields=[
                ('id', models.BigAutoField(auto_created=True, primary_key=True, serialize=False, verbose_name='ID')),
                ('ticket', models.CharField(max_length=16, unique=True, verbose_name='number')),
                ('ground', models.CharField(choices=[('lie', 'A lie, slander, sadism or obscenity'), ('hate', 'Hatred or prejudice against ethnicity, religion, race or group; violence'), ('discrimination', 'Discrimination by sex or language, or degrading the weak, poor, sick or disabled'), ('privacy', 'Somebody’s private data or private life'), ('spam', 'Advertising, gambling or fraud'), ('other', 'Something else')], max_length=16, verbose_name='ground')),
                ('words', models.TextField(blank=True, max_length=1000, verbose_name='what is wrong')),
                ('address', models.EmailField(blank=True, max_length=254, verbose_name='e-mail')),
                ('network', models.CharField(blank=True, max_length=32)),
                ('received_at', models.DateTimeField(verbose_name='received')),
                ('hidden_at', models.DateTimeField(null=True, verbose_name='hidden by the clock')),
                ('decided_at', models.DateTimeField(null=True, verbose_name='decided')),
                ('decision', models.CharField(blank=True, choices=[('upheld', 'upheld'), ('rejected', 'rejected')], max_length=8, verbose_name='decision')),
                ('measure', models.CharField(blank=True, choices=[('', 'nothing'), ('hidden', 'hidden'), ('edited', 'edited'), ('removed', 'removed')], max_length=8, verbose_name='what was done')),
                ('reason', models.CharField(blank=True, max_length=500, verbose_name='why')),
                ('comment', models.ForeignKey(on_delete=django.db.models.deletion.PROTECT, related_name='complaints', to='comments.comment', verbose_name='comment')),
                ('decided_by', models.ForeignKey(null=True, on_delete=django.db.models.deletion.PROTECT, related_name='+', to=settings.AUTH_USER_MODEL, verbose_name='decided by')),
            ],
            options={
                'verbose_name': 'complaint',
                'verbose_name_plural': 'complaints',
                'default_permissions': (),
                'indexes': [models.Index(condition=models.Q(('decided_at__isnull', True)), fields=['received_at'], name='complaint_open'), models.Index(fields=['network', 'received_at'], name='complaint_of_network'), models.Index(fields=['-decided_at'], name='complaint_decided'), models.Index(fields=['received_at'], name='complaint_received')],
                'constraints': [models.CheckConstraint(condition=models.Q(models.Q(('decided_at__isnull', True), ('decided_by__isnull', True), ('decision', ''), ('measure', ''), ('reason', '')), models.Q(('decided_at__isnull', False), ('decided_by__isnull', False), models.Q(('decision', ''), _negated=True), models.Q(('reason', ''), _negated=True)), _connector='OR'), name='complaint_decided_by_somebody'), models.CheckConstraint(condition=models.Q(('measure', ''), ('decision', 'upheld'), _connector='OR'), name='complaint_measure_if_upheld')],
            },
        ),
    ]
