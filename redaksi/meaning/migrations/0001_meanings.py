import django.db.models.deletion
from django.db import migrations, models


class Migration(migrations.Migration):

    initial = True

    dependencies = [
        ('articles', '0009_withdrawn_at'),
    ]

    operations = [
        migrations.CreateModel(
            name='Meaning',
            fields=[
                ('article', models.OneToOneField(on_delete=django.db.models.deletion.CASCADE, primary_key=True, related_name='+', serialize=False, to='articles.article')),
                ('version', models.BigIntegerField(db_index=True)),
                ('revision', models.IntegerField(null=True)),
                ('points', models.BinaryField()),
            ],
            options={
                'verbose_name_plural': 'meanings',
            },
        ),
    ]
